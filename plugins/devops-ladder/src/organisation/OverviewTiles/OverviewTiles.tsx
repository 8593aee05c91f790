import {
  Overview,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServicesHref } from '../../hooks';
import { countOf } from '../../words';
import { FilterLink } from '../FilterLink';
import { ServicesBehind } from '../ServicesBehind';
import styles from './OverviewTiles.module.css';

/** @internal */
export interface OverviewTilesProps {
  overview: Overview;
  hrefFor: ServicesHref;
}

function percent({ known, applicable }: Overview['coverage']): string {
  const share = applicable ? known / applicable : 0;
  return share.toLocaleString(undefined, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
}

const isWaiting = ({ assessedAt }: ServiceSummary) => !assessedAt;
const isStale = ({ stale }: ServiceSummary) => stale;
const isPartlyKnown = ({ coverage }: ServiceSummary) =>
  coverage !== undefined && coverage.known < coverage.applicable;

/**
 * The four numbers that say how far the rest can be trusted, each with the
 * services behind it.
 *
 * @internal
 */
export const OverviewTiles = ({ overview, hrefFor }: OverviewTilesProps) => {
  const { services, assessed, stale, coverage } = overview;
  const { known, applicable } = coverage;
  const waiting = services - assessed;
  const tiles = [
    {
      name: 'Services',
      value: (
        <FilterLink
          href={hrefFor({})}
          label={countOf(services, 'service')}
          className={styles.link}
        >
          {services.toLocaleString()}
        </FilterLink>
      ),
      note: 'that you may read',
    },
    {
      name: 'Assessed',
      value: assessed.toLocaleString(),
      note: waiting ? (
        <ServicesBehind
          summary={`${waiting.toLocaleString()} not yet`}
          matches={isWaiting}
        />
      ) : (
        'all of them'
      ),
    },
    {
      name: 'Coverage',
      value: percent(coverage),
      note:
        known < applicable ? (
          <ServicesBehind
            summary={`${known.toLocaleString()} of ${applicable.toLocaleString()} that count are known`}
            matches={isPartlyKnown}
          />
        ) : (
          'of what counts is known'
        ),
    },
    {
      name: 'Stale',
      value: stale.toLocaleString(),
      note: stale ? (
        <ServicesBehind summary="with a source that failed" matches={isStale} />
      ) : (
        'every source is up to date'
      ),
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
