import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  digest,
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ServicePart } from '../project/projectOf';
import { projectKey } from '../project/ProjectPath';

/**
 * Identifies what of a service decides what is asked and said: an answer that
 * was given for another repository or other pipelines does not hold.
 *
 * @internal
 */
export function scopeOf(service: ServiceTarget, part: ServicePart): string {
  const { repository, folder, pipelines } = part;
  return digest(
    projectKey(part),
    [repository?.toLowerCase(), folder, pipelines],
    productionEnvironments(service),
  );
}
