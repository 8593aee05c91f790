import { ClaimedService, Clock } from '../store';
import { nextDue } from './nextDue';

/** How much older than its greatest age a service gets before it counts as stale while its host is left alone. */
const PATIENCE = 2;
const SPREAD_MS = 60_000;

/** Says when a service is read, and whether that can wait. */
export class Schedule {
  private readonly clock: Pick<Clock, 'now'>;
  private readonly maxAgeMs: number;
  private readonly pausedUntil: (url: string) => Date | undefined;
  private readonly random: () => number;

  constructor(options: {
    clock: Pick<Clock, 'now'>;
    /** Age at which a service is read again. */
    maxAgeMs: number;
    /** Until when the host of a URL is left alone, if it is. */
    pausedUntil: (url: string) => Date | undefined;
    random?: () => number;
  }) {
    this.clock = options.clock;
    this.maxAgeMs = options.maxAgeMs;
    this.pausedUntil = options.pausedUntil;
    this.random = options.random ?? Math.random;
  }

  isToJudge({ judgeAt }: ClaimedService, at: Date): boolean {
    return judgeAt !== undefined && judgeAt <= at;
  }

  /**
   * Whether nothing needs to be read: it is not due, or its host is left alone
   * and what is known is not old yet.
   */
  canWait({ dueAt, checkedAt, repository }: ClaimedService, at: Date): boolean {
    const isFresh =
      checkedAt !== undefined &&
      at.getTime() - checkedAt.getTime() < PATIENCE * this.maxAgeMs;
    return dueAt > at || (isFresh && this.pauseOf(repository) !== undefined);
  }

  /** A failure while the host is left alone is not the service's. */
  next(
    service: ClaimedService,
    work: { isRead: boolean; isFailing: boolean },
  ): { dueAt: Date; failures: number } {
    const now = this.clock.now();
    const paused = this.pauseOf(service.repository);
    if (paused && (work.isFailing || !work.isRead) && service.dueAt <= now) {
      const spread = this.random() * SPREAD_MS;
      return {
        dueAt: new Date(paused.getTime() + spread),
        failures: service.failures,
      };
    }
    if (!work.isRead && service.dueAt > now) {
      return { dueAt: service.dueAt, failures: service.failures };
    }
    const failures = work.isFailing ? service.failures + 1 : 0;
    return {
      failures,
      dueAt: nextDue(now, {
        maxAgeMs: this.maxAgeMs,
        failures,
        spread: this.random(),
      }),
    };
  }

  private pauseOf(repository: ClaimedService['repository']) {
    return repository && this.pausedUntil(repository.url);
  }
}
