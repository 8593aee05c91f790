import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { CiDocument, Documents } from './documents';
import { Inheritance } from './inheritance';
import type { PathFilters } from './PathFilters';
import { JobResolver } from './resolveJobs';
import type { ResolvedJob } from './resolveJobs';

/** @internal */
export const MAX_JOBS = 500;
const MAX_CHILD_DEPTH = 3;

/** What is known while the definitions are read. @internal */
export interface ReadBase {
  repository: Repository;
  parser: ShellParser;
  documents: Documents;
  paths: PathFilters;
}

/**
 * A document whose jobs are resolved, with the child pipelines that they
 * start.
 *
 * @internal
 */
export interface Prepared {
  document: CiDocument;
  jobs: ResolvedJob[];
  /** How many more jobs there are. */
  left: number;
  inheritance: Inheritance;
  stages: string[] | undefined;
  workflow: YamlNode | undefined;
  children: Map<string, Prepared>;
}

/** @internal */
export function prepare(
  document: CiDocument,
  documents: Documents,
  depth: number = 0,
): Prepared {
  const resolver = new JobResolver(document, documents.nodes);
  const { jobs, left } = resolver.jobs(MAX_JOBS);
  const children = new Map<string, Prepared>();
  for (const { name, node } of jobs) {
    const include = child(node, 'trigger', 'include');
    if (include && depth < MAX_CHILD_DEPTH && children.size < MAX_JOBS) {
      const inner = documents.ofIncludes(include);
      children.set(name, prepare(inner, documents, depth + 1));
    }
  }
  const stages = child(document.root, 'stages');
  return {
    document,
    jobs,
    left,
    inheritance: new Inheritance(document.root, resolver),
    stages: stages?.type === 'seq' ? texts(stages) : undefined,
    workflow: resolver.part('workflow', 'rules'),
    children,
  };
}

/** A document and those of its child pipelines, near and far. @internal */
export function family(prepared: Prepared): Prepared[] {
  return [prepared, ...[...prepared.children.values()].flatMap(family)];
}
