import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, ServicesHref } from '../../hooks';
import { useTexts } from '../../translation';
import { severityWords, unknownReasonWords } from '../../words';
import { CountList } from '../CountList';
import styles from './OverviewPage.module.css';
import { TrapMeaning } from './TrapMeaning';

/** @internal */
export interface CommonFindingsProps {
  overview: Overview;
  names: LadderNames;
  hrefFor: ServicesHref;
}

/**
 * What most services have in common: the next change, traps, and sources that
 * cannot be read.
 *
 * @internal
 */
export const CommonFindings = (props: CommonFindingsProps) => {
  const { overview, names, hrefFor } = props;
  const t = useTexts();
  return (
    <div className={styles.lists}>
      <CountList
        title={t('overview.links.title')}
        description={t('overview.links.description')}
        empty={t('overview.links.empty')}
        items={overview.weakestLinks.map(({ capability, services }) => ({
          id: capability,
          name: names.capabilityName(capability),
          services,
          href: hrefFor({ weakestLink: capability }),
        }))}
      />
      <CountList
        title={t('overview.traps.title')}
        description={t('overview.traps.description')}
        empty={t('overview.traps.empty')}
        items={overview.traps.map(({ trap, severity, services }) => ({
          id: trap,
          name: names.trapName(trap),
          note: severityWords(severity, t),
          services,
          href: hrefFor({ trap }),
          reasons: <TrapMeaning trap={trap} names={names} />,
        }))}
      />
      <CountList
        title={t('overview.sources.title')}
        description={t('overview.sources.description')}
        empty={t('overview.sources.empty')}
        items={overview.problems.map(({ reason, services }) => ({
          id: reason,
          name: unknownReasonWords(reason, t),
          services,
          href: hrefFor({ problem: reason }),
        }))}
      />
    </div>
  );
};
