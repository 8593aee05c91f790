import { Text } from '@backstage/ui';
import { OrganisationResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { platformMeaning } from '../../words';
import { Section } from '../../components/Section';
import { VerdictBadge } from '../../components/VerdictBadge';
import { OrganisationNumber } from './OrganisationNumber';
import { platformNumbers } from './platformNumbers';
import { PlatformRule } from './PlatformRule';
import styles from './PlatformPanel.module.css';

/** @internal */
export interface PlatformPanelProps {
  organisation: OrganisationResult;
  names: LadderNames;
}

/**
 * Whether the organisation has the platform that its number of teams calls
 * for, with each number opening to where it comes from.
 *
 * @internal
 */
export const PlatformPanel = ({ organisation, names }: PlatformPanelProps) => {
  const t = useTexts();
  const { platform } = organisation;
  return (
    <Section
      id="platform"
      title={t('overview.platform.title')}
      description={t('overview.platform.description')}
    >
      <div className={styles.verdict}>
        <VerdictBadge verdict={platform.verdict} />
        <Text>{platformMeaning(platform.verdict, t)}</Text>
      </div>
      <Text as="p" className={styles.reason}>
        {platform.reason}
      </Text>
      <ul className={styles.numbers}>
        {platformNumbers(organisation, t).map(number => (
          <OrganisationNumber key={number.fact} {...number} names={names}>
            {number.counts && (
              <ul className={styles.counts} aria-label={number.counts.title}>
                {number.counts.lines.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </OrganisationNumber>
        ))}
      </ul>
      <PlatformRule names={names} />
    </Section>
  );
};
