import { Text } from '@backstage/ui';
import { Prose } from '../../components/Prose';
import styles from './CustomisationNotes.module.css';

/** @internal */
export interface CustomisedNoteProps {
  /** What the organisation changed; absent on an entry as built in. */
  customised: string | undefined;
}

/**
 * Says that an entry of the ladder is not as built in.
 *
 * @internal
 */
export const CustomisedNote = ({ customised }: CustomisedNoteProps) =>
  customised ? (
    <Text as="p" variant="body-small" className={styles.note}>
      <strong>Changed by the organisation:</strong> <Prose text={customised} />
    </Text>
  ) : null;
