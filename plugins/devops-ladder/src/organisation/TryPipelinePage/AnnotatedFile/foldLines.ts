import { LineRange } from './findingsOf';

/** Lines that are shown, or that are folded away. @internal */
export interface LineRun extends LineRange {
  isFolded: boolean;
}

/** Files up to here are shown as a whole. */
const SHORT = 300;
/** Lines that stay around a finding. */
const CONTEXT = 5;
/** Fewer are not worth a button. */
const LEAST_FOLDED = 8;

/**
 * A long file without the lines that nothing is said of.
 *
 * @internal
 */
export function foldLines(lineCount: number, ranges: LineRange[]): LineRun[] {
  if (lineCount <= SHORT) {
    return [{ first: 1, last: lineCount, isFolded: false }];
  }
  const shown = ranges
    .map(({ first, last }) => ({
      first: Math.max(1, first - CONTEXT),
      last: Math.min(lineCount, last + CONTEXT),
    }))
    .sort((a, b) => a.first - b.first);

  const runs: LineRun[] = [];
  let next = 1;
  for (const { first, last } of shown) {
    if (last < next) {
      continue;
    }
    const from = Math.max(first, next);
    if (from > next) {
      runs.push({ first: next, last: from - 1, isFolded: true });
    }
    runs.push({ first: from, last, isFolded: false });
    next = last + 1;
  }
  if (next <= lineCount) {
    runs.push({ first: next, last: lineCount, isFolded: true });
  }
  return runs.map(run => ({
    ...run,
    isFolded: run.isFolded && run.last - run.first >= LEAST_FOLDED,
  }));
}
