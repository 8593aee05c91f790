import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Claims, together } from '../findings/Claim';
import { Tiers } from '../project/Tiers';
import { ciRuns } from './claims/ciRuns';
import { deployments } from './claims/deployments';
import { RunFacts } from './RunFacts';

/** Everything that the runs of a project show. @internal */
export function runClaims(
  facts: RunFacts,
  options: { tiers: Tiers; ladder: Ladder; at: string },
): Claims {
  return together(ciRuns(facts, options.ladder), deployments(facts, options));
}
