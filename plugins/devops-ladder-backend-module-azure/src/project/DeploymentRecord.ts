import { AzureSession } from '../client/AzureSession';
import { timeOf } from './timeOf';

/** What one run did to an environment, in the end. @internal */
export interface DeploymentRecord {
  environmentId: number;
  definitionId: number;
  /** The id of the run. */
  runId: number;
  /** The name of the run, e.g. `20260301.1`. */
  runName: string;
  startedAt: string;
  finishedAt: string;
  isSuccess: boolean;
}

/** A job of a run, as the API has it. @internal */
export interface RecordAnswer {
  environmentId?: number;
  definition?: { id?: number } | null;
  owner?: { id?: number; name?: string } | null;
  result?: string | null;
  stageName?: string;
  stageAttempt?: number;
  startTime?: string | null;
  queueTime?: string | null;
  finishTime?: string | null;
}

/** So many of the newest jobs of an environment are looked at. */
const MOST = 200;
const SUCCESS = ['succeeded', 'succeededWithIssues'];

/** Runs that ended, newest first: several jobs are one deployment, and the last attempt counts. @internal */
export function recordsOf(
  answers: RecordAnswer[],
  environmentId: number,
): DeploymentRecord[] {
  const runs = new Map<string, RecordAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.owner?.id} ${answer.stageName}`;
    runs.set(key, [...(runs.get(key) ?? []), answer]);
  }
  return [...runs.values()]
    .flatMap(jobs => recordOf(jobs, environmentId))
    .sort((a, b) => Date.parse(b.finishedAt) - Date.parse(a.finishedAt));
}

function recordOf(
  all: RecordAnswer[],
  environmentId: number,
): DeploymentRecord[] {
  const last = Math.max(...all.map(({ stageAttempt }) => stageAttempt ?? 1));
  const jobs = all.filter(({ stageAttempt }) => (stageAttempt ?? 1) === last);
  const [{ definition, owner }] = jobs;
  const times = jobs.map(({ startTime, queueTime, finishTime }) => ({
    startedAt: timeOf(startTime) ?? timeOf(queueTime),
    finishedAt: timeOf(finishTime),
  }));
  const isOver = times.every(({ finishedAt }) => finishedAt !== undefined);
  const finished = times.flatMap(({ finishedAt }) => finishedAt ?? []).sort();
  const started = times.flatMap(({ startedAt }) => startedAt ?? []).sort();
  return definition?.id &&
    owner?.id &&
    isOver &&
    jobs.some(({ result }) => result)
    ? [
        {
          environmentId,
          definitionId: definition.id,
          runId: owner.id,
          runName: owner.name ?? `${owner.id}`,
          startedAt: started[0] ?? finished[0],
          finishedAt: finished[finished.length - 1],
          isSuccess: jobs.every(({ result }) => SUCCESS.includes(result ?? '')),
        },
      ]
    : [];
}

/** The newest deployments to an environment. @internal */
export async function readRecords(
  session: AzureSession,
  environmentId: number,
): Promise<DeploymentRecord[]> {
  const { items } = await session.list<RecordAnswer>({
    path: `distributedtask/environments/${environmentId}/environmentdeploymentrecords`,
    version: '6.0-preview.1',
    query: { top: MOST },
  });
  return recordsOf(items, environmentId);
}
