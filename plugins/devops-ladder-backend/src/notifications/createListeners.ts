import {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ChangeListener, EventPublisher } from '../changes';
import { NoticeStore } from '../store';
import { OwnerNotifier } from './OwnerNotifier';

const KEY = 'devopsLadder.notifications.enabled';

/** Those that are told of changes, as configuration wants them. */
export async function createListeners(options: {
  config: RootConfigService;
  events: EventsService;
  notices: NoticeStore;
  notifications: NotificationService;
  scheduler: SchedulerService;
  ladder: Ladder;
  logger: LoggerService;
  clock: () => Date;
}): Promise<ChangeListener[]> {
  const { config, events, scheduler, logger } = options;
  const publisher = new EventPublisher(events);
  if (!isEnabled(config, logger)) {
    return [publisher];
  }
  const notifier = new OwnerNotifier(options);
  await scheduler.scheduleTask({
    id: 'devops-ladder-notify',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: signal => notifier.sendConfirmed(signal),
  });
  return [publisher, notifier];
}

function isEnabled(config: RootConfigService, logger: LoggerService): boolean {
  const value = config.getOptional(KEY);
  if (value === undefined || typeof value === 'boolean') {
    return value === true;
  }
  logger.warn(
    `${KEY} cannot be used and nobody is notified. Accepted are true and false.`,
  );
  return false;
}
