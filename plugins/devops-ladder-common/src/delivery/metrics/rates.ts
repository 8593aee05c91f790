import { RatePrecision, RateSummary } from '../report';
import { wilson } from '../statistics/wilson';

/** From how many on a fraction may be shown as what; judgement, most first. */
const PRECISIONS: ReadonlyArray<[from: number, precision: RatePrecision]> = [
  [20, 'rate'],
  [5, 'interval'],
  [1, 'fraction'],
  [0, 'none'],
];

/** @internal */
export function rateOf(count: number, n: number): RateSummary {
  return {
    count,
    n,
    rate: n === 0 ? null : count / n,
    interval: wilson(count, n),
    precision: PRECISIONS.find(([from]) => n >= from)?.[1] ?? 'none',
  };
}
