import { Response } from 'express';
import { createHash } from 'node:crypto';

/**
 * Answers JSON that a client may keep and ask again whether it still holds.
 * The time of the answer is left out of what is compared: two answers that
 * differ in nothing else say the same.
 */
export function sendAnswer<T extends object>(
  res: Pick<Response<T>, 'set' | 'json'>,
  answer: T & { asOf?: string },
): void {
  const { asOf: _, ...lasting } = answer;
  const digest = createHash('sha256')
    .update(JSON.stringify(lasting))
    .digest('base64url')
    .slice(0, 27);
  res.set('ETag', `W/"${digest}"`);
  // Callers see different services, so that nobody else may keep it.
  res.set('Cache-Control', 'private, no-cache');
  // Express answers 304 where the client has the same.
  res.json(answer);
}
