import { EntityFilterQuery } from '@backstage/catalog-client';
import { RootConfigService } from '@backstage/backend-plugin-api';

/** Which catalog entities are services, from `devopsLadder.services`. */
export function readServiceFilter(
  config: RootConfigService,
): EntityFilterQuery {
  const kinds = config.getOptionalStringArray('devopsLadder.services.kinds');
  const types = config.getOptionalStringArray('devopsLadder.services.types');
  return {
    kind: kinds ?? ['Component'],
    ...(types && { 'spec.type': types }),
  };
}
