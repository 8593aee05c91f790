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
  const { surplusClimbs } = assessment.fit;
  if (!surplusClimbs.length) {
    return null;
  }
  return (
    <Disclosure
      summary={`Built without anything asking for it: ${surplusClimbs
        .map(names.climbName)
        .join(', ')}`}
    >
      {surplusClimbs.map(climb => (
        <CapabilityOutcomes
          key={climb}
          label={`${names.climbName(climb)}, kept up by the service itself`}
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
