const FIRST_RETRY_MS = 5 * 60_000;
const LAST_RETRY_MS = 6 * 3_600_000;

/**
 * When a service is read again: at its greatest age, or after a failure with
 * exponential backoff from five minutes to six hours. Spread by up to a tenth,
 * so that services that were added together do not stay in step.
 *
 * @param spread - 0 to 1
 */
export function nextDue(
  at: Date,
  options: { maxAgeMs: number; failures: number; spread: number },
): Date {
  const { maxAgeMs, failures, spread } = options;
  const wait =
    failures > 0
      ? Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS)
      : maxAgeMs;
  return new Date(at.getTime() + Math.round(wait * (1 - spread / 10)));
}
