import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, ServicesFilter, ServicesHref } from '../../hooks';
import { useTexts } from '../../translation';
import { Age } from '../../components/Age';
import { FitTiles } from '../FitTiles';
import { LevelsHeatMap } from '../LevelsHeatMap';
import { NeedsMatrix } from '../NeedsMatrix';
import { OverviewTiles } from '../OverviewTiles';
import { PlatformNotJudged, PlatformPanel } from '../PlatformPanel';
import { RungDistribution } from '../RungDistribution';
import { TrendPanel } from '../TrendPanel';
import { CommonFindings } from './CommonFindings';
import styles from './OverviewPage.module.css';

/** @internal */
export interface OrganisationOverviewProps {
  overview: Overview;
  filter: ServicesFilter;
  isFiltered: boolean;
  names: LadderNames;
  hrefFor: ServicesHref;
}

/**
 * The organisation in one screen.
 *
 * @internal
 */
export const OrganisationOverview = (props: OrganisationOverviewProps) => {
  const { overview, filter, isFiltered, names, hrefFor } = props;
  const t = useTexts();
  return (
    <>
      <OverviewTiles
        overview={overview}
        filter={filter}
        isFiltered={isFiltered}
        hrefFor={hrefFor}
      />
      <div className={styles.wide}>
        <RungDistribution
          rungs={overview.rungs}
          names={names}
          hrefFor={hrefFor}
        />
        <div className={styles.column}>
          <FitTiles fit={overview.fit} hrefFor={hrefFor} />
          <NeedsMatrix matrix={overview.matrix} hrefFor={hrefFor} />
        </div>
      </div>
      <CommonFindings overview={overview} names={names} hrefFor={hrefFor} />
      <LevelsHeatMap filter={filter} names={names} hrefFor={hrefFor} />
      <TrendPanel filter={filter} />
      {isFiltered ? (
        <PlatformNotJudged />
      ) : (
        <PlatformPanel organisation={overview.organisation} names={names} />
      )}
      <p className={styles.asOf}>
        {t('overview.asOf', {
          age: <Age at={overview.asOf} />,
          version: overview.modelVersion,
        })}
      </p>
    </>
  );
};
