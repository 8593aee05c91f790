import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ProjectReader } from '../collect/ProjectReader';
import { AzureSession } from '../client/AzureSession';
import { Build } from './Build';
import { Look } from './RunMemory';
import { commitsOf } from './summariseCi';

/** So many builds of a service are looked through for retries at one reading. */
const LOOKED_AT_ONCE = 10;
/** Stages and jobs that bring out what was built; that they are tried again says nothing of CI. */
const DELIVERY =
  /(?:^|[\W_])(?:deploy(?:ment|s)?|release|publish|promote|rollout|rollback|cd|ship|delivery)(?:[\W_]|$)/i;
const JOB = 'Job';
const FAILED = 'failed';

interface TimelineRecord {
  id?: string;
  parentId?: string | null;
  identifier?: string | null;
  type?: string;
  name?: string;
  result?: string | null;
  attempt?: number;
  previousAttempts?: Array<{ timelineId?: string; recordId?: string }> | null;
}

interface Timeline {
  records?: TimelineRecord[] | null;
}

/**
 * What is remembered of the builds that are still listed, and what is learned
 * of a few more. What is left is looked at next time.
 *
 * @internal
 */
export async function lookAtBuilds(
  reader: ProjectReader,
  builds: Build[],
  known: Record<number, Look>,
): Promise<Reading<Record<number, Look>>> {
  const looks: Record<number, Look> = {};
  for (const { id, finishedAt } of builds) {
    if (known[id]?.at === finishedAt) {
      looks[id] = known[id];
    }
  }
  const unseen = commitsOf(builds)
    .filter(({ isTurned }) => !isTurned)
    .flatMap(({ green }) => green)
    .filter(({ id }) => looks[id] === undefined);
  for (const { id, finishedAt } of unseen.slice(0, LOOKED_AT_ONCE)) {
    // Services in one repository have the same builds.
    const retried = await reader.once(`look ${id} ${finishedAt}`, 'build', () =>
      isRetried(reader.session, id),
    );
    if (retried.problem) {
      return retried;
    }
    looks[id] = { at: finishedAt, retried: retried.value };
  }
  return { value: looks };
}

/** Whether a job of the build had failed, and was tried again. */
async function isRetried(session: AzureSession, id: number): Promise<boolean> {
  const path = `build/builds/${id}/timeline`;
  const read = async (at: string) => {
    const answer = await session.get<Timeline>({ path: at, version: '5.0' });
    return answer.records ?? [];
  };
  const records = await read(path);
  const again = records.filter(
    record =>
      record.type === JOB &&
      (record.attempt ?? 1) > 1 &&
      !isDelivery(record, records),
  );
  const before = again.flatMap(record =>
    (record.previousAttempts ?? []).map(attempt => ({ ...attempt, record })),
  );
  const timelines = [
    ...new Set(before.flatMap(({ timelineId }) => timelineId ?? [])),
  ];
  if (again.length === 0 || timelines.length === 0) {
    return again.length > 0;
  }
  const earlier = await read(`${path}/${encodeURIComponent(timelines[0])}`);
  const failed = earlier.filter(
    ({ type, result }) => type === JOB && result === FAILED,
  );
  return failed.some(record => !isDelivery(record, [...earlier, ...records]));
}

function isDelivery(
  record: TimelineRecord,
  records: TimelineRecord[],
): boolean {
  const seen = new Set<TimelineRecord>();
  for (
    let each: TimelineRecord | undefined = record;
    each && !seen.has(each);
    each = records.find(({ id }) => id && id === each?.parentId)
  ) {
    seen.add(each);
    if (
      DELIVERY.test(each.name ?? '') ||
      DELIVERY.test(each.identifier ?? '')
    ) {
      return true;
    }
  }
  return false;
}
