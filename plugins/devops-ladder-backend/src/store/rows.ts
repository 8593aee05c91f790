import {
  MachineryUse,
  PipelineOrigin,
  ServiceSummary,
  serviceTraits,
  SourceProblem,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { toIso, toOptionalIso } from './engine';
import { AssessmentRecord, EvidenceRecord, ServiceRecord } from './types';

type Time = Date | number | string;

export interface ServiceRow {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  owner: string | null;
  owned_by_team: boolean | number;
  system: string | null;
  type: string | null;
  lifecycle: string | null;
  sort_key: string;
  repository_url: string | null;
  repository_path: string | null;
  entity_etag: string | null;
  due_at: Time;
  refresh_requested_at: Time | null;
  failures: number;
}

interface ProblemColumns {
  problem_reason: SourceProblem['reason'] | null;
  problem_message: string | null;
  problem_since: Time | null;
}

export interface EvidenceRow extends ProblemColumns {
  entity_ref: string;
  collector: string;
  state: EvidenceRecord['state'];
  fingerprint: string | null;
  findings: string | null;
  commit: string | null;
  ci_system: string | null;
  collected_at: Time | null;
}

export interface AssessmentRow extends ProblemColumns {
  entity_ref: string;
  model_version: string;
  judged_by: string;
  assessed_at: Time;
  attained: number;
  possible: number;
  needed: number;
  fit: NonNullable<ServiceSummary['fit']>;
  fit_by: number | null;
  known: number;
  applicable: number;
  weakest_link: string | null;
  severe_traps: number;
  pipeline_origin: PipelineOrigin;
  machinery_use: MachineryUse;
  stale: boolean | number;
  warnings: string;
  assessment: string;
}

export interface TrapRow {
  entity_ref: string;
  trap: string;
  severity: string;
}

/** A service joined with its assessment, which may be missing. */
export type SummaryRow = ServiceRow & {
  [K in keyof Omit<AssessmentRow, 'entity_ref' | 'warnings' | 'assessment'>]:
    | AssessmentRow[K]
    | null;
};

/** The columns of a summary; the large JSON columns stay in the database. */
export const summaryColumns = [
  'services.*',
  ...[
    'assessed_at',
    'attained',
    'possible',
    'needed',
    'fit',
    'fit_by',
    'known',
    'applicable',
    'weakest_link',
    'severe_traps',
    'stale',
    'problem_reason',
    'problem_message',
    'problem_since',
  ].map(column => `assessments.${column}`),
];

function problemOf(row: ProblemColumns): SourceProblem | undefined {
  return row.problem_reason && row.problem_since !== null
    ? {
        reason: row.problem_reason,
        message: row.problem_message ?? '',
        since: toIso(row.problem_since),
      }
    : undefined;
}

function problemColumns(problem: SourceProblem | undefined): ProblemColumns {
  return {
    problem_reason: problem?.reason ?? null,
    problem_message: problem?.message ?? null,
    problem_since: problem ? new Date(problem.since) : null,
  };
}

export function repositoryOf(row: ServiceRow): RepositoryLocation | undefined {
  return row.repository_url
    ? { url: row.repository_url, path: row.repository_path ?? undefined }
    : undefined;
}

export function toServiceRecord(row: ServiceRow): ServiceRecord {
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    title: row.title ?? undefined,
    owner: row.owner ?? undefined,
    isOwnedByTeam: Boolean(row.owned_by_team),
    system: row.system ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    repository: repositoryOf(row),
    entityEtag: row.entity_etag ?? undefined,
  };
}

