import { LoggerService } from '@backstage/backend-plugin-api';
import { DeliveryDefinition } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  DeliveryReading,
  DeliverySource,
  RequestBudget,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  abortable,
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ServiceCatalog } from '../../catalog';
import { DeliverySourceStore, SourceAnswer, SourcedService } from '../../store';
import { batchesOf } from './batchesOf';
import { ProvidedEvents } from './ProvidedEvents';
import { SweepConfig } from './readSweepConfig';

/** So long a source may say nothing. */
const SILENCE_MS = 5 * 60_000;

/**
 * Asks sources for what is new of all services, and for what happened in the
 * time before they were first asked. What is told is kept at once, so that
 * whoever asks next goes on from there.
 */
export class DeliverySweep {
  private readonly options;

  constructor(options: {
    sources: readonly DeliverySource[];
    store: DeliverySourceStore;
    catalog: Pick<ServiceCatalog, 'getEntities'>;
    events: ProvidedEvents;
    budget: RequestBudget;
    config: Pick<SweepConfig, 'backfillMs'>;
    definition: Pick<DeliveryDefinition, 'environmentGroups'>;
    logger: LoggerService;
    clock: () => Date;
    silenceMs?: number;
  }) {
    this.options = options;
  }

  /** Of all services and sources. One source's failure is not another's. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all(
      this.options.sources.map(async source => {
        try {
          await this.ask(source, signal);
        } catch (error) {
          this.ended(source, signal, error);
        }
      }),
    );
  }

  /** Of some services only. */
  async runFor(
    source: DeliverySource,
    entityRefs: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await this.ask(source, signal, entityRefs);
    } catch (error) {
      this.ended(source, signal, error);
    }
  }

  private ended({ id }: DeliverySource, signal: AbortSignal, error: unknown) {
    if (signal.aborted) {
      this.options.logger.info(`${id}: reading deliveries goes on later`);
    } else {
      this.options.logger.error(
        `${id}: reading deliveries ended`,
        error as Error,
      );
    }
  }

  private async ask(
    source: DeliverySource,
    signal: AbortSignal,
    only?: ReadonlySet<string>,
  ): Promise<void> {
    const services = await this.options.store.listSourced(source.id);
    const wanted = batchesOf(services).filter(
      batch => !only || batch.some(({ entityRef }) => only.has(entityRef)),
    );
    for (const batch of wanted) {
      signal.throwIfAborted();
      await this.askOf(
        source,
        only ? repositoriesOf(batch, only) : batch,
        signal,
      );
    }
  }

  private async askOf(
    source: DeliverySource,
    services: SourcedService[],
    signal: AbortSignal,
  ): Promise<void> {
    const { catalog, store, clock } = this.options;
    const at = clock();
    const entities = await catalog.getEntities(
      services.map(({ entityRef }) => entityRef),
    );
    const targets = services.flatMap(
      ({ entityRef, repository }): ServiceTarget[] => {
        const entity = entities.get(entityRef)?.entity;
        return entity ? [{ entityRef, entity, repository }] : [];
      },
    );
    const open = new Set(targets.map(({ entityRef }) => entityRef));
    const asked = new Set(open);
    try {
      for await (const reading of this.readings(source, {
        targets,
        services,
        signal,
        at,
      })) {
        if (asked.has(reading.entityRef)) {
          open.delete(reading.entityRef);
          await this.keep(source, reading, at);
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      this.options.logger.warn(
        `${source.id} failed for ${open.size} services: ${error}`,
      );
      await store.saveAnswers(
        source.id,
        [...open].map(entityRef => ({
          entityRef,
          state: 'failed',
          reason: 'error',
          message: `${source.id} failed; the log says more.`,
        })),
        at,
      );
    }
  }

  /** Given up where nothing is said for long. */
  private async *readings(
    source: DeliverySource,
    asking: {
      targets: ServiceTarget[];
      services: SourcedService[];
      signal: AbortSignal;
      at: Date;
    },
  ): AsyncGenerator<DeliveryReading> {
    const { budget, config, silenceMs = SILENCE_MS } = this.options;
    const { targets, services, signal, at } = asking;
    if (!targets.length) {
      return;
    }
    const cursors = new Map(
      services.map(({ entityRef, cursor }) => [entityRef, cursor]),
    );
    const ending = new AbortController();
    const inRun = AbortSignal.any([signal, ending.signal]);
    const readings = source
      .read(targets, {
        signal: inRun,
        at: at.toISOString(),
        since: new Date(at.getTime() - config.backfillMs).toISOString(),
        lastCursor: entityRef => cursors.get(entityRef),
        productionEnvironments: this.environmentsOf(targets),
        budget,
      })
      [Symbol.asyncIterator]();
    try {
      while (true) {
        const silence = AbortSignal.timeout(silenceMs);
        const reading = readings.next();
        // It may fail after it was given up.
        reading.catch(() => {});
        const next = await abortable(
          reading,
          AbortSignal.any([inRun, silence]),
        );
        if (next.done) {
          return;
        }
        yield next.value;
      }
    } finally {
      ending.abort();
    }
  }

  private environmentsOf(targets: ServiceTarget[]) {
    const { environmentGroups } = this.options.definition;
    const common = new Set(Object.values(environmentGroups).flat().map(plain));
    const own = new Map(
      targets.map(target => {
        const names = productionEnvironments(target).map(plain);
        return [target.entityRef, names.length ? new Set(names) : common];
      }),
    );
    return (entityRef: string) => own.get(entityRef) ?? common;
  }

  /** First what happened, then where to go on: between the two it is only told again. */
  private async keep(
    source: DeliverySource,
    reading: DeliveryReading,
    at: Date,
  ): Promise<void> {
    if (reading.status === 'read') {
      await this.options.events.take(source.id, reading.events);
    }
    await this.options.store.saveAnswers(source.id, [answerOf(reading)], at);
  }
}

function answerOf(reading: DeliveryReading): SourceAnswer {
  const { entityRef } = reading;
  switch (reading.status) {
    case 'read':
      return { entityRef, state: 'read', cursor: reading.cursor };
    case 'failed': {
      const { reason, message } = reading;
      return { entityRef, state: 'failed', reason, message };
    }
    default:
      return { entityRef, state: reading.status };
  }
}

/** Services share cursors with those of the same repository. */
function repositoriesOf(
  batch: SourcedService[],
  only: ReadonlySet<string>,
): SourcedService[] {
  const urls = new Set(
    batch
      .filter(({ entityRef }) => only.has(entityRef))
      .map(({ repository }) => repository?.url),
  );
  return batch.filter(
    ({ entityRef, repository }) =>
      only.has(entityRef) || (repository && urls.has(repository.url)),
  );
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
