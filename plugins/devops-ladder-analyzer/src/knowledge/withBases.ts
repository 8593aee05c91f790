import { newJob } from '../ci/parts';
import type { Job, Pipeline, Unresolved } from '../pipeline/types';
import type { Repository } from '../repository';
import type { Description } from './Description';
import { EXTENDS } from './writtenReferences';

/** By what name an entry means something that a reader left open. */
function nameOf({ system }: Pipeline, { reference, what }: Unresolved): string {
  return system === 'gitlab-ci' && what === 'shared step'
    ? `${EXTENDS}${reference}`
    : reference;
}

const ALLOWS_FAILURE = /\ballow_failure\s*:/;

/**
 * Whether the failure of a job counts was open as long as what it extends was
 * not known; the organisation says it of each thing that is done.
 */
function withOwnFailure(job: Job, repository: Repository): Job {
  const { file, line, endLine = line } = job.location;
  const own = repository
    .linesOf(file)
    .slice(line - 1, endLine)
    .join('\n');
  return job.advisory === 'unknown' && !ALLOWS_FAILURE.test(own)
    ? { ...job, advisory: false }
    : job;
}

/** What readers left open, in the jobs that it belongs to. @internal */
export function withBases(
  pipeline: Pipeline,
  description: Description,
  open: Unresolved[],
  repository: Repository,
): Job[] {
  const jobs = [...pipeline.jobs];
  const left: Unresolved[] = [];
  for (const item of pipeline.unresolved) {
    const at = jobs.findIndex(({ location }) => location === item.location);
    const { events, location, reference } = item;
    const job = at < 0 ? newJob({ id: reference, events, location }) : jobs[at];
    const name = nameOf(pipeline, item);
    const known = description.withBase(job, item, name, open);
    if (!known) {
      left.push(item);
    } else {
      jobs.splice(at < 0 ? jobs.length : at, 1, known);
    }
  }
  open.push(...left);
  return jobs.map((job, index) =>
    job === pipeline.jobs[index] ||
    left.some(({ location }) => location === job.location)
      ? job
      : withOwnFailure(job, repository),
  );
}
