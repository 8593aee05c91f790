import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { DeliveryIntake } from './DeliveryIntake';
import { Retention } from './retention/Retention';

/** Has one replica look again at events without a service, and forget what is old. */
export async function scheduleDelivery(options: {
  intake: DeliveryIntake;
  retention: Retention;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { intake, retention, scheduler, logger } = options;
  await scheduler.scheduleTask({
    id: 'devops-ladder-delivery-mapping',
    frequency: { minutes: 5 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 15 },
    fn: async signal => {
      const mapped = await intake.mapAgain(signal);
      if (mapped) {
        logger.info(`${mapped} events now belong to a service`);
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'devops-ladder-delivery-retention',
    frequency: { hours: 24 },
    initialDelay: { minutes: 15 },
    timeout: { hours: 1 },
    fn: async signal => {
      const deleted = await retention.run(signal);
      if (deleted) {
        logger.info(`${deleted} events are deleted, and their days kept`);
      }
    },
  });
}
