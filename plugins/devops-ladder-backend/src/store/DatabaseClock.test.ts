import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DatabaseClock } from './DatabaseClock';

jest.setTimeout(60_000);

const HOURS = 3_600_000;

describe('DatabaseClock', () => {
  const databases = sqliteAndPostgres();

  it.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
    'has the time of the database, whatever the machine says, on %s',
    async id => {
      const knex = await databases.init(id);
      const ahead = new DatabaseClock(knex, () => Date.now() + 5 * HOURS);
      const behind = new DatabaseClock(knex, () => Date.now() - 5 * HOURS);
      const apart = () => ahead.now().getTime() - behind.now().getTime();
      expect(apart()).toBeGreaterThan(9 * HOURS);
      await Promise.all([ahead.synchronise(), behind.synchronise()]);
      expect(Math.abs(apart())).toBeLessThan(HOURS);
    },
  );

  it('takes the time of the machine that SQLite is on', async () => {
    const knex = await databases.init('SQLITE_3');
    const clock = new DatabaseClock(knex, () => 42);
    await clock.synchronise();
    expect(clock.now()).toEqual(new Date(42));
  });
});
