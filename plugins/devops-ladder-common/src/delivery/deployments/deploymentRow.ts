import { failureOf } from '../failures/failureOf';
import { DeploymentRow, FailedAttemptRow } from '../rows';
import { Attempt, Rollout } from './Rollout';

/** @internal */
export function deploymentRow(
  rollout: Rollout,
  now: number,
  attributionWindow: number,
): DeploymentRow {
  return {
    id: rollout.id,
    records: rollout.records,
    service: rollout.service,
    group: rollout.group,
    environments: rollout.environments,
    sha: rollout.sha,
    artifact: rollout.artifact,
    run: rollout.run,
    startedAt: rollout.startedAt,
    finishedAt: rollout.finishedAt,
    kind: rollout.kind,
    baseline: rollout.baseline,
    provisional: rollout.finish + attributionWindow > now,
    rework: rollout.rework,
    failure: rollout.failures.length > 0 ? failureOf(rollout, now) : undefined,
    changes: rollout.changes?.length ?? null,
    url: rollout.url,
  };
}

/** @internal */
export function failedAttemptRow(attempt: Attempt): FailedAttemptRow {
  const { id, records, service, group, sha, run, failedAt, url } = attempt;
  return { id, records, service, group, sha, run, failedAt, url };
}
