import { twoSidedNormalP } from './normal';
import { tiesOf } from './ties';

const EXACT_UP_TO = 20;

/** Twice the rank of each value, the middle of its ties: whole numbers. */
function doubledRanks(values: readonly number[]): number[] {
  const order = [...values].sort((a, b) => a - b);
  const doubled = new Map<number, number>();
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1] === order[from]) {
      to++;
    }
    doubled.set(order[from], from + to + 2);
    from = to + 1;
  }
  return values.map(value => doubled.get(value) ?? 0);
}

/** In how many ways `size` of the ranks have each sum. */
function waysBySum(ranks: readonly number[], size: number): number[] {
  const most = ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: size + 1 }, () =>
    new Array<number>(most + 1).fill(0),
  );
  ways[0][0] = 1;
  for (const rank of ranks) {
    for (let chosen = size; chosen > 0; chosen--) {
      for (let sum = most; sum >= rank; sum--) {
        ways[chosen][sum] += ways[chosen - 1][sum - rank];
      }
    }
  }
  return ways[size];
}

function exactP(ranks: readonly number[], size: number, sum: number): number {
  const expected = size * (ranks.length + 1);
  const distance = Math.abs(sum - expected);
  let extreme = 0;
  let all = 0;
  waysBySum(ranks, size).forEach((ways, s) => {
    all += ways;
    extreme += Math.abs(s - expected) >= distance ? ways : 0;
  });
  return extreme / all;
}

/**
 * Two-sided p of the rank-sum test that two groups of values do not differ in
 * height: exact up to twenty values, by the normal approximation with
 * continuity and ties above; null where a group is empty. (Wilcoxon 1945)
 *
 * @internal
 */
export function rankSumP(
  before: readonly number[],
  after: readonly number[],
): number | null {
  const values = [...before, ...after];
  const n = values.length;
  if (before.length === 0 || after.length === 0) {
    return null;
  }
  const ranks = doubledRanks(values);
  const sum = ranks.slice(before.length).reduce((a, b) => a + b, 0);
  if (n <= EXACT_UP_TO) {
    return exactP(ranks, after.length, sum);
  }
  const tied = tiesOf(values).reduce((total, t) => total + t * (t * t - 1), 0);
  const variance =
    (before.length * after.length * (n + 1 - tied / (n * (n - 1)))) / 12;
  const distance = Math.abs(sum - after.length * (n + 1)) / 2 - 0.5;
  return variance === 0 || distance <= 0
    ? 1
    : twoSidedNormalP(distance / Math.sqrt(variance));
}
