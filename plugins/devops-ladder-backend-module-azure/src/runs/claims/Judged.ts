import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claim,
  Claims,
  Problem,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

const MECHANISM = 'azure-pipelines';

/**
 * What builds show of one capability: something that is said, with the trap
 * that the same words tell of, or why nothing is.
 *
 * @internal
 */
export interface Judged {
  said?: Pick<Claim, 'capability' | 'outcome' | 'statement'>;
  unknown?: { capability: string; message: string } & Partial<Problem>;
  trap?: string;
}

/** @internal */
export function claimsOf(places: Place[], judged: Judged[]): Claims {
  return {
    evidence: judged.flatMap(({ said, unknown }) => {
      if (unknown) {
        const { capability, ...problem } = unknown;
        const tooFew = { reason: 'no-collector' as const, ...problem };
        return [unknownClaim(capability, MECHANISM, tooFew, places)];
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
