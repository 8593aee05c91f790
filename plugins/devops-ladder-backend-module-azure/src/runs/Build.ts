import { timeOf } from '../project/timeOf';

/** A run of a pipeline that ended. @internal */
export interface Build {
  id: number;
  definitionId: number;
  /** `succeeded`, `partiallySucceeded`, `failed` or `canceled`. */
  result: string;
  reason: string;
  /** E.g. `refs/heads/main`, or `refs/pull/7/merge`. */
  branch: string;
  /** The commit. */
  version: string;
  queuedAt: string;
  finishedAt: string;
}

/** As the API has it. @internal */
export interface BuildAnswer {
  id?: number;
  definition?: { id?: number } | null;
  status?: string;
  result?: string;
  reason?: string;
  sourceBranch?: string;
  sourceVersion?: string;
  queueTime?: string;
  startTime?: string;
  finishTime?: string;
}

const ON_PULL_REQUEST = 'pullRequest';
const ON_PUSH = ['individualCI', 'batchedCI'];
const BY_HAND = 'manual';
const A_BRANCH = /^refs\/heads\//;

/** @internal */
export function buildsOf(answers: BuildAnswer[]): Build[] {
  return answers.flatMap(answer => {
    const { id, definition, result, reason, sourceVersion: version } = answer;
    const { sourceBranch: branch } = answer;
    const finishedAt = timeOf(answer.finishTime);
    const queuedAt = timeOf(answer.queueTime) ?? timeOf(answer.startTime);
    return id && definition?.id && result && reason && branch && finishedAt
      ? [
          {
            id,
            definitionId: definition.id,
            result,
            reason,
            branch,
            version: version ?? '',
            queuedAt: queuedAt ?? finishedAt,
            finishedAt,
          },
        ]
      : [];
  });
}

/** @internal */
export function isOnPullRequest({ reason }: Build): boolean {
  return reason === ON_PULL_REQUEST;
}

/** Of continuous integration: started by itself, on a change. @internal */
export function isCiBuild(build: Build): boolean {
  return (
    isOnPullRequest(build) ||
    // Tags are for releases.
    (ON_PUSH.includes(build.reason) && A_BRANCH.test(build.branch))
  );
}

/** Such a build, or one that a person started anew. @internal */
export function isAttempt(build: Build): boolean {
  return isCiBuild(build) || build.reason === BY_HAND;
}
