import { ARGOCD, Rule, SEE_CONDITIONS, UNREADABLE } from './Case';
import {
  hasFailed,
  hasNeverWorked,
  heals,
  isAutomated,
  isOutOfSync,
  isPaused,
  lastSynced,
  Seen,
} from './Seen';

/** Drift that is visible now, and how long nobody has synced. */
function visibleDrift(seen: Seen): string | undefined {
  if (!isOutOfSync(seen)) {
    return undefined;
  }
  const since = lastSynced(seen);
  return since ? `OutOfSync, last synced ${since}` : 'OutOfSync';
}

/** @internal */
export const driftCorrection: Rule = {
  capability: 'drift-correction',
  mechanism: ARGOCD,
  cases: [
    UNREADABLE,
    {
      when: isPaused,
      outcome: 'not-met',
      says: 'Argo CD neither looks for drift of {names} nor corrects it (annotation skip-reconcile)',
    },
    {
      when: hasNeverWorked,
      outcome: 'unknown',
      says: 'Argo CD could not look for drift of {names} yet',
      unknown: SEE_CONDITIONS,
    },
    {
      when: seen => heals(seen) && isOutOfSync(seen) && hasFailed(seen),
      outcome: 'partial',
      says: 'Argo CD is to correct drift of {names} (self-heal), but its last sync failed and is not tried again',
      detail: visibleDrift,
    },
    {
      when: heals,
      outcome: 'met',
      says: 'Argo CD finds drift of {names} and corrects it (automated sync with self-heal)',
      detail: ({ app }) =>
        app.settings?.sync.prune ? undefined : 'without prune',
    },
    {
      when: isAutomated,
      outcome: 'partial',
      says: 'Argo CD shows drift of {names}, but does not correct it (automated sync without self-heal)',
      detail: visibleDrift,
    },
    {
      outcome: 'partial',
      says: 'Argo CD shows drift of {names}, but only somebody who syncs corrects it (automated sync is off)',
      detail: visibleDrift,
    },
  ],
};
