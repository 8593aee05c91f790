/**
 * Has something done a while after it was asked for. What is asked for
 * meanwhile is done with it, or by one more when its own time has come.
 */
export function onceAfter(
  delayMs: number,
  work: () => Promise<void>,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let wantedAt = 0;
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      timer = undefined;
      const left = wantedAt + delayMs - Date.now();
      if (left > 0) {
        wait(left);
      }
      work().catch(() => {});
    }, ms);
    // A process that ends leaves the work to the others.
    timer.unref();
  };
  return () => {
    wantedAt = Date.now();
    if (!timer) {
      wait(delayMs);
    }
  };
}
