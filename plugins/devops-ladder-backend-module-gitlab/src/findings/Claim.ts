import {
  Evidence,
  Place,
  Strength,
  TrapFinding,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Problem } from './Reading';

/** Who says something, and when. @internal */
export type Stamp = Pick<Evidence, 'strength' | 'collector' | 'seenAt'>;

/** Evidence before it is known who says it. @internal */
export type Claim = Omit<Evidence, keyof Stamp>;

/** @internal */
export type TrapClaim = Omit<TrapFinding, keyof Stamp>;

/** @internal */
export interface Claims {
  evidence: Claim[];
  traps: TrapClaim[];
}

/** @internal */
export const noClaims: Claims = { evidence: [], traps: [] };

/** @internal */
export function together(...claims: Claims[]): Claims {
  return {
    evidence: claims.flatMap(({ evidence }) => evidence),
    traps: claims.flatMap(({ traps }) => traps),
  };
}

/** @internal */
export function unknownClaim(
  capability: string,
  mechanism: string,
  problem: Problem,
  places: Place[],
): Claim {
  const { reason, message, howToResolve } = problem;
  return {
    capability,
    outcome: 'unknown',
    mechanism,
    statement: message,
    places,
    unknown: { reason, ...(howToResolve && { howToResolve }) },
  };
}

/** @internal */
export function stamped(
  { evidence, traps }: Claims,
  { strength, collector, seenAt }: Stamp,
) {
  const stamp: { strength: Strength; collector: string; seenAt: string } = {
    strength,
    collector,
    seenAt,
  };
  return {
    evidence: evidence.map(claim => ({ ...claim, ...stamp })),
    traps: traps.map(claim => ({ ...claim, ...stamp })),
    facts: [],
  };
}
