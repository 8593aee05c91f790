import { manualClock, MINUTE } from '../__testUtils__/manualClock';
import { ClaimedService } from '../store';
import { Schedule } from './Schedule';

describe('Schedule', () => {
  const clock = manualClock();
  const now = clock.now();
  const minutes = (n: number) => new Date(now.getTime() + n * MINUTE);

  function service(overrides: Partial<ClaimedService> = {}) {
    return {
      repository: { url: 'https://git.example/o/r' },
      failures: 2,
      dueAt: minutes(-1),
      checkedAt: minutes(-61),
      ...overrides,
    } as ClaimedService;
  }

  const schedule = (pause?: number, random = 0) =>
    new Schedule({
      clock,
      maxAgeMs: 60 * MINUTE,
      pausedUntil: () => (pause === undefined ? undefined : minutes(pause)),
      random: () => random,
    });

  it.each<[string, number | undefined, Partial<ClaimedService>, boolean]>([
    ['is due', undefined, {}, false],
    ['is not due', undefined, { dueAt: minutes(1) }, true],
    ['is due on a paused host', 5, {}, true],
    ['was never read', 5, { checkedAt: undefined }, false],
    ['is too old by now', 5, { checkedAt: minutes(-120) }, false],
    ['has no repository', 5, { repository: undefined }, false],
  ])('knows whether one can wait that %s', (_, pause, overrides, canWait) => {
    expect(schedule(pause).canWait(service(overrides), now)).toBe(canWait);
  });

  it.each<
    [
      string,
      number | undefined,
      { isRead: boolean; isFailing: boolean },
      Partial<ClaimedService>,
      { dueAt: Date; failures: number },
    ]
  >([
    [
      'was read',
      undefined,
      { isRead: true, isFailing: false },
      {},
      { dueAt: minutes(60), failures: 0 },
    ],
    [
      'failed again',
      undefined,
      { isRead: true, isFailing: true },
      {},
      { dueAt: minutes(20), failures: 3 },
    ],
    [
      'was only judged',
      undefined,
      { isRead: false, isFailing: false },
      { dueAt: minutes(7) },
      { dueAt: minutes(7), failures: 2 },
    ],
    [
      'failed on a paused host',
      5,
      { isRead: true, isFailing: true },
      {},
      { dueAt: minutes(5), failures: 2 },
    ],
    [
      'waited for a paused host',
      5,
      { isRead: false, isFailing: false },
      {},
      { dueAt: minutes(5), failures: 2 },
    ],
    [
      'was read before its host was paused',
      5,
      { isRead: true, isFailing: false },
      {},
      { dueAt: minutes(60), failures: 0 },
    ],
  ])('reads one again that %s', (_, pause, work, overrides, next) => {
    expect(schedule(pause).next(service(overrides), work)).toEqual(next);
  });

  it('does not send all to a host at once when its pause ends', () => {
    const { dueAt } = schedule(5, 0.5).next(service(), {
      isRead: true,
      isFailing: true,
    });
    expect(dueAt).toEqual(minutes(5.5));
  });
});
