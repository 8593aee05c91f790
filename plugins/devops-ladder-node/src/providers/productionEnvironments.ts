import { Entity } from '@backstage/catalog-model';
import {
  defaultLadder,
  parseAnnotations,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * The environments that the owner names production, by the annotation; none
 * where it cannot be used, which the service's page says.
 *
 * @public
 */
export function productionEnvironments({
  entity,
}: {
  entity: Entity;
}): string[] {
  const { productionEnvironments: names } = parseAnnotations(
    entity.metadata.annotations,
    defaultLadder,
  );
  return names ?? [];
}
