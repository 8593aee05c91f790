interface Waiting {
  key: string;
  start: () => void;
}

/** Lets only so much work go on at a time, in all and for each key. */
export class Limiter {
  private readonly total: number;
  private readonly perKey: number;
  private readonly running = new Map<string, number>();
  private readonly waiting: Waiting[] = [];

  constructor(limits: { total?: number; perKey: number }) {
    this.total = limits.total ?? Infinity;
    this.perKey = limits.perKey;
  }

  /** Work that waits when the signal aborts does not begin. */
  async run<T>(
    key: string,
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T> {
    await this.turn(key, signal);
    try {
      return await work();
    } finally {
      this.running.set(key, this.runningFor(key) - 1);
      this.startNext();
    }
  }

  private async turn(key: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { key, start: () => {} };
      const abort = () => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      waiting.start = () => {
        signal.removeEventListener('abort', abort);
        resolve();
      };
      signal.addEventListener('abort', abort, { once: true });
      this.waiting.push(waiting);
      this.startNext();
    });
  }

  /** Whoever came first among those whose key has room. */
  private startNext() {
    let running = 0;
    this.running.forEach(count => (running += count));
    while (running < this.total) {
      const index = this.waiting.findIndex(
        ({ key }) => this.runningFor(key) < this.perKey,
      );
      if (index < 0) {
        return;
      }
      const [next] = this.waiting.splice(index, 1);
      this.running.set(next.key, this.runningFor(next.key) + 1);
      running += 1;
      next.start();
    }
  }

  private runningFor(key: string): number {
    return this.running.get(key) ?? 0;
  }
}
