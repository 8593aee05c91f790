import { expect, test } from 'vitest';
import { message } from './message.js';

test('names the parcel and the place', () => {
  expect(message({ parcel: 'SK-1', place: 'Hub North' })).toContain('SK-1');
});
