import { ARGOCD, Rule, SEE_CONDITIONS, UNREADABLE } from './Case';
import {
  hasSucceeded,
  historyProblem,
  isAutomated,
  isFromGit,
  lastSynced,
  recordsOf,
  Seen,
} from './Seen';

function records(seen: Seen): string {
  const count = recordsOf(seen);
  return `${count} ${count === 1 ? 'sync' : 'syncs'}, last ${
    lastSynced(seen) ?? 'at an unknown time'
  }`;
}

/** @internal */
export const deployAuditTrail: Rule = {
  capability: 'deploy-audit-trail',
  mechanism: ARGOCD,
  cases: [
    UNREADABLE,
    {
      when: seen => recordsOf(seen) > 0,
      outcome: 'met',
      says: 'Argo CD has on record which revision of {names} was synced, when and by whom',
      detail: records,
    },
    {
      when: seen => isAutomated(seen) && isFromGit(seen) && hasSucceeded(seen),
      outcome: 'met',
      says: 'The Git history that Argo CD keeps {names} to by itself is the record of what was released',
    },
    {
      when: seen => historyProblem(seen) !== undefined,
      outcome: 'unknown',
      says: 'What Argo CD has on record of {names} could not be read',
      unknown: historyProblem,
    },
    {
      when: seen => hasSucceeded(seen) && seen.app.settings?.historyLimit === 0,
      outcome: 'partial',
      says: 'Argo CD keeps no record of the syncs of {names} but the last (revisionHistoryLimit is 0)',
    },
    {
      outcome: 'unknown',
      says: 'Argo CD has no full sync of {names} on record that succeeded',
      unknown: SEE_CONDITIONS,
    },
  ],
};
