import { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { Clock, hostOf, HostState, HostStore, PauseReason } from '../../store';
import { HostPausedError } from './HostPausedError';
import { Limiter } from './Limiter';
import { isNotModified, readFailure } from './readFailure';
import { retryAfter } from './retryAfter';

const FIRST_PAUSE_MS = 60_000;
const LAST_PAUSE_MS = 3_600_000;
/** Failures in a row, whatever the repositories, after which the host is to blame. */
const FAILURES_OF_HOST = 5;

const IN_WORDS: Record<PauseReason, string> = {
  'rate-limited': 'limits the rate of requests',
  error: 'does not answer',
};

/**
 * Asks hosts for repositories: only so many at a time, and for a while none of
 * a host that limits the rate of requests or does not answer. What one replica
 * meets, all heed.
 */
export class RepositoryHosts {
  private readonly store: HostStore;
  private readonly clock: Pick<Clock, 'now'>;
  private readonly logger: LoggerService;
  private readonly limiter: Limiter;
  private readonly random: () => number;
  private states = new Map<
    string,
    Pick<HostState, 'failures'> & Partial<HostState>
  >();
  private requests = new Map<string, number>();
  private readonly failuresInARow = new Map<string, number>();

  constructor(options: {
    store: HostStore;
    clock: Pick<Clock, 'now'>;
    logger: LoggerService;
    /** Requests to one host at a time. */
    concurrency: number;
    random?: () => number;
  }) {
    this.store = options.store;
    this.clock = options.clock;
    this.logger = options.logger;
    this.limiter = new Limiter({ perKey: options.concurrency });
    this.random = options.random ?? Math.random;
  }

  /** Tells other replicas of this one's requests, and learns what they met. */
  async exchange(): Promise<void> {
    const at = this.clock.now();
    const requests = this.requests;
    this.requests = new Map();
    await this.store.count(requests, at);
    const states = await this.store.list(at);
    this.states = new Map(states.map(state => [state.host, state]));
  }

  /** Until when the host of a URL is left alone, if it is. */
  pausedUntil(url: string): Date | undefined {
    return this.pauseOf(hostOf(url) ?? url)?.pausedUntil;
  }

  /**
   * Asks the host of a URL in its turn. Throws a `HostPausedError` while it is
   * left alone.
   */
  async ask<T>(
    url: string,
    options: {
      signal: AbortSignal;
      /** The integration could read the URL before. */
      wasRead: boolean;
    },
    request: () => Promise<T>,
  ): Promise<T> {
    const host = hostOf(url) ?? url;
    this.throwIfPaused(host);
    return this.limiter.run(host, options.signal, async () => {
      this.throwIfPaused(host);
      this.requests.set(host, (this.requests.get(host) ?? 0) + 1);
      try {
        const result = await request();
        await this.answered(host);
        return result;
      } catch (error) {
        options.signal.throwIfAborted();
        await this.failed(host, error, options.wasRead);
        throw error;
      }
    });
  }

  private throwIfPaused(host: string) {
    const pause = this.pauseOf(host);
    if (pause) {
      throw new HostPausedError(pause.reason ?? 'error');
    }
  }

  private pauseOf(host: string) {
    const state = this.states.get(host);
    const isPaused = state?.pausedUntil && state.pausedUntil > this.clock.now();
    return isPaused ? state : undefined;
  }

  private async failed(host: string, error: unknown, wasRead: boolean) {
    const { reason } = readFailure(error);
    if (isNotModified(error)) {
      await this.answered(host);
    } else if (reason === 'rate-limited') {
      await this.pause(host, reason, error);
    } else if (
      reason === 'error' ||
      // Some limits look like a permission that is missing.
      (reason === 'no-permission' && wasRead)
    ) {
      const failures = (this.failuresInARow.get(host) ?? 0) + 1;
      this.failuresInARow.set(host, failures);
      if (failures >= FAILURES_OF_HOST) {
        await this.pause(host, 'error', error);
      }
    } else {
      await this.answered(host);
    }
  }

  /** Longer each time, and not for all hosts and replicas alike. */
  private async pause(host: string, reason: PauseReason, error: unknown) {
    if (this.pauseOf(host)) {
      return;
    }
    const at = this.clock.now();
    const failures = this.states.get(host)?.failures ?? 0;
    const length =
      Math.min(FIRST_PAUSE_MS * 2 ** failures, LAST_PAUSE_MS) *
      (1 + this.random() / 5);
    const until = new Date(
      Math.max(at.getTime() + length, retryAfter(error, at)?.getTime() ?? 0),
    );
    this.states.set(host, {
      failures: failures + 1,
      pausedUntil: until,
      reason,
    });
    this.failuresInARow.delete(host);
    this.logger.warn(
      `${host} ${
        IN_WORDS[reason]
      } and is left alone until ${until.toISOString()}`,
      { host, reason },
    );
    await this.tell(() => this.store.pause(host, { at, until, reason }));
  }

  private async answered(host: string) {
    this.failuresInARow.delete(host);
    const state = this.states.get(host);
    if (state?.failures && !this.pauseOf(host)) {
      this.states.set(host, { failures: 0 });
      this.logger.info(`${host} answers again`, { host });
      await this.tell(() => this.store.recover(host, this.clock.now()));
    }
  }

  /** This replica goes by what it met, even if it cannot tell the others. */
  private async tell(write: () => Promise<void>) {
    try {
      await write();
    } catch (error) {
      assertError(error);
      this.logger.warn('The state of a host could not be stored', error);
    }
  }
}
