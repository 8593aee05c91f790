import type { Act } from '../acts';
import type { Job } from '../pipeline/types';
import { jobsBefore } from './acts';

/** A job that a person has to start, on the way to an act. @internal */
export function buttonBefore(act: Act): Job | undefined {
  if (act.job.startedByHand) {
    return act.job;
  }
  const before = jobsBefore(act);
  return act.pipeline.jobs.find(
    job => before.has(job.id) && job.startedByHand === 'blocking',
  );
}
