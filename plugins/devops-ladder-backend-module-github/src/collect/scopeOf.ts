import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  digest,
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { RepositoryName, repositoryKey } from '../repository/RepositoryName';

/**
 * Identifies what of a service decides what is asked and said: an answer that
 * was given for another repository does not hold.
 *
 * @internal
 */
export function scopeOf(
  service: ServiceTarget,
  repository: RepositoryName,
): string {
  return digest(repositoryKey(repository), productionEnvironments(service));
}
