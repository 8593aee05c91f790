import { Text } from '@backstage/ui';
import { Prose } from '../../components/Prose';
import { useTexts } from '../../translation';
import styles from './CapabilityItem.module.css';

/** @internal */
export interface ContradictionsProps {
  contradictions: string[];
}

/**
 * Where sources disagree; nothing where they do not.
 *
 * @internal
 */
export const Contradictions = ({ contradictions }: ContradictionsProps) => {
  const t = useTexts();
  if (contradictions.length === 0) {
    return null;
  }
  return (
    <div>
      <Text as="p" weight="bold" className={styles.line}>
        {t('tab.sourcesDisagree')}
      </Text>
      <ul className={styles.contradictions}>
        {contradictions.map(text => (
          <li key={text}>
            <Prose text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
};
