import { ScmIntegrationRegistry } from '@backstage/integration';
import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ProjectPath } from './ProjectPath';

const SLUG_ANNOTATION = 'gitlab.com/project-slug';
const INSTANCE_ANNOTATION = 'gitlab.com/instance';
const PUBLIC_HOST = 'gitlab.com';
/** No dots alone, which would lead elsewhere in a path. */
const PART = /^(?!\.+$)[\w.+-]+$/;
/** Where the path of a project ends: newer hosts set it off by a dash. */
const END = /\/-\/|\/(?:tree|blob)\//;

/**
 * The GitLab project of a service: where its files are, or else the one that
 * the well-known annotations name. Undefined where it is not on a host that is
 * configured.
 *
 * @internal
 */
export function projectOf(
  { entity, repository }: Pick<ServiceTarget, 'entity' | 'repository'>,
  integrations: ScmIntegrationRegistry,
): ProjectPath | undefined {
  if (repository) {
    const config = integrations.gitlab.byUrl(repository.url)?.config;
    return config
      ? named(config.host, below(config.baseUrl, repository.url))
      : undefined;
  }
  const slug = entity.metadata.annotations?.[SLUG_ANNOTATION];
  const host =
    entity.metadata.annotations?.[INSTANCE_ANNOTATION] ?? PUBLIC_HOST;
  return slug && integrations.gitlab.byHost(host)
    ? named(host, slug)
    : undefined;
}

/** The path without that of a GitLab that does not stand at the root of its host. */
function below(baseUrl: string, url: string): string {
  const root = new URL(baseUrl).pathname.replace(/\/+$/, '');
  const { pathname } = new URL(url);
  return pathname.startsWith(`${root}/`)
    ? pathname.slice(root.length)
    : pathname;
}

function named(host: string, pathname: string): ProjectPath | undefined {
  const parts = `${pathname}/`
    .split(END)[0]
    .split('/')
    .filter(Boolean)
    .map(part => part.replace(/\.git$/, ''));
  return parts.length >= 2 && parts.every(part => PART.test(part))
    ? { host, path: parts.join('/') }
    : undefined;
}
