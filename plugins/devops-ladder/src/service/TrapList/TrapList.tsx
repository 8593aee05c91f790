import { TrapResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Section } from '../../components/Section';
import { TrapItem } from './TrapItem';
import styles from './TrapList.module.css';

/** @internal */
export interface TrapListProps {
  traps: TrapResult[];
  names: LadderNames;
}

/**
 * The traps that were found, with where each was seen.
 *
 * @internal
 */
export const TrapList = ({ traps, names }: TrapListProps) => {
  const t = useTexts();
  return (
    <Section
      id="traps"
      title={t('tab.traps')}
      description={traps.length ? t('tab.trapsMeaning') : t('tab.noTraps')}
    >
      <ul className={styles.list}>
        {traps.map(trap => (
          <TrapItem key={trap.trap} result={trap} names={names} />
        ))}
      </ul>
    </Section>
  );
};
