import type { KnownWork } from '../knowledge/Description';
import type { Reading, StepSite } from './Reading';

/**
 * What a step does by the word of the organisation.
 *
 * @internal
 */
export function readKnownStep(
  { log }: Reading,
  site: StepSite,
  work: KnownWork | undefined,
): void {
  if (!work) {
    return;
  }
  const before = log.acts.length;
  log.addMatch(work.match, { ...site, text: work.text });
  for (const act of log.acts.slice(before)) {
    act.inherited = work.isPipeline;
  }
}
