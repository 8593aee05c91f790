import { expect, test } from 'vitest';
import { greeting } from './greeting.js';

test('mornings are greeted', () => {
  expect(greeting(8)).toContain('morning');
  expect(greeting(15)).toBe('Where to?');
});
