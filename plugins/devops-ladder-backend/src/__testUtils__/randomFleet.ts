import {
  assess,
  defaultLadder,
  Evidence,
  FactValue,
  Outcome,
  resolveSituation,
  TrapFinding,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AssessmentRecord, ServiceRecord } from '../store';
import { AT, evidence } from './fixtures';

const OUTCOMES: Array<Exclude<Outcome, 'waived'>> = [
  'met',
  'met',
  'met',
  'partial',
  'not-met',
  'unknown',
];
const REASONS: UnknownReason[] = ['no-collector', 'no-permission', 'error'];

/** One of a made-up fleet. */
export interface FleetMember {
  service: ServiceRecord;
  /** Absent for a service that was not assessed yet. */
  record?: AssessmentRecord;
}

/** Takes one of a few in a way that looks random and is the same in every run. */
export type Dice = <T>(choices: readonly T[]) => T;

export function dice(seed: number): Dice {
  let state = seed;
  return choices => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return choices[Math.floor((state / 2 ** 32) * choices.length)];
  };
}

/** Services that differ in all that can be filtered, ordered and counted. */
export function randomFleet(size: number, seed = 1): FleetMember[] {
  const pick = dice(seed);
  return Array.from({ length: size }, (_, index) => {
    const service = randomService(index, pick);
    const record = randomRecord(service, pick);
    return index % 11 === 0 ? { service } : { service, record };
  });
}

function randomService(index: number, pick: Dice): ServiceRecord {
  const name = `s${String(index).padStart(3, '0')}`;
  const owner = pick([
    'group:default/red',
    'group:default/blue',
    'user:default/ann',
    undefined,
  ]);
  const system = pick(['system:default/shop', 'system:default/lab', undefined]);
  return {
    entityRef: `component:default/${name}`,
    kind: 'component',
    namespace: 'default',
    name,
    // Many of the same title, so that orders have ties.
    title: pick(['Alpha', 'Beta 100%', undefined]),
    owner,
    isOwnedByTeam: owner === 'group:default/red',
    system,
    domain: system && pick(['domain:default/trade', undefined]),
    type: pick(['service', 'website', 'library', undefined]),
    lifecycle: pick(['production', 'experimental']),
    tags: pick([['java', 'pci'], ['go'], ['pci-dss'], undefined]),
  };
}

function randomRecord(service: ServiceRecord, pick: Dice): AssessmentRecord {
  const isStale = pick([true, false, false]);
  const reached = pick([0, 1, 2, 3, 4, 6]);
  return {
    entityRef: service.entityRef,
    assessedAt: pick([AT, '2026-03-02T00:00:00.000Z']),
    assessment: assess({
      ladder: defaultLadder,
      evidence: defaultLadder.capabilities.map(({ id, level, from }) =>
        randomEvidence(id, from[0], level <= reached, pick),
      ),
      traps: defaultLadder.traps
        .filter(() => pick([false, false, false, true]))
        .map(toFinding),
      situation: resolveSituation({
        ladder: defaultLadder,
        lifecycle: service.lifecycle,
        type: service.type,
        declared: [{ source: 'a test', facts: randomFacts(pick) }],
        observed: [],
      }),
      at: AT,
    }),
    judgedBy: 'v1',
    warnings: [],
    stale: isStale,
    problem: pick([
      undefined,
      undefined,
      { reason: 'error', message: 'Broken.', since: AT },
      { reason: 'rate-limited', message: 'Later.', since: AT },
    ] as const),
  };
}

function randomEvidence(
  capability: string,
  strength: Evidence['strength'],
  isReached: boolean,
  pick: Dice,
): Evidence {
  const outcome = isReached
    ? pick([
        'met',
        'met',
        'met',
        'met',
        'met',
        'met',
        'met',
        'unknown',
      ] as const)
    : pick(OUTCOMES);
  return {
    ...evidence(capability, outcome),
    strength,
    ...(outcome === 'unknown' && { unknown: { reason: pick(REASONS) } }),
  };
}

function toFinding({ id, touches }: (typeof defaultLadder.traps)[number]) {
  const finding: TrapFinding = {
    trap: id,
    capabilities: touches,
    statement: 'Found in a test.',
    places: [],
    strength: 'file',
    collector: 'repository',
    seenAt: AT,
  };
  return finding;
}

function randomFacts(pick: Dice): Record<string, FactValue> {
  const some = (facts: Array<Record<string, FactValue>>) => pick(facts);
  return {
    ...some([{ runtime: 'kubernetes' }, { runtime: 'vm' }, {}]),
    ...some([{ environments: 1 }, { environments: 3 }, {}]),
    ...some([{ 'bad-release-impact': 'critical' }, {}]),
  };
}
