import {
  Evidence,
  Findings,
  ObservedFact,
  Place,
  TrapFinding,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Problem } from './Reading';

/** Who says something, and when. @public */
export type Stamp = Pick<Evidence, 'strength' | 'collector' | 'seenAt'>;

/** Evidence before it is known who says it. @public */
export type Claim = Omit<Evidence, keyof Stamp>;

/** A trap before it is known who found it. @public */
export type TrapClaim = Omit<TrapFinding, keyof Stamp>;

/** A fact of the situation before it is known who says it. @public */
export type FactClaim = Omit<ObservedFact, keyof Stamp>;

/** What a part of an answer says. @public */
export interface Claims {
  evidence: Claim[];
  traps: TrapClaim[];
}

/** Nothing is said. @public */
export const noClaims: Claims = { evidence: [], traps: [] };

/** All that several parts say. @public */
export function joinClaims(...claims: Claims[]): Claims {
  return {
    evidence: claims.flatMap(({ evidence }) => evidence),
    traps: claims.flatMap(({ traps }) => traps),
  };
}

/** A capability that is not known, with what would settle it. @public */
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

/** The same with who says it, and when. @public */
export function stamped(
  { evidence, traps }: Claims,
  { strength, collector, seenAt }: Stamp,
): Findings {
  const stamp = { strength, collector, seenAt };
  return {
    evidence: evidence.map(claim => ({ ...claim, ...stamp })),
    traps: traps.map(claim => ({ ...claim, ...stamp })),
    facts: [],
  };
}
