import { EntryState } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import styles from './LadderReferencePage.module.css';

/** @internal */
export interface EntryMarksProps {
  entry: { state: EntryState; activeFrom?: string; customised?: string };
  /** What else there is to say in a word. */
  words?: string;
}

/**
 * Whether an entry counts yet, and whether the organisation changed it.
 *
 * @internal
 */
export const EntryMarks = ({ entry, words }: EntryMarksProps) => {
  const t = useTexts();
  const { state, activeFrom, customised } = entry;
  return (
    <>
      {words && <span className={styles.mark}>{words}</span>}
      {state === 'upcoming' && (
        <span className={styles.mark} data-mark="upcoming">
          {activeFrom
            ? t('ladderPages.upcomingFrom', {
                date: new Date(activeFrom).toLocaleDateString(),
              })
            : t('ladderPages.upcoming')}
        </span>
      )}
      {customised && (
        <span className={styles.mark} data-mark="customised">
          {t('ladderPages.customised')}
        </span>
      )}
    </>
  );
};
