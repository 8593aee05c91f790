// Sends events of deliveries to two replicas of which one is killed, and asks
// for a year of a busy service. See README.md here; not a test.
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { root } from '../scripts/toolchain.mjs';
import { liveEvent, yearOf } from './delivery/events.mjs';
import { startReplica } from './delivery/replicas.mjs';
import { startPostgres } from './fleet/postgres.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
requireOfBackend('@backstage/cli/config/nodeTransform.cjs');
const backend = path =>
  requireOfBackend(join(root, 'plugins/devops-ladder-backend/src', path));
const { default: createKnex } = await import(requireOfBackend.resolve('knex'));
const { createStores } = backend('store/createStores.ts');
const { openDatabase } = backend('store/openDatabase.ts');

const SECONDS = Number(process.env.SECONDS ?? 60);
const RATE = 200;
const BATCH = 50;
const SERVICES = 20;
const DEPLOYMENTS = Number(process.env.DEPLOYMENTS ?? 10_000);
const ROUNDS = Number(process.env.ROUNDS ?? 100);
/** Part of the batches that are sent twice, as senders do that heard no answer. */
const REPEATED = 0.05;

const quantile = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const ms = value => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function print(name, times, floor) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = quantile(sorted, 0.5);
  const ratio = floor ? `   ratio ${(median / floor).toFixed(1)}` : '';
  console.log(
    `  ${name.padEnd(48)} median ${ms(median)}   p95 ${ms(
      quantile(sorted, 0.95),
    )}${ratio}`,
  );
  return median;
}

