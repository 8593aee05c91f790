import { collectActs } from './acts';
import type { Act } from './acts';
import type { EventKind } from './pipeline/types';
import { readWorkflows } from './ci/github-actions';
import { findOtherPipelines } from './ci/other-systems';
import { readManifests } from './deployment';
import type { Survey } from './detectors/Survey';
import { Repository } from './repository';
import { unbashParser } from './shell';
import type { AnalyzeInput } from './types';

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
export function surveyOf(input: AnalyzeInput): Survey {
  const repository = new Repository(input);
  const { pipelines, broken, files } = readWorkflows(repository, unbashParser);
  const { acts, unresolved } = collectActs(repository, pipelines);
  return {
    repository,
    pipelines,
    acts: acts
      .filter(act => act.events.size > 0)
      .map((act, index) => ({ act, index }))
      .sort((a, b) => rankOf(a.act) - rankOf(b.act) || a.index - b.index)
      .map(({ act }) => act),
    deadActs: acts.filter(act => act.events.size === 0),
    unresolved,
    broken,
    others: findOtherPipelines(repository),
    workflowFiles: files,
    manifests: readManifests(repository),
  };
}
