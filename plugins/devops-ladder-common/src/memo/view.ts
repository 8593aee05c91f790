import {
  Assessment,
  CapabilityResult,
  organisationNumbers,
  OrganisationNumbers,
  platformJudgement,
  PlatformJudgement,
} from '../assessment';
import { guessesAbove } from '../assessment/guesses';
import { indexOf } from '../ladder/ladderIndex';
import { stateAt } from '../ladder/entryState';
import { Applicability, Capability, Level } from '../ladder/types';
import { Situation } from '../situation/types';
import { code, escapeMarkdown } from '../markdown/markdown';
import { MemoInput } from './types';
import { factClause, idWords } from './words';

/**
 * What the sections of a memo look up.
 *
 * @internal
 */
export interface MemoView {
  input: MemoInput;
  assessment: Assessment;
  situation: Situation;
  capabilities: Map<string, Capability>;
  results: Map<string, CapabilityResult>;
  platform: PlatformJudgement;
  /** Guesses that, stated otherwise, would ask for a higher rung. */
  openGuesses: string[];
}

function numbersOf(
  { organisation }: MemoInput,
  situation: Situation,
): OrganisationNumbers {
  const known = organisationNumbers(situation);
  return {
    teamCount: organisation?.teamCount ?? known.teamCount,
    platformMachinery:
      organisation?.platformMachinery ?? known.platformMachinery,
    handBuiltShare: organisation?.handBuiltShare ?? known.handBuiltShare,
    handBuiltRange: organisation?.handBuiltRange,
  };
}

/** @internal */
export function viewOf(input: MemoInput): MemoView {
  const { assessment, ladder } = input;
  const situation: Situation = Object.fromEntries(
    assessment.situation.map(fact => [fact.fact, fact]),
  );
  return {
    input,
    assessment,
    situation,
    capabilities: indexOf(ladder).capabilities,
    results: new Map(assessment.capabilities.map(r => [r.capability, r])),
    platform:
      input.platform ?? platformJudgement(numbersOf(input, situation), ladder),
    openGuesses: guessesAbove(assessment.needed.level, input, situation),
  };
}

/**
 * The name of a capability, or the words of a fact.
 *
 * @internal
 */
export function nameOf({ capabilities, situation }: MemoView, id: string) {
  const capability = capabilities.get(id);
  if (capability) {
    return escapeMarkdown(capability.name);
  }
  return situation[id] ? idWords(id) : code(id);
}

/** The fact that decides whether a capability applies. */
const decidedBy: Partial<Record<Applicability, string>> = {
  deployable: 'delivers',
  kubernetes: 'runtime',
};

/**
 * That a capability does not apply only because of what nobody stated, in
 * words.
 *
 * @internal
 */
export function applicabilityGuess(
  { capabilities, situation }: MemoView,
  result: CapabilityResult,
): string | undefined {
  const when = capabilities.get(result.capability)?.appliesWhen;
  const fact = situation[(when && decidedBy[when]) ?? ''];
  return result.outcome === 'not-applicable' && fact?.origin === 'assumed'
    ? factClause(fact)
    : undefined;
}

/** @internal */
export function rungName({ input }: MemoView, level: number): string {
  const rung = input.ladder.rungs.find(r => r.level === level);
  return rung
    ? `rung ${level} (${escapeMarkdown(rung.name)})`
    : `rung ${level}`;
}

/**
 * The results of the capabilities of some levels that count.
 *
 * @internal
 */
export function resultsOfLevels(
  { assessment, capabilities, input }: MemoView,
  levels: Level[],
): CapabilityResult[] {
  return assessment.capabilities.filter(result => {
    const capability = capabilities.get(result.capability);
    return (
      capability !== undefined &&
      levels.includes(capability.level) &&
      stateAt(capability, input.at) === 'active'
    );
  });
}
