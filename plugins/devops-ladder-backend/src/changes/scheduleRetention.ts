import {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ChangeStore } from '../store';
import { readRetention } from './readRetention';

/** Forgets daily what is older than configuration wants it kept. */
export async function scheduleRetention(options: {
  config: RootConfigService;
  changes: Pick<ChangeStore, 'prune'>;
  scheduler: SchedulerService;
  logger: LoggerService;
  clock: () => Date;
}): Promise<void> {
  const { config, changes, scheduler, logger, clock } = options;
  const keepMs = readRetention(config, logger);
  await scheduler.scheduleTask({
    id: 'devops-ladder-retention',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 15 },
    fn: async () => {
      const before = new Date(clock().getTime() - keepMs);
      const forgotten = await changes.prune(before);
      if (forgotten) {
        logger.info(
          `${forgotten} changes older than ${before.toISOString()} are forgotten`,
        );
      }
    },
  });
}
