import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  Ladder,
  ServiceFilterQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceFilters } from '../store';
import { toServiceFilters } from './serviceFilters';

const KEY = 'devopsLadder.badge';
const CRITERIA = [
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tag',
] as const;

/** Whose badges anybody may see. */
export interface BadgeConfig {
  /** All services where nothing is said. */
  only: ServiceFilters;
}

/**
 * Reads `devopsLadder.badge`; absent where badges are not open. A setting that
 * cannot be used keeps them closed.
 */
export function readBadgeConfig(
  config: RootConfigService,
  { logger, ladder }: { logger: LoggerService; ladder: Ladder },
): BadgeConfig | undefined {
  try {
    if (!config.getOptionalBoolean(`${KEY}.enabled`)) {
      return undefined;
    }
    const only = config.getOptional(`${KEY}.only`);
    const criteria = only === undefined ? {} : readCriteria(only);
    return { only: toServiceFilters(criteria, ladder) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    logger.warn(`Badges are not open: ${message}`);
    return undefined;
  }
}

function readCriteria(only: unknown): ServiceFilterQuery {
  if (typeof only !== 'object' || only === null || Array.isArray(only)) {
    throw new Error(
      `${KEY}.only must be an object with ${CRITERIA.join(', ')}`,
    );
  }
  return Object.fromEntries(
    Object.entries(only).map(([name, value]) => {
      if (!CRITERIA.some(criterion => criterion === name)) {
        throw new Error(
          `${KEY}.only.${name} is not known; accepted are ${CRITERIA.join(
            ', ',
          )}`,
        );
      }
      const values: unknown[] = Array.isArray(value) ? value : [value];
      if (
        !values.length ||
        values.some(each => typeof each !== 'string' || !each)
      ) {
        throw new Error(
          `${KEY}.only.${name} must be a text or a list of texts`,
        );
      }
      return [name, values];
    }),
  );
}
