import { expect, test } from 'vitest';

test('a handheld can hand in a scan', async () => {
  const response = await fetch(`${process.env.BASE_URL}/scans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ parcel: 'SK-1', courier: 'c-17' }),
  });
  expect(response.status).toBe(200);
});
