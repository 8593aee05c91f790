import { InputError } from '@backstage/errors';
import {
  Assessment,
  Dispute,
  DisputeRequest,
  Ladder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** What is disputed, and what is shown of it. */
export interface DisputeSubject {
  about: 'capability' | 'trap';
  id: string;
  shown: Dispute['shown'];
}

const OUTCOMES = ['met', 'partial', 'not-met', 'not-applicable', 'unknown'];
const PRESENCE = ['present', 'absent'];

/** What a dispute is about; throws an `InputError` for what cannot be disputed. */
export function subjectOf(
  { capability, trap, expected }: DisputeRequest,
  assessment: Assessment,
  ladder: Ladder,
): DisputeSubject {
  if ((capability === undefined) === (trap === undefined)) {
    throw new InputError(
      'capability: Accepted is the id of either a capability or a trap, as `trap`.',
    );
  }
  const subject =
    capability !== undefined
      ? shownCapability(capability, assessment)
      : shownTrap(trap ?? '', assessment, ladder);
  const accepted = subject.about === 'trap' ? PRESENCE : OUTCOMES;
  const others = accepted.filter(each => each !== subject.shown);
  if (!others.includes(expected)) {
    throw new InputError(
      `expected: Of ${subject.id}, which is shown as ${
        subject.shown
      }, accepted are ${others.join(', ')}.`,
    );
  }
  return subject;
}

function shownCapability(id: string, assessment: Assessment): DisputeSubject {
  const result = assessment.capabilities.find(each => each.capability === id);
  if (!result) {
    throw notShown(
      'capability',
      id,
      assessment.capabilities.map(each => each.capability),
    );
  }
  // A waiver is no finding.
  const outcome = result.waivedFrom ?? result.outcome;
  return {
    about: 'capability',
    id,
    shown: outcome === 'waived' ? 'unknown' : outcome,
  };
}

function shownTrap(
  id: string,
  assessment: Assessment,
  ladder: Ladder,
): DisputeSubject {
  const known = ladder.traps.filter(({ state }) => state !== 'retired');
  if (!known.some(trap => trap.id === id)) {
    throw notShown(
      'trap',
      id,
      known.map(trap => trap.id),
    );
  }
  const isThere = assessment.traps.some(({ trap }) => trap === id);
  return { about: 'trap', id, shown: isThere ? 'present' : 'absent' };
}

function notShown(parameter: string, id: string, accepted: string[]) {
  return new InputError(
    `${parameter}: There is no ${parameter} ${id} on the ladder. Accepted are ${accepted.join(
      ', ',
    )}.`,
  );
}
