import { expect, test } from 'vitest';
import { fits } from './capacity.js';

test.each([
  [10, 8, false, true],
  [10, 9, false, false],
  [10, 10, true, true],
])('free %i, wanted %i, standby %s: %s', (free, wanted, standby, expected) => {
  expect(fits(free, wanted, standby)).toBe(expected);
});
