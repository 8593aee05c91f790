import { ClimbTrigger } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { countOf, factValueWords, humanizeId, shareWords } from '../../words';
import { Disclosure } from '../../components/Disclosure';
import styles from './ClimbTriggerView.module.css';

type Change = ClimbTrigger['changes'][number];

function distanceWords(
  { distance = 0, fact }: Change,
  names: LadderNames,
): string {
  if (distance <= 0) {
    return '';
  }
  return names.fact(fact)?.type === 'fraction'
    ? `, ${shareWords(distance)} away`
    : `, ${distance.toLocaleString()} away`;
}

function changeWords(change: Change, names: LadderNames): string {
  return `${humanizeId(change.fact)}: ${factValueWords(change.from)} → ${
    change.to
  }${distanceWords(change, names)}`;
}

/** @internal */
export interface ClimbTriggerViewProps {
  trigger: ClimbTrigger;
  names: LadderNames;
}

/**
 * What would have to change for the next rung to be called for, and how far
 * that is.
 *
 * @internal
 */
export const ClimbTriggerView = ({ trigger, names }: ClimbTriggerViewProps) => {
  const { statement, changes, requirement, others = [] } = trigger;
  const rule = names.requirement(requirement)?.when;
  return (
    <div className={styles.root}>
      {statement}
      <ul className={styles.list} aria-label="What would have to change">
        {changes.map(change => (
          <li key={change.fact}>{changeWords(change, names)}</li>
        ))}
      </ul>
      {rule && <span className={styles.rule}>{`The rule: ${rule}.`}</span>}
      {others.length > 0 && (
        <Disclosure
          summary={countOf(
            others.length,
            'other thing would ask for more',
            'other things would ask for more',
          )}
        >
          <ul className={styles.list}>
            {others.map(other => (
              <li key={other.requirement}>
                {other.statement}
                <span className={styles.rule}>
                  {other.changes.map(c => changeWords(c, names)).join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
};
