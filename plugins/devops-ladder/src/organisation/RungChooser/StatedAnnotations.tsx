import { Text } from '@backstage/ui';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Section } from '../../components/Section';
import { Snippet } from '../../components/Snippet';
import { annotationsOf } from './annotationsOf';
import styles from './RungChooser.module.css';

/** @internal */
export interface StatedAnnotationsProps {
  facts: Record<string, string>;
  names: LadderNames;
}

/**
 * What to paste into the catalog, so that the service is judged by what was
 * stated here.
 *
 * @internal
 */
export const StatedAnnotations = (props: StatedAnnotationsProps) => {
  const t = useTexts();
  const text = annotationsOf(props.facts, props.names);
  return (
    <Section title={t('chooser.state')} description={t('chooser.stateMeaning')}>
      {text ? (
        <Snippet text={text} copyLabel={t('chooser.copyAnnotations')} />
      ) : (
        <Text as="p" color="secondary" className={styles.line}>
          {t('chooser.nothingStated')}
        </Text>
      )}
    </Section>
  );
};
