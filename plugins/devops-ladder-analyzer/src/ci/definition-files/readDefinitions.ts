import type { Pipeline } from '../../pipeline/types';
import { isExcludedPath } from '../../repository';
import type { Repository } from '../../repository';
import type { YamlNode } from '../../yaml';
import { systemNamedBy } from '../other-systems';

/** @internal */
export interface BrokenDefinition {
  file: string;
  line?: number;
  reason: string;
}

/**
 * What the reader of a CI system hands back.
 *
 * @internal
 */
export interface Definitions {
  pipelines: Pipeline[];
  /** What could not be used, and why. */
  broken: BrokenDefinition[];
  /** The definitions that exist. */
  files: string[];
}

/**
 * The definitions of a system: those at the usual paths, or those that the
 * owner names.
 *
 * @internal
 */
export function findDefinitions(
  repository: Repository,
  isUsual: (path: string) => boolean,
  system: string,
  chosen?: ReadonlySet<string>,
): string[] {
  return repository.paths.filter(path =>
    chosen
      ? chosen.has(path) &&
        systemNamedBy(path, repository.content(path)) === system
      : isUsual(path) && !isExcludedPath(path) && repository.concerns(path),
  );
}

/**
 * Parses a file; what is wrong with it is written down.
 *
 * @internal
 */
export function parseDefinition(
  repository: Repository,
  file: string,
  broken: BrokenDefinition[],
): YamlNode[] | undefined {
  if (repository.content(file) === undefined) {
    broken.push({ file, reason: 'the file was not read' });
    return undefined;
  }
  const { documents, error } = repository.yaml(file);
  if (error) {
    const reason = `not valid YAML: ${error.message}`;
    broken.push({ file, line: error.line, reason });
  }
  return documents;
}

/**
 * Reads each definition by itself, so that one that is broken hides no other.
 *
 * @internal
 */
export function readEach(
  repository: Repository,
  files: readonly string[],
  read: (documents: YamlNode[], file: string) => Pipeline[] | string,
): Definitions {
  const result: Definitions = { pipelines: [], broken: [], files: [...files] };
  for (const file of files) {
    try {
      const documents = parseDefinition(repository, file, result.broken);
      const found = documents ? read(documents, file) : [];
      if (typeof found === 'string') {
        result.broken.push({ file, reason: found });
      } else {
        result.pipelines.push(...found);
      }
    } catch {
      const reason = 'the pipeline could not be interpreted';
      result.broken.push({ file, reason });
    }
  }
  return result;
}
