import { Application, SyncHistory } from '../application/Application';
import { Problem } from '../client/ArgocdFailure';

/** What is known of one application. @internal */
export interface Seen {
  app: Application;
  /** Read only where the list does not prove enough, see {@link needsHistory}. */
  history?: SyncHistory | { problem: Problem };
}

export type { Unseen } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export const isReadable = ({ app }: Seen) => app.settings !== undefined;

/** @internal */
export const isPaused = ({ app }: Seen) => app.paused;

/** @internal */
export const isAutomated = ({ app }: Seen) =>
  app.settings?.sync.automated === true && !app.paused;

/** @internal */
export const heals = (seen: Seen) =>
  isAutomated(seen) && seen.app.settings?.sync.selfHeal === true;

/** @internal */
export const isFromGit = ({ app }: Seen) =>
  app.settings?.sources.some(({ kind }) => kind === 'git') === true;

/** @internal */
export const isOutOfSync = ({ app }: Seen) => app.syncStatus === 'OutOfSync';

/** @internal */
export const hasSucceeded = ({ app }: Seen) =>
  app.lastOperation?.phase === 'Succeeded';

/** Then Argo CD does not try again by itself. @internal */
export const hasFailed = ({ app }: Seen) =>
  /^(?:Failed|Error)$/.test(app.lastOperation?.phase ?? '');

/** What it is to be could never be read, or never be compared. @internal */
export const hasNeverWorked = (seen: Seen) =>
  !/^(?:Synced|OutOfSync)$/.test(seen.app.syncStatus ?? '') &&
  !hasSucceeded(seen);

/** @internal */
export function recordsOf({ history }: Seen): number {
  return history && 'length' in history ? history.length : 0;
}

/** @internal */
export function historyProblem({ history }: Seen): Problem | undefined {
  return history && 'problem' in history ? history.problem : undefined;
}

/** @internal */
export function lastSynced({ app, history }: Seen): string | undefined {
  if (history && 'lastDeployedAt' in history) {
    return history.lastDeployedAt;
  }
  return app.lastOperation?.phase === 'Succeeded'
    ? app.lastOperation.finishedAt
    : undefined;
}

/** Synced by itself, to the end. @internal */
export const isSettled = (seen: Seen) =>
  isAutomated(seen) && seen.app.syncStatus === 'Synced' && hasSucceeded(seen);

/**
 * What is settled proves that it is deployed by itself, and its Git history is
 * the record. For others the record of Argo CD is asked for.
 *
 * @internal
 */
export function needsHistory(app: Application): boolean {
  const seen = { app };
  return isReadable(seen) && !(isSettled(seen) && isFromGit(seen));
}
