import { annotationNames } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceTarget } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** The environments that the owner names production. @internal */
export function productionEnvironments({
  entity,
}: Pick<ServiceTarget, 'entity'>): string[] {
  const stated =
    entity.metadata.annotations?.[annotationNames.productionEnvironments];
  return (stated ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
}
