import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claim,
  inWords,
  Problem,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer } from '../objects/Deployer';
import { Case, Rule } from './Case';

/** Something that should have been seen and was not. @internal */
export interface Unseen {
  problem: Problem;
}

type Verdict = Case['outcome'];

/** What one case says of those that it fits. */
interface Opinion {
  outcome: Verdict;
  sentence: string;
  places: Place[];
  unknown?: Claim['unknown'];
}

/** Which opinions are told first, by what they come to. */
const TOLD: Record<Verdict, Verdict[]> = {
  met: ['met'],
  'not-met': ['not-met'],
  partial: ['not-met', 'partial', 'unknown', 'met'],
  unknown: ['unknown', 'met'],
};
const MOST_SENTENCES = 2;
const MOST_PLACES = 5;

/**
 * What all objects of a service come to: met where every one is, and
 * unknown where one that is not known may make it less.
 *
 * @internal
 */
export function judge(rule: Rule, seen: Deployer[], unseen: Unseen[]): Claim {
  const opinions = [
    ...opinionsOf(rule, seen),
    ...unseen.map(({ problem }) => unseenOpinion(problem)),
  ];
  const outcome = joinClaims(opinions.map(each => each.outcome));
  const told = TOLD[outcome].flatMap(verdict =>
    opinions.filter(each => each.outcome === verdict),
  );
  const unknown = told.find(each => each.unknown)?.unknown;
  return {
    capability: rule.capability,
    mechanism: rule.mechanism,
    outcome,
    statement: `${told
      .slice(0, MOST_SENTENCES)
      .map(({ sentence }) => sentence)
      .join('; ')}.`,
    places: told.flatMap(({ places }) => places).slice(0, MOST_PLACES),
    ...(outcome === 'unknown' && { unknown: unknown ?? { reason: 'error' } }),
  };
}

function joinClaims(outcomes: Verdict[]): Verdict {
  const [first] = outcomes;
  if (outcomes.every(outcome => outcome === first)) {
    return first;
  }
  const isLess = outcomes.some(each => each === 'partial');
  const isMixed = outcomes.includes('met') && outcomes.includes('not-met');
  return isLess || isMixed ? 'partial' : 'unknown';
}

function opinionsOf(rule: Rule, seen: Deployer[]): Opinion[] {
  return rule.cases.flatMap((each, index) => {
    const fitting = seen.filter(
      one =>
        !rule.cases.slice(0, index).some(earlier => fits(earlier, one)) &&
        fits(each, one),
    );
    return fitting.length > 0 ? [opinionOf(each, fitting)] : [];
  });
}

function fits({ when }: Case, seen: Deployer): boolean {
  return when?.(seen) ?? true;
}

function opinionOf(each: Case, fitting: Deployer[]): Opinion {
  const { outcome, says, detail, unknown } = each;
  const names = fitting.map(seen => {
    const more = detail?.(seen);
    return more ? `${seen.name} (${more})` : seen.name;
  });
  const why = typeof unknown === 'function' ? unknown(fitting[0]) : unknown;
  return {
    outcome,
    sentence: says.replace('{objects}', () => inWords(names)),
    places: fitting.map(({ url }) => ({ url })),
    ...(outcome === 'unknown' && {
      unknown: {
        reason: why?.reason ?? 'error',
        ...(why?.howToResolve && { howToResolve: why.howToResolve }),
      },
    }),
  };
}

function unseenOpinion({
  reason,
  message,
  howToResolve,
}: Unseen['problem']): Opinion {
  return {
    outcome: 'unknown',
    sentence: message.replace(/\.$/, ''),
    places: [],
    unknown: { reason, ...(howToResolve && { howToResolve }) },
  };
}
