import { expect, test } from 'vitest';
import { points } from './points.js';

test('half a mile is no mile', () => {
  expect(points(3.5, 10)).toBe(30);
});
