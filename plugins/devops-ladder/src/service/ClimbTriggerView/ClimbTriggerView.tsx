import { ClimbTrigger } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import styles from './ClimbTriggerView.module.css';
import { triggerChangeWords } from './triggerChangeWords';

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
          <li key={change.fact}>{triggerChangeWords(change, names, t)}</li>
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
                  {other.changes
                    .map(c => triggerChangeWords(c, names, t))
                    .join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
};
