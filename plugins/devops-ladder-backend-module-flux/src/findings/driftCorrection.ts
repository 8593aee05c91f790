import { Deployer } from '../objects/Deployer';
import { FLUX, Rule, SEE_CONDITIONS } from './Case';
import { hasApplied, hindrance, interval, isSuspended } from './states';

function how(deployer: Deployer): string | undefined {
  return [interval(deployer), deployer.prunes ? undefined : 'without prune']
    .filter(Boolean)
    .join(', ');
}

/** @internal */
export const driftCorrection: Rule = {
  capability: 'drift-correction',
  mechanism: FLUX,
  cases: [
    {
      when: isSuspended,
      outcome: 'not-met',
      says: 'Flux neither looks for drift of {objects} nor corrects it (suspend: true)',
    },
    {
      when: ({ drift }) => drift === 'none',
      outcome: 'not-met',
      says: 'Flux upgrades {objects}, but does not look for drift (driftDetection is off)',
    },
    {
      when: each => !hasApplied(each),
      outcome: 'unknown',
      says: 'Flux could not look for drift of {objects} yet',
      unknown: SEE_CONDITIONS,
    },
    {
      when: ({ drift }) => drift === 'shows',
      outcome: 'partial',
      says: 'Flux tells of drift of {objects}, but does not correct it (driftDetection: warn)',
    },
    {
      when: each => hindrance(each) !== undefined,
      outcome: 'partial',
      says: 'Flux is to correct drift of {objects}, but its last attempt ended before that',
      detail: hindrance,
    },
    {
      outcome: 'met',
      says: 'Flux finds drift of {objects} and corrects it',
      detail: how,
    },
  ],
};
