import { directionOf } from '../metricTrend';
import worked from '../__testUtils__/cases.json';
import { mannKendall } from './mannKendall';
import { median, medianInterval, medianRanks, sorted } from './median';
import { twoSidedNormalP } from './normal';
import { poisson } from './poisson';
import { rankSumP } from './rankSum';
import { theilSen } from './theilSen';
import { wilson } from './wilson';

function ofKind(kind: string) {
  return worked.statistics.filter(vector => vector.kind === kind);
}

function rounded(digits: number, ...values: Array<number | null>) {
  return values.map(value => value && Number(value.toFixed(digits)));
}

describe('wilson', () => {
  it.each(ofKind('wilson95'))('$id', ({ x = 0, n = 0, expected }) => {
    const interval = wilson(x, n);
    expect(interval && rounded(4, interval.lower, interval.upper)).toEqual(
      expected,
    );
  });

  it.each([
    [2, 20, 0.03, 0.3],
    [6, 60, 0.05, 0.2],
    [20, 200, 0.07, 0.15],
    [5, 5, 0.57, 1],
  ])('%d of %d', (count, n, lower, upper) => {
    const interval = wilson(count, n);
    expect(interval?.lower).toBeCloseTo(lower, 2);
    expect(interval?.upper).toBeCloseTo(upper, 2);
  });
});

describe('median', () => {
  it.each(ofKind('medianCI95'))('$id', ({ values = [], expected }) => {
    const ascending = sorted(values);
    const interval = medianInterval(ascending);
    expect(interval && { median: median(values), ...interval }).toEqual(
      expected,
    );
  });

  it('is null without values', () => {
    expect(median([])).toBeNull();
    expect(medianInterval([])).toBeNull();
  });

  it.each([
    [9, 2, 8],
    [20, 6, 15],
    [100, 40, 61],
  ])('of %d values lies from the %dth to the %dth', (n, lower, upper) => {
    const ranks = medianRanks(n);
    expect([(ranks?.lower ?? 0) + 1, (ranks?.upper ?? 0) + 1]).toEqual([
      lower,
      upper,
    ]);
    expect(ranks?.coverage).toBeGreaterThanOrEqual(0.95);
  });

  it('has an interval where 2^-n is no number any more', () => {
    const ranks = medianRanks(20_000);
    expect(ranks?.lower).toBeCloseTo(10_000 - 0.98 * Math.sqrt(20_000), -1);
    expect(ranks?.coverage).toBeCloseTo(0.95, 2);
  });
});

describe('poisson', () => {
  it.each(ofKind('poisson95'))('$id', ({ count = 0, expected }) => {
    const { lower, upper } = poisson(count);
    expect(rounded(2, lower, upper)).toEqual(expected);
  });

  it.each([
    [10, 4.8, 18.39],
    [30, 20.24, 42.83],
    [10_000, 9804.96, 10197.96],
  ])('%d', (count, lower, upper) => {
    const interval = poisson(count);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(0.06);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(0.06);
  });
});

describe('mannKendall', () => {
  const words = {
    up: 'rising',
    down: 'falling',
    'no-clear-trend': 'no clear trend',
    'not-enough-data': 'not enough data',
  };

  it.each(ofKind('mannKendallExact'))('$id', ({ values = [], expected }) => {
    const test = mannKendall(values);
    expect({
      S: test.s,
      p: Number(test.p.toFixed(4)),
      theilSen: Number(theilSen(values)?.toFixed(4)),
      verdict: words[directionOf(test)],
    }).toEqual(expected);
  });

  it('knows ties exactly: all orders of the values', () => {
    const values = [1, 1, 2, 3, 3];
    const orders = permutations(values);
    const { s, p } = mannKendall(values);
    const extreme = orders.filter(
      order => Math.abs(mannKendall(order).s) >= Math.abs(s),
    );
    expect(p).toBeCloseTo(extreme.length / orders.length, 12);
  });

  it('sees nothing in values that are all the same', () => {
    expect(mannKendall([2, 2, 2, 2, 2, 2])).toMatchObject({ s: 0, p: 1 });
    expect(mannKendall(new Array(20).fill(2))).toMatchObject({ s: 0, p: 1 });
  });

  it('is significant in twelve weeks from 30 on', () => {
    const rising = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11];
    expect(mannKendall(rising)).toMatchObject({ s: 54 });
    expect(mannKendall(rising).p).toBeLessThan(0.05);
    const weaker = [6, 1, 9, 2, 4, 8, 3, 11, 5, 12, 7, 10];
    const { s, p } = mannKendall(weaker);
    expect(p < 0.05).toBe(Math.abs(s) >= 30);
  });
});

describe('theilSen', () => {
  it('counts the weeks that are missing', () => {
    expect(theilSen([1, 2, 6], [0, 1, 5])).toBe(1);
  });

  it('is null below two values', () => {
    expect(theilSen([1])).toBeNull();
  });
});

describe('rankSumP', () => {
  it.each([
    // By the tables: 2 of the 20 choices of three are as far from the middle.
    [[1, 2, 3], [4, 5, 6], 0.1],
    [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], 2 / 924],
    [[5, 5, 5], [5, 5, 5], 1],
  ])('%j against %j', (before, after, p) => {
    expect(rankSumP(before, after)).toBeCloseTo(p, 12);
    expect(rankSumP(after, before)).toBeCloseTo(p, 12);
  });

  it('is near the exact answer where it approximates', () => {
    const before = Array.from({ length: 15 }, (_, i) => 2 * i);
    const after = Array.from({ length: 15 }, (_, i) => 2 * i + 11);
    // 0.00427 by counting all choices.
    expect(rankSumP(before, after)).toBeCloseTo(0.0051, 3);
  });

  it('is null where there is nothing to compare', () => {
    expect(rankSumP([], [1])).toBeNull();
  });
});

describe('twoSidedNormalP', () => {
  it.each([
    [0, 1],
    [1, 0.3173105],
    [1.959964, 0.05],
    [3, 0.0026998],
  ])('%d', (z, p) => {
    expect(twoSidedNormalP(z)).toBeCloseTo(p, 6);
  });
});

function permutations(values: number[]): number[][] {
  return values.length < 2
    ? [values]
    : values.flatMap((value, i) =>
        permutations([...values.slice(0, i), ...values.slice(i + 1)]).map(
          rest => [value, ...rest],
        ),
      );
}
