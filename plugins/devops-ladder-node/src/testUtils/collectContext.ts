import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  RequestBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';

/**
 * A budget with as many units as are wanted, and `undefined` for no end. It
 * counts what was taken, by host and allowance.
 *
 * @public
 */
export function countingBudget(
  units?: number,
): RequestBudget & { taken: Map<string, number> } {
  const taken = new Map<string, number>();
  let left = units ?? Infinity;
  return {
    taken,
    async take({ host, name }, wanted = 1) {
      if (wanted > left) {
        return false;
      }
      left -= wanted;
      const key = `${host} ${name}`;
      taken.set(key, (taken.get(key) ?? 0) + wanted);
      return true;
    },
    async report() {},
  };
}

/**
 * What a collector is handed when it is asked, with whatever a test wants
 * otherwise.
 *
 * @public
 */
export function collectContext(
  overrides: Partial<CollectContext> = {},
): CollectContext {
  return {
    signal: new AbortController().signal,
    at: '2026-03-01T12:00:00.000Z',
    ladder: defaultLadder,
    lastFingerprint: () => undefined,
    budget: countingBudget(),
    ...overrides,
  };
}
