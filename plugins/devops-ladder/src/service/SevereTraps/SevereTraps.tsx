import { Link, Text } from '@backstage/ui';
import { TrapResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiAlertLine } from '@remixicon/react';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import styles from './SevereTraps.module.css';

/** @internal */
export interface SevereTrapsProps {
  traps: TrapResult[];
  names: LadderNames;
  /** Where the traps are shown with their evidence. */
  href: string;
}

/**
 * The severe traps by name; nothing where there are none.
 *
 * @internal
 */
export const SevereTraps = ({ traps, names, href }: SevereTrapsProps) => {
  const t = useTexts();
  const severe = traps.filter(({ severity }) => severity === 'high');
  if (!severe.length) {
    return null;
  }
  return (
    <div className={styles.root}>
      <RiAlertLine size={16} aria-hidden="true" className={styles.icon} />
      <Text as="p" className={styles.line}>
        <Link href={href}>
          {t('card.severeTraps', { count: severe.length })}
        </Link>
        {`: ${severe.map(({ trap }) => names.trapName(trap)).join(', ')}`}
      </Text>
    </div>
  );
};
