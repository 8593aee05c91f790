import { twoSidedNormalP } from './normal';
import { tiesOf } from './ties';

/** @internal */
export interface MannKendall {
  n: number;
  /** Pairs that rise without pairs that fall. */
  s: number;
  /** Two-sided. */
  p: number;
}

const EXACT_UP_TO = 10;

/** Coefficients of 1 + q + … + q^(k-1), multiplied in. */
function times(polynomial: number[], k: number): number[] {
  const product = new Array<number>(polynomial.length + k - 1).fill(0);
  polynomial.forEach((c, i) => {
    for (let j = 0; j < k; j++) {
      product[i + j] += c;
    }
  });
  return product;
}

/** The same, divided out; it always divides exactly here. */
function dividedBy(polynomial: number[], k: number): number[] {
  const rest = [...polynomial];
  const quotient: number[] = [];
  for (let i = 0; i <= polynomial.length - k; i++) {
    quotient.push(rest[i]);
    for (let j = 1; j < k; j++) {
      rest[i + j] -= rest[i];
    }
  }
  return quotient;
}

/**
 * In how many orders of n values there are 0, 1, 2 … falling pairs: the
 * q-multinomial coefficient, which knows ties.
 */
function ordersByFallingPairs(n: number, ties: readonly number[]): number[] {
  let orders = [1];
  for (let k = 2; k <= n; k++) {
    orders = times(orders, k);
  }
  for (const tie of ties) {
    for (let k = 2; k <= tie; k++) {
      orders = dividedBy(orders, k);
    }
  }
  return orders;
}

function exactP(n: number, s: number, ties: readonly number[]): number {
  const orders = ordersByFallingPairs(n, ties);
  const pairs = orders.length - 1;
  let extreme = 0;
  let all = 0;
  orders.forEach((count, falling) => {
    all += count;
    extreme += Math.abs(pairs - 2 * falling) >= Math.abs(s) ? count : 0;
  });
  return extreme / all;
}

function approximateP(n: number, s: number, ties: readonly number[]): number {
  const term = (k: number) => k * (k - 1) * (2 * k + 5);
  const variance =
    (term(n) - ties.reduce((sum, tie) => sum + term(tie), 0)) / 18;
  return variance === 0 || s === 0
    ? 1
    : twoSidedNormalP((Math.abs(s) - 1) / Math.sqrt(variance));
}

/**
 * Whether values rise or fall with time, whatever their distribution: exact up
 * to ten values, by the normal approximation with continuity and ties above.
 * (Mann 1945, Kendall 1975)
 *
 * @internal
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  const ties = tiesOf(values);
  let s = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      s += Math.sign(values[j] - values[i]);
    }
  }
  const pOf = n <= EXACT_UP_TO ? exactP : approximateP;
  return { n, s, p: pOf(n, s, ties) };
}
