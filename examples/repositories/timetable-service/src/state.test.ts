import { expect, test } from 'vitest';
import { state } from './state.js';

test.each([
  [0, 30, 'cancelled'],
  [6, 10, 'delayed'],
  [5, 10, 'on time'],
])('%i minutes at %i m/s: %s', (minutes, wind, expected) => {
  expect(state(minutes, wind)).toBe(expected);
});
