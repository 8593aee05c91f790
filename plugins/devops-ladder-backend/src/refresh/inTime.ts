import { CustomErrorBase } from '@backstage/errors';

/** What was waited for did not come in time. */
export class TookTooLong extends CustomErrorBase {
  readonly name = 'TookTooLong' as const;
}

/**
 * Waits for work that may heed no signal: throws `TookTooLong` after a time,
 * and the signal's reason as soon as it aborts.
 */
export async function inTime<T>(
  work: Promise<T>,
  ms: number,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  let end = () => {};
  const ended = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new TookTooLong()), ms);
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    end();
  }
}
