import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';

/**
 * Starts the scheduled refresh of this replica at once, or has one that is
 * under way look again.
 */
export function createRefreshTrigger(options: {
  scheduler: SchedulerService;
  taskId: string;
  refresher: { hurry(): void };
  logger: LoggerService;
}): () => Promise<void> {
  const { scheduler, taskId, refresher, logger } = options;
  return async () => {
    try {
      refresher.hurry();
      await scheduler.triggerTask(taskId);
    } catch (error) {
      assertError(error);
      if (error.name !== 'ConflictError') {
        logger.warn(`${taskId} could not be triggered`, error);
      }
    }
  };
}
