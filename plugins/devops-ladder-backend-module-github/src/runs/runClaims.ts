import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  EnvironmentTiers,
  joinClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { bypassedChecks, changeStatus } from './claims/changes';
import { ciRuns } from './claims/ciRuns';
import { deployments } from './claims/deployments';
import { RunFacts } from './RunFacts';

/** Everything that the runs of a repository show. @internal */
export function runClaims(
  facts: RunFacts,
  options: { tiers: EnvironmentTiers; ladder: Ladder; at: string },
): Claims {
  return joinClaims(
    ciRuns(facts, options.ladder),
    changeStatus(facts),
    deployments(facts, options),
    bypassedChecks(facts),
  );
}
