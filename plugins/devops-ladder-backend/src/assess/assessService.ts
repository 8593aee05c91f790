import {
  assess,
  Capability,
  DeclaredFacts,
  defaultLadder,
  Evidence,
  parseAnnotations,
  resolveSituation,
  SourceProblem,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceEntity } from '../catalog';
import { AssessmentRecord, EvidenceRecord } from '../store';
import { FactRule, factsByRule } from './factRules';
import { OrganisationProfile } from './readOrganisationProfile';

/** What configuration says of services. */
export interface StatedInConfig {
  rules: FactRule[];
  profile: OrganisationProfile;
}

/** Places a service on the ladder by everything that was collected about it. */
export function assessService(
  service: ServiceEntity,
  records: EvidenceRecord[],
  context: {
    collectors: Pick<EvidenceCollector, 'id' | 'strength'>[];
    stated: StatedInConfig;
    /** ISO 8601 time. */
    at: string;
  },
): AssessmentRecord {
  const { entity } = service;
  const { facts, neededRung, warnings } = parseAnnotations(
    entity.metadata.annotations,
    defaultLadder,
  );
  const findings = records.flatMap(record => record.findings ?? []);
  const assessment = assess({
    ladder: defaultLadder,
    evidence: [
      ...findings.flatMap(({ evidence }) => evidence),
      ...records.flatMap(record => unreachable(record, context)),
    ],
    traps: findings.flatMap(({ traps }) => traps),
    situation: resolveSituation({
      ladder: defaultLadder,
      lifecycle: textOf(entity.spec?.lifecycle),
      type: textOf(entity.spec?.type),
      declared: [
        { source: sourceOf(entity), facts },
        ...inherited(service),
        ...factsByRule(context.stated.rules, service),
        context.stated.profile,
      ],
      observed: findings.flatMap(finding => finding.facts),
    }),
    neededByOwner: neededRung,
    ciSystem: records.find(record => record.ciSystem)?.ciSystem,
    at: context.at,
  });
  return {
    entityRef: stringifyEntityRef(entity),
    assessedAt: context.at,
    assessment,
    warnings,
    stale: records.some(({ state }) => state === 'stale'),
    problem: firstProblem(records),
  };
}

/** Facts of the system, then of its domain. */
function inherited({ system, domain }: ServiceEntity): DeclaredFacts[] {
  return [system, domain].flatMap(entity =>
    entity
      ? [
          {
            source: sourceOf(entity),
            facts: parseAnnotations(entity.metadata.annotations, defaultLadder)
              .facts,
          },
        ]
      : [],
  );
}

/**
 * While a source never answered, what it could have shown is unknown for its
 * reason. One that answered before is stale instead: its answer still counts.
 */
function unreachable(
  record: EvidenceRecord,
  context: {
    collectors: Pick<EvidenceCollector, 'id' | 'strength'>[];
    at: string;
  },
): Evidence[] {
  const { problem } = record;
  const collector = context.collectors.find(
    ({ id }) => id === record.collector,
  );
  if (!problem || record.state !== 'failed' || !collector) {
    return [];
  }
  const couldShow = (capability: Capability) =>
    capability.from.includes(collector.strength);
  return defaultLadder.capabilities.filter(couldShow).map(capability => ({
    capability: capability.id,
    outcome: 'unknown',
    strength: collector.strength,
    mechanism: collector.id,
    statement: problem.message,
    places: [],
    unknown: { reason: problem.reason, howToResolve: problem.message },
    collector: collector.id,
    seenAt: context.at,
  }));
}

function firstProblem(records: EvidenceRecord[]): SourceProblem | undefined {
  return records.find(record => record.problem)?.problem;
}

function sourceOf(entity: Entity): string {
  return `annotation devops-ladder.io/{fact} on ${stringifyEntityRef(entity)}`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
