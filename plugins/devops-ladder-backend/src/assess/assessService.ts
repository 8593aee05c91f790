import {
  AnnotationWarning,
  assess,
  Capability,
  DeclaredFacts,
  Evidence,
  Ladder,
  parseAnnotations,
  resolveSituation,
  SourceProblem,
  Waiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceEntity } from '../catalog';
import { AssessmentRecord, EvidenceRecord } from '../store';
import { factsByRule, Model } from '../model';
import { heldTraps } from './heldTraps';

/** What a service is judged by, beside its own evidence. */
export interface AssessContext {
  model: Model;
  collectors: Pick<EvidenceCollector, 'id' | 'strength' | 'capabilities'>[];
  /**
   * The organisation has too few teams for a platform. Its numbers stay out of
   * assessments: whoever may read one service may not know of the others.
   */
  fewTeams: boolean;
  /** Exceptions in force for the service. */
  waivers?: Waiver[];
  /** What is supposed instead of what is stated, for a question. */
  supposed?: DeclaredFacts;
  /** ISO 8601 time. */
  at: string;
}

/** Places a service on the ladder by everything that was collected about it. */
export function assessService(
  service: ServiceEntity,
  records: EvidenceRecord[],
  context: AssessContext,
): AssessmentRecord {
  const { entity } = service;
  const { ladder, rules, organisation, version } = context.model;
  const { facts, neededRung, warnings } = parseAnnotations(
    entity.metadata.annotations,
    ladder,
  );
  const findings = records.flatMap(record => record.findings ?? []);
  const evidence = findings.flatMap(finding => finding.evidence);
  const assessment = assess({
    ladder,
    evidence: [
      ...evidence,
      ...records.flatMap(record => unreachable(record, context)),
    ],
    traps: heldTraps(
      findings.flatMap(({ traps }) => traps),
      evidence,
      ladder,
    ),
    situation: resolveSituation({
      ladder,
      lifecycle: textOf(entity.spec?.lifecycle),
      type: textOf(entity.spec?.type),
      typeMapping: organisation.typeMapping,
      lifecycleMapping: organisation.lifecycleMapping,
      declared: [
        ...(context.supposed ? [context.supposed] : []),
        { source: sourceOf(entity), facts },
        ...inherited(service, ladder),
        ...factsByRule(rules, service),
        organisation.declared,
      ],
      observed: findings.flatMap(finding => finding.facts),
    }),
    fewTeams: context.fewTeams,
    waivers: context.waivers,
    neededByOwner: neededRung,
    ciSystem: records.find(record => record.ciSystem)?.ciSystem,
    at: context.at,
  });
  return {
    entityRef: stringifyEntityRef(entity),
    assessedAt: context.at,
    assessment,
    judgedBy: version,
    warnings: [...warnings, ...inheritedWarnings(service, ladder)],
    stale: records.some(({ state }) => state === 'stale'),
    problem: firstProblem(records),
  };
}

/** What is wrong with the facts of the system and of its domain. */
function inheritedWarnings(
  { system, domain }: ServiceEntity,
  ladder: Ladder,
): AnnotationWarning[] {
  return [system, domain].flatMap(entity =>
    entity
      ? parseAnnotations(entity.metadata.annotations, ladder).warnings.map(
          warning => ({
            ...warning,
            message: `On ${stringifyEntityRef(entity)}: ${warning.message}`,
          }),
        )
      : [],
  );
}

/** Facts of the system, then of its domain. */
function inherited(
  { system, domain }: ServiceEntity,
  ladder: Ladder,
): DeclaredFacts[] {
  return [system, domain].flatMap(entity =>
    entity
      ? [
          {
            source: sourceOf(entity),
            facts: parseAnnotations(entity.metadata.annotations, ladder).facts,
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
  context: AssessContext,
): Evidence[] {
  const { problem } = record;
  const collector = context.collectors.find(
    ({ id }) => id === record.collector,
  );
  if (!problem || record.state !== 'failed' || !collector) {
    return [];
  }
  const couldShow = ({ id, from }: Capability) =>
    from.includes(collector.strength) &&
    (collector.capabilities?.includes(id) ?? true);
  return context.model.ladder.capabilities
    .filter(couldShow)
    .map(capability => ({
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
