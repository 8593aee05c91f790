import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  joinClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ciRuns } from './claims/ciRuns';
import { deployments } from './claims/deployments';
import { RunFacts } from './RunFacts';

/** Everything that the runs of a service show. @internal */
export function runClaims(
  facts: RunFacts,
  options: { ladder: Ladder; at: string },
): Claims {
  return joinClaims(ciRuns(facts, options.ladder), deployments(facts, options));
}
