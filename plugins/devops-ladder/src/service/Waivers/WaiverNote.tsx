import { Link, Text } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import { useTexts } from '../../translation';
import { useServiceAtHand } from '../ServiceAtHand';
import styles from './Waivers.module.css';
import { dayWords } from './waiverDates';

/** @internal */
export interface WaiverNoteProps {
  capability: string;
}

/**
 * The waiver of a capability that is asked for or in force; nothing where
 * there is none.
 *
 * @internal
 */
export const WaiverNote = ({ capability }: WaiverNoteProps) => {
  const t = useTexts();
  const { pathname } = useLocation();
  const waiver = useServiceAtHand()?.detail.waivers?.find(
    each => each.capability === capability,
  );
  if (!waiver) {
    return null;
  }
  const values = {
    date: dayWords(waiver.expiresAt),
    reason: t(`waivers.reason.${waiver.reason}`),
  };
  return (
    <Text as="p" className={styles.line}>
      <Link href={`${pathname}#waivers`}>
        {waiver.state === 'approved'
          ? t('waivers.inForce', values)
          : t('waivers.pending', values)}
      </Link>
    </Text>
  );
};
