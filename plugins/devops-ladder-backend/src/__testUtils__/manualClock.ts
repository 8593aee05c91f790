export const MINUTE = 60_000;

/** A clock that stands still until it is told to go on. */
export function manualClock(start = '2026-03-01T12:00:00Z') {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    synchronise: async () => {},
    later: (ms: number) => {
      now += ms;
    },
  };
}
