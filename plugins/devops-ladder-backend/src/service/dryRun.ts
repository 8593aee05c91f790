import { InputError } from '@backstage/errors';
import { assessFiles } from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  DeclaredFacts,
  Findings,
  hypotheticalSituation,
  Ladder,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceRecord } from '../store';

/** The collector whose evidence the given files stand for. */
const FILES = 'repository';

/** What is known of the service that the files are of. */
export interface KnownService {
  lifecycle?: string;
  type?: string;
  situation: SituationFact[];
  records: EvidenceRecord[];
}

/** What files would show; throws an `InputError` for facts that cannot be used. */
export function dryRun(
  { files, scope, facts = {} }: AnalyzeQuestion,
  context: {
    ladder: Ladder;
    declared: DeclaredFacts;
    known?: KnownService;
    at: string;
  },
): AnalyzeAnswer {
  const { ladder, known, at } = context;
  const { analysis, assessment } = assessFiles({
    files,
    scope,
    ladder,
    lifecycle: known?.lifecycle,
    type: known?.type,
    declared: [
      supposed(facts, ladder),
      ...(known ? statedOf(known) : [context.declared]),
    ],
    others: known && othersOf(known),
    at,
  });
  return {
    ...(analysis.ciSystem && { ciSystem: analysis.ciSystem }),
    skipped: analysis.skipped,
    assessment,
  };
}

function supposed(
  facts: Record<string, unknown>,
  ladder: Ladder,
): DeclaredFacts {
  const result = hypotheticalSituation({ ladder, facts });
  if (result.status === 'invalid') {
    throw new InputError(
      result.problems
        .map(({ field, message }) => `facts.${field}: ${message}`)
        .join(' '),
    );
  }
  const values = Object.values(result.situation).flatMap(
    ({ fact, value, origin }) =>
      origin === 'declared' && value !== undefined ? [[fact, value]] : [],
  );
  return { source: 'what if', facts: Object.fromEntries(values) };
}

/** What people stated of the service; what was seen is seen again. */
function statedOf({ situation }: KnownService): DeclaredFacts[] {
  return situation.flatMap(({ fact, value, origin, source }) =>
    origin === 'declared' && value !== undefined
      ? [{ source, facts: { [fact]: value } }]
      : [],
  );
}

function othersOf({ records }: KnownService): Findings {
  const findings = records.flatMap(record =>
    record.collector !== FILES && record.findings ? [record.findings] : [],
  );
  return {
    evidence: findings.flatMap(({ evidence }) => evidence),
    traps: findings.flatMap(({ traps }) => traps),
    facts: findings.flatMap(finding => finding.facts),
  };
}
