// Assesses 10,000 services with full evidence on one core and sets the time
// against a raw floor of the same run. See README.md here; not a test.
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { root } from '../scripts/toolchain.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');

const { assess, defaultLadder, resolveSituation } = require(join(
  root,
  'plugins/devops-ladder-common/src/index.ts',
));

const ROUNDS = 10_000;
const WARM_UP = 2_000;
const SERVICES = 100;
const at = '2026-01-01T00:00:00.000Z';
const outcomes = ['met', 'met', 'met', 'partial', 'not-met', 'unknown'];

/** A fixed sequence that looks random: every run measures the same. */
function sequence(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function evidence(capability, strength, random) {
  const outcome = outcomes[random(outcomes.length)];
  return {
    capability: capability.id,
    outcome,
    strength,
    mechanism: `mechanism-${random(2)}`,
    statement: `${capability.name}: ${outcome}.`,
    places: [
      {
        file: '.github/workflows/delivery.yaml',
        line: 1 + random(200),
        snippet: 'run: make release',
        commit: '0123456789abcdef0123456789abcdef01234567',
      },
    ],
    collector: 'benchmark',
    seenAt: at,
    ...(outcome === 'unknown' ? { unknown: { reason: 'no-permission' } } : {}),
  };
}

function trap({ id, touches }) {
  return {
    trap: id,
    capabilities: touches,
    statement: `${id} was found.`,
    places: [],
    strength: 'file',
    collector: 'benchmark',
    seenAt: at,
  };
}

/** @param sourcesOf - the sources that speak of a capability */
function service(seed, sourcesOf) {
  const random = sequence(seed);
  return {
    ladder: defaultLadder,
    evidence: defaultLadder.capabilities.flatMap(capability =>
      sourcesOf(capability).map(strength =>
        evidence(capability, strength, random),
      ),
    ),
    traps: defaultLadder.traps.filter(() => random(6) === 0).map(trap),
    situation: resolveSituation({
      ladder: defaultLadder,
      type: 'service',
      lifecycle: 'production',
      declared: [
        {
          source: 'benchmark',
          facts: {
            runtime: ['kubernetes', 'vm', 'serverless'][random(3)],
            environments: 1 + random(3),
            'bad-release-impact': ['tolerable', 'costly'][random(2)],
            compliance: random(3) === 0 ? ['soc2'] : [],
          },
        },
      ],
      observed: [],
    }),
    ciSystem: 'github-actions',
    at,
  };
}

function measure(inputs, work) {
  for (let round = 0; round < WARM_UP; round++) {
    work(inputs[round % inputs.length]);
  }
  const times = new Float64Array(ROUNDS);
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    work(inputs[round % inputs.length]);
    times[round] = performance.now() - before;
  }
  const total = performance.now() - start;
  // What the core worked, however busy the machine was with other things.
  const { user, system } = process.cpuUsage(cpuStart);
  times.sort();
  const quantile = share => times[Math.ceil(share * ROUNDS) - 1] * 1_000;
  return {
    total,
    cpu: (user + system) / 1_000,
    median: quantile(0.5),
    p95: quantile(0.95),
  };
}

/** Keeps results alive, so that no work is optimised away. */
let sink = 0;

function assessed(input) {
  sink += assess(input).rung.attained;
}

function copied({ evidence: pieces, traps }) {
  sink += JSON.parse(JSON.stringify({ evidence: pieces, traps })).traps.length;
}

function report(name, sourcesOf) {
  const inputs = Array.from({ length: SERVICES }, (_, seed) =>
    service(seed + 1, sourcesOf),
  );
  const pieces =
    inputs.reduce((sum, input) => sum + input.evidence.length, 0) / SERVICES;
  const floor = measure(inputs, copied);
  const result = measure(inputs, assessed);
  const line = (what, { total, cpu, median, p95 }) =>
    `  ${what.padEnd(16)} median ${median.toFixed(1).padStart(6)} µs   p95 ${p95
      .toFixed(1)
      .padStart(6)} µs   all ${(total / 1_000).toFixed(2)} s   cpu ${(
      cpu / 1_000
    ).toFixed(2)} s`;
  console.log(`${name}: ${pieces.toFixed(0)} pieces of evidence each`);
  console.log(line('assess', result));
  console.log(line('JSON round trip', floor));
  console.log(
    `  ratio            median ${(result.median / floor.median).toFixed(
      2,
    )}       p95 ${(result.p95 / floor.p95).toFixed(2)}\n`,
  );
}

console.log(
  `${ROUNDS} assessments of ${SERVICES} services, ladder ${
    defaultLadder.modelVersion
  }, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown CPU'}\n`,
);
report('One source a capability', ({ from }) => from.slice(0, 1));
report('Every accepted source', ({ from }) => from);
if (sink < 0) console.log(sink);