/** The columns that follow from the catalog. */
export function toServiceColumns(
  record: ServiceRecord,
): Omit<ServiceRow, 'due_at' | 'refresh_requested_at' | 'failures'> {
  return {
    entity_ref: record.entityRef,
    kind: record.kind,
    namespace: record.namespace,
    name: record.name,
    title: record.title ?? null,
    owner: record.owner ?? null,
    owned_by_team: record.isOwnedByTeam,
    system: record.system ?? null,
    type: record.type ?? null,
    lifecycle: record.lifecycle ?? null,
    sort_key: (record.title ?? record.name).toLocaleLowerCase('en-US'),
    repository_url: record.repository?.url ?? null,
    repository_path: record.repository?.path ?? null,
    entity_etag: record.entityEtag ?? null,
  };
}

export function toSummary(row: SummaryRow): ServiceSummary {
  const assessed = row.assessed_at !== null && row.assessed_at !== undefined;
  return withoutUndefined({
    entityRef: row.entity_ref,
    kind: row.kind,
    namespace: row.namespace,
    name: row.name,
    title: row.title ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    refreshRequestedAt: toOptionalIso(row.refresh_requested_at),
    stale: Boolean(row.stale),
    ...(assessed && {
      assessedAt: toOptionalIso(row.assessed_at),
      rung: { attained: row.attained ?? 0, possible: row.possible ?? 0 },
      needed: row.needed ?? 0,
      fit: row.fit ?? 'unknown',
      fitBy: row.fit_by ?? undefined,
      coverage: { known: row.known ?? 0, applicable: row.applicable ?? 0 },
      weakestLink: row.weakest_link ?? undefined,
      severeTraps: row.severe_traps ?? 0,
      problem: problemOf({
        problem_reason: row.problem_reason,
        problem_message: row.problem_message,
        problem_since: row.problem_since,
      }),
    }),
  });
}

export function toEvidenceRecord(row: EvidenceRow): EvidenceRecord {
  return {
    entityRef: row.entity_ref,
    collector: row.collector,
    state: row.state,
    fingerprint: row.fingerprint ?? undefined,
    findings: row.findings ? JSON.parse(row.findings) : undefined,
    commit: row.commit ?? undefined,
    ciSystem: row.ci_system ?? undefined,
    collectedAt: toOptionalIso(row.collected_at),
    problem: problemOf(row),
  };
}

export function toEvidenceRow(record: EvidenceRecord): EvidenceRow {
  return {
    entity_ref: record.entityRef,
    collector: record.collector,
    state: record.state,
    fingerprint: record.fingerprint ?? null,
    findings: record.findings ? JSON.stringify(record.findings) : null,
    commit: record.commit ?? null,
    ci_system: record.ciSystem ?? null,
    collected_at: record.collectedAt ? new Date(record.collectedAt) : null,
    ...problemColumns(record.problem),
  };
}

export function toAssessmentRecord(row: AssessmentRow): AssessmentRecord {
  return {
    entityRef: row.entity_ref,
    assessedAt: toIso(row.assessed_at),
    assessment: JSON.parse(row.assessment),
    judgedBy: row.judged_by,
    warnings: JSON.parse(row.warnings),
    stale: Boolean(row.stale),
    problem: problemOf(row),
  };
}

export function toAssessmentRow(record: AssessmentRecord): AssessmentRow {
  const { assessment } = record;
  const traits = serviceTraits(assessment);
  return {
    entity_ref: record.entityRef,
    model_version: assessment.modelVersion,
    judged_by: record.judgedBy,
    assessed_at: new Date(record.assessedAt),
    attained: assessment.rung.attained,
    possible: assessment.rung.possible,
    needed: assessment.needed.level,
    fit: assessment.fit.verdict,
    fit_by: assessment.fit.by ?? null,
    known: assessment.coverage.known,
    applicable: assessment.coverage.applicable,
    weakest_link: assessment.weakestLink?.capability ?? null,
    severe_traps: assessment.traps.filter(t => t.severity === 'high').length,
    pipeline_origin: traits.pipeline,
    machinery_use: traits.machinery,
    stale: record.stale,
    ...problemColumns(record.problem),
    warnings: JSON.stringify(record.warnings),
    assessment: JSON.stringify(assessment),
  };
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as T;
}
