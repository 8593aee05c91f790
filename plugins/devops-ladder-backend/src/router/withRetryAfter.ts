import { Response } from 'express';
import { TooManyRequestsError } from '../service';

/** Says when to ask again along with a refusal. */
export async function withRetryAfter<T>(
  res: Pick<Response, 'set'>,
  request: () => Promise<T>,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof TooManyRequestsError) {
      res.set('Retry-After', String(error.retryAfterSeconds));
    }
    throw error;
  }
}
