// Refreshes 10,000 services on PostgreSQL, for the first time and with nothing
// changed, beside a raw floor of the same run. See README.md here; not a test.
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { constants, performance, PerformanceObserver } from 'node:perf_hooks';
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
const MAJOR = constants.NODE_PERFORMANCE_GC_MAJOR;
/** With its last sweep; a service is due after an hour at the latest. */
const HOURS = 3_600_000;

async function timeOf(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** How long it takes to write the rows of a table again, without reading them. */
async function writtenAgain(knex, table) {
  const copy = `floor_${table}`;
  await knex.raw('CREATE TABLE ?? (LIKE ?? INCLUDING ALL)', [copy, table]);
  const keys =
    table === 'evidence' ? ['entity_ref', 'collector'] : ['entity_ref'];
  let time = 0;
  for (let start = 0; ; start += BATCH) {
    const rows = await knex(table).orderBy(keys).limit(BATCH).offset(start);
    if (!rows.length) {
      break;
    }
    time += await timeOf(() =>
      knex(copy).insert(rows).onConflict(keys).merge(),
    );
  }
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

/** The most that is resident, and that is in use right after a collection. */
function watchMemory() {
  const before = process.memoryUsage();
  const most = { resident: before.rss, inUse: 0 };
  const timer = setInterval(() => {
    most.resident = Math.max(most.resident, process.memoryUsage().rss);
  }, 100);
  const collections = new PerformanceObserver(list => {
    if (list.getEntries().some(({ detail }) => detail.kind === MAJOR)) {
      most.inUse = Math.max(most.inUse, process.memoryUsage().heapUsed);
    }
  });
  collections.observe({ entryTypes: ['gc'] });
  return () => {
    clearInterval(timer);
    collections.disconnect();
    return {
      resident: most.resident - before.rss,
      inUse: Math.max(most.inUse - before.heapUsed, 0),
    };
  };
}

const megabytes = bytes => `${(bytes / 2 ** 20).toFixed(0)} MB`;

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
    const memory = unwatch();

    const paging = await paged(fleet.catalogService);
    let writing = 0;
    for (const table of ['services', 'evidence', 'assessments']) {
      writing += await writtenAgain(knex, table);
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
      `  memory: ${megabytes(memory.inUse)} more in use, ${megabytes(
        memory.resident,
      )} more resident`,
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
