import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import { CapabilityOutcomes } from '../../components/CapabilityOutcomes';
import { resultsOfClimb } from '../ClimbList';
import { LadderReasonsProps } from './LadderReasons';

/**
 * The climbs that nothing asks for, with what the service keeps up itself.
 *
 * @internal
 */
export const SurplusReasons = (props: LadderReasonsProps) => {
  const { assessment, names, hrefFor } = props;
  const t = useTexts();
  const { surplusClimbs } = assessment.fit;
  if (!surplusClimbs.length) {
    return null;
  }
  return (
    <Disclosure
      summary={t('tab.surplus', {
        climbs: surplusClimbs.map(names.climbName).join(', '),
      })}
    >
      {surplusClimbs.map(climb => (
        <CapabilityOutcomes
          key={climb}
          label={t('tab.keptUp', { climb: names.climbName(climb) })}
          results={resultsOfClimb(climb, assessment, names).filter(
            ({ outcome, inherited }) => outcome === 'met' && !inherited,
          )}
          names={names}
          hrefFor={hrefFor}
        />
      ))}
    </Disclosure>
  );
};
