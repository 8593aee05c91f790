import { Button, Text } from '@backstage/ui';
import { FactProblems, LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import styles from './RungChooser.module.css';

/** @internal */
export interface UnknownFactsProps {
  problems: FactProblems;
  names: LadderNames;
  onRemove: (fact: string) => void;
}

/**
 * What the URL asks with and the form has no field for.
 *
 * @internal
 */
export const UnknownFacts = ({
  problems,
  names,
  onRemove,
}: UnknownFactsProps) => {
  const t = useTexts();
  return (
    <>
      {Object.entries(problems)
        .filter(([id]) => id !== 'service' && !names.fact(id))
        .map(([id, message]) => (
          <div key={id} role="alert" className={styles.unknownFact}>
            <Text className={styles.line}>
              <strong>{id}</strong>
              {`: ${message}`}
            </Text>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => onRemove(id)}
            >
              {t('chooser.removeFact', { fact: id })}
            </Button>
          </div>
        ))}
    </>
  );
};
