import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { CustomisedNote } from '../CustomisationNotes';
import styles from './OverviewPage.module.css';

/** @internal */
export interface TrapMeaningProps {
  trap: string;
  names: LadderNames;
}

/**
 * What a trap is and what it weakens.
 *
 * @internal
 */
export const TrapMeaning = ({ trap, names }: TrapMeaningProps) => {
  const t = useTexts();
  const { means, touches = [], customised } = names.trap(trap) ?? {};
  return (
    <div className={styles.meaning}>
      {means && <span>{means}</span>}
      {touches.length > 0 && (
        <span>
          {t('overview.traps.weakens', {
            names: touches.map(names.capabilityName).join(', '),
          })}
        </span>
      )}
      <CustomisedNote customised={customised} />
    </div>
  );
};
