import {
  FLUX,
  NOT_FROM_GIT,
  Rule,
  SEE_CONDITIONS,
  SOURCE_HIDDEN,
} from './Case';
import { hasApplied, interval, isSuspended, suspendedUpstream } from './states';

/** @internal */
export const gitopsController: Rule = {
  capability: 'gitops-controller',
  mechanism: FLUX,
  cases: [
    NOT_FROM_GIT,
    {
      when: isSuspended,
      outcome: 'partial',
      says: 'Flux is told to leave {names} alone (suspend: true)',
    },
    {
      when: each => suspendedUpstream(each) !== undefined,
      outcome: 'partial',
      says: 'Flux reconciles {names}, but takes no change from Git, since what brings it is suspended',
      detail: suspendedUpstream,
    },
    SOURCE_HIDDEN,
    {
      when: each => !hasApplied(each),
      outcome: 'unknown',
      says: 'Flux could not apply {names} yet',
      unknown: SEE_CONDITIONS,
    },
    {
      outcome: 'met',
      says: 'Flux keeps {names} to Git by itself',
      detail: interval,
    },
  ],
};
