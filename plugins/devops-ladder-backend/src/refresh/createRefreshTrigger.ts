import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';

/**
 * Starts the scheduled refresh at once, on whichever replica is free. A run
 * that is under way takes new requests with it, so that it is no failure to
 * find one.
 */
export function createRefreshTrigger(
  scheduler: SchedulerService,
  taskId: string,
  logger: LoggerService,
): () => Promise<void> {
  return async () => {
    try {
      await scheduler.triggerTask(taskId);
    } catch (error) {
      assertError(error);
      if (error.name !== 'ConflictError') {
        logger.warn(`${taskId} could not be triggered`, error);
      }
    }
  };
}
