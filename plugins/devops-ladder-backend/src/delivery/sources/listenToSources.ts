import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import {
  DeliveryNews,
  DeliverySource,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { onceAfter } from '../../events/onceAfter';
import { DeliverySweep } from './DeliverySweep';
import { ProvidedEvents } from './ProvidedEvents';

/** What one deployment sets off comes together. */
const SOON_MS = 15_000;

/**
 * Takes what comes by itself, in a portal with events modules. These check
 * signatures; what comes twice, or concerns no service, does nothing.
 */
export async function listenToSources(options: {
  sources: readonly DeliverySource[];
  sweep: DeliverySweep;
  provided: ProvidedEvents;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  soonMs?: number;
}): Promise<void> {
  const { sources, sweep, provided, events, lifecycle, logger } = options;
  const stop = new AbortController();
  lifecycle.addShutdownHook(() => stop.abort());
  for (const source of sources) {
    const { push } = source;
    if (!push) {
      continue;
    }
    let waiting = new Set<string>();
    const readSoon = onceAfter(options.soonMs ?? SOON_MS, async () => {
      const services = waiting;
      waiting = new Set();
      await sweep.runFor(source, services, stop.signal);
    });
    await events.subscribe({
      id: `devops-ladder-delivery-${source.id}`,
      topics: push.topics,
      async onEvent(delivery) {
        const news = newsOf(push, delivery, source.id, logger);
        if (!news) {
          return;
        }
        await provided.take(source.id, news.events);
        const services = news.readSoon
          ? await provided.servicesOf(news.readSoon)
          : [];
        if (services.length) {
          services.forEach(ref => waiting.add(ref));
          readSoon();
        }
      },
    });
  }
}

/** What a webhook brings may be anything. */
function newsOf(
  push: NonNullable<DeliverySource['push']>,
  delivery: EventParams,
  source: string,
  logger: LoggerService,
): DeliveryNews | undefined {
  try {
    return push.newsOf(delivery);
  } catch {
    logger.warn(`${source}: an event on ${delivery.topic} cannot be read`);
    return undefined;
  }
}
