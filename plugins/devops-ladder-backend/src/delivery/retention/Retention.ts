import {
  DeliveryDefinition,
  DeliveryEvent,
  DeploymentEvent,
  rollUpByDay,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  DeliveryEventStore,
  DeliveryRetentionStore,
} from '../../store/DeliveryStore';
import {
  DeliveryHistory,
  DeliveryHistories,
} from '../history/DeliveryHistories';
import {
  environmentsAnnotation,
  environmentsIn,
  withOwnEnvironments,
} from '../mapping/ownEnvironments';
import { startOfDay } from './startOfDay';

const DAY_MS = 24 * 3_600_000;

/** Keeps days of what is old, and deletes the events. */
export class Retention {
  private readonly options: {
    events: DeliveryEventStore;
    retention: DeliveryRetentionStore;
    definition: DeliveryDefinition;
    timeZone: string;
    retentionMs: number;
    clock: () => Date;
  };

  constructor(options: Retention['options']) {
    this.options = options;
  }

  /** Answers how many events are deleted. */
  async run(signal?: AbortSignal): Promise<number> {
    const { events, retention, retentionMs, timeZone, clock } = this.options;
    const now = clock();
    // Whole days: the day in which the rest begins is still all there.
    const before = startOfDay(new Date(now.getTime() - retentionMs), timeZone);
    let deleted = 0;
    for (const service of await retention.servicesBefore(before)) {
      if (signal?.aborted) {
        return deleted;
      }
      // None of these are asked for, so that they are not kept in memory.
      const [history] = await new DeliveryHistories(events).of([service]);
      deleted += await retention.rollUp(service, {
        days: await this.daysOf(history, { before, now }),
        before,
        keep: stillNeeded(history.events, before),
      });
    }
    await retention.prune(before, now);
    return deleted;
  }

  private async daysOf(
    { service, events, corrections }: DeliveryHistory,
    { before, now }: { before: Date; now: Date },
  ) {
    const { events: store, definition, timeZone } = this.options;
    const annotations = await store.annotation(environmentsAnnotation, [
      service,
    ]);
    const names = environmentsIn(annotations.get(service) ?? '');
    const measured = withOwnEnvironments(
      definition,
      events,
      new Map(names.length ? [[service, names]] : []),
    );
    return rollUpByDay({
      events: measured.events,
      definition: measured.definition,
      services: [service],
      window: {
        from: new Date(0).toISOString(),
        to: before.toISOString(),
      },
      now: now.toISOString(),
      timeZone,
      corrections: corrections.map(({ incident, deployment, at }) => ({
        service,
        incident,
        deployment,
        at,
      })),
    });
  }
}

/**
 * What is old and what is younger rests on: in each environment the last
 * deployment that succeeded, as a first one would have no lead times; and
 * changes that shipped later than they ended.
 */
function stillNeeded(
  events: readonly DeliveryEvent[],
  before: Date,
): Set<string> {
  const last = new Map<string, { at: number; id: string }>();
  const keep = new Set<string>();
  for (const event of events) {
    if (event.type === 'deployment') {
      const at = succeededAt(event);
      const environment = event.environment ?? '';
      if (at < before.getTime() && at > (last.get(environment)?.at ?? 0)) {
        last.set(environment, { at, id: event.id });
      }
      if (lastTimeOf(event) >= before.getTime()) {
        event.changes?.forEach(id => keep.add(`change ${id}`));
      }
    }
  }
  last.forEach(({ id }) => keep.add(`deployment ${id}`));
  return keep;
}

function succeededAt({ statuses }: DeploymentEvent): number {
  return Math.min(
    ...statuses
      .filter(({ state }) => state === 'success')
      .map(({ at }) => Date.parse(at)),
  );
}

function lastTimeOf({ statuses, startedAt }: DeploymentEvent): number {
  return Math.max(
    ...[startedAt, ...statuses.map(({ at }) => at)].map(at =>
      at ? Date.parse(at) : 0,
    ),
    // What names no time is as old as can be.
    -DAY_MS,
  );
}
