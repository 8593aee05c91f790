import { TooManyRequestsError } from './TooManyRequestsError';

/** How often each caller may ask for something on this replica. */
export class CallerBudget {
  private readonly times = new Map<string, number[]>();

  constructor(
    private readonly options: {
      requests: number;
      perMs: number;
      clock: () => Date;
    },
  ) {}

  /** Throws `TooManyRequestsError` for one too many. */
  take(caller: string): void {
    const { requests, perMs, clock } = this.options;
    const now = clock().getTime();
    const isRecent = (time: number) => time > now - perMs;
    for (const [each, times] of this.times) {
      if (!times.some(isRecent)) {
        this.times.delete(each);
      }
    }
    const recent = (this.times.get(caller) ?? []).filter(isRecent);
    if (recent.length >= requests) {
      throw new TooManyRequestsError(
        `${requests} requests in ${
          perMs / 1_000
        } seconds are the most that one caller may make`,
        Math.ceil((recent[0] + perMs - now) / 1_000),
      );
    }
    this.times.set(caller, [...recent, now]);
  }
}
