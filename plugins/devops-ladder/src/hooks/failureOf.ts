import { statusCodeOf } from './statusCodeOf';

/**
 * Why something that was sent was not taken.
 *
 * @internal
 */
export interface Failure {
  kind: 'forbidden' | 'field' | 'other';
  /** The field that is not accepted; present for `field`. */
  field?: string;
  /** What the backend says. */
  message: string;
}

/** What the backend says, rather than that it answered with a status. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { cause, message } = error;
  return cause instanceof Error && cause.message ? cause.message : message;
}

/**
 * Reads an error of the client. The backend names the field that it does not
 * accept at the beginning: `expiresAt: Accepted are …`.
 *
 * @internal
 */
export function failureOf(error: unknown, fields: readonly string[]): Failure {
  const message = messageOf(error);
  if (statusCodeOf(error) === 403) {
    return { kind: 'forbidden', message };
  }
  const field = fields.find(name => message.startsWith(`${name}: `));
  return field
    ? { kind: 'field', field, message: message.slice(field.length + 2) }
    : { kind: 'other', message };
}
