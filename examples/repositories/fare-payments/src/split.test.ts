import { expect, test } from 'vitest';
import { split } from './split.js';

test.each([
  [100, 3],
  [1, 2],
  [0, 4],
])('%i in %i parts adds up', (amount, parts) => {
  expect(split(amount, parts).reduce((a, b) => a + b, 0)).toBe(amount);
});
