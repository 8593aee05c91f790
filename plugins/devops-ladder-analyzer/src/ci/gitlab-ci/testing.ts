import { collectActs } from '../../acts';
import type { Act } from '../../acts';
import type { Job, Pipeline } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import type { ActKind } from '../../tools';
import { readGitlabCi } from './readGitlabCi';
import type { ReadGitlabCi } from './readGitlabCi';

/** Files by path; the definition of the root may be given alone. */
export type Given = string | Record<string, string>;

const ROOT = '.gitlab-ci.yml';

export function repositoryOf(given: Given, scope?: string): Repository {
  const files = typeof given === 'string' ? { [ROOT]: given } : given;
  return new Repository({
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    paths: Object.keys(files),
    scope,
  });
}

export function readAll(given: Given, scope?: string): ReadGitlabCi {
  return readGitlabCi(repositoryOf(given, scope), unbashParser);
}

export function pipelineOf(given: Given, scope?: string): Pipeline {
  const { pipelines, broken } = readAll(given, scope);
  if (pipelines.length !== 1) {
    throw new Error(`no pipeline: ${JSON.stringify(broken)}`);
  }
  return pipelines[0];
}

export function jobOf(given: Given, id: string, scope?: string): Job {
  const { jobs } = pipelineOf(given, scope);
  const found = jobs.find(job => job.id === id);
  if (!found) {
    throw new Error(`no job ${id} in ${jobs.map(job => job.id).join(', ')}`);
  }
  return found;
}

/** Events as words, `~` before those that are not certain. */
export function eventsIn({ events }: Pick<Job, 'events'>): string[] {
  return [...events]
    .map(([event, certainty]) =>
      certainty === 'certain' ? event : `~${event}`,
    )
    .sort();
}

export function commandsIn({ steps }: Job): string[] {
  return steps.flatMap(step => step.commands).map(({ argv }) => argv.join(' '));
}

export function actsIn(given: Given, ...kinds: ActKind[]): Act[] {
  const repository = repositoryOf(given);
  const { pipelines } = readGitlabCi(repository, unbashParser);
  return collectActs(repository, pipelines).acts.filter(
    act => kinds.includes(act.kind) && act.events.size > 0,
  );
}

export function unresolvedIn(given: Given): string[] {
  const repository = repositoryOf(given);
  const { pipelines } = readGitlabCi(repository, unbashParser);
  return collectActs(repository, pipelines).unresolved.map(
    ({ reference }) => reference,
  );
}
