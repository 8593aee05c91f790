import { collectActs } from './acts';
import type { Act } from './acts';
import type { EventKind } from './pipeline/types';
import { choosePipelines } from './ci/choosePipelines';
import { readPipelines, READ_SYSTEMS } from './ci/readers';
import { findOtherPipelines } from './ci/other-systems';
import { readManifests } from './deployment';
import { findDeployment } from './findDeployment';
import type { Survey } from './detectors/Survey';
import { tiersOf } from './environments';
import { describe, knowledgeOf } from './knowledge';
import { openRepository } from './openRepository';
import type { AnalyzeInput, AnalyzePreparedInput } from './types';

/** Systems whose definitions are left behind when a project moves to another. */
const LEFT_BEHIND = new Set(['travis', 'appveyor']);

const CHECKS = new Set(['build', 'unit-test', 'lint']);

/** Another system builds or tests what it would. */
function isCheck({ kind, events }: Act): boolean {
  return CHECKS.has(kind) && events.size > 0;
}

/** What runs on changes and the mainline is shown before what runs by hand. */
function rankOf({ events, inferred }: Act): number {
  const usual: EventKind[] = ['pull-request', 'push-mainline'];
  const reached = usual.filter(event => events.has(event)).length;
  return 2 - reached + (inferred ? 3 : 0);
}

/**
 * Reads everything that the detectors look at.
 *
 * @internal
 */
export function surveyOf(input: AnalyzeInput | AnalyzePreparedInput): Survey {
  const { repository, owner, parser } = openRepository(input);
  const { deployment, misnamed } = findDeployment(input, repository);
  const sources =
    deployment && 'repository' in deployment
      ? [repository, deployment.repository]
      : [repository];
  const chosen = choosePipelines(repository, input.pipelineFiles);
  const read = readPipelines(repository, parser, chosen.files);
  const { broken, files } = read;
  const knowledge = knowledgeOf(input.knowledge);
  const { tools } = knowledge;
  const known = describe(read.pipelines, knowledge, repository);
  const { pipelines } = known;
  const { acts, unresolved } = collectActs(repository, pipelines, {
    tools,
    known,
  });
  return {
    repository,
    owner,
    pipelines,
    acts: acts
      .filter(act => act.events.size > 0)
      .map((act, index) => ({ act, index }))
      .sort((a, b) => rankOf(a.act) - rankOf(b.act) || a.index - b.index)
      .map(({ act }) => act),
    deadActs: acts.filter(act => act.events.size === 0),
    unresolved,
    // What is named and missing may hold anything; all is read where nothing is left.
    broken: chosen.files ? [...broken, ...chosen.missing] : broken,
    misnamed: [...(chosen.files ? [] : chosen.missing), ...misnamed],
    leftOut: chosen.leftOut,
    others: findOtherPipelines(repository, chosen.files).filter(
      ({ system }) =>
        !READ_SYSTEMS.has(system) &&
        !(LEFT_BEHIND.has(system) && acts.some(isCheck)),
    ),
    pipelineFiles: files,
    sources,
    deployment,
    manifests: sources.flatMap(readManifests),
    tiers: tiersOf(input.productionEnvironments),
    tools,
    describedCalls: known.calls,
  };
}
