import { InputError } from '@backstage/errors';
import {
  Ladder,
  ServiceWaiver,
  stateAt,
  WaiverRequest,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

const MIN_TEXT = 10;

/** A waiver as it was asked for; throws an `InputError` for what cannot be. */
export function newWaiver(
  request: WaiverRequest,
  context: { id: string; user: string; at: Date; ladder: Ladder },
): ServiceWaiver {
  const { id, user, at, ladder } = context;
  return {
    id,
    entityRef: request.entityRef,
    capability: capabilityOf(request.capability, ladder, at),
    reason: request.reason,
    text: wordsOf('text', request.text),
    state: 'requested',
    requestedBy: user,
    requestedAt: at.toISOString(),
    expiresAt: expiryOf(request.expiresAt, at),
  };
}

/** A text of a person that says something. */
export function wordsOf(parameter: string, text: string): string {
  const words = text.trim();
  if (words.length < MIN_TEXT) {
    throw new InputError(
      `${parameter}: Accepted are at least ${MIN_TEXT} characters that say why.`,
    );
  }
  return words;
}

function capabilityOf(id: string, ladder: Ladder, at: Date): string {
  const accepted = ladder.capabilities.filter(
    capability => stateAt(capability, at.toISOString()) !== 'retired',
  );
  if (!accepted.some(capability => capability.id === id)) {
    throw new InputError(
      `capability: There is no capability ${id} on the ladder. Accepted are ${accepted
        .map(capability => capability.id)
        .join(', ')}.`,
    );
  }
  return id;
}

function expiryOf(text: string, at: Date): string {
  const expiry = new Date(text);
  const last = new Date(at);
  last.setUTCFullYear(last.getUTCFullYear() + 1);
  if (!(expiry > at && expiry <= last)) {
    throw new InputError(
      `expiresAt: Accepted are times after ${at.toISOString()} up to ${last.toISOString()}.`,
    );
  }
  return expiry.toISOString();
}
