import { ARGOCD, Rule, UNREADABLE } from './Case';
import {
  historyProblem,
  isAutomated,
  isSettled,
  lastSynced,
  recordsOf,
  Seen,
} from './Seen';

const last = (seen: Seen) => {
  const time = lastSynced(seen);
  return time && `last synced ${time}`;
};

/** @internal */
export const automatedDeploy: Rule = {
  capability: 'automated-deploy',
  mechanism: ARGOCD,
  cases: [
    UNREADABLE,
    {
      when: seen => !isAutomated(seen),
      outcome: 'unknown',
      says: 'Argo CD deploys {names} when it is told to; whether a pipeline tells it is not to be seen',
      unknown: {
        reason: 'no-collector',
        howToResolve:
          'Switch automated sync on, or let the pipeline that syncs be seen.',
      },
    },
    {
      when: seen => isSettled(seen) || recordsOf(seen) > 0,
      outcome: 'met',
      says: 'Argo CD deploys {names} by itself (automated sync)',
      detail: last,
    },
    {
      when: seen => historyProblem(seen) !== undefined,
      outcome: 'unknown',
      says: 'Argo CD is to deploy {names} by itself; whether a sync ever succeeded could not be read',
      unknown: historyProblem,
    },
    {
      outcome: 'partial',
      says: 'Argo CD is to deploy {names} by itself, but has no full sync on record that succeeded',
    },
  ],
};
