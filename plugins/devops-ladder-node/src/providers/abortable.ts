/**
 * The promise, given up as soon as the signal aborts, whatever it waits for.
 *
 * @public
 */
export async function abortable<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  let give: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    give = () => reject(signal.reason);
    signal.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', give!);
    // What is given up may still fail, and nobody listens.
    promise.catch(() => {});
  }
}
