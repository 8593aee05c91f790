import { Text } from '@backstage/ui';
import { LadderNames } from '../../hooks';
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
  const text = annotationsOf(props.facts, props.names);
  return (
    <Section
      title="State it in the catalog"
      description="These annotations in catalog-info.yaml make what you stated count for the service."
    >
      {text ? (
        <Snippet text={text} copyLabel="Copy the annotations" />
      ) : (
        <Text as="p" color="secondary" className={styles.line}>
          Nothing is stated yet.
        </Text>
      )}
    </Section>
  );
};
