// Refreshes 10,000 services on PostgreSQL, for the first time and with nothing
// changed, beside a raw floor of the same run. See README.md here; not a test.
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { root } from '../scripts/toolchain.mjs';
import { fleetRefresher } from './fleet/refresher.mjs';
import { AT } from './fleet/organisation.mjs';
import { startPostgres } from './fleet/postgres.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
const backend = path =>
  requireOfBackend(join(root, 'plugins/devops-ladder-backend/src', path));
const { default: createKnex } = await import(requireOfBackend.resolve('knex'));
const { openDatabase } = backend('store/openDatabase.ts');

const SIZES = process.argv.length > 2 ? process.argv.slice(2) : [1_000, 10_000];
const BATCH = 100;
/** With its last sweep; a service is due after an hour at the latest. */
const HOURS = 3_600_000;

async function timeOf(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** The rows of a table as they are stored, for the floor to write them again. */
async function rowsOf(knex, table) {
  return knex(table).select();
}

async function writtenAgain(knex, table, rows) {
  const copy = `floor_${table}`;
  await knex.raw('CREATE TABLE ?? (LIKE ?? INCLUDING ALL)', [copy, table]);
  const time = await timeOf(async () => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await knex(copy)
        .insert(rows.slice(start, start + BATCH))
        .onConflict(
          table === 'evidence' ? ['entity_ref', 'collector'] : 'entity_ref',
        )
        .merge();
    }
  });
  await knex.schema.dropTable(copy);
  return time;
}

async function paged(catalog) {
  return timeOf(async () => {
    for await (const page of catalog.streamEntities({})) {
      if (!page.length) break;
    }
  });
}

/** The transaction that last wrote each assessment. */
async function writers(knex) {
  const { rows } = await knex.raw(
    'SELECT entity_ref, xmin::text AS writer FROM assessments',
  );
  return new Map(rows.map(row => [row.entity_ref, row.writer]));
}

const peak = { rss: 0 };
function watchMemory() {
  const timer = setInterval(() => {
    peak.rss = Math.max(peak.rss, process.memoryUsage().rss);
  }, 100);
  return () => clearInterval(timer);
}

const line = (name, time, floor) =>
  console.log(
    `  ${name.padEnd(44)} ${(time / 1_000).toFixed(2).padStart(7)} s${
      floor ? `   ×${(time / floor).toFixed(2)} of the floor` : ''
    }`,
  );

async function run(connection, size) {
  const knex = createKnex({ client: 'pg', connection, pool: { max: 10 } });
  try {
    await knex.raw('DROP SCHEMA public CASCADE');
    await knex.raw('CREATE SCHEMA public');
    await openDatabase({ getClient: async () => knex });
    const fleet = fleetRefresher(knex, size);
    const before = process.memoryUsage().rss;
    peak.rss = before;
    const unwatch = watchMemory();

    const sync = await timeOf(() => fleet.sync());
    const first = await timeOf(() => fleet.sweep());
    const ofFirst = await writers(knex);
    fleet.setTime(new Date(Date.parse(AT) + 2 * HOURS));
    const syncAgain = await timeOf(() => fleet.sync());
    const unchanged = await timeOf(() => fleet.sweep());
    const ofSecond = [...(await writers(knex))].filter(
      ([ref, writer]) => ofFirst.get(ref) !== writer,
    );
    unwatch();

    const paging = await paged(fleet.catalogService);
    let writing = 0;
    for (const table of ['services', 'evidence', 'assessments']) {
      writing += await writtenAgain(knex, table, await rowsOf(knex, table));
    }
    const floor = paging + writing;
    console.log(`${size} services`);
    line('floor: paging the catalog, writing the rows', floor);
    line('first sweep, with the look at the catalog', sync + first, floor);
    line('sweep with nothing changed', syncAgain + unchanged, floor);
    console.log(
      `  assessments written: ${ofFirst.size} first, ${ofSecond.length} with nothing changed`,
    );
    console.log(
      `  memory: ${((peak.rss - before) / 2 ** 20).toFixed(
        0,
      )} MB more than before`,
    );
  } finally {
    await knex.destroy();
  }
}

const postgres = await startPostgres();
try {
  console.log(`${cpus()[0].model}, Node ${process.version}`);
  for (const size of SIZES) {
    await run(postgres.connection, Number(size));
  }
} finally {
  await postgres.stop();
}
