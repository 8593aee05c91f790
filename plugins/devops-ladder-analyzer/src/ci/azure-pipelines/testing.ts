import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import type { Pipeline } from '../../pipeline/types';
import type { AzureJob } from './readJobs';
import type { AzureStep } from './readSteps';
import { readAzurePipelines } from './readAzurePipelines';

/** Reads a repository of these files, for tests. @internal */
export function readFiles(
  files: Record<string, string>,
  options: { scope?: string; chosen?: string[]; host?: string } = {},
) {
  const repository = new Repository({
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    paths: Object.keys(files),
    scope: options.scope,
    host: options.host,
  });
  const chosen = options.chosen && new Set(options.chosen);
  return {
    repository,
    ...readAzurePipelines(repository, unbashParser, chosen),
  };
}

/** The one pipeline of a repository. @internal */
export function onePipeline(
  definition: string,
  more: Record<string, string> = {},
): Omit<Pipeline, 'jobs'> & { jobs: AzureJob[] } {
  const { pipelines } = readFiles({
    'azure-pipelines.yml': definition,
    ...more,
  });
  return pipelines[0] as Omit<Pipeline, 'jobs'> & { jobs: AzureJob[] };
}

/** A job by its id. @internal */
export function jobNamed(pipeline: { jobs: AzureJob[] }, id: string): AzureJob {
  const found = pipeline.jobs.find(job => job.id === id);
  if (!found) {
    throw new Error(
      `no job ${id} in ${pipeline.jobs.map(job => job.id).join(', ')}`,
    );
  }
  return found;
}

/** The commands of steps as lines. @internal */
export function commandsOf(steps: readonly AzureStep[]): string[] {
  return steps.flatMap(step => step.commands.map(({ argv }) => argv.join(' ')));
}

/** Events in short: `event?` where they are conditional. @internal */
export function shortEvents(events: Pipeline['events']): string[] {
  return [...events].map(([event, certainty]) =>
    certainty === 'certain' ? event : `${event}?`,
  );
}
