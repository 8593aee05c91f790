// Answers REST requests about 10,000 services from PostgreSQL and sets the
// times against raw floors of the same run. See README.md here; not a test.
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { root } from '../scripts/toolchain.mjs';
import { fill } from './fleet/fill.mjs';
import { startPostgres } from './fleet/postgres.mjs';
import { startServer } from './fleet/server.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
const backend = path =>
  requireOfBackend(join(root, 'plugins/devops-ladder-backend/src', path));
const { default: createKnex } = await import(requireOfBackend.resolve('knex'));
const { openDatabase } = backend('store/openDatabase.ts');

const ROUNDS = Number(process.env.ROUNDS ?? 100);
const WARM_UP = 10;
const SIZES = process.argv.length > 2 ? process.argv.slice(2) : [1_000, 10_000];

async function timesOf(work, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    await work(round);
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b);
}

async function measure(work) {
  const [first] = await timesOf(work, 1);
  await timesOf(work, WARM_UP);
  const cpuStart = process.cpuUsage();
  const times = await timesOf(work, ROUNDS);
  // What Node worked, client and server; the database is not in it.
  const { user, system } = process.cpuUsage(cpuStart);
  const quantile = share => times[Math.ceil(share * ROUNDS) - 1];
  return {
    first,
    least: times[0],
    median: quantile(0.5),
    p95: quantile(0.95),
    cpu: (user + system) / 1_000 / ROUNDS,
  };
}

const milliseconds = time => `${time.toFixed(1).padStart(7)} ms`;

function print(name, { first, least, median, p95, cpu }, floor, bytes) {
  const ratio = floor ? `   ×${(median / floor.median).toFixed(1)}` : '';
  const size = bytes ? `   ${(bytes / 1_000).toFixed(1)} kB` : '';
  console.log(
    `  ${name.padEnd(45)} least${milliseconds(least)}   p50${milliseconds(
      median,
    )}   p95${milliseconds(p95)}   first${milliseconds(
      first,
    )}   cpu${milliseconds(cpu)}${ratio}${size}`,
  );
}

const agent = new Agent({ keepAlive: true });

/** `fetch` asks for no answer out of a cache where it is given an `ETag`. */
function get(url, headers) {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          etag: response.headers.etag,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

function asker(baseUrl) {
  return (path, user = 'admin', headers = {}) => {
    const ask = async round => {
      const { status, etag, body } = await get(
        `${baseUrl}${typeof path === 'function' ? path(round) : path}`,
        { authorization: user, ...headers },
      );
      if (status !== 200 && status !== 304) {
        throw new Error(`${path}: ${body}`);
      }
      ask.bytes = body.byteLength;
      ask.etag = etag;
      return body;
    };
    return ask;
  };
}

/** In the middle of the list. */
async function middleOf(ask, size) {
  let cursor;
  for (let seen = 0; seen < size / 2; seen += 200) {
    const from = cursor ? `&cursor=${cursor}` : '';
    const body = await ask(`/services?limit=200${from}`)(0);
    cursor = JSON.parse(body.toString()).pageInfo.nextCursor;
  }
  return cursor;
}

async function run(size, admin) {
  const database = `fleet_${size}`;
  await admin.raw('CREATE DATABASE ??', [database]);
  const { connectionString } = admin.client.config.connection;
  const knex = createKnex({
    client: 'pg',
    connection: connectionString.replace(/postgres$/, database),
    pool: { min: 0, max: 10 },
  });
  await openDatabase({ getClient: async () => knex });
  const before = performance.now();
  await fill(knex, size);
  console.log(
    `${size} services, written in ${(
      (performance.now() - before) /
      1_000
    ).toFixed(1)} s`,
  );
  const server = await startServer({ knex, size });
  try {
    await report(knex, asker(server.baseUrl), size);
  } finally {
    await server.close();
    await knex.destroy();
  }
}

async function report(knex, ask, size) {
  const show = async (name, question, floor) => {
    print(name, await measure(question), floor, question.bytes);
  };
  const floors = {
    http: await measure(ask('/floor')),
    // Every service with its assessment, and nothing done with them.
    scan: await measure(() =>
      knex.raw(
        `SELECT count(attained), sum(known) FROM services
         LEFT JOIN assessments ON assessments.entity_ref = services.entity_ref`,
      ),
    ),
  };
  print('floor: an answer with one row', floors.http);
  print('floor: one look at each service', floors.scan);

  const filter = 'lifecycle=production&fit=under-built&fit=unknown';
  for (const user of ['admin', 'tenth']) {
    const who = user === 'admin' ? '' : ', who sees a tenth';
    for (const [name, query] of [
      ['overview', ''],
      ['overview, filtered', `?${filter}`],
      ['overview, by owner', '?groupBy=owner'],
      ['overview, by type, filtered', `?groupBy=type&${filter}`],
    ]) {
      await show(name + who, ask(`/overview${query}`, user), floors.scan);
    }
  }
  const seen = ask('/overview');
  await seen(0);
  await show(
    'overview, not modified',
    ask('/overview', 'admin', { 'if-none-match': seen.etag }),
    floors.scan,
  );

  const cursor = await middleOf(ask, size);
  for (const [name, path, user] of [
    ['services', '/services?limit=50'],
    ['services, who sees a tenth', '/services?limit=50', 'tenth'],
    ['services, further on', `/services?limit=50&cursor=${cursor}`],
    ['services, by gap', '/services?limit=50&orderBy=gap&order=desc'],
    ['services, filtered', `/services?limit=50&${filter}`],
    ['services, by capability', '/services?limit=50&capability=lint:not-met'],
    ['services, by text', '/services?limit=50&text=42'],
    ['services, by tag and trap', '/services?tag=pci&trap=advisory-only-gate'],
    ['services, some fields', '/services?limit=50&fields=rung,needed,fit'],
    ['guesses', '/guesses?limit=50'],
  ]) {
    await show(name, ask(path, user), floors.http);
  }
  const one = (rest, user) =>
    ask(
      round =>
        `/services/component/default/svc-${String(
          ((round * 7_919) % (size / 10)) * 10,
        ).padStart(5, '0')}${rest}`,
      user,
    );
  await show('one service', one(''), floors.http);
  await show('one service, who sees a tenth', one('', 'tenth'), floors.http);
  await show('its evidence', one('/evidence'), floors.http);
  await show('its gate', one('/gate'), floors.http);
  await show('its badge', one('/badge.svg'), floors.http);

  const csv = ask('/services.csv');
  const [time] = await timesOf(csv, 3);
  console.log(
    `  all services as CSV: ${(time / 1_000).toFixed(2)} s, ${(
      csv.bytes / 1_000_000
    ).toFixed(1)} MB\n`,
  );
}

console.log(
  `Node ${process.versions.node}, ${
    cpus()[0]?.model ?? 'unknown CPU'
  }; ${ROUNDS} requests each, one after the other\n`,
);
const postgres = await startPostgres();
const admin = createKnex({
  client: 'pg',
  connection: { connectionString: postgres.connection },
});
try {
  for (const size of SIZES) {
    await run(Number(size), admin);
  }
} finally {
  await admin.destroy();
  await postgres.stop();
}
