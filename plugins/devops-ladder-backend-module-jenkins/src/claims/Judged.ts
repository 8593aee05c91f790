import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claim,
  Claims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** What the evidence of this module is about. @internal */
export const MECHANISM = 'jenkins';

/**
 * What builds show of one capability: something that is said, with the trap
 * that the same words tell of, or why nothing is.
 *
 * @internal
 */
export interface Judged {
  said?: Pick<Claim, 'capability' | 'outcome' | 'statement'>;
  unknown?: { capability: string; message: string; howToResolve?: string };
  trap?: string;
}

/** @internal */
export function claimsOf(places: Place[], judged: Judged[]): Claims {
  return {
    evidence: judged.flatMap(({ said, unknown }) => {
      if (unknown) {
        const { capability, ...why } = unknown;
        const problem = { reason: 'no-collector' as const, ...why };
        return [unknownClaim(capability, MECHANISM, problem, places)];
      }
      return said ? [{ ...said, mechanism: MECHANISM, places }] : [];
    }),
    traps: judged.flatMap(({ said, trap }) =>
      said && trap
        ? [
            {
              trap,
              capabilities: [said.capability],
              statement: said.statement,
              places,
            },
          ]
        : [],
    ),
  };
}
