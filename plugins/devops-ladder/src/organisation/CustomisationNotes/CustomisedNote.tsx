import { Text } from '@backstage/ui';
import { Prose } from '../../components/Prose';
import { useTexts } from '../../translation';
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
export const CustomisedNote = ({ customised }: CustomisedNoteProps) => {
  const t = useTexts();
  return customised ? (
    <Text as="p" variant="body-small" className={styles.note}>
      <strong>{t('overview.customised.by')}</strong> <Prose text={customised} />
    </Text>
  ) : null;
};
