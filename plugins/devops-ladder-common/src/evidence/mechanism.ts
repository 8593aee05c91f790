import { rankOf } from './compareEvidence';
import { Evidence } from './types';
import { disagreement } from './words';

/** @internal */
export type Verdict = 'met' | 'partial' | 'not-met';

/**
 * What all sources together say of one mechanism.
 *
 * @internal
 */
export interface MechanismVerdict {
  /** Absent where nobody knows. */
  verdict?: Verdict;
  deciding: Evidence[];
  /** Evidence that leaves it open in spite of the verdict. */
  blackBox?: Evidence;
  contradictions: string[];
}

const best: Verdict[] = ['met', 'partial', 'not-met'];

function disagree(a: Evidence, b: Evidence): boolean {
  if (a.outcome === b.outcome) {
    return false;
  }
  return (
    a.outcome === 'not-met' ||
    b.outcome === 'not-met' ||
    a.strength !== b.strength
  );
}

function bestOutcome(pieces: Evidence[]): Verdict {
  return (
    best.find(outcome => pieces.some(piece => piece.outcome === outcome)) ??
    'not-met'
  );
}

function decide(known: Evidence[]): MechanismVerdict {
  if (known.length === 1) {
    return { verdict: bestOutcome(known), deciding: known, contradictions: [] };
  }
  const observed = known.filter(piece => piece.strength !== 'declared');
  const candidates = observed.length > 0 ? observed : known;
  const top = rankOf(candidates[0]);
  const strongest = candidates.filter(piece => rankOf(piece) === top);
  const verdict = bestOutcome(strongest);
  const deciding = strongest.filter(piece => piece.outcome === verdict);
  const contradictions = known
    .filter(piece => disagree(deciding[0], piece))
    .map(piece => disagreement(deciding[0], piece));
  const claimed = known.filter(
    piece => piece.strength === 'declared' && piece.outcome === 'met',
  );
  // A declaration never turns an observed no into a yes.
  return verdict === 'not-met' && observed.length > 0 && claimed.length > 0
    ? {
        verdict: 'partial',
        deciding: [...deciding, ...claimed],
        contradictions,
      }
    : { verdict, deciding, contradictions };
}

/**
 * The strongest source decides. A no overrides a weaker yes; among equals
 * presence in one place beats absence in another.
 *
 * @param pieces - evidence about one mechanism, strongest first
 */
function mergeMechanism(pieces: Evidence[]): MechanismVerdict {
  const unknown = pieces.find(piece => piece.outcome === 'unknown');
  const known = pieces.filter(piece => piece.outcome !== 'unknown');
  if (known.length === 0) {
    return { deciding: [], blackBox: unknown, contradictions: [] };
  }
  const decided = decide(known);
  const open =
    unknown &&
    decided.verdict !== 'met' &&
    rankOf(unknown) >= rankOf(decided.deciding[0]);
  return open ? { ...decided, blackBox: unknown } : decided;
}

/**
 * What all sources together say of each mechanism.
 *
 * @param pieces - evidence about one capability, strongest first
 * @internal
 */
export function mergeByMechanism(pieces: Evidence[]): MechanismVerdict[] {
  if (pieces.length === 1) {
    return [mergeMechanism(pieces)];
  }
  // So few that to look through them takes less than a map.
  const groups: Evidence[][] = [];
  for (const piece of pieces) {
    const group = groups.find(
      ([{ mechanism }]) => mechanism === piece.mechanism,
    );
    if (group) {
      group.push(piece);
    } else {
      groups.push([piece]);
    }
  }
  return groups.map(mergeMechanism);
}
