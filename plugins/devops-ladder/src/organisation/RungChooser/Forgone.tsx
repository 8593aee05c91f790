import { Text } from '@backstage/ui';
import { StopResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Section } from '../../components/Section';
import styles from './RungChooser.module.css';

/** @internal */
export interface ForgoneProps {
  stop: StopResult;
  names: LadderNames;
}

/**
 * Why the climb ends here, and what is deliberately done without.
 *
 * @internal
 */
export const Forgone = ({ stop, names }: ForgoneProps) => {
  const t = useTexts();
  return (
    <Section title={t('chooser.whereToStop')}>
      <Text as="p" className={styles.line}>
        {stop.reason}
      </Text>
      {stop.forgone.length > 0 && (
        <>
          <Text as="p" className={styles.line}>
            {`${t('chooser.forgone')}:`}
          </Text>
          <ul className={styles.names} aria-label={t('chooser.forgone')}>
            {stop.forgone.map(id => (
              <li key={id}>{names.capabilityName(id)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
