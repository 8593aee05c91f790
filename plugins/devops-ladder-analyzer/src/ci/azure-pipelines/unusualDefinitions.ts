import { isExcludedPath } from '../../repository';
import type { Repository } from '../../repository';
import type { RepositoryFile } from '../../types';
import { child, items } from '../../yaml';
import type { YamlNode } from '../../yaml';

/** What other systems read, and what is no pipeline whatever it says. */
const OF_OTHERS =
  /^\.(?:github|gitlab|circleci|buildkite|tekton|woodpecker|semaphore|drone)\/|(?:^|\/)(?:templates?|charts?|helm|k8s|kubernetes|node_modules)\//;
/** Where a key begins, in lines or in braces. */
const KEY = String.raw`(?:^|[[{,])[ \t]*(?:-[ \t]+)?`;
/** Words that no other system has at all. */
const OWN_MARKS = new RegExp(
  String.raw`${KEY}(?:task:[ \t]*["']?[\w.-]+@\d|vmImage:)`,
  'm',
);
/** Words that few other systems have; a file without them need not be parsed. */
const MARKS = new RegExp(
  String.raw`${KEY}(?:deployment:[ \t]|checkout:[ \t]*(?:self|none)\b|displayName:[ \t]|template:[ \t]*[^\s,{}[\]]+\.ya?ml)|(?:^[ \t]*-[ \t]+|\[[ \t]*\{[ \t]*)(?:script|bash|pwsh|powershell):`,
  'm',
);
/** Folders that are kept for what Azure Pipelines runs. */
const OWN_FOLDER =
  /(?:^|\/)\.?(?:azure[\w-]*|ado|vsts[\w-]*|devops|pipelines?)\/[^/]+$/i;
const RUNS = /^(?:stages|jobs|steps|extends):/m;
/** Keys that a definition has at its root and a template has not. */
const ROOT_ONLY = [
  'trigger',
  'pr',
  'schedules',
  'resources',
  'pool',
  'extends',
];
/** Keys at the root of definitions of other systems, and of manifests. */
const FOREIGN = [
  ...['on', 'kind', 'apiVersion', 'image', 'workflows', 'when', 'runs'],
  ...['services', 'pipelines', 'blocks', 'phases', 'language', '$schema'],
  ...['type', 'env'],
];

/** In GitLab CI, the stages are names. */
function namesStagesOnly(root: YamlNode): boolean {
  const stages = items(child(root, 'stages'));
  return stages.length > 0 && stages.every(({ type }) => type === 'scalar');
}

const hasAny = (root: YamlNode, keys: readonly string[]) =>
  keys.some(key => child(root, key) !== undefined);

/** Elsewhere, jobs and steps are maps. */
const runsSomething = (root: YamlNode) =>
  child(root, 'extends')?.type === 'map' ||
  ['stages', 'jobs', 'steps'].some(key => child(root, key)?.type === 'seq');

/**
 * Without a key of its own at the root, a definition looks like a template
 * that takes nothing, and is taken for one unless it is kept with definitions.
 */
const isKeptAsRoot = (root: YamlNode, { path, content }: RepositoryFile) =>
  OWN_FOLDER.test(path) &&
  OWN_MARKS.test(content) &&
  hasAny(root, ['stages', 'jobs']) &&
  !hasAny(root, ['parameters']);

/** Whether a document is a definition of Azure Pipelines, whatever its path. */
function isAzureDefinition(
  root: YamlNode | undefined,
  file: RepositoryFile,
): boolean {
  return (
    root?.type === 'map' &&
    runsSomething(root) &&
    (hasAny(root, ROOT_ONLY) || isKeptAsRoot(root, file)) &&
    !hasAny(root, FOREIGN) &&
    !namesStagesOnly(root)
  );
}

/**
 * Definitions of Azure Pipelines at other than the usual paths: the system
 * lets a definition be kept anywhere, so that its content has to tell.
 *
 * @internal
 */
export function unusualDefinitions(
  repository: Repository,
  parse: (path: string) => YamlNode | undefined,
): string[] {
  return repository
    .readFiles(
      path =>
        /\.ya?ml$/.test(path) &&
        !OF_OTHERS.test(path) &&
        !isExcludedPath(path) &&
        repository.concerns(path),
    )
    .filter(
      ({ content }) =>
        RUNS.test(content) && (OWN_MARKS.test(content) || MARKS.test(content)),
    )
    .filter(file => isAzureDefinition(parse(file.path), file))
    .map(({ path }) => path);
}
