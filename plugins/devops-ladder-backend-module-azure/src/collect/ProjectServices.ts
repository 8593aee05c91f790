import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ServicePart } from '../project/projectOf';
import { ProjectPath, projectKey } from '../project/ProjectPath';

/** A service that is asked about, and what of the project is its own. @internal */
export interface DueService {
  service: ServiceTarget;
  part: ServicePart;
  /** What was given with the last answer. */
  fingerprint?: string;
}

/**
 * A project and the services that live in it, so that it is asked once for all
 * of them.
 *
 * @internal
 */
export interface ProjectServices extends ProjectPath {
  services: DueService[];
}

/** @internal */
export function byProject(services: DueService[]): ProjectServices[] {
  const groups = new Map<string, ProjectServices>();
  for (const due of services) {
    const { host, collection, project } = due.part;
    const key = projectKey(due.part);
    const group = groups.get(key) ?? {
      host,
      collection,
      project,
      services: [],
    };
    group.services.push(due);
    groups.set(key, group);
  }
  return [...groups.values()];
}
