import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ProjectPath, projectKey } from '../project/ProjectPath';
import { digest } from './digest';
import { productionEnvironments } from './productionEnvironments';

/**
 * Identifies what of a service decides what is asked and said: an answer that
 * was given for another project does not hold.
 *
 * @internal
 */
export function scopeOf(service: ServiceTarget, project: ProjectPath): string {
  return digest(projectKey(project), productionEnvironments(service));
}
