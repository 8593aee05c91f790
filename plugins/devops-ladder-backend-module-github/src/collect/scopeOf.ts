import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { RepositoryName, repositoryKey } from '../repository/RepositoryName';
import { digest } from './digest';
import { productionEnvironments } from './productionEnvironments';

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
