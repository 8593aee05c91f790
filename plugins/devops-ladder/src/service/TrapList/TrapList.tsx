import { Text } from '@backstage/ui';
import { TrapResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { severityWords } from '../../words';
import { CustomisedNote } from '../../organisation/CustomisationNotes';
import { PlaceView } from '../../components/PlaceView';
import { Prose } from '../../components/Prose';
import { Section } from '../../components/Section';
import styles from './TrapList.module.css';

/** @internal */
export interface TrapListProps {
  traps: TrapResult[];
  names: LadderNames;
}

/**
 * The traps that were found, with where each was seen.
 *
 * @internal
 */
export const TrapList = ({ traps, names }: TrapListProps) => (
  <Section
    id="traps"
    title="Traps"
    description={
      traps.length
        ? 'Things that look like a safeguard and are none.'
        : 'None were found in what could be read.'
    }
  >
    <ul className={styles.list}>
      {traps.map(({ trap, severity, findings }) => (
        <li key={trap} className={styles.trap}>
          <Text
            as="h3"
            variant="body-medium"
            weight="bold"
            className={styles.line}
          >
            {names.trapName(trap)}
            <span className={styles.severity} data-severity={severity}>
              {severityWords(severity)}
            </span>
          </Text>
          <Text as="p" color="secondary" className={styles.line}>
            {names.trap(trap)?.means}
          </Text>
          <CustomisedNote customised={names.trap(trap)?.customised} />
          {findings.map((finding, index) => (
            <div key={index} className={styles.finding}>
              <Text as="p" className={styles.line}>
                <Prose text={finding.statement} />
              </Text>
              {finding.places.map((place, at) => (
                <PlaceView key={at} place={place} />
              ))}
            </div>
          ))}
        </li>
      ))}
    </ul>
  </Section>
);
