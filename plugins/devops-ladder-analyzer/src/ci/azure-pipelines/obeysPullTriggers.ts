import type { Repository } from '../../repository';
import { child, entries, items, text } from '../../yaml';
import type { YamlNode } from '../../yaml';

/** Files that only other hosts than Azure Repos look at. */
const OF_OTHER_HOSTS =
  /^\.github\/|^(?:docs\/)?CODEOWNERS$|^bitbucket-pipelines\.ya?ml$/;
/** Hosts whose pull requests `pr` is for; the data centre kind of Bitbucket is none. */
const PULL_HOST = /^(?:github\.com|bitbucket\.org|.+\.ghe\.com|github\..+)$/i;
const AZURE_HOST = /^(?:(?:ssh\.)?dev\.azure\.com|.+\.visualstudio\.com)$/i;
const OF_AZURE_REPOS = /^\.azuredevops\/pull_request_template/i;
/** What only a run for a pull request has. */
const ASKS_FOR_PULL =
  /\beq\(\s*variables(?:\.|\[\s*['"])Build\.Reason['"\]\s]*,\s*['"]PullRequest|BUILD_REASON\}?["']?\s*==?\s*["']?PullRequest|\bSystem\.PullRequest\./i;

/** Whether `pr` says for itself which branches it is for. */
function namesBranches(root: YamlNode): boolean {
  const pr = child(root, 'pr');
  const list = pr?.type === 'map' ? child(pr, 'branches') : pr;
  return (
    items(list).length > 0 ||
    entries(list).some(({ value }) => items(value).length > 0)
  );
}

/** Hosts of shared templates, which are kept where the repository is. */
const hostsOf = (root: YamlNode) =>
  items(child(root, 'resources', 'repositories')).flatMap(
    item => text(child(item, 'type'))?.toLowerCase() ?? [],
  );
const OTHER_HOSTS = ['github', 'githubenterprise', 'bitbucket'];

/**
 * Whether the file decides about builds of pull requests, and not a branch
 * policy: `pr` counts for repositories of GitHub and Bitbucket only. Which host
 * it is is said, or can be told by the files that are there for it, and by a definition
 * that counts on such builds.
 *
 * @internal
 */
export function obeysPullTriggers(
  repository: Repository,
  root: YamlNode,
  file: string,
): boolean {
  const { paths, host: name = '' } = repository;
  if (PULL_HOST.test(name) || AZURE_HOST.test(name)) {
    return PULL_HOST.test(name);
  }
  if (paths.some(path => OF_AZURE_REPOS.test(path))) {
    return false;
  }
  const hosts = hostsOf(root);
  return (
    paths.some(path => OF_OTHER_HOSTS.test(path)) ||
    hosts.some(host => OTHER_HOSTS.includes(host)) ||
    (namesBranches(root) && !hosts.includes('git')) ||
    ASKS_FOR_PULL.test(repository.content(file) ?? '')
  );
}
