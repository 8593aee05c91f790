import {
  MachineryUse,
  PipelineOrigin,
  ServiceSummary,
  serviceTraits,
  SourceProblem,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { digestOf } from './digestOf';
import { toIso, toOptionalIso } from './engine';
import { hostOf } from './hostOf';
import { StandingColumns } from './standing';
import { AssessmentRecord, EvidenceRecord, ServiceRecord } from './types';

type Time = Date | number | string;

export interface ServiceRow extends StandingColumns {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  owner: string | null;
  owned_by_team: boolean | number;
  system: string | null;
  domain: string | null;
  type: string | null;
  lifecycle: string | null;
  /** With a line before and behind each. */
  tags: string | null;
  sort_key: string;
  repository_url: string | null;
  repository_path: string | null;
  entity_etag: string | null;
  host: string | null;
  due_at: Time;
  judge_at: Time | null;
  checked_at: Time | null;
  refresh_requested_at: Time | null;
  last_requested_at: Time | null;
  failures: number;
  revision: number;
  lease_holder: string | null;
  lease_until: Time | null;
  lease_token: number;
}

/** The columns of a service that say what is to be done about it. */
type WorkColumn =
  | 'due_at'
  | 'judge_at'
  | 'checked_at'
  | 'refresh_requested_at'
  | 'last_requested_at'
  | 'failures'
  | 'revision'
  | 'lease_holder'
  | 'lease_until'
  | 'lease_token';

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
  digest: string | null;
  commit: string | null;
  ci_system: string | null;
  collected_at: Time | null;
}

/**
 * With when all sources of the service last answered: a row is left alone where
 * one said the same; and with what is written beside the answer.
 */
export type DatedEvidenceRow = EvidenceRow & {
  checked_at: Time | null;
  changed_at: Time | null;
};

export interface AssessmentRow extends ProblemColumns {
  entity_ref: string;
  model_version: string;
  judged_by: string;
  inputs: string | null;
  digest: string | null;
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

const SERVICE_COLUMNS = [
  'entity_ref',
  'kind',
  'namespace',
  'name',
  'title',
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tags',
  'sort_key',
  'repository_url',
  'repository_path',
  'refresh_requested_at',
  'checked_at',
  'axis_automation',
  'axis_path',
  'axis_safety',
  'axis_feedback',
  'axis_self_service',
] as const;
const JUDGED_COLUMNS = [
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
] as const;

/** A service joined with its assessment, which may be missing. */
export type SummaryRow = Pick<ServiceRow, (typeof SERVICE_COLUMNS)[number]> & {
  [K in (typeof JUDGED_COLUMNS)[number]]: AssessmentRow[K] | null;
};

/** The columns of a summary; the large JSON columns stay in the database. */
export const summaryColumns = [
  ...SERVICE_COLUMNS.map(column => `services.${column}`),
  ...JUDGED_COLUMNS.map(column => `assessments.${column}`),
];

/** The columns of a summary, and those of the whole answer. */
export const recordColumns = [
  ...summaryColumns,
  ...['judged_by', 'inputs', 'warnings', 'assessment'].map(
    column => `assessments.${column}`,
  ),
];

export type RecordRow = SummaryRow & {
  [K in 'warnings' | 'assessment']: string | null;
};

/** Whether the service was assessed. */
export function isAssessed(row: RecordRow): row is RecordRow & AssessmentRow {
  return row.assessment !== null;
}

/** The columns of a source but for what it says. */
export const sourceColumns = [
  ...[
    'entity_ref',
    'collector',
    'state',
    'commit',
    'ci_system',
    'collected_at',
    'problem_reason',
    'problem_message',
    'problem_since',
  ].map(column => `evidence.${column}`),
  'services.checked_at',
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

export function repositoryOf(
  row: Pick<ServiceRow, 'repository_url' | 'repository_path'>,
): RepositoryLocation | undefined {
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
    domain: row.domain ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    tags: tagsOf(row),
    repository: repositoryOf(row),
    entityEtag: row.entity_etag ?? undefined,
  };
}

function tagsOf({ tags }: Pick<ServiceRow, 'tags'>): string[] | undefined {
  return tags?.split('|').filter(Boolean);
}

/** Absent until the service is judged anew after an update of the plugin. */
function axesOf(row: SummaryRow): ServiceSummary['axes'] {
  return row.axis_automation === null
    ? undefined
    : {
        automation: row.axis_automation,
        path: row.axis_path ?? 0,
        safety: row.axis_safety ?? 0,
        feedback: row.axis_feedback ?? 0,
        'self-service': row.axis_self_service ?? 0,
      };
}

/** The columns that follow from the catalog. */
export function toServiceColumns(
  record: ServiceRecord,
): Omit<ServiceRow, WorkColumn | keyof StandingColumns> {
  return {
    entity_ref: record.entityRef,
    kind: record.kind,
    namespace: record.namespace,
    name: record.name,
    title: record.title ?? null,
    owner: record.owner ?? null,
    owned_by_team: record.isOwnedByTeam,
    system: record.system ?? null,
    domain: record.domain ?? null,
    type: record.type ?? null,
    lifecycle: record.lifecycle ?? null,
    tags: record.tags?.length ? `|${record.tags.join('|')}|` : null,
    sort_key: (record.title ?? record.name).toLocaleLowerCase('en-US'),
    repository_url: record.repository?.url ?? null,
    repository_path: record.repository?.path ?? null,
    entity_etag: record.entityEtag ?? null,
    host: hostOf(record.repository?.url) ?? null,
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
    domain: row.domain ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    tags: tagsOf(row),
    refreshRequestedAt: toOptionalIso(row.refresh_requested_at),
    checkedAt: toOptionalIso(row.checked_at),
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
      axes: axesOf(row),
      problem: problemOf({
        problem_reason: row.problem_reason,
        problem_message: row.problem_message,
        problem_since: row.problem_since,
      }),
    }),
  });
}

/** The later of when it said something new and when it said the same again. */
function collectedAt(row: DatedEvidenceRow): string | undefined {
  const isConfirmed = row.state === 'fresh' || row.state === 'partial';
  const times = [row.collected_at, isConfirmed ? row.checked_at : null];
  return times
    .flatMap(time => toOptionalIso(time) ?? [])
    .sort()
    .pop();
}

export function toEvidenceRecord(row: DatedEvidenceRow): EvidenceRecord {
  return {
    entityRef: row.entity_ref,
    collector: row.collector,
    state: row.state,
    fingerprint: row.fingerprint ?? undefined,
    digest: row.digest ?? undefined,
    findings: row.findings ? JSON.parse(row.findings) : undefined,
    commit: row.commit ?? undefined,
    ciSystem: row.ci_system ?? undefined,
    collectedAt: collectedAt(row),
    problem: problemOf(row),
    changedAt: toOptionalIso(row.changed_at),
  };
}

export function toEvidenceRow(record: EvidenceRecord): EvidenceRow {
  return {
    entity_ref: record.entityRef,
    collector: record.collector,
    state: record.state,
    fingerprint: record.fingerprint ?? null,
    findings: record.findings ? JSON.stringify(record.findings) : null,
    digest: record.findings ? digestOf(record.findings) : null,
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
    inputs: row.inputs ?? undefined,
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
    inputs: record.inputs ?? null,
    digest: digestOf([
      assessment,
      record.warnings,
      record.stale,
      record.problem,
    ]),
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
