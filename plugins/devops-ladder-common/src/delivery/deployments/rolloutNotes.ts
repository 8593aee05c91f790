import { QualityNote } from '../QualityNote';
import { Rollout } from './Rollout';

/**
 * What successful deployments do not say.
 *
 * @internal
 */
export function rolloutNotes(rollouts: readonly Rollout[]): QualityNote[] {
  const notes: QualityNote[] = [];
  const note = (fact: QualityNote['fact'], { service, id, finish }: Rollout) =>
    notes.push({ fact, row: { type: 'deployment', service, id }, at: finish });
  for (const rollout of rollouts) {
    if (rollout.revision === undefined) {
      note('revision-missing', rollout);
    }
    if (rollout.changes === undefined && rollout.kind === 'change') {
      note('changes-not-known', rollout);
    }
  }
  return notes;
}
