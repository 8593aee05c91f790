import { annotationNames } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { isExcludedPath, matchesGlob } from '../repository';
import type { Repository } from '../repository';
import type { SkippedFile } from '../types';
import { isWorkflow } from './github-actions';
import { isOtherPipeline, systemNamedBy } from './other-systems';

/**
 * Which pipeline definitions of a repository are those of the service.
 *
 * @internal
 */
export interface ChosenPipelines {
  /** Those that the owner names; all where absent. */
  files?: ReadonlySet<string>;
  /** What the owner names and is not there, or is no pipeline. */
  missing: SkippedFile[];
  /** Definitions that the owner does not name. */
  leftOut: string[];
}

const annotation = annotationNames.pipelineFiles;
const WILD = /\*/;

/** Whether the owner names a path as a pipeline definition. @internal */
export function isNamedPipeline(
  patterns: readonly string[] | undefined,
  path: string,
): boolean {
  return (patterns ?? []).some(
    pattern =>
      pattern === path ||
      (WILD.test(pattern) &&
        matchesGlob(pattern, path) &&
        !isExcludedPath(path)),
  );
}

function missing(file: string, what: string): SkippedFile {
  return {
    file,
    reason: `${annotation} names it, and ${what}`,
    annotation,
    howToResolve: `Correct the annotation ${annotation}.`,
  };
}

/**
 * Goes by the paths that the owner names. Where none of them leads to a
 * pipeline they say nothing, and all definitions count.
 *
 * @internal
 */
export function choosePipelines(
  repository: Repository,
  patterns: readonly string[] | undefined,
): ChosenPipelines {
  const result: ChosenPipelines = { missing: [], leftOut: [] };
  if (!patterns?.length) {
    return result;
  }
  const isPipeline = (path: string) =>
    isWorkflow(path) ||
    systemNamedBy(path, repository.content(path)) !== undefined;
  const files = new Set<string>();
  for (const pattern of patterns) {
    const named = repository.paths.filter(path =>
      isNamedPipeline([pattern], path),
    );
    const found = named.filter(isPipeline);
    found.forEach(path => files.add(path));
    if (found.length === 0) {
      result.missing.push(
        missing(
          pattern,
          named.length > 0
            ? 'it is not recognised as a pipeline definition'
            : 'there is no such file',
        ),
      );
    }
  }
  if (files.size > 0) {
    result.files = files;
    result.leftOut = repository.paths.filter(
      path =>
        !files.has(path) &&
        (isWorkflow(path) ||
          (isOtherPipeline(path) && repository.concerns(path))),
    );
  }
  return result;
}
