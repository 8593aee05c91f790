import { expect, test } from 'vitest';
import { quote } from './quote.js';

test('the dearer of length and weight', () => {
  expect(quote(10, 1)).toBe(4200);
  expect(quote(1, 10)).toBe(3100);
});
