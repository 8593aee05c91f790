import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiStairsLine } from '@remixicon/react';
import { LadderNames, ServicesHref } from '../../hooks';
import { severityWords, unknownReasonWords } from '../../words';
import { Age } from '../../components/Age';
import { CountList } from '../CountList';
import { EmptyMessage } from '../../components/EmptyMessage';
import { FitTiles } from '../FitTiles';
import { NeedsMatrix } from '../NeedsMatrix';
import { OverviewTiles } from '../OverviewTiles';
import { PlatformPanel } from '../PlatformPanel';
import { RungDistribution } from '../RungDistribution';
import styles from './OverviewPage.module.css';
import { TrapMeaning } from './TrapMeaning';

/** @internal */
export interface OrganisationOverviewProps {
  overview: Overview;
  names: LadderNames;
  hrefFor: ServicesHref;
}

/**
 * The organisation in one screen.
 *
 * @internal
 */
export const OrganisationOverview = (props: OrganisationOverviewProps) => {
  const { overview, names, hrefFor } = props;
  if (overview.services === 0) {
    return (
      <EmptyMessage
        icon={<RiStairsLine size={24} />}
        title="No services on the ladder yet"
        description="DevOps Ladder reads the pipelines of the components in the catalog. Register a component with a source location, and it appears here within minutes."
      />
    );
  }
  return (
    <>
      <OverviewTiles overview={overview} hrefFor={hrefFor} />
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
      <PlatformPanel organisation={overview.organisation} names={names} />
      <div className={styles.lists}>
        <CountList
          title="Most common weakest links"
          description="The one change that most services need next."
          empty="No service has a weakest link."
          items={overview.weakestLinks.map(({ capability, services }) => ({
            id: capability,
            name: names.capabilityName(capability),
            services,
            matches: service => service.weakestLink === capability,
          }))}
        />
        <CountList
          title="Traps"
          description="What looks like a safeguard and is none."
          empty="No trap was found."
          items={overview.traps.map(({ trap, severity, services }) => ({
            id: trap,
            name: names.trapName(trap),
            note: severityWords(severity),
            services,
            reasons: <TrapMeaning trap={trap} names={names} />,
          }))}
        />
        <CountList
          title="Unreadable sources"
          description="What could not be read stays unknown."
          empty="Every source could be read."
          items={overview.problems.map(({ reason, services }) => ({
            id: reason,
            name: unknownReasonWords(reason),
            services,
            matches: service => service.problem?.reason === reason,
          }))}
        />
      </div>
      <p className={styles.asOf}>
        As of <Age at={overview.asOf} />, model {overview.modelVersion}
      </p>
    </>
  );
};
