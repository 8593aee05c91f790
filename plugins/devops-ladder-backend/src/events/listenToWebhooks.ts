import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { WebhookStore } from '../store';
import { deliveryOf } from './deliveryOf';
import { onceAfter } from './onceAfter';
import { readWebhookConfig } from './readWebhookConfig';
import { repositoryNews } from './repositoryNews';
import { WEBHOOK_TOPICS } from './webhookTopics';

/** The times of the database are not exactly those of this process. */
const SLACK_MS = 250;

/**
 * Has the services of a repository read again soon after something happened to
 * it, in a portal with events modules. These check signatures; an event that
 * comes twice, or concerns no service, does nothing.
 */
export async function listenToWebhooks(options: {
  config: RootConfigService;
  events: EventsService;
  webhooks: Pick<WebhookStore, 'take'>;
  /** Starts a refresh of what is due at once. */
  triggerRefresh: () => Promise<void>;
  logger: LoggerService;
  clock: () => Date;
}): Promise<void> {
  const { config, events, webhooks, triggerRefresh, logger, clock } = options;
  const { delayMs, atMostEveryMs } = readWebhookConfig(config, logger);
  const refreshSoon = onceAfter(delayMs + SLACK_MS, triggerRefresh);
  const take = async (event: EventParams) => {
    const news = repositoryNews(event.topic, event.eventPayload);
    const at = clock();
    const after = (ms: number) => new Date(at.getTime() + ms);
    return (
      news &&
      webhooks.take(
        { ...news, delivery: deliveryOf(event) },
        {
          at,
          dueAt: after(delayMs),
          dueAgainAt: after(Math.max(delayMs, atMostEveryMs)),
          readSince: after(-atMostEveryMs),
        },
      )
    );
  };
  await events.subscribe({
    id: 'devops-ladder-webhooks',
    topics: Object.keys(WEBHOOK_TOPICS),
    async onEvent(event) {
      if (await take(event)) {
        refreshSoon();
      } else {
        logger.debug(`an event on ${event.topic} concerns no service`);
      }
    },
  });
}
