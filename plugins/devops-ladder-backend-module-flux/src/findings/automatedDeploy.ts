import { Deployer } from '../objects/Deployer';
import { FLUX, Rule, SOURCE_HIDDEN } from './Case';
import {
  hasApplied,
  isSuspended,
  lastApplied,
  suspendedUpstream,
} from './states';

function how(deployer: Deployer): string | undefined {
  const { automation } = deployer;
  return [
    lastApplied(deployer),
    automation && `${automation} writes new images into its branch`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** @internal */
export const automatedDeploy: Rule = {
  capability: 'automated-deploy',
  mechanism: FLUX,
  cases: [
    {
      when: isSuspended,
      outcome: 'unknown',
      says: 'Flux does not deploy {names} (suspend: true); whether something else does is not to be seen',
      unknown: {
        reason: 'no-collector',
        howToResolve:
          'Resume it with `flux resume`, or let what deploys be seen.',
      },
    },
    {
      when: each => suspendedUpstream(each) !== undefined,
      outcome: 'partial',
      says: 'Flux is to deploy {names} by itself, but what brings changes is suspended',
      detail: suspendedUpstream,
    },
    SOURCE_HIDDEN,
    {
      when: hasApplied,
      outcome: 'met',
      says: 'Flux deploys {names} by itself',
      detail: how,
    },
    {
      outcome: 'partial',
      says: 'Flux is to deploy {names} by itself, but has not applied anything yet',
    },
  ],
};
