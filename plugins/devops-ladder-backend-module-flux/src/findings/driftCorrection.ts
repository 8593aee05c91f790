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
      says: 'Flux neither looks for drift of {names} nor corrects it (suspend: true)',
    },
    {
      when: ({ drift }) => drift === 'none',
      outcome: 'not-met',
      says: 'Flux upgrades {names}, but does not look for drift (driftDetection is off)',
    },
    {
      when: each => !hasApplied(each),
      outcome: 'unknown',
      says: 'Flux could not look for drift of {names} yet',
      unknown: SEE_CONDITIONS,
    },
    {
      when: ({ drift }) => drift === 'shows',
      outcome: 'partial',
      says: 'Flux tells of drift of {names}, but does not correct it (driftDetection: warn)',
    },
    {
      when: each => hindrance(each) !== undefined,
      outcome: 'partial',
      says: 'Flux is to correct drift of {names}, but its last attempt ended before that',
      detail: hindrance,
    },
    {
      outcome: 'met',
      says: 'Flux finds drift of {names} and corrects it',
      detail: how,
    },
  ],
};
