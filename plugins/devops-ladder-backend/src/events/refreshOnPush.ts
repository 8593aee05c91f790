import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { ServiceStore } from '../store';
import { PUSH_TOPICS, pushedRepository } from './pushTopics';

/**
 * Has the services of a repository read again as soon as somebody pushes to it,
 * in a portal with events modules. An event that comes twice or names no
 * repository of a service does nothing.
 */
export async function refreshOnPush(options: {
  events: EventsService;
  services: Pick<ServiceStore, 'requestRefreshOfRepository'>;
  /** Starts a refresh of what is due at once. */
  triggerRefresh: () => Promise<void>;
  logger: LoggerService;
  clock: () => Date;
}): Promise<void> {
  const { events, services, triggerRefresh, logger, clock } = options;
  await events.subscribe({
    id: 'devops-ladder-push',
    topics: Object.keys(PUSH_TOPICS),
    async onEvent({ topic, eventPayload }) {
      const url = pushedRepository(topic, eventPayload);
      if (!url) {
        logger.debug(`an event on ${topic} names no repository`);
        return;
      }
      if (await services.requestRefreshOfRepository(url, clock())) {
        await triggerRefresh();
      }
    },
  });
}
