import { Deployer } from '../objects/Deployer';
import { FLUX, NOT_FROM_GIT, Rule, SEE_CONDITIONS } from './Case';
import { gitSources, hasApplied } from './states';

/** Where in Git it is, e.g. `https://git.example/gitops, overlays/prod`. */
function placeInGit(deployer: Deployer): string | undefined {
  const [source] = gitSources(deployer);
  const path =
    source === deployer.source ? deployer.path : deployer.heldBy?.path;
  return [source?.repository ?? source?.name, path].filter(Boolean).join(', ');
}

/** @internal */
export const declaredState: Rule = {
  capability: 'declared-state',
  mechanism: FLUX,
  cases: [
    NOT_FROM_GIT,
    {
      when: each => !hasApplied(each),
      outcome: 'unknown',
      says: 'Flux could not apply from Git what {names} should be',
      detail: placeInGit,
      unknown: SEE_CONDITIONS,
    },
    {
      outcome: 'met',
      says: 'Git holds the desired state of {names}',
      detail: placeInGit,
    },
  ],
};
