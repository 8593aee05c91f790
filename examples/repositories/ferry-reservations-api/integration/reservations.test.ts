import { expect, test } from 'vitest';
import pg from 'pg';

test('two bookings never take the same lane metre', async () => {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query('create temp table lane (metre int primary key)');
  await client.query('insert into lane values (1)');
  await expect(client.query('insert into lane values (1)')).rejects.toThrow();
  await client.end();
});
