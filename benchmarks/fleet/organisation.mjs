// A made-up organisation of any size: services, and what their pipelines show.
// The same in every run.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/toolchain.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');

const { assess, defaultLadder, resolveSituation } = require(join(
  root,
  'plugins/devops-ladder-common/src/index.ts',
));

export const AT = '2026-03-01T12:00:00.000Z';
const TYPES = ['service', 'service', 'service', 'website', 'library'];
const LIFECYCLES = ['production', 'production', 'production', 'experimental'];
const TAGS = ['java', 'go', 'node', 'python', 'pci', 'internal', 'legacy'];
const REASONS = ['no-collector', 'no-collector', 'no-permission', 'error'];

/** A fixed sequence that looks random: every run measures the same. */
function sequence(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Teams own some 20 services each, systems hold 5, domains 10 systems. */
function serviceOf(index, random) {
  const name = `svc-${String(index).padStart(5, '0')}`;
  const system = Math.floor(index / 5);
  return {
    entityRef: `component:default/${name}`,
    kind: 'component',
    namespace: 'default',
    name,
    title: random(3) === 0 ? `Service ${index} of the fleet` : undefined,
    owner: `group:default/team-${String(Math.floor(index / 20)).padStart(
      4,
      '0',
    )}`,
    isOwnedByTeam: true,
    system: `system:default/system-${system}`,
    domain: `domain:default/domain-${Math.floor(system / 10)}`,
    type: TYPES[random(TYPES.length)],
    lifecycle: LIFECYCLES[random(LIFECYCLES.length)],
    tags: TAGS.filter(() => random(4) === 0),
    repository: { url: `https://git.example/acme/${name}/` },
    entityEtag: `etag-${index}`,
  };
}

/** The higher a capability stands above what the team has reached, the rarer it is. */
function outcomeOf(capability, reached, random) {
  const isReached = capability.level <= reached;
  if (random(100) < (isReached ? 3 : 15)) {
    return 'unknown';
  }
  if (random(100) < (isReached ? 99 : 18)) {
    return 'met';
  }
  return random(4) === 0 ? 'partial' : 'not-met';
}

function evidenceOf(capability, reached, random) {
  const outcome = outcomeOf(capability, reached, random);
  return {
    capability: capability.id,
    outcome,
    strength: capability.from[0],
    mechanism: `mechanism-${random(2)}`,
    statement: `${capability.name}: ${outcome}.`,
    places: [
      {
        file: '.github/workflows/delivery.yaml',
        line: 1 + random(200),
        snippet: 'run: make release',
        url: 'https://git.example/acme/service/blob/main/.github/workflows/delivery.yaml#L12',
        commit: '0123456789abcdef0123456789abcdef01234567',
      },
    ],
    collector: 'repository',
    seenAt: AT,
    ...(outcome === 'unknown' && {
      unknown: { reason: REASONS[random(REASONS.length)] },
    }),
  };
}

function trapOf({ id, touches }) {
  return {
    trap: id,
    capabilities: touches,
    statement: `${id} was found.`,
    places: [{ file: '.github/workflows/delivery.yaml', line: 7 }],
    strength: 'file',
    collector: 'repository',
    seenAt: AT,
  };
}

function factsOf(random) {
  return {
    ...(random(3) > 0 && {
      runtime: ['kubernetes', 'vm', 'serverless'][random(3)],
    }),
    ...(random(2) > 0 && { environments: 1 + random(3) }),
    ...(random(2) > 0 && {
      'bad-release-impact': ['tolerable', 'costly', 'critical'][random(3)],
    }),
    ...(random(8) === 0 && { compliance: ['soc2'] }),
  };
}

function findingsOf(random) {
  const reached = random(4) + random(3);
  return {
    evidence: defaultLadder.capabilities.map(capability =>
      evidenceOf(capability, reached, random),
    ),
    traps: defaultLadder.traps.filter(() => random(20) === 0).map(trapOf),
    facts: [],
  };
}

function assessmentOf(service, findings, random) {
  const isStale = random(25) === 0;
  return {
    entityRef: service.entityRef,
    assessedAt: AT,
    assessment: assess({
      ladder: defaultLadder,
      ...findings,
      situation: resolveSituation({
        ladder: defaultLadder,
        type: service.type,
        lifecycle: service.lifecycle,
        declared: [{ source: 'benchmark', facts: factsOf(random) }],
        observed: [],
      }),
      ciSystem: 'github-actions',
      at: AT,
    }),
    judgedBy: 'benchmark',
    warnings: [],
    stale: isStale,
    ...(isStale && {
      problem: { reason: 'rate-limited', message: 'Later.', since: AT },
    }),
  };
}

/** One service with what was collected about it and its assessment. */
export function fleetMember(index) {
  const random = sequence(index + 1);
  // The first numbers of near seeds are near each other.
  for (let i = 0; i < 8; i++) random(2);
  const service = serviceOf(index, random);
  const findings = findingsOf(random);
  return {
    service,
    evidence: {
      entityRef: service.entityRef,
      collector: 'repository',
      state: 'fresh',
      fingerprint: 'f1',
      findings,
      commit: '0123456789abcdef0123456789abcdef01234567',
      ciSystem: 'github-actions',
      collectedAt: AT,
    },
    // Some services were added to the catalog just now.
    assessment:
      random(100) === 0 ? undefined : assessmentOf(service, findings, random),
  };
}
