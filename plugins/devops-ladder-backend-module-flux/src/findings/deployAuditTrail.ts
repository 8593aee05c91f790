import { Deployer } from '../objects/Deployer';
import { FLUX, Rule, SEE_CONDITIONS } from './Case';
import {
  hasApplied,
  isFromGit,
  isSuspended,
  suspendedUpstream,
} from './states';

function records({ releases }: Deployer): string | undefined {
  const { count = 0, last } = releases ?? {};
  return `${count} ${count === 1 ? 'release' : 'releases'}, last ${
    last ?? 'at an unknown time'
  }`;
}

/** @internal */
export const deployAuditTrail: Rule = {
  capability: 'deploy-audit-trail',
  mechanism: FLUX,
  cases: [
    {
      when: each =>
        isFromGit(each) &&
        hasApplied(each) &&
        !isSuspended(each) &&
        suspendedUpstream(each) === undefined,
      outcome: 'met',
      says: 'The Git history that Flux keeps {names} to by itself is the record of what was released',
    },
    {
      when: ({ releases }) => releases !== undefined,
      outcome: 'partial',
      says: 'Flux has on record which chart of {names} was released when, but not by whom',
      detail: records,
    },
    {
      outcome: 'unknown',
      says: 'Flux has nothing of {names} on record that Git would tell more of',
      unknown: SEE_CONDITIONS,
    },
  ],
};
