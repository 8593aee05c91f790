import { Text } from '@backstage/ui';
import { useTexts } from '../../translation';
import { Section } from '../../components/Section';
import styles from './PlatformPanel.module.css';

/**
 * Stands for the judgement of the platform where only some services are
 * counted: they would give a wrong one.
 *
 * @internal
 */
export const PlatformNotJudged = () => {
  const t = useTexts();
  return (
    <Section
      id="platform"
      title={t('overview.platform.title')}
      description={t('overview.platform.description')}
    >
      <Text as="p" color="secondary" className={styles.line}>
        {t('overview.platform.unfiltered')}
      </Text>
    </Section>
  );
};
