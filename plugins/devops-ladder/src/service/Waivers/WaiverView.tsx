import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { ServiceWaiver } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ReactNode } from 'react';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { dayWords } from './waiverDates';
import styles from './Waivers.module.css';

/** @internal */
export interface WaiverViewProps {
  waiver: ServiceWaiver;
  names: LadderNames;
  hrefFor: (capability: string) => string;
  /** What can be done with it. */
  actions?: ReactNode;
}

const Person = ({ entityRef }: { entityRef: string }) => (
  <EntityDisplayName
    entityRef={entityRef}
    defaultKind="user"
    hideIcon
    disableTooltip
  />
);

/**
 * One waiver: of what, why, who and until when.
 *
 * @internal
 */
export const WaiverView = (props: WaiverViewProps) => {
  const { waiver, names, hrefFor, actions } = props;
  const t = useTexts();
  return (
    <li className={styles.waiver} data-state={waiver.state}>
      <Text as="p" className={styles.line}>
        <Link href={hrefFor(waiver.capability)} weight="bold">
          {names.capabilityName(waiver.capability)}
        </Link>
        {', '}
        {t('waivers.until', { date: dayWords(waiver.expiresAt) })}
      </Text>
      <Text as="p" className={styles.line}>
        {`${t(`waivers.state.${waiver.state}`)} · ${t(
          `waivers.reason.${waiver.reason}`,
        )}`}
      </Text>
      <Text as="p" className={styles.line}>
        {waiver.text}
      </Text>
      <Text as="p" color="secondary" className={styles.line}>
        {t('waivers.requestedBy', {
          who: <Person entityRef={waiver.requestedBy} />,
          date: dayWords(waiver.requestedAt),
        })}
        {waiver.approvedBy && waiver.approvedAt && (
          <>
            {' '}
            {t('waivers.approvedBy', {
              who: <Person entityRef={waiver.approvedBy} />,
              date: dayWords(waiver.approvedAt),
            })}
          </>
        )}
        {waiver.revokedBy && waiver.revokedAt && (
          <>
            {' '}
            {t('waivers.revokedBy', {
              who: <Person entityRef={waiver.revokedBy} />,
              date: dayWords(waiver.revokedAt),
              why: waiver.revokedBecause ?? '',
            })}
          </>
        )}
      </Text>
      {actions}
    </li>
  );
};
