import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  annotationNames,
  DeploymentStatement,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import parseGitUrl from 'git-url-parse';
import { locationOf } from '../../catalog/repositoryLocation';
import { ReadFailure } from './readFailure';

const annotation = annotationNames.deploymentRepository;

/** The deployment repository or why it cannot be read, or a folder of the service's own. */
export type DeploymentLocation =
  | { elsewhere: RepositoryLocation | ReadFailure }
  | { path?: string };

/** How a host spells the URL of a repository that is named by a slug; undefined where it has no such slug. */
type Spelling = (slug: string[], base: string, own: URL) => string | undefined;

const ownerAndName: Spelling = (slug, base) =>
  slug.length === 2 ? `${base}/${slug.join('/')}` : undefined;

const SPELLINGS: Record<string, Spelling> = {
  github: ownerAndName,
  bitbucketCloud: ownerAndName,
  gitlab: (slug, base) => `${base}/${slug.join('/')}`,
  bitbucketServer: ([project, name, ...more], base) =>
    more.length ? undefined : `${base}/projects/${project}/repos/${name}`,
  // Its URLs must name a branch: that which the service itself is read at.
  gitea: (slug, base, own) => {
    const branch = /\/src\/branch\/([^/]+)/.exec(own.pathname)?.[1];
    return slug.length === 2 && branch
      ? `${base}/${slug.join('/')}/src/branch/${branch}`
      : undefined;
  },
  azure: (slug, base, own) => {
    const [name, project, organization = own.pathname.split('/')[1]] = [
      ...slug,
    ].reverse();
    return slug.length <= 3
      ? `${base}/${organization}/${project}/_git/${name}`
      : undefined;
  },
};

/** The web address of a host, where its integration has one of its own. */
function baseOf(
  integrations: ScmIntegrationRegistry,
  own: URL,
  type: string,
): string {
  const { host } = own;
  const config = { gitlab: integrations.gitlab, gitea: integrations.gitea };
  const baseUrl =
    type === 'gitlab' || type === 'gitea'
      ? config[type].byHost(host)?.config.baseUrl
      : undefined;
  return (baseUrl ?? own.origin).replace(/\/+$/, '');
}

const failure = (message: string): ReadFailure => ({
  reason: 'no-repository',
  message: `${annotation}: ${message}`,
});

const nowhere = (repository: string) =>
  failure(`${repository} leads into no repository.`);

function urlOf(
  repository: string,
  own: RepositoryLocation,
  integrations: ScmIntegrationRegistry,
): string | ReadFailure {
  if (/^https:/i.test(repository)) {
    return repository;
  }
  const ownUrl = new URL(own.url);
  const type = integrations.byUrl(own.url)?.type;
  if (!type) {
    return notConfigured(ownUrl);
  }
  return (
    SPELLINGS[type]?.(
      repository.split('/'),
      baseOf(integrations, ownUrl, type),
      ownUrl,
    ) ??
    failure(
      `${ownUrl.host} has no repository by the name ${repository}; give its URL.`,
    )
  );
}

function notConfigured({ host }: URL): ReadFailure {
  return failure(
    `the host ${host} is not configured under integrations, so it is not read.`,
  );
}

const sameRepository = (a: string, b: string) => {
  const [x, y] = [a, b].map(url => parseGitUrl(url));
  return x.resource === y.resource && x.full_name === y.full_name;
};

/**
 * Where the manifests of a service are: in another repository, which must be
 * on a host that an integration is configured for, or in a folder of the
 * service's own.
 */
export function deploymentLocation(
  statement: DeploymentStatement,
  own: RepositoryLocation,
  integrations: ScmIntegrationRegistry,
): DeploymentLocation {
  const { repository, path } = statement;
  if (repository === undefined) {
    return { path };
  }
  try {
    return locate(repository, path, own, integrations);
  } catch {
    return { elsewhere: nowhere(repository) };
  }
}

function locate(
  repository: string,
  path: string | undefined,
  own: RepositoryLocation,
  integrations: ScmIntegrationRegistry,
): DeploymentLocation {
  const target = urlOf(repository, own, integrations);
  if (typeof target !== 'string') {
    return { elsewhere: target };
  }
  if (!integrations.byUrl(target)) {
    return { elsewhere: notConfigured(new URL(target)) };
  }
  const location = locationOf(
    target.replace(/\.git\/?$/, ''),
    integrations,
    path,
  );
  if (!location) {
    return { elsewhere: nowhere(repository) };
  }
  const isOwn =
    location.url === own.url ||
    (!parseGitUrl(location.url).ref && sameRepository(location.url, own.url));
  return isOwn ? { path: location.path } : { elsewhere: location };
}
