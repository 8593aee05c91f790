import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ProjectPath, projectKey } from '../project/ProjectPath';

/**
 * A project and the services that live in it, so that it is asked once for all
 * of them.
 *
 * @internal
 */
export interface ProjectServices extends ProjectPath {
  services: ServiceTarget[];
  /** The fingerprint that was given last to any of the services. */
  fingerprint?: string;
}

/** @internal */
export function byProject(
  services: Array<{
    service: ServiceTarget;
    project: ProjectPath;
    fingerprint?: string;
  }>,
): ProjectServices[] {
  const groups = new Map<string, ProjectServices>();
  for (const { service, project, fingerprint } of services) {
    const key = projectKey(project);
    const group = groups.get(key) ?? { ...project, services: [] };
    group.services.push(service);
    group.fingerprint ??= fingerprint;
    groups.set(key, group);
  }
  return [...groups.values()];
}
