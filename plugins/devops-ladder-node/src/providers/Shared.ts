/**
 * Something that takes a while and is done once for all who wait for it. It
 * is given up when nobody waits any more.
 *
 * @public
 */
export class Shared<T> {
  private current?: {
    result: Promise<T>;
    abort: AbortController;
    waiting: number;
  };

  async run(
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const run = this.current ?? this.begin(start);
    run.waiting += 1;
    const ended = whenAborted(signal);
    try {
      return await Promise.race([run.result, ended.promise]);
    } finally {
      ended.forget();
      run.waiting -= 1;
      if (run.waiting === 0) {
        run.abort.abort();
        this.forget(run);
      }
    }
  }

  private begin(start: (signal: AbortSignal) => Promise<T>) {
    const abort = new AbortController();
    const run = { result: start(abort.signal), abort, waiting: 0 };
    // All who waited may be gone by then.
    run.result.then(
      () => this.forget(run),
      () => this.forget(run),
    );
    this.current = run;
    return run;
  }

  private forget(run: object) {
    if (this.current === run) {
      this.current = undefined;
    }
  }
}

function whenAborted(signal: AbortSignal) {
  let forget = () => {};
  const promise = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    forget = () => signal.removeEventListener('abort', onAbort);
  });
  return { promise, forget };
}
