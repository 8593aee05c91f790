import { expect, test } from 'vitest';
import { openOnce } from '../src/opening.js';

test('a restart does not forget an opened locker', () => {
  expect(openOnce(new Set(['SK-1']), 'SK-1')).toBe(false);
});
