// A year of hourly refreshes of 1,000 services of which 1 % change a week, and
// how large the database has become then. See README.md here; not a test.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../scripts/toolchain.mjs';
import { fleetRefresher } from './fleet/refresher.mjs';
import { AT } from './fleet/organisation.mjs';
import { startPostgres } from './fleet/postgres.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
const { default: createKnex } = await import(requireOfBackend.resolve('knex'));
const { openDatabase } = requireOfBackend(
  join(root, 'plugins/devops-ladder-backend/src/store/openDatabase.ts'),
);

const SERVICES = Number(process.argv[2] ?? 1_000);
const WEEKS = Number(process.argv[3] ?? 52);
/** A sweep that finds nothing new adds no row, so that fewer show as much. */
const SWEEPS_A_WEEK = Number(process.argv[4] ?? 168);
const CHANGES_A_WEEK = Math.ceil(SERVICES / 100);
const HOUR = 3_600_000;

async function year(knex, sizeOf) {
  await openDatabase({ getClient: async () => knex });
  const fleet = fleetRefresher(knex, SERVICES);
  await fleet.sync();
  for (let week = 0; week < WEEKS; week++) {
    for (let sweep = 0; sweep < SWEEPS_A_WEEK; sweep++) {
      const at =
        Date.parse(AT) + (week * 168 + sweep * (168 / SWEEPS_A_WEEK)) * HOUR;
      fleet.setTime(new Date(at + HOUR));
      // Changes are spread over the week.
      if (sweep % Math.ceil(SWEEPS_A_WEEK / CHANGES_A_WEEK) === 0) {
        fleet.change((week * 131 + sweep * 17) % SERVICES);
      }
      await fleet.sweep();
    }
    if (week === 0 || (week + 1) % 13 === 0) {
      const [{ changes }] = await knex('changes').count({ changes: '*' });
      console.log(
        `  week ${String(week + 1).padStart(2)}: ${(
          (await sizeOf()) /
          2 ** 20
        ).toFixed(1)} MB, ${changes} changes`,
      );
    }
  }
}

console.log(
  `${SERVICES} services, ${WEEKS} weeks of ${SWEEPS_A_WEEK} refreshes`,
);
const postgres = await startPostgres();
const knex = createKnex({
  client: 'pg',
  connection: postgres.connection,
  pool: { max: 10 },
});
try {
  await year(knex, async () => {
    const { rows } = await knex.raw(
      'SELECT pg_database_size(current_database()) AS size',
    );
    return Number(rows[0].size);
  });
} finally {
  await knex.destroy();
  await postgres.stop();
}
