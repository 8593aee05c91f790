import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';

/**
 * Which catalog entities are services, from `devopsLadder.services`. A list
 * that cannot be used is named in the log and narrows nothing down.
 */
export function readServiceFilter(
  config: RootConfigService,
  logger: LoggerService,
): EntityFilterQuery {
  const words = (name: string) => {
    const key = `devopsLadder.services.${name}`;
    try {
      return config.getOptionalStringArray(key);
    } catch {
      logger.warn(`${key} is ignored: accepted is a list of words`);
      return undefined;
    }
  };
  const types = words('types');
  const lifecycles = words('lifecycles');
  return {
    kind: words('kinds') ?? ['Component'],
    ...(types && { 'spec.type': types }),
    ...(lifecycles && { 'spec.lifecycle': lifecycles }),
  };
}
