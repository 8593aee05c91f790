import {
  Outcome,
  Place,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Claim } from './Claim';
import { inWords } from './inWords';
import { Problem } from './Reading';

/** @public */
export type WhyUnknown = Pick<Problem, 'reason' | 'howToResolve'>;

/** What a state of an object says of a capability. The first that fits rules. @public */
export interface StateCase<T> {
  when?: (seen: T) => boolean;
  outcome: Extract<Outcome, 'met' | 'partial' | 'not-met' | 'unknown'>;
  /** A sentence without its full stop, about `{names}`, of which there may be several. */
  says: string;
  /** What differs from one object to the next; stands in brackets after the name. */
  detail?: (seen: T) => string | undefined;
  /** For `unknown` only. */
  unknown?: WhyUnknown | ((seen: T) => WhyUnknown | undefined);
}

/** What all objects of a service are judged by. @public */
export interface StateRule<T> {
  capability: string;
  mechanism: string;
  cases: StateCase<T>[];
}

/** Something that should have been seen and was not. @public */
export interface Unseen {
  problem: Problem;
}

/** What an object is called, and where to look at it. @public */
export interface Named {
  name: string;
  url?: string;
}

type Verdict = StateCase<unknown>['outcome'];

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
 * @param unseen - what could hold more of its objects, and was not seen
 * @public
 */
export function judgeStates<T>(
  rule: StateRule<T>,
  seen: T[],
  unseen: Unseen[],
  named: (seen: T) => Named,
): Claim {
  const opinions = [
    ...opinionsOf(rule, seen, named),
    ...unseen.map(({ problem }) => unseenOpinion(problem)),
  ];
  const outcome = joinVerdicts(opinions.map(each => each.outcome));
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

function joinVerdicts(outcomes: Verdict[]): Verdict {
  const [first] = outcomes;
  if (outcomes.every(outcome => outcome === first)) {
    return first;
  }
  const isLess = outcomes.some(each => each === 'partial');
  const isMixed = outcomes.includes('met') && outcomes.includes('not-met');
  return isLess || isMixed ? 'partial' : 'unknown';
}

function opinionsOf<T>(
  rule: StateRule<T>,
  seen: T[],
  named: (seen: T) => Named,
): Opinion[] {
  return rule.cases.flatMap((each, index) => {
    const fitting = seen.filter(
      one =>
        !rule.cases.slice(0, index).some(earlier => fits(earlier, one)) &&
        fits(each, one),
    );
    return fitting.length > 0 ? [opinionOf(each, fitting, named)] : [];
  });
}

function fits<T>({ when }: StateCase<T>, seen: T): boolean {
  return when?.(seen) ?? true;
}

function opinionOf<T>(
  each: StateCase<T>,
  fitting: T[],
  named: (seen: T) => Named,
): Opinion {
  const { outcome, says, detail, unknown } = each;
  const names = fitting.map(seen => {
    const more = detail?.(seen);
    const { name } = named(seen);
    return more ? `${name} (${more})` : name;
  });
  const why = typeof unknown === 'function' ? unknown(fitting[0]) : unknown;
  return {
    outcome,
    sentence: says.replace('{names}', () => inWords(names)),
    places: fitting.map(seen => ({ url: named(seen).url })),
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
