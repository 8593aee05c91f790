import { Interval } from '../report';
import { logFactorial } from './logFactorial';

const TAIL = 0.025;
const BISECTIONS = 60;
const NEGLIGIBLE = 1e-17;

/** Sums terms from the count outwards until they no longer matter. */
function tailFrom(
  count: number,
  mean: number,
  next: (k: number) => { k: number; factor: number },
): number {
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
  let sum = term;
  let k = count;
  while (term > NEGLIGIBLE * sum && k >= 0) {
    const step = next(k);
    term *= step.factor;
    sum += term;
    k = step.k;
  }
  return sum;
}

function atMost(count: number, mean: number): number {
  return tailFrom(count, mean, k => ({ k: k - 1, factor: k / mean }));
}

function atLeast(count: number, mean: number): number {
  return tailFrom(count, mean, k => ({ k: k + 1, factor: mean / (k + 1) }));
}

function bisect(low: number, high: number, tooLow: (x: number) => boolean) {
  let [from, to] = [low, high];
  for (let i = 0; i < BISECTIONS && to - from > 1e-12 * to; i++) {
    const middle = (from + to) / 2;
    [from, to] = tooLow(middle) ? [middle, to] : [from, middle];
  }
  return (from + to) / 2;
}

/**
 * The exact 95 % interval of the mean of which a count was seen. (Garwood 1936)
 *
 * @internal
 */
export function poisson(count: number): Interval & { upper: number } {
  return {
    lower:
      count === 0 ? 0 : bisect(0, count, mean => atLeast(count, mean) < TAIL),
    upper: bisect(
      count,
      count + 5 * Math.sqrt(count) + 10,
      mean => atMost(count, mean) > TAIL,
    ),
    coverage: 0.95,
  };
}
