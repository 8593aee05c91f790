import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { Button, Link, Text } from '@backstage/ui';
import { useLadderTabHref } from '../../hooks';
import { useTexts } from '../../translation';
import styles from './RungChooser.module.css';

/** @internal */
export interface DepartureNoteProps {
  /** Entity ref, as the URL has it. */
  service: string;
  problem?: string;
  onRemove: () => void;
}

function refOf(service: string): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(service);
  } catch {
    return undefined;
  }
}

/**
 * The service whose situation the question departs from.
 *
 * @internal
 */
export const DepartureNote = (props: DepartureNoteProps) => {
  const { service, problem, onRemove } = props;
  const t = useTexts();
  const tabHref = useLadderTabHref();
  const ref = refOf(service);
  return (
    <div className={styles.departure}>
      <Text className={styles.line}>
        {t('chooser.takenFrom', {
          service: ref ? <Link href={tabHref(ref)}>{service}</Link> : service,
        })}
        {problem && <span role="alert">{`: ${problem}`}</span>}
      </Text>
      <Button size="small" variant="tertiary" onPress={onRemove}>
        {t('chooser.withoutService')}
      </Button>
    </div>
  );
};
