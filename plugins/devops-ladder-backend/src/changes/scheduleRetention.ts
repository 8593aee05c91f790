import {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ChangeStore, WebhookStore } from '../store';
import { readRetention } from './readRetention';

/** Providers send a delivery again for so long, at most. */
const KEEP_DELIVERIES_MS = 7 * 24 * 3_600_000;

/** Forgets daily what is older than configuration wants it kept. */
export async function scheduleRetention(options: {
  config: RootConfigService;
  changes: Pick<ChangeStore, 'prune'>;
  webhooks: Pick<WebhookStore, 'prune'>;
  scheduler: SchedulerService;
  logger: LoggerService;
  clock: () => Date;
}): Promise<void> {
  const { config, changes, webhooks, scheduler, logger, clock } = options;
  const keepMs = readRetention(config, logger);
  await scheduler.scheduleTask({
    id: 'devops-ladder-retention',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 15 },
    fn: async () => {
      const now = clock().getTime();
      await webhooks.prune(new Date(now - KEEP_DELIVERIES_MS));
      const before = new Date(now - keepMs);
      const forgotten = await changes.prune(before);
      if (forgotten) {
        logger.info(
          `${forgotten} changes older than ${before.toISOString()} are forgotten`,
        );
      }
    },
  });
}
