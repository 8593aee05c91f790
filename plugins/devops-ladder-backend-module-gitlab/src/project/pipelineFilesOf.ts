import {
  defaultLadder,
  parseAnnotations,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** The pipeline definitions that the owner names, where not all are the service's. @internal */
export function pipelineFilesOf({
  entity,
}: Pick<ServiceTarget, 'entity'>): string[] | undefined {
  return parseAnnotations(entity.metadata.annotations, defaultLadder)
    .pipelineFiles;
}
