import { expect, test } from 'vitest';
import pg from 'pg';

test('scans survive a round trip through the database', async () => {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  const { rows } = await client.query("select 'Hub North' as place");
  expect(rows[0].place).toBe('Hub North');
  await client.end();
});
