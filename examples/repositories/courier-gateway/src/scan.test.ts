import { expect, test } from 'vitest';
import { accept } from './scan.js';

test('refuses a number that is not ours', () => {
  expect(() => accept({ parcel: 'XX-1', courier: 'c' })).toThrow();
});
