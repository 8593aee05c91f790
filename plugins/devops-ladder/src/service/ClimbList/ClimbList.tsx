import {
  Assessment,
  ClimbResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { shareWords } from '../../words';
import { CapabilityOutcomes } from '../../components/CapabilityOutcomes';
import { Disclosure } from '../../components/Disclosure';
import { Section } from '../../components/Section';
import { resultsOfClimb } from './resultsOfClimb';
import styles from './ClimbList.module.css';

/** @internal */
export interface ClimbListProps {
  assessment: Pick<Assessment, 'climbs' | 'capabilities'>;
  names: LadderNames;
  hrefFor: (capability: string) => string;
}

function progressWords({ applicable, progress }: ClimbResult): string {
  if (!applicable) {
    return 'does not apply';
  }
  return progress === undefined
    ? 'nothing counts, all is waived'
    : `${shareWords(progress)} met`;
}

/**
 * How much of each climb is there. Climbs are chosen apart from one another,
 * so their shares are not to be added up.
 *
 * @internal
 */
export const ClimbList = ({ assessment, names, hrefFor }: ClimbListProps) => (
  <Section
    title="By climb"
    description="How much of each climb is there; required capabilities count double."
  >
    <ul className={styles.list}>
      {assessment.climbs.map(climb => {
        const name = names.climbName(climb.climb);
        return (
          <li key={climb.climb} className={styles.climb}>
            <Disclosure
              summary={
                <>
                  {name}: <strong>{progressWords(climb)}</strong>
                </>
              }
            >
              <CapabilityOutcomes
                label={`Capabilities of ${name}`}
                results={resultsOfClimb(climb.climb, assessment, names)}
                names={names}
                hrefFor={hrefFor}
              />
            </Disclosure>
          </li>
        );
      })}
    </ul>
  </Section>
);