async function timed(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function rounds(count, work) {
  const times = [];
  for (let round = 0; round < count; round++) {
    times.push(await timed(() => work(round)));
  }
  return times;
}

async function send(replica, events) {
  const response = await fetch(`${replica.baseUrl}/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  if (response.status !== 202) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  return response.json();
}

async function get(url) {
  const response = await fetch(url);
  const text = await response.text();
  if (response.status !== 200) {
    throw new Error(`${url}: ${text}`);
  }
  return { body: JSON.parse(text), bytes: text.length };
}

/** Sends to any replica that is up until one answers. */
async function deliver(replicas, events, index) {
  for (let attempt = 0; ; attempt++) {
    const up = replicas.filter(({ isUp }) => isUp);
    const to = up[(index + attempt) % up.length];
    try {
      return { answer: await send(to, events), attempt };
    } catch (error) {
      if (to.isUp && attempt > 20) {
        throw error;
      }
      await wait(50);
    }
  }
}

async function ingest(connection, knex) {
  const replicas = [
    await startReplica(connection),
    await startReplica(connection),
  ];
  await Promise.all(replicas.map(each => send(each, [])));
  const batches = (SECONDS * RATE) / BATCH;
  const latencies = [];
  const totals = { accepted: 0, duplicate: 0, conflict: 0, repeated: 0 };
  const began = performance.now();
  const work = [];
  let killed;
  for (let batch = 0; batch < batches; batch++) {
    await wait(
      Math.max(0, began + (batch * BATCH * 1_000) / RATE - performance.now()),
    );
    const events = Array.from({ length: BATCH }, (_, each) =>
      liveEvent(batch * BATCH + each, SERVICES),
    );
    const isRepeated = batch % Math.round(1 / REPEATED) === 0;
    for (let copy = 0; copy <= Number(isRepeated); copy++) {
      const before = performance.now();
      work.push(
        deliver(replicas, events, batch + copy).then(({ answer, attempt }) => {
          latencies.push(performance.now() - before);
          totals.accepted += answer.accepted;
          totals.duplicate += answer.duplicate;
          totals.conflict += answer.conflict;
          totals.repeated += attempt;
        }),
      );
    }
    if (batch >= batches / 2 && !killed) {
      // While it works on what was sent.
      killed = wait(5).then(() => replicas[0].kill());
    }
  }
  await Promise.all(work);
  await killed;
  const seconds = (performance.now() - began) / 1_000;
  const sent = batches * BATCH;
  console.log(
    `${sent} events in ${seconds.toFixed(1)} s: ${(sent / seconds).toFixed(
      0,
    )} a second, one of two replicas killed half-way`,
  );
  console.log(`  answers: ${JSON.stringify(totals)}`);
  const floor = print(
    'floor: the rows of a batch written once more',
    await rounds(20, async () => {
      const rows = await knex('delivery_events').limit(BATCH);
      await knex.transaction(tx =>
        tx('floor').insert(rows.map(({ content }) => ({ content }))),
      );
    }),
  );
  print(`a batch of ${BATCH}`, latencies, floor);
  await countEffects(knex, replicas[1], sent);
  await replicas[1].kill();
}

async function countEffects(knex, replica, sent) {
  const count = async table => {
    const [{ n }] = await knex(table).count({ n: '*' });
    return Number(n);
  };
  const [receipts, rows] = [
    await count('delivery_receipts'),
    await count('delivery_events'),
  ];
  let effects = 0;
  for (let index = 0; index < SERVICES; index++) {
    const { body } = await get(
      `${replica.baseUrl}/services/component/default/svc-${index}/delivery`,
    );
    const { successful, failedAttempts } = body.deploymentFrequency.counts;
    effects += successful + failedAttempts;
  }
  const isExact = [receipts, rows, effects].every(each => each === sent);
  console.log(
    `  sent ${sent}, receipts ${receipts}, rows ${rows}, counted in answers ${effects}: ${
      isExact ? 'each exactly once' : 'NOT EXACTLY ONCE'
    }\n`,
  );
  process.exitCode ||= isExact ? 0 : 1;
}

async function year(connection) {
  const now = Date.now();
  const service = 'component:default/busy';
  let replica = await startReplica(connection);
  let batch = [];
  let sent = 0;
  for (const event of yearOf(service, DEPLOYMENTS, now)) {
    batch.push(event);
    if (batch.length === 1_000) {
      await send(replica, batch);
      sent += batch.length;
      batch = [];
    }
  }
  await send(replica, batch);
  sent += batch.length;
  console.log(`a year: ${DEPLOYMENTS} deployments, ${sent} events`);
  await replica.kill();
  replica = await startReplica(connection);
  const floor = print(
    'floor: an answer with one row',
    await rounds(ROUNDS, () => get(`${replica.baseUrl}/floor`)),
  );
  const path = `${replica.baseUrl}/services/component/default/busy`;
  const at = daysAgo => new Date(now - daysAgo * 24 * 3_600_000).toISOString();
  const yearLong = `from=${at(365)}&to=${at(0)}`;
  let bytes = 0;
  const ask = async question => {
    const answer = await get(`${path}${question}`);
    bytes = Math.max(bytes, answer.bytes);
  };
  print(
    'the first time in a process',
    await rounds(1, () => ask(`/delivery?${yearLong}`)),
    floor,
  );
  const median = print(
    'the year',
    await rounds(ROUNDS, () => ask(`/delivery?${yearLong}`)),
    floor,
  );
  print(
    'a window each time another',
    await rounds(20, round =>
      ask(`/delivery?from=${at(360)}&to=${at(round / 24)}`),
    ),
    floor,
  );
  print(
    'the year, with a new event before each',
    await rounds(20, async round => {
      await send(replica, [
        { ...liveEvent(round, 1), id: `new-${round}`, service },
      ]);
      await ask(`/delivery?${yearLong}`);
    }),
    floor,
  );
  print(
    'a page of deployments',
    await rounds(ROUNDS, () => ask(`/deployments?${yearLong}&limit=50`)),
    floor,
  );
  console.log(
    `  the largest answer has ${(bytes / 1_000).toFixed(
      0,
    )} kB; the goal of 50 ms is ${median < 50 ? 'met' : 'missed'}`,
  );
  await replica.kill();
}

console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${
    cpus()[0]?.model ?? 'unknown CPU'
  }\n`,
);
const postgres = await startPostgres();
const knex = createKnex({
  client: 'pg',
  connection: postgres.connection,
  pool: { min: 0, max: 2 },
});
try {
  await openDatabase({ getClient: async () => knex });
  await knex.schema.createTable('floor', table => table.text('content'));
  const names = [
    'busy',
    ...Array.from({ length: SERVICES }, (_, index) => `svc-${index}`),
  ];
  await createStores(knex).services.sync(
    names.map(name => ({
      entityRef: `component:default/${name}`,
      kind: 'component',
      namespace: 'default',
      name,
      isOwnedByTeam: true,
    })),
    new Date(),
  );
  await ingest(postgres.connection, knex);
  await year(postgres.connection);
} finally {
  await knex.destroy();
  await postgres.stop();
}
