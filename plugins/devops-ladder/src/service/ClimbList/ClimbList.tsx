import {
  Assessment,
  ClimbResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
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

function progressWords(
  { applicable, progress }: ClimbResult,
  t: Texts,
): string {
  if (!applicable) {
    return t('tab.doesNotApply');
  }
  return progress === undefined
    ? t('tab.allWaived')
    : t('tab.shareMet', { share: shareWords(progress) });
}

/**
 * How much of each climb is there. Climbs are chosen apart from one another,
 * so their shares are not to be added up.
 *
 * @internal
 */
export const ClimbList = ({ assessment, names, hrefFor }: ClimbListProps) => {
  const t = useTexts();
  return (
    <Section
      id="climbs"
      title={t('tab.byClimb')}
      description={t('tab.byClimbMeaning')}
    >
      <ul className={styles.list}>
        {assessment.climbs.map(climb => {
          const name = names.climbName(climb.climb);
          return (
            <li key={climb.climb} className={styles.climb}>
              <Disclosure
                summary={
                  <>
                    {name}: <strong>{progressWords(climb, t)}</strong>
                  </>
                }
              >
                <CapabilityOutcomes
                  label={t('tab.climbCapabilities', { climb: name })}
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
};
