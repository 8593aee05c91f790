import { ScmIntegrationRegistry } from '@backstage/integration';
import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { RepositoryName } from './RepositoryName';

const SLUG_ANNOTATION = 'github.com/project-slug';
const PUBLIC_HOST = 'github.com';
/** No dots alone, which would lead elsewhere in a path. */
const PART = /^(?!\.+$)[\w.-]+$/;

/**
 * The GitHub repository of a service: where its files are, or else the one
 * that the well-known annotation names. Undefined where it is not on a host
 * that is configured.
 *
 * @internal
 */
export function repositoryOf(
  { entity, repository }: Pick<ServiceTarget, 'entity' | 'repository'>,
  integrations: ScmIntegrationRegistry,
): RepositoryName | undefined {
  if (repository) {
    const host = integrations.github.byUrl(repository.url)?.config.host;
    return host ? named(host, pathOf(repository.url)) : undefined;
  }
  const slug = entity.metadata.annotations?.[SLUG_ANNOTATION];
  return slug && integrations.github.byHost(PUBLIC_HOST)
    ? named(PUBLIC_HOST, slug)
    : undefined;
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

function named(host: string, path: string): RepositoryName | undefined {
  const [owner, name] = path
    .split('/')
    .filter(Boolean)
    .map(part => part.replace(/\.git$/, ''));
  return PART.test(owner ?? '') && PART.test(name ?? '')
    ? { host, owner, name }
    : undefined;
}
