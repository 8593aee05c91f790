import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  digest,
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { pipelineFilesOf } from '../project/pipelineFilesOf';
import { ProjectPath, projectKey } from '../project/ProjectPath';

/**
 * Identifies what of a service decides what is asked and said: an answer that
 * was given for another project does not hold.
 *
 * @internal
 */
export function scopeOf(service: ServiceTarget, project: ProjectPath): string {
  return digest(
    projectKey(project),
    productionEnvironments(service),
    service.repository?.path,
    pipelineFilesOf(service),
  );
}
