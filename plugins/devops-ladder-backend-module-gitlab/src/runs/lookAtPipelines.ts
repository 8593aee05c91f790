import { GitlabSession } from '../client/GitlabSession';
import { Pipeline } from './Pipeline';
import { Look } from './RunMemory';
import { commitsOf, timedPipelines } from './summariseCi';

/** So many pipelines are timed, and so many looked through for retries, at one reading. */
const TIMED_AT_ONCE = 8;
const LOOKED_AT_ONCE = 10;

/** Jobs that bring out what was built; that they are tried again says nothing of CI. */
const DELIVERY =
  /(?:^|[\W_])(?:deploy(?:ment|s)?|release|publish|promote|rollout|rollback|cd|ship|delivery)(?:[\W_]|$)/i;

interface JobAnswer {
  name?: string;
  stage?: string;
  allow_failure?: boolean;
}

/**
 * What is remembered of the pipelines that are still listed, and what is
 * learned of a few more. What is left is looked at next time.
 *
 * @internal
 */
export async function lookAtPipelines(
  session: GitlabSession,
  question: {
    projectId: number;
    pipelines: Pipeline[];
    defaultBranch?: string;
    known: Record<string, Look>;
  },
): Promise<Record<string, Look>> {
  const { projectId, pipelines, defaultBranch, known } = question;
  const looks: Record<string, Look> = {};
  for (const { id, updatedAt } of pipelines) {
    if (known[id] && Date.parse(known[id].at) === Date.parse(updatedAt)) {
      looks[id] = { ...known[id] };
    }
  }
  const learn = ({ id, updatedAt }: Pipeline, more: Omit<Look, 'at'>) => {
    looks[id] = { ...looks[id], at: updatedAt, ...more };
  };
  const path = `/projects/${projectId}/pipelines`;
  const untimed = timedPipelines(pipelines, defaultBranch).pipelines.filter(
    ({ id }) => looks[id]?.took === undefined,
  );
  for (const pipeline of untimed.slice(0, TIMED_AT_ONCE)) {
    learn(pipeline, {
      took: tookOf(await session.get(`${path}/${pipeline.id}`)),
    });
  }
  const unseen = commitsOf(pipelines)
    .filter(({ isTurned }) => !isTurned)
    .flatMap(({ green }) => green)
    .filter(({ id }) => looks[id]?.retried === undefined);
  for (const pipeline of unseen.slice(0, LOOKED_AT_ONCE)) {
    // In a pipeline that went green, a job that failed was tried again.
    const { items } = await session.list<JobAnswer>(
      `${path}/${pipeline.id}/jobs`,
      { include_retried: 'true', 'scope[]': 'failed' },
    );
    learn(pipeline, { retried: items.some(isChance) });
  }
  return looks;
}

function isChance({ name = '', stage = '', allow_failure }: JobAnswer) {
  return allow_failure === false && ![name, stage].some(n => DELIVERY.test(n));
}

/** With the time that it waited for a runner; 0 where GitLab does not say. */
function tookOf(answer: {
  duration?: number | null;
  queued_duration?: number | null;
}): number {
  return answer.duration ? answer.duration + (answer.queued_duration ?? 0) : 0;
}
