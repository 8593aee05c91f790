import {
  assess,
  Assessment,
  defaultLadder,
  Evidence,
  FactValue,
  resolveSituation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AssessmentRecord, ServiceRecord } from '../store';

export const AT = '2026-03-01T12:00:00.000Z';

export function serviceRecord(
  name: string,
  overrides: Partial<ServiceRecord> = {},
): ServiceRecord {
  return {
    entityRef: `component:default/${name}`,
    kind: 'component',
    namespace: 'default',
    name,
    owner: 'group:default/pilots',
    isOwnedByTeam: true,
    type: 'service',
    lifecycle: 'production',
    ...overrides,
  };
}

export function evidence(
  capability: string,
  outcome: Evidence['outcome'] = 'met',
): Evidence {
  return {
    capability,
    outcome,
    strength: 'file',
    mechanism: 'test',
    statement: 'Seen in a test.',
    places: [{ file: '.github/workflows/ci.yml', line: 3 }],
    collector: 'repository',
    seenAt: AT,
    ...(outcome === 'unknown' && { unknown: { reason: 'no-collector' } }),
  };
}

/** A real assessment in which the required capabilities of the first levels are met. */
export function assessmentAt(
  level: number,
  facts: Record<string, FactValue> = {},
): Assessment {
  return assess({
    ladder: defaultLadder,
    evidence: defaultLadder.capabilities.map(capability => ({
      ...evidence(capability.id, capability.level <= level ? 'met' : 'not-met'),
      // A source that the model accepts for it.
      strength: capability.from[0],
    })),
    traps: [],
    situation: resolveSituation({
      ladder: defaultLadder,
      lifecycle: 'production',
      type: 'service',
      declared: [{ source: 'a test', facts }],
      observed: [],
    }),
    at: AT,
  });
}

export function assessmentRecord(
  name: string,
  level: number,
  overrides: Partial<AssessmentRecord> = {},
): AssessmentRecord {
  return {
    entityRef: `component:default/${name}`,
    assessedAt: AT,
    assessment: assessmentAt(level),
    judgedBy: 'v1',
    warnings: [],
    stale: false,
    ...overrides,
  };
}
