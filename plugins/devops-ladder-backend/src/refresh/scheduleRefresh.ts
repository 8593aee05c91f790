import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { createRefreshTrigger } from './createRefreshTrigger';
import { RefreshConfig } from './readRefreshConfig';
import { ServiceRefresher } from './ServiceRefresher';

const REFRESH_TASK = 'devops-ladder-refresh';
const SYNC_TASK = 'devops-ladder-sync';

/**
 * Has one replica follow the catalog and every replica work off what is due.
 * Answers what starts the latter at once.
 */
export async function scheduleRefresh(options: {
  refresher: ServiceRefresher;
  config: Pick<RefreshConfig, 'syncEvery' | 'checkEvery'>;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): Promise<() => Promise<void>> {
  const { refresher, config, scheduler, lifecycle, logger } = options;
  const triggerRefresh = createRefreshTrigger({
    scheduler,
    taskId: REFRESH_TASK,
    refresher,
    logger,
  });
  await scheduler.scheduleTask({
    id: SYNC_TASK,
    frequency: config.syncEvery,
    timeout: { minutes: 15 },
    fn: async () => {
      await refresher.sync();
      await triggerRefresh();
    },
  });
  await scheduler.scheduleTask({
    id: REFRESH_TASK,
    scope: 'local',
    frequency: config.checkEvery,
    // What is not done by then goes on with the next check.
    timeout: { minutes: 30 },
    fn: signal => refresher.refreshDue(signal),
  });
  lifecycle.addShutdownHook(() => refresher.stop());
  return triggerRefresh;
}
