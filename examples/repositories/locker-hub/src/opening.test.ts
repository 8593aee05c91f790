import { expect, test } from 'vitest';
import { openOnce } from './opening.js';

test('opens once', () => {
  const opened = new Set<string>();
  expect(openOnce(opened, 'SK-1')).toBe(true);
  expect(openOnce(opened, 'SK-1')).toBe(false);
});
