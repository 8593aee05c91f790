import {
  Assessment,
  Ladder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { DisputeSubject } from './subjectOf';
import { DisputeSnapshot } from './types';

/** The pieces of an assessment that decide about what is disputed. */
export function snapshotOf(
  { about, id }: DisputeSubject,
  assessment: Assessment,
  context: { ladder: Ladder; at: string; ciSystem?: string },
): DisputeSnapshot {
  const { ladder, at, ciSystem } = context;
  const touched =
    about === 'capability'
      ? [id]
      : ladder.traps.find(trap => trap.id === id)?.touches ?? [];
  const deciding = withImplying(touched, ladder);
  return {
    at,
    ...(ciSystem && { ciSystem }),
    evidence: assessment.capabilities
      .filter(({ capability }) => deciding.has(capability))
      .flatMap(({ evidence }) => evidence),
    traps: assessment.traps
      .flatMap(({ findings }) => findings)
      .filter(
        ({ trap, capabilities }) =>
          (about === 'trap' && trap === id) ||
          capabilities.some(capability => deciding.has(capability)),
      ),
    situation: assessment.situation,
  };
}

/** The capabilities and those that imply them, directly or through others. */
function withImplying(ids: string[], ladder: Ladder): Set<string> {
  const found = new Set(ids);
  // Grows while it is walked.
  for (const id of found) {
    ladder.capabilities
      .filter(({ implies }) => implies?.includes(id))
      .forEach(capability => found.add(capability.id));
  }
  return found;
}
