import { isExcludedPath, PerTree } from '../../repository';
import type { Repository } from '../../repository';
import { child, entries } from '../../yaml';
import { NAMED_SYSTEMS } from './namedSystems';

/**
 * A pipeline definition of a CI system that is recognised and not read.
 *
 * @internal
 */
export interface OtherPipeline {
  system: string;
  name: string;
  file: string;
  /** It is what its name claims to be. */
  parseable: boolean;
}

interface OtherSystem {
  system: string;
  name: string;
  path: RegExp;
  /** A key that a definition of this system has at its root. */
  keys?: string[];
  /** A text that a definition in another language contains. */
  content?: RegExp;
}

const SYSTEMS: OtherSystem[] = [
  { system: 'gitlab-ci', name: 'GitLab CI', path: /^\.gitlab-ci\.ya?ml$/ },
  {
    system: 'azure-pipelines',
    name: 'Azure Pipelines',
    path: /(?:^|\/)azure-pipelines[^/]*\.ya?ml$|^\.azure(?:devops|-pipelines)\/.*\.ya?ml$/,
    keys: ['stages', 'jobs', 'steps', 'extends'],
  },
  {
    system: 'circleci',
    name: 'CircleCI',
    path: /^\.circleci\/config\.ya?ml$/,
    keys: ['jobs', 'workflows'],
  },
  {
    system: 'bitbucket-pipelines',
    name: 'Bitbucket Pipelines',
    path: /^bitbucket-pipelines\.ya?ml$/,
    keys: ['pipelines'],
  },
  {
    system: 'buildkite',
    name: 'Buildkite',
    path: /^\.buildkite\/[^/]*\.ya?ml$/,
    keys: ['steps'],
  },
  {
    system: 'drone',
    name: 'Drone',
    path: /^\.drone\.ya?ml$/,
    keys: ['steps', 'pipeline'],
  },
  {
    system: 'woodpecker',
    name: 'Woodpecker',
    path: /^\.woodpecker(?:\.ya?ml$|\/.*\.ya?ml$)/,
    keys: ['steps', 'pipeline'],
  },
  {
    system: 'tekton',
    name: 'Tekton',
    path: /^\.tekton\/.*\.ya?ml$/,
    keys: ['spec'],
  },
  {
    system: 'jenkins',
    name: 'Jenkins',
    path: /(?:^|\/)(?:Jenkinsfile[^/]*|[\w-]+Jenkinsfile)$/,
    content:
      /\bpipeline\s*\{|\bnode\s*(?:\([^)]*\)\s*)?\{|@Library|\bstage\s*\(|^[^\S\n]*\w+Pipeline\s*\(|\bbuildPlugin\b/m,
  },
  {
    system: 'travis',
    name: 'Travis CI',
    path: /^\.travis\.ya?ml$/,
    keys: ['language', 'script', 'jobs', 'matrix'],
  },
  { system: 'appveyor', name: 'AppVeyor', path: /^\.?appveyor\.ya?ml$/ },
  {
    system: 'cloud-build',
    name: 'Google Cloud Build',
    path: /(?:^|\/)cloudbuild[^/]*\.ya?ml$/,
    keys: ['steps'],
  },
  {
    system: 'codebuild',
    name: 'AWS CodeBuild',
    path: /(?:^|\/)buildspec[^/]*\.ya?ml$/,
    keys: ['phases'],
  },
  { system: 'cirrus', name: 'Cirrus CI', path: /^\.cirrus\.(?:ya?ml|star)$/ },
  {
    system: 'semaphore',
    name: 'Semaphore',
    path: /^\.semaphore\/.*\.ya?ml$/,
    keys: ['blocks'],
  },
  {
    system: 'codefresh',
    name: 'Codefresh',
    path: /^codefresh\.ya?ml$/,
    keys: ['steps'],
  },
  {
    system: 'forgejo-actions',
    name: 'Forgejo or Gitea Actions',
    path: /^\.(?:gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/,
    keys: ['jobs'],
  },
];

function isParseable(
  system: OtherSystem,
  file: string,
  repository: Repository,
): boolean {
  const content = repository.content(file);
  if (content === undefined || content.trim() === '') {
    return false;
  }
  if (system.content) {
    return system.content.test(content);
  }
  const { documents } = repository.yaml(file);
  return (documents ?? []).some(document =>
    system.keys
      ? system.keys.some(key => child(document, key) !== undefined)
      : entries(document).length > 0,
  );
}

/** Folders of what is beside the service: its definitions are of that. */
const BESIDE =
  /(?:^|\/)(?:tests?|load|load-?tests?|perf|performance|benchmarks?|e2e|examples?|samples?|demos?|docs?|contrib|experiments?|notebooks?)\//i;

/** Whether a path is a definition of another CI system. @internal */
export function isOtherPipeline(path: string): boolean {
  return (
    !isExcludedPath(path) &&
    !BESIDE.test(path) &&
    SYSTEMS.some(({ path: pattern }) => pattern.test(path))
  );
}

/**
 * The CI system of a definition that the owner names, by its path or, where
 * that is unusual, by its name or content.
 *
 * @internal
 */
export function systemNamedBy(
  path: string,
  content: string | undefined,
): string | undefined {
  const usual = SYSTEMS.find(({ path: pattern }) => pattern.test(path));
  if (usual) {
    return usual.system;
  }
  const text = /\.(?:ya?ml|groovy)$|(?:^|\/)[^/.]+$/.test(path) ? content : '';
  return (
    NAMED_SYSTEMS.find(({ name }) => name?.test(path)) ??
    NAMED_SYSTEMS.find(each => each.content?.test(text ?? ''))
  )?.system;
}

const USUAL = new PerTree<readonly string[]>();

/**
 * Definitions of other CI systems: those at the usual paths, or those that
 * were chosen.
 *
 * @internal
 */
export function findOtherPipelines(
  repository: Repository,
  chosen?: ReadonlySet<string>,
): OtherPipeline[] {
  const files = chosen
    ? repository.paths.filter(path => chosen.has(path))
    : USUAL.of(repository, '', () =>
        repository.paths.filter(isOtherPipeline),
      ).filter(path => repository.concerns(path));
  return files.flatMap(file => {
    const content = repository.content(file);
    const id = systemNamedBy(file, content);
    const system = SYSTEMS.find(each => each.system === id);
    return system
      ? [
          {
            system: system.system,
            name: system.name,
            file,
            parseable: isParseable(system, file, repository),
          },
        ]
      : [];
  });
}
