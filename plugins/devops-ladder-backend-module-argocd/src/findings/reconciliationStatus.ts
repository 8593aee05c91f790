import { ARGOCD, Rule, SEE_CONDITIONS } from './Case';
import { isPaused } from './Seen';

/** @internal */
export const reconciliationStatus: Rule = {
  capability: 'reconciliation-status',
  mechanism: ARGOCD,
  cases: [
    {
      when: isPaused,
      outcome: 'partial',
      says: 'Argo CD shows a status of {names} that it does not keep up (annotation skip-reconcile)',
    },
    {
      when: ({ app }) =>
        !app.healthStatus || !app.syncStatus || app.syncStatus === 'Unknown',
      outcome: 'unknown',
      says: 'Argo CD does not know the status of {names}',
      unknown: SEE_CONDITIONS,
    },
    {
      outcome: 'met',
      says: 'Argo CD shows sync and health of {names}',
      detail: ({ app }) => `${app.syncStatus}, ${app.healthStatus}`,
    },
  ],
};
