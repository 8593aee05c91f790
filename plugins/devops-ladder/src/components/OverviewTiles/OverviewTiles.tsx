import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import styles from './OverviewTiles.module.css';

/** @internal */
export interface OverviewTilesProps {
  overview: Overview;
}

function percent({ known, applicable }: Overview['coverage']): string {
  const share = applicable ? known / applicable : 0;
  return share.toLocaleString(undefined, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
}

/**
 * The four numbers that say how far the rest can be trusted.
 *
 * @internal
 */
export const OverviewTiles = ({ overview }: OverviewTilesProps) => {
  const { services, assessed, stale, coverage } = overview;
  const waiting = services - assessed;
  const tiles = [
    {
      name: 'Services',
      value: services.toLocaleString(),
      note: 'that you may read',
    },
    {
      name: 'Assessed',
      value: assessed.toLocaleString(),
      note: waiting ? `${waiting.toLocaleString()} not yet` : 'all of them',
    },
    {
      name: 'Coverage',
      value: percent(coverage),
      note: 'of what counts is known',
    },
    {
      name: 'Stale',
      value: stale.toLocaleString(),
      note: stale ? 'with a source that failed' : 'every source is up to date',
    },
  ];
  return (
    <dl className={styles.root}>
      {tiles.map(({ name, value, note }) => (
        <div key={name} className={styles.tile}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.note}>{note}</dd>
        </div>
      ))}
    </dl>
  );
};
