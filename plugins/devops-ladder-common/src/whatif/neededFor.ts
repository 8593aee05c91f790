import { assess, organisationNumbers, platformJudgement } from '../assessment';
import { guessesAbove } from '../assessment/guesses';
import { Situation } from '../situation/types';
import { hypotheticalSituation } from './hypotheticalSituation';
import { NeededAnswer, NeededForInput, NeededForResult } from './types';

function answer(input: NeededForInput, situation: Situation): NeededAnswer {
  const { ladder, neededByOwner, at, handBuiltRange } = input;
  // The need follows from the situation alone, so that no evidence is looked at.
  const assessment = assess({
    ladder,
    evidence: [],
    traps: [],
    situation,
    neededByOwner,
    at,
  });
  const { needed, climbTrigger, stop, capabilities } = assessment;
  const ofLevel = new Set(
    ladder.capabilities.filter(c => c.level === stop.nextLevel).map(c => c.id),
  );
  return {
    ...needed,
    modelVersion: assessment.modelVersion,
    situation: assessment.situation,
    assumed: assessment.situation
      .filter(({ origin }) => origin === 'assumed')
      .map(({ fact }) => fact),
    mightRaise: guessesAbove(needed.level, input, situation),
    stop: {
      ...stop,
      forgone: capabilities
        .filter(
          ({ capability, outcome }) =>
            ofLevel.has(capability) && outcome !== 'not-applicable',
        )
        .map(({ capability }) => capability),
    },
    ...(climbTrigger ? { climbTrigger } : {}),
    platform: platformJudgement(
      {
        ...organisationNumbers(situation),
        ...(handBuiltRange && input.facts['hand-built-share'] === undefined
          ? { handBuiltRange }
          : {}),
      },
      ladder,
    ),
  };
}

/**
 * Which rung would be needed if the situation were as supposed, which
 * requirements would force it, what that takes for granted, and what would
 * call for the next rung.
 *
 * @public
 */
export function neededFor(input: NeededForInput): NeededForResult {
  const supposed = hypotheticalSituation(input);
  return supposed.status === 'valid'
    ? { status: 'valid', answer: answer(input, supposed.situation) }
    : supposed;
}
