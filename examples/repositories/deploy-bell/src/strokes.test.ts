import { expect, test } from 'vitest';
import { strokes } from './strokes.js';

test('only production is heard', () => {
  expect(strokes('production')).toBe(8);
  expect(strokes('staging')).toBe(0);
});
