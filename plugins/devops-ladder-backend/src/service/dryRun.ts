import { InputError } from '@backstage/errors';
import {
  analyze,
  Analysis,
  assessFiles,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  DeclaredFacts,
  Findings,
  hypotheticalSituation,
  Ladder,
  parseAnnotations,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { assessService } from '../assess';
import { ServiceEntity } from '../catalog';
import { Model } from '../model';
import { EvidenceRecord } from '../store';

/** The collector whose evidence the given files stand for. */
const FILES = 'repository';

/** What is known of the service that the files are of. */
export interface KnownService {
  entityRef: string;
  service: ServiceEntity;
  records: EvidenceRecord[];
  /** Folder of the service in its repository. */
  path?: string;
}

export interface DryRunContext {
  model: Model;
  collectors: Pick<EvidenceCollector, 'id' | 'strength'>[];
  fewTeams: boolean;
  at: string;
}

/** What files would show; throws an `InputError` for facts that cannot be used. */
export function dryRun(
  question: AnalyzeQuestion,
  known: KnownService | undefined,
  context: DryRunContext,
): AnalyzeAnswer {
  const { ladder } = context.model;
  const supposed = supposedFacts(question.facts ?? {}, ladder);
  return known
    ? ofService(question, known, { ...context, supposed })
    : ofFiles(question, supposed, context);
}

function ofFiles(
  { files, scope }: AnalyzeQuestion,
  supposed: DeclaredFacts,
  { model, at }: DryRunContext,
): AnalyzeAnswer {
  const { analysis, assessment } = assessFiles({
    files,
    scope,
    ladder: model.ladder,
    knowledge: model.knowledge.pack,
    declared: [supposed, model.organisation.declared],
    at,
  });
  return { ...saidOf(analysis), assessment };
}

/** As the service itself is judged, with these files for its repository. */
function ofService(
  { files, scope }: AnalyzeQuestion,
  { entityRef, service, records, path }: KnownService,
  context: DryRunContext & { supposed: DeclaredFacts },
): AnalyzeAnswer {
  const { pipelineFiles, productionEnvironments, deployment } =
    parseAnnotations(service.entity.metadata.annotations, context.model.ladder);
  const analysis = analyze({
    files,
    paths: files.map(file => file.path),
    scope: scope ?? path,
    pipelineFiles,
    productionEnvironments,
    knowledge: context.model.knowledge.pack,
    ...(deployment?.repository
      ? {
          deployment: {
            unreadable: {
              reason: 'no-collector',
              message: 'Only the files that were given are read.',
            },
          },
        }
      : { deploymentPath: deployment?.path }),
  });
  const given: EvidenceRecord = {
    entityRef,
    collector: FILES,
    state: 'fresh',
    findings: findingsOf(analysis, context.at),
    ciSystem: analysis.ciSystem,
  };
  const others = records.filter(({ collector }) => collector !== FILES);
  const { assessment } = assessService(service, [...others, given], context);
  return { ...saidOf(analysis), assessment };
}

function saidOf({ ciSystem, skipped }: Analysis) {
  return {
    ...(ciSystem && { ciSystem }),
    skipped: skipped.map(({ file, line, reason }) => ({
      file,
      ...(line !== undefined && { line }),
      reason,
    })),
  };
}

function findingsOf(
  { evidence, traps, facts }: Analysis,
  at: string,
): Findings {
  const stamp = { collector: 'dry-run', seenAt: at };
  return {
    evidence: evidence.map(piece => ({ ...piece, ...stamp })),
    traps: traps.map(trap => ({ ...trap, ...stamp })),
    facts: facts.map(fact => ({ ...fact, ...stamp })),
  };
}

function supposedFacts(
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
