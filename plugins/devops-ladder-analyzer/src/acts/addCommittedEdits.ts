import type { Job } from '../pipeline/types';
import type { ActLog } from './ActLog';

/** Steps that carry an edit of the desired state into Git. */
const COMMITS =
  /create-pull-request|git-auto-commit-action|github-push-action|action-commit-push|add-and-commit|\bgit\s+(?:-\S+\s+\S+\s+)*push\b|gh pr create/;

/**
 * Turns edits of a version into writes where the job commits them.
 *
 * @internal
 */
export function addCommittedEdits(log: ActLog, job: Job): void {
  const edits = log.acts.filter(
    act => act.job === job && act.kind === 'gitops-edit',
  );
  for (const edit of edits) {
    const from = edit.step ? job.steps.indexOf(edit.step) : 0;
    const committed = job.steps
      .slice(from)
      .some(step =>
        COMMITS.test(`${step.uses?.name ?? ''}\n${step.run ?? ''}`),
      );
    if (committed) {
      log.acts.push({ ...edit, kind: 'gitops-write' });
    }
  }
}
