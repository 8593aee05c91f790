import { isExcludedPath, PerTree } from '../repository';
import type { Repository } from '../repository';
import type { RepositoryFile } from '../types';
import { child, text } from '../yaml';
import type { YamlNode } from '../yaml';
import { followsFolder, mayFollow } from './followsFolder';
import type { Manifest } from './Manifest';

const SKIPPED =
  /^(?:\.github|\.circleci|\.gitlab|docs)\/|(?:^|\/)(?:docker-compose|compose|mkdocs|openapi|swagger|values|Chart|pubspec|pnpm-lock)[^/]*\.ya?ml$/;
const MAX_MANIFEST_FILES = 500;
/** A template holds few; each of them is looked at with the whole of it. */
const MAX_IN_TEMPLATE = 50;

/** Whether a YAML file may hold manifests. @internal */
export function mayHoldManifests(path: string): boolean {
  return /\.ya?ml$/.test(path) && !SKIPPED.test(path) && !isExcludedPath(path);
}

/** API groups that look alike and are no Kubernetes. */
const ELSEWHERE =
  /^(?:backstage\.io|scaffolder\.backstage\.io|openslo|n9|score\.dev|buildplan)$/;

/** Whether an object is one of a cluster. @internal */
export function isClusterObject({ group }: Pick<Manifest, 'group'>): boolean {
  return !ELSEWHERE.test(group);
}

const groupOf = (apiVersion: string) =>
  apiVersion.includes('/')
    ? apiVersion.slice(0, apiVersion.lastIndexOf('/'))
    : '';

type Written = Omit<Manifest, 'repository'>;

function ofDocument(
  file: string,
  lines: readonly string[],
  node: YamlNode,
): Written[] {
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
      source: lines.slice(node.line - 1, node.endLine).join('\n'),
    },
  ];
}

/** Templates are no YAML: their objects are found by their first lines. */
function ofTemplate(
  file: string,
  lines: readonly string[],
  source: string,
): Written[] {
  const found: Written[] = [];
  let apiVersion: string | undefined;
  lines.forEach((line, index) => {
    const version = /^apiVersion:\s*["']?([\w./-]+)/.exec(line);
    const kind = /^kind:\s*["']?(\w+)/.exec(line);
    apiVersion = version?.[1] ?? apiVersion;
    if (kind && found.length < MAX_IN_TEMPLATE) {
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

function writtenIn(
  repository: Repository,
  { path, content }: RepositoryFile,
): Written[] {
  const lines = repository.linesOf(path);
  if (content.includes('{{')) {
    return ofTemplate(path, lines, content);
  }
  const { documents } = repository.yaml(path);
  return (documents ?? [])
    .flatMap(node => ofDocument(path, lines, node))
    .filter(isClusterObject);
}

const WRITTEN = new PerTree<Written[]>();

function manifestsIn(repository: Repository, file: RepositoryFile): Manifest[] {
  return WRITTEN.of(repository, file.path, () =>
    writtenIn(repository, file),
  ).map(written => ({ repository, ...written }));
}

/**
 * The manifests of the service in a repository, and in its deployment
 * repository the controllers that follow them, wherever they are.
 *
 * @internal
 */
export function readManifests(repository: Repository): Manifest[] {
  const files = repository
    .readFiles(path => mayHoldManifests(repository.stated(path)))
    .filter(({ content }) => /^apiVersion:/m.test(content));
  const own = files.filter(({ path }) => repository.mayDeploy(path));
  const outside = repository.isDeployment
    ? files.filter(
        ({ path, content }) =>
          !repository.mayDeploy(path) && mayFollow(repository.scope, content),
      )
    : [];
  return [
    ...own
      .slice(0, MAX_MANIFEST_FILES)
      .flatMap(file => manifestsIn(repository, file)),
    ...outside
      .slice(0, MAX_MANIFEST_FILES)
      .flatMap(file => manifestsIn(repository, file))
      .filter(manifest => followsFolder(manifest, repository.scope)),
  ];
}
