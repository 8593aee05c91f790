import { expect, test } from 'vitest';
import { parse } from './index.js';

test('reads a quay', () => {
  expect(parse('Quay 3, Inner Skerry')).toEqual({
    quay: 3,
    island: 'Inner Skerry',
  });
});

test('leaves a street alone', () => {
  expect(parse('High Street 1')).toBeUndefined();
});
