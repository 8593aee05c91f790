import { systemNamedBy } from './ci/other-systems';
import { cutOffFiles, damagedFiles } from './damagedFiles';
import { detectAssure } from './detectors/assure';
import { detectCommit } from './detectors/commit';
import { detectDeliver } from './detectors/deliver';
import { observeFacts } from './detectors/facts';
import { detectGitops } from './detectors/gitops';
import { detectOperate } from './detectors/operate';
import { detectPlatform } from './detectors/platform';
import { detectRelease } from './detectors/release';
import type { Survey } from './detectors/Survey';
import type { ActKind } from './tools';
import { surveyOf } from './survey';
import { quotable } from './text/quotable';
import { TRAPS } from './traps';
import type {
  Analysis,
  AnalyzeInput,
  AnalyzePreparedInput,
  EvidenceFinding,
} from './types';

const DETECTORS: Array<(survey: Survey) => EvidenceFinding[]> = [
  detectCommit,
  detectDeliver,
  detectRelease,
  detectGitops,
  detectAssure,
  detectOperate,
  detectPlatform,
];

/** One failing detector takes nothing from the others, and is named. */
function collect<T>(
  name: string,
  parts: ReadonlyArray<(survey: Survey) => T[]>,
  survey: Survey,
  skipped: Analysis['skipped'],
): T[] {
  return parts.flatMap(part => {
    try {
      return part(survey);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      skipped.push({
        file: '',
        reason: `${name} ${part.name} failed: ${reason}`,
      });
      return [];
    }
  });
}

const DELIVERS: ActKind[] = [
  'deploy',
  'source-deploy',
  'gitops-write',
  'image-push',
  'package-publish',
];

/** The CI system that carries the delivery: it delivers most, else does most. */
function systemOf(survey: Survey): string | undefined {
  const { acts, pipelines, others, pipelineFiles, repository } = survey;
  const weights = new Map<string, number>();
  const add = (system: string, weight: number) =>
    weights.set(system, (weights.get(system) ?? 0) + weight);
  pipelines.forEach(({ system }) => add(system, 1));
  acts.forEach(({ pipeline, kind }) =>
    add(pipeline.system, DELIVERS.includes(kind) ? 1000 : 1),
  );
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  const [file] = pipelineFiles;
  return (
    most?.[0] ??
    (file && systemNamedBy(file, repository.content(file))) ??
    others[0]?.system
  );
}

/** What a hand deploy says of the capability that it touches. */
function withHandDeploy(
  evidence: EvidenceFinding[],
  traps: Analysis['traps'],
): EvidenceFinding[] {
  const trap = traps.find(each => each.trap === 'hand-deploy');
  if (!trap) {
    return evidence;
  }
  return evidence.map(finding =>
    finding.capability === 'automated-deploy' && finding.outcome === 'unknown'
      ? {
          capability: 'automated-deploy',
          outcome: 'not-met',
          strength: 'file',
          mechanism: 'hand-deploy',
          statement: trap.statement,
          places: trap.places,
        }
      : finding,
  );
}

/** Sentences name what stands in files: nothing secret, and not without an end. */
function inPlainWords(analysis: Analysis): Analysis {
  const told = <T extends { statement: string }>(finding: T): T => ({
    ...finding,
    statement: quotable(finding.statement),
  });
  return {
    ...analysis,
    evidence: analysis.evidence.map(finding => {
      const { unknown } = finding;
      const how = unknown?.howToResolve;
      return {
        ...told(finding),
        ...(unknown && how !== undefined
          ? { unknown: { ...unknown, howToResolve: quotable(how) } }
          : {}),
      };
    }),
    traps: analysis.traps.map(told),
    facts: analysis.facts.map(told),
    skipped: analysis.skipped.map(({ reason, howToResolve, ...rest }) => ({
      ...rest,
      reason: quotable(reason),
      ...(howToResolve === undefined
        ? {}
        : { howToResolve: quotable(howToResolve) }),
    })),
  };
}

/**
 * Reads the files of a repository and says what they prove about the delivery
 * of one service. Deterministic; never throws.
 *
 * @param input - the files, or what `prepareRepository` made of them for all
 *   services that live there
 * @public
 */
export function analyze(input: AnalyzeInput | AnalyzePreparedInput): Analysis {
  try {
    const survey = surveyOf(input);
    const skipped: Analysis['skipped'] = [
      ...survey.broken,
      ...survey.misnamed,
      ...survey.sources.flatMap(({ tooLarge, isDeployment }) =>
        tooLarge.map(file => ({
          file,
          reason: isDeployment
            ? 'larger than 1 MB, in the deployment repository'
            : 'larger than 1 MB',
        })),
      ),
    ];
    skipped.push(...cutOffFiles(survey.unresolved, skipped));
    skipped.push(...damagedFiles(survey.repository, skipped));
    const evidence = collect('detector', DETECTORS, survey, skipped);
    const traps = collect('trap', TRAPS, survey, skipped);
    return inPlainWords({
      evidence: withHandDeploy(evidence, traps),
      traps,
      facts: collect('facts', [observeFacts], survey, skipped),
      ciSystem: systemOf(survey),
      skipped,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      evidence: [],
      traps: [],
      facts: [],
      skipped: [{ file: '', reason: `the analysis failed: ${reason}` }],
    };
  }
}
