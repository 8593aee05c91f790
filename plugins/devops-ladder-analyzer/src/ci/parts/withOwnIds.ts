import type { Job } from '../../pipeline/types';

/**
 * Gives jobs of the same id one each, so that none passes for another. What
 * needs that id needs the first.
 *
 * @internal
 */
export function withOwnIds(jobs: readonly Job[]): Job[] {
  const taken = new Set<string>();
  return jobs.map(job => {
    let { id } = job;
    for (let number = 2; taken.has(id); number += 1) {
      id = `${job.id} (${number})`;
    }
    taken.add(id);
    return id === job.id ? job : { ...job, id };
  });
}
