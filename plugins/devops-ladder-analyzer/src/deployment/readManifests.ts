import { isExcludedPath } from '../repository';
import type { Repository } from '../repository';
import { child, parseYaml, text } from '../yaml';
import type { YamlNode } from '../yaml';

/**
 * A Kubernetes object that is written in the repository.
 *
 * @internal
 */
export interface Manifest {
  file: string;
  line: number;
  endLine: number;
  /** API group without version; `''` for the core group. */
  group: string;
  kind: string;
  name?: string;
  /** Absent where it is part of a template that is no YAML. */
  node?: YamlNode;
  /** The text of the file, for templates. */
  source: string;
}

const SKIPPED =
  /^(?:\.github|\.circleci|\.gitlab|docs)\/|(?:^|\/)(?:docker-compose|compose|mkdocs|openapi|swagger|values|Chart|pubspec|pnpm-lock)[^/]*\.ya?ml$/;
const MAX_MANIFEST_FILES = 500;

/** Whether a YAML file may hold manifests. @internal */
export function mayHoldManifests(path: string): boolean {
  return /\.ya?ml$/.test(path) && !SKIPPED.test(path) && !isExcludedPath(path);
}

/** API groups that look alike and are no Kubernetes. */
const ELSEWHERE =
  /^(?:backstage\.io|scaffolder\.backstage\.io|openslo|n9|score\.dev|buildplan)$/;

/** Whether an object is one of a cluster. @internal */
export function isClusterObject({ group }: Manifest): boolean {
  return !ELSEWHERE.test(group);
}

const groupOf = (apiVersion: string) =>
  apiVersion.includes('/')
    ? apiVersion.slice(0, apiVersion.lastIndexOf('/'))
    : '';

function ofDocument(file: string, source: string, node: YamlNode): Manifest[] {
  const apiVersion = text(child(node, 'apiVersion'));
  const kind = text(child(node, 'kind'));
  if (apiVersion === undefined || kind === undefined) {
    return [];
  }
  return [
    {
      file,
      line: node.line,
      endLine: node.endLine,
      group: groupOf(apiVersion),
      kind,
      name: text(child(node, 'metadata', 'name')),
      node,
      source,
    },
  ];
}

/** Templates are no YAML: their objects are found by their first lines. */
function ofTemplate(file: string, source: string): Manifest[] {
  const lines = source.split(/\r?\n/);
  const found: Manifest[] = [];
  let apiVersion: string | undefined;
  lines.forEach((line, index) => {
    const version = /^apiVersion:\s*["']?([\w./-]+)/.exec(line);
    const kind = /^kind:\s*["']?(\w+)/.exec(line);
    apiVersion = version?.[1] ?? apiVersion;
    if (kind) {
      found.push({
        file,
        line: index + 1,
        endLine: index + 1,
        group: groupOf(apiVersion ?? ''),
        kind: kind[1],
        source,
      });
    }
  });
  return found;
}

/** @internal */
export function readManifests(repository: Repository): Manifest[] {
  const files = repository
    .readFiles(path => mayHoldManifests(path) && repository.concerns(path))
    .filter(({ content }) => /^apiVersion:/m.test(content))
    .slice(0, MAX_MANIFEST_FILES);
  return files.flatMap(({ path, content }) => {
    if (content.includes('{{')) {
      return ofTemplate(path, content);
    }
    const { documents } = parseYaml(content);
    return (documents ?? [])
      .flatMap(node => ofDocument(path, content, node))
      .filter(isClusterObject);
  });
}
