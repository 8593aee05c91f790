import { expect, test } from 'vitest';
import pg from 'pg';

test('a payment key is taken once', async () => {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query('create temp table payment (key text primary key)');
  await client.query("insert into payment values ('k')");
  await expect(
    client.query("insert into payment values ('k')"),
  ).rejects.toThrow();
  await client.end();
});
