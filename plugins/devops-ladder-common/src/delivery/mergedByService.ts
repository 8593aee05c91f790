import { DeliveryEvent } from './events';
import { joinEvents } from './mergeEvents';

/**
 * Events of one type by service and id, each merged of all that were said of
 * it. Those that belong to no service are under `''`.
 *
 * @internal
 */
export type ByService<T> = Map<string, Map<string, T>>;

type OfType<K extends DeliveryEvent['type']> = Extract<
  DeliveryEvent,
  { type: K }
>;

function add<T extends DeliveryEvent>(to: ByService<T>, event: T): void {
  const service = event.service ?? '';
  let ofService = to.get(service);
  if (!ofService) {
    ofService = new Map();
    to.set(service, ofService);
  }
  const known = ofService.get(event.id);
  ofService.set(event.id, known ? joinEvents(known, event) : event);
}

/** @internal */
export interface MergedEvents {
  deployments: ByService<OfType<'deployment'>>;
  changes: ByService<OfType<'change'>>;
  incidents: ByService<OfType<'incident'>>;
}

/** @internal */
export function mergedByService(
  events: readonly DeliveryEvent[],
  services: ReadonlySet<string>,
): MergedEvents {
  const merged: MergedEvents = {
    deployments: new Map(),
    changes: new Map(),
    incidents: new Map(),
  };
  for (const event of events) {
    if (event.type === 'change') {
      if (!event.service || services.has(event.service)) {
        add(merged.changes, event);
      }
    } else if (services.has(event.service)) {
      if (event.type === 'deployment') {
        add(merged.deployments, event);
      } else {
        add(merged.incidents, event);
      }
    }
  }
  return merged;
}

/** @internal */
export function* everyOf<T>(byService: ByService<T>): Iterable<T> {
  for (const ofService of byService.values()) {
    yield* ofService.values();
  }
}
