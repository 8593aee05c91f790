import { expect, test } from 'vitest';
import { latestScan } from './scans.js';

test('the newest scan wins, whatever the order of arrival', () => {
  const scans = [
    { parcel: 'SK-1', at: '2026-03-02T10:00:00Z', place: 'Hub North' },
    { parcel: 'SK-1', at: '2026-03-01T08:00:00Z', place: 'Counter 4' },
  ];
  expect(latestScan(scans, 'SK-1')?.place).toBe('Hub North');
});
