import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { Link, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { LegibleText } from '../../components/LegibleText';
import { VerdictBadge } from '../../components/VerdictBadge';
import {
  RungRow,
  statusCodeOf,
  useLadderTabHref,
  useRungOf,
} from '../../hooks';
import { useTexts } from '../../translation';
import { placeWords, remarkWords } from '../placeWords';
import styles from './RungCell.module.css';

interface KnownRungProps {
  row: RungRow;
  href: string;
  name: string;
}

const KnownRung = ({ row, href, name }: KnownRungProps) => {
  const t = useTexts();
  const words = placeWords(row, t);
  const remark = remarkWords(row, t);
  return (
    <span className={styles.root}>
      {words && (
        <Link
          href={`${href}#why`}
          variant="body-small"
          className={styles.place}
          aria-label={t('portal.column.linkLabel', { words, service: name })}
        >
          {words}
        </Link>
      )}
      {row.fit && <VerdictBadge verdict={row.fit} by={row.fitBy} />}
      {remark && (
        <Text variant="body-small" color="secondary">
          {remark}
        </Text>
      )}
    </span>
  );
};

/** @internal */
export interface RungCellProps {
  entity: Entity;
}

const RungCellContent = ({ entity }: RungCellProps) => {
  const t = useTexts();
  const state = useRungOf(entity);
  const href = useLadderTabHref()(getCompoundEntityRef(entity));
  const name = entity.metadata.title ?? entity.metadata.name;
  switch (state.status) {
    case 'ready':
      return <KnownRung row={state.row} href={href} name={name} />;
    case 'loading':
      return (
        <span className={styles.root}>
          <VisuallyHidden>{t('portal.column.loading')}</VisuallyHidden>
          <Skeleton width="6rem" height={20} />
        </span>
      );
    case 'not-looked-up':
      return (
        <Link
          href={href}
          aria-label={t('portal.column.notLookedUpLabel', { service: name })}
        >
          {t('portal.column.notLookedUp')}
        </Link>
      );
    case 'error':
      return (
        <Text color="secondary">
          {statusCodeOf(state.error) === 403
            ? t('portal.column.forbidden')
            : t('portal.column.error')}
        </Text>
      );
    default:
      return (
        <Text color="secondary">
          <span aria-hidden="true">–</span>
          <VisuallyHidden>{t('portal.column.notOnLadder')}</VisuallyHidden>
        </Text>
      );
  }
};

/**
 * Where the entity of a row stands, and what it needs. Whoever is not among
 * the services is "not on the ladder" only once all of them were looked
 * through.
 *
 * @internal
 */
export const RungCell = (props: RungCellProps) => (
  <LegibleText>
    <RungCellContent {...props} />
  </LegibleText>
);
