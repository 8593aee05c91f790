import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { CountedService, ServicesFilter, ServicesHref } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { FilterLink } from '../FilterLink';
import { ServicesBehind } from '../ServicesBehind';
import styles from './OverviewTiles.module.css';

/** @internal */
export interface OverviewTilesProps {
  overview: Overview;
  filter: ServicesFilter;
  isFiltered: boolean;
  hrefFor: ServicesHref;
}

function percent({ known, applicable }: Overview['coverage']): string {
  if (!applicable) {
    return '–';
  }
  return (known / applicable).toLocaleString(undefined, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
}

const isWaiting = ({ assessedAt }: CountedService) => !assessedAt;
const isPartlyKnown = ({ coverage }: CountedService) =>
  coverage !== undefined && coverage.known < coverage.applicable;

function tilesOf(props: OverviewTilesProps, t: Texts) {
  const { overview, filter, isFiltered, hrefFor } = props;
  const { services, assessed, stale, coverage } = overview;
  const waiting = services - assessed;
  return [
    {
      name: t('overview.tiles.services'),
      value: (
        <FilterLink
          href={hrefFor({})}
          label={t('overview.services', { count: services })}
          className={styles.link}
        >
          {services.toLocaleString()}
        </FilterLink>
      ),
      note: isFiltered
        ? t('overview.tiles.servicesFilteredNote')
        : t('overview.tiles.servicesNote'),
    },
    {
      name: t('overview.tiles.assessed'),
      value: assessed.toLocaleString(),
      note: waiting ? (
        <ServicesBehind
          summary={t('overview.tiles.notYet', { number: waiting })}
          filter={filter}
          matches={isWaiting}
        />
      ) : (
        t('overview.tiles.allAssessed')
      ),
    },
    {
      name: t('overview.tiles.coverage'),
      value: percent(coverage),
      note:
        coverage.known < coverage.applicable ? (
          <ServicesBehind
            summary={t('overview.tiles.partlyKnown', coverage)}
            filter={filter}
            matches={isPartlyKnown}
          />
        ) : (
          t('overview.tiles.allKnown')
        ),
    },
    {
      name: t('overview.tiles.stale'),
      value: stale ? (
        <FilterLink
          href={hrefFor({ stale: true })}
          label={t('overview.tiles.staleServices', { count: stale })}
          className={styles.link}
        >
          {stale.toLocaleString()}
        </FilterLink>
      ) : (
        stale.toLocaleString()
      ),
      note: stale
        ? t('overview.tiles.staleNote')
        : t('overview.tiles.noneStale'),
    },
  ];
}

/**
 * The four numbers that say how far the rest can be trusted, each with the
 * services behind it.
 *
 * @internal
 */
export const OverviewTiles = (props: OverviewTilesProps) => {
  const t = useTexts();
  return (
    <dl className={styles.root}>
      {tilesOf(props, t).map(({ name, value, note }) => (
        <div key={name} className={styles.tile}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.note}>{note}</dd>
        </div>
      ))}
    </dl>
  );
};
