import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { RepositoryName, repositoryKey } from '../repository/RepositoryName';

/**
 * A repository and the services that live in it, so that it is asked once for
 * all of them.
 *
 * @internal
 */
export interface RepositoryServices extends RepositoryName {
  services: ServiceTarget[];
  /** The fingerprint that was given last to any of the services. */
  fingerprint?: string;
  /** When a webhook last told of something, ISO 8601. */
  changedAt?: string;
}

/** @internal */
export function byRepository(
  services: Array<{
    service: ServiceTarget;
    repository: RepositoryName;
    fingerprint?: string;
    changedAt?: string;
  }>,
): RepositoryServices[] {
  const groups = new Map<string, RepositoryServices>();
  for (const { service, repository, fingerprint, changedAt } of services) {
    const key = repositoryKey(repository);
    const group = groups.get(key) ?? { ...repository, services: [] };
    group.services.push(service);
    group.fingerprint ??= fingerprint;
    group.changedAt = latest(group.changedAt, changedAt);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function latest(...times: Array<string | undefined>): string | undefined {
  return times
    .flatMap(time => time ?? [])
    .sort()
    .pop();
}
