import { ClimbTrigger } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { factValueWords, humanizeId, shareWords } from '../../words';
import { Disclosure } from '../../components/Disclosure';
import styles from './ClimbTriggerView.module.css';

type Change = ClimbTrigger['changes'][number];

function distanceWords(
  { distance = 0, fact }: Change,
  names: LadderNames,
  t: Texts,
): string {
  if (distance <= 0) {
    return '';
  }
  const words =
    names.fact(fact)?.type === 'fraction'
      ? shareWords(distance)
      : distance.toLocaleString();
  return `, ${t('tab.away', { distance: words })}`;
}

function changeWords(change: Change, names: LadderNames, t: Texts): string {
  return `${humanizeId(change.fact)}: ${factValueWords(change.from, t)} → ${
    change.to
  }${distanceWords(change, names, t)}`;
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
  const t = useTexts();
  const rule = names.requirement(requirement)?.when;
  return (
    <div className={styles.root}>
      {statement}
      <ul className={styles.list} aria-label={t('tab.changesNeeded')}>
        {changes.map(change => (
          <li key={change.fact}>{changeWords(change, names, t)}</li>
        ))}
      </ul>
      {rule && <span className={styles.rule}>{t('tab.rule', { rule })}</span>}
      {others.length > 0 && (
        <Disclosure summary={t('tab.otherTriggers', { count: others.length })}>
          <ul className={styles.list}>
            {others.map(other => (
              <li key={other.requirement}>
                {other.statement}
                <span className={styles.rule}>
                  {other.changes.map(c => changeWords(c, names, t)).join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
};
