import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.devopsLadder';

/** The model changes with the configuration only, so with a restart. */
const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 10 },
};

/** @internal */
export interface CollatorConfig {
  /** Where the organisation page is in the portal, without a slash at its end. */
  path: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads `search.collators.devopsLadder`.
 *
 * @internal
 */
export function readCollatorConfig(root: RootConfigService): CollatorConfig {
  const config = root.getOptionalConfig(KEY);
  const path = config?.getOptionalString('path') ?? '/devops-ladder';
  if (!path.startsWith('/')) {
    throw new InputError(
      `${KEY}.path is "${path}": it must begin with a slash, such as /devops-ladder`,
    );
  }
  const schedule = config?.getOptionalConfig('schedule');
  return {
    path: path.replace(/\/+$/, ''),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : SCHEDULE,
  };
}
