import { ScmIntegrationRegistry } from '@backstage/integration';
import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Collection, ProjectPath } from './ProjectPath';
import { collectionOf, isPart, projectOfUrl } from './repositoryUrl';

const ANNOTATIONS = {
  repository: 'dev.azure.com/project-repo',
  project: 'dev.azure.com/project',
  pipelines: 'dev.azure.com/build-definition',
  collection: 'dev.azure.com/host-org',
} as const;

/** What of a project belongs to a service. @internal */
export interface ServicePart extends ProjectPath {
  /** Name or id; none where the files are elsewhere. */
  repository?: string;
  /** Of the service in the repository. */
  folder?: string;
  /** Names of its pipelines; where none are named, all of the repository. */
  pipelines?: string[];
}

type Named = Pick<ServiceTarget, 'entity' | 'repository'>;

/**
 * The Azure DevOps project of a service: where its files are, or else what the
 * well-known annotations name. Undefined where it is on no host that is
 * configured.
 *
 * @param organization - where annotations name none, `dev.azure.com/acme`
 * @internal
 */
export function projectOf(
  { entity, repository }: Named,
  integrations: ScmIntegrationRegistry,
  organization?: string,
): ServicePart | undefined {
  const isConfigured = (host: string) =>
    integrations.azure.byHost(host) !== undefined;
  const named = (name: keyof typeof ANNOTATIONS) =>
    entity.metadata.annotations?.[ANNOTATIONS[name]]?.trim() || undefined;
  const pipelines = named('pipelines')
    ?.split(',')
    .map(name => name.trim())
    .filter(Boolean);
  const owned = pipelines?.length ? { pipelines } : {};
  const ofFiles = repository && projectOfUrl(repository.url, isConfigured);
  if (ofFiles) {
    const folder = repository.path;
    return { ...ofFiles, ...(folder && { folder }), ...owned };
  }
  const collection = collectionNamed(
    named('collection') ?? organization ?? soleOrganization(integrations),
    isConfigured,
  );
  const [project, name, ...rest] = (named('repository') ?? '').split('/');
  const all = [project, name];
  if (collection && !repository && !rest.length && all.every(isName)) {
    return { ...collection, project, repository: name, ...owned };
  }
  const ofPipelines = named('project') ?? project;
  return collection && pipelines?.length && isName(ofPipelines)
    ? { ...collection, project: ofPipelines, pipelines }
    : undefined;
}

function isName(name: string | undefined): name is string {
  return name !== undefined && isPart(name);
}

function collectionNamed(
  name: string | undefined,
  isConfigured: (host: string) => boolean,
): Collection | undefined {
  const [host = '', ...parts] = (name ?? '').split('/').filter(Boolean);
  return collectionOf(host, parts, isConfigured);
}

/** The only one that there are credentials for. */
function soleOrganization(
  integrations: ScmIntegrationRegistry,
): string | undefined {
  const all = integrations.azure
    .list()
    .flatMap(({ config }) =>
      (config.credentials ?? []).flatMap(({ organizations }) =>
        (organizations ?? ['']).map(name => `${config.host}/${name}`),
      ),
    );
  return all.length === 1 && !all[0].endsWith('/') ? all[0] : undefined;
}
