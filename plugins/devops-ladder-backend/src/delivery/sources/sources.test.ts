import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { EventParams } from '@backstage/plugin-events-node';
import {
  DeliveryReadContext,
  DeliveryReading,
  DeliverySource,
  ProvidedDeliveryEvent,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Knex } from 'knex';
import { serviceRecord } from '../../__testUtils__/fixtures';
import { eventually } from '../../__testUtils__/eventually';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { sqliteAndPostgres } from '../../__testUtils__/testDatabases';
import { unlimited } from '../../__testUtils__/unlimited';
import { createStores, ServiceRecord } from '../../store';
import { DeliveryIntake } from '../DeliveryIntake';
import { Directories } from '../mapping/Directories';
import { readDeliveryConfig } from '../readDeliveryConfig';
import { DeliverySweep, listenToSources, ProvidedEvents } from '.';
import { readSweepConfig } from './readSweepConfig';

jest.setTimeout(120_000);

const NOW = '2026-04-01T00:00:00.000Z';
const DAY_MS = 24 * 3_600_000;

function service(name: string, repository = name): ServiceRecord {
  return serviceRecord(name, {
    repository: { url: `https://github.com/acme/${repository}/tree/main/` },
  });
}

function deployment(
  name: string,
  id = `${name}-1`,
  more: Partial<ProvidedDeliveryEvent> = {},
): ProvidedDeliveryEvent {
  return {
    source: `https://github.com/acme/${name}`,
    content: {
      type: 'deployment',
      id,
      environment: 'production',
      sha: id,
      statuses: [{ state: 'success', at: '2026-03-02T10:00:00.000Z' }],
    },
    hints: { repositories: [`https://github.com/acme/${name}`] },
    ...more,
  };
}

const refOf = (name: string) => `component:default/${name}`;
const nameOf = (ref: string) => ref.split('/')[1];

/** A source that tells what a test has it tell. */
class ScriptedSource implements DeliverySource {
  readonly id = 'scripted';
  readonly provides = ['deployments'] as const;
  /** Names of services and their cursors, in the order in which they were asked. */
  readonly asked: string[] = [];
  readonly contexts: DeliveryReadContext[] = [];
  push?: DeliverySource['push'];

  constructor(
    private readonly tell: (
      target: ServiceTarget,
      cursor: string | undefined,
    ) => AsyncIterable<DeliveryReading> | Iterable<DeliveryReading>,
  ) {}

  async *read(services: ServiceTarget[], context: DeliveryReadContext) {
    this.contexts.push(context);
    for (const target of services) {
      context.signal.throwIfAborted();
      const cursor = context.lastCursor(target.entityRef);
      this.asked.push(`${nameOf(target.entityRef)} ${cursor ?? '-'}`);
      yield* this.tell(target, cursor);
    }
  }
}

function read(
  { entityRef }: ServiceTarget,
  events: ProvidedDeliveryEvent[],
  cursor: string,
): DeliveryReading {
  return { entityRef, status: 'read', events, cursor };
}

const databases = sqliteAndPostgres();

describe.each(databases.eachSupportedId())('sources on %s', databaseId => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await migratedDatabase(databases, databaseId);
  });

  async function replica(
    source: DeliverySource,
    services: ServiceRecord[],
    options: { silenceMs?: number; config?: JsonObject } = {},
  ) {
    const stores = createStores(knex);
    const logger = mockServices.logger.mock();
    const clock = () => new Date(NOW);
    const config = new ConfigReader({
      devopsLadder: { delivery: options.config ?? {} },
    });
    const delivery = readDeliveryConfig(config, logger);
    await stores.services.sync(services, clock());
    const directories = new Directories({
      store: stores.knownServices,
      settings: delivery.services,
    });
    const provided = new ProvidedEvents({
      intake: new DeliveryIntake({
        store: stores.deliveryIntake,
        directories,
        clock,
      }),
      directories,
      logger,
      clock,
    });
    const sweep = new DeliverySweep({
      sources: [source],
      store: stores.deliverySources,
      catalog: {
        getEntities: async refs =>
          new Map(
            refs.map(ref => [
              ref,
              {
                entity: {
                  apiVersion: 'backstage.io/v1alpha1',
                  kind: 'Component',
                  metadata: {
                    name: nameOf(ref),
                    ...(nameOf(ref) === 'own' && {
                      annotations: {
                        'devops-ladder.io/production-environments': 'Live',
                      },
                    }),
                  },
                },
              },
            ]),
          ),
      },
      events: provided,
      budget: unlimited,
      config: readSweepConfig(config, logger, delivery),
      definition: delivery.definition,
      logger,
      clock,
      silenceMs: options.silenceMs,
    });
    return { stores, sweep, provided, logger };
  }

  const run = (sweep: DeliverySweep, signal = new AbortController().signal) =>
    sweep.run(signal);
  const stored = async () =>
    (
      await knex('delivery_events')
        .select('entity_ref', 'subject')
        .orderBy(['entity_ref', 'subject'])
    ).map(row => `${nameOf(row.entity_ref)} ${row.subject}`);
  const cursors = async () =>
    Object.fromEntries(
      (await knex('delivery_sources')).map(row => [
        nameOf(row.entity_ref),
        row.cursor,
      ]),
    );

  it('takes what is told, and goes on where it was', async () => {
    const source = new ScriptedSource(function* tell(target, cursor) {
      const page = Number(cursor ?? 0) + 1;
      const name = nameOf(target.entityRef);
      yield read(target, [deployment(name, `${name}-${page}`)], `${page}`);
    });
    const { sweep, stores } = await replica(source, [
      service('ferry'),
      service('shop'),
    ]);
    await run(sweep);
    await run(sweep);
    expect(source.asked.sort()).toEqual([
      'ferry -',
      'ferry 1',
      'shop -',
      'shop 1',
    ]);
    expect(await stored()).toEqual([
      'ferry ferry-1',
      'ferry ferry-2',
      'shop shop-1',
      'shop shop-2',
    ]);
    const [context] = source.contexts;
    expect(context.at).toBe(NOW);
    expect(context.since).toBe(
      new Date(Date.parse(NOW) - 90 * DAY_MS).toISOString(),
    );
    expect(await stores.deliverySources.counts()).toEqual([
      {
        source: 'scripted',
        state: 'read',
        services: 2,
        oldestReadAt: new Date(NOW),
      },
    ]);
  });

  it('goes on in the middle of a service after the end of a run', async () => {
    const stop = new AbortController();
    const source = new ScriptedSource(function* tell(target, cursor) {
      for (let page = Number(cursor ?? 0) + 1; page <= 4; page++) {
        if (page === 3 && !stop.signal.aborted) {
          stop.abort();
          throw stop.signal.reason;
        }
        const id = `ferry-${page}`;
        yield read(target, [deployment('ferry', id)], `${page}`);
      }
    });
    const { sweep, stores } = await replica(source, [service('ferry')]);
    await run(sweep, stop.signal);
    expect(await cursors()).toEqual({ ferry: '2' });
    expect(await stores.deliverySources.statesOf(refOf('ferry'))).toMatchObject(
      [{ state: 'read' }],
    );
    await run(sweep);
    expect(source.asked).toEqual(['ferry -', 'ferry 2']);
    expect(await stored()).toEqual([1, 2, 3, 4].map(n => `ferry ferry-${n}`));
  });

  it('asks those first that were not reached', async () => {
    const stop = new AbortController();
    const source = new ScriptedSource(function* tell(target) {
      if (nameOf(target.entityRef) === 'b' && !stop.signal.aborted) {
        stop.abort();
        throw stop.signal.reason;
      }
      yield read(target, [], 'done');
    });
    const { sweep } = await replica(
      source,
      ['a', 'b', 'c'].map(n => service(n)),
    );
    await run(sweep, stop.signal);
    await run(sweep);
    expect(source.asked).toEqual(['a -', 'b -', 'b -', 'c -', 'a done']);
  });

  it('keeps the failure of a service with it, and its place', async () => {
    let fails = false;
    const source = new ScriptedSource(function* tell(target) {
      const name = nameOf(target.entityRef);
      if (fails && name === 'bad') {
        yield {
          entityRef: target.entityRef,
          status: 'failed',
          reason: 'no-permission',
          message: 'The token may not.',
        };
      } else {
        yield read(target, [deployment(name)], 'here');
      }
    });
    const { sweep, stores } = await replica(source, [
      service('bad'),
      service('good'),
    ]);
    await run(sweep);
    fails = true;
    await run(sweep);
    expect(await cursors()).toEqual({ bad: 'here', good: 'here' });
    expect(await stores.deliverySources.statesOf(refOf('bad'))).toEqual([
      {
        source: 'scripted',
        state: 'failed',
        askedAt: new Date(NOW),
        readAt: new Date(NOW),
        reason: 'no-permission',
        message: 'The token may not.',
      },
    ]);
    expect(await stores.deliverySources.counts()).toMatchObject([
      { state: 'failed', reason: 'no-permission', services: 1 },
      { state: 'read', services: 1 },
    ]);
  });

  it('takes an error for the failure of those who were not answered', async () => {
    const source = new ScriptedSource(function* tell(target) {
      if (nameOf(target.entityRef) === 'b') {
        throw new Error('a secret');
      }
      yield read(target, [], 'done');
    });
    const { sweep, stores } = await replica(
      source,
      ['a', 'b'].map(n => service(n)),
    );
    await run(sweep);
    const states = await stores.deliverySources.statesOf(refOf('b'));
    expect(states).toMatchObject([{ state: 'failed', reason: 'error' }]);
    expect(JSON.stringify(states)).not.toContain('secret');
    expect(await cursors()).toEqual({ a: 'done', b: null });
  });

  it('gives up a source that says nothing', async () => {
    const source = new ScriptedSource(async function* tell(target) {
      yield await new Promise<DeliveryReading>(() => {});
      yield read(target, [], 'never');
    });
    const { sweep, stores } = await replica(source, [service('a')], {
      silenceMs: 50,
    });
    await run(sweep);
    expect(await stores.deliverySources.statesOf(refOf('a'))).toMatchObject([
      { state: 'failed' },
    ]);
  });

  it('has no effect twice where replicas ask at the same time', async () => {
    const tell = function* tell(target: ServiceTarget) {
      const name = nameOf(target.entityRef);
      yield read(
        target,
        Array.from({ length: 20 }, (_, n) => deployment(name, `${name}-${n}`)),
        'done',
      );
    };
    const services = ['a', 'b', 'c'].map(name => service(name));
    const replicas = await Promise.all(
      [1, 2].map(() => replica(new ScriptedSource(tell), services)),
    );
    await Promise.all(replicas.map(({ sweep }) => run(sweep)));
    expect(await stored()).toHaveLength(60);
    const [{ n }] = await knex('delivery_receipts').count({ n: '*' });
    expect(Number(n)).toBe(60);
  });

  it('leaves out what is of no service, and shows what may be of several', async () => {
    const source = new ScriptedSource(function* tell(target) {
      yield read(
        target,
        [
          deployment('elsewhere'),
          deployment('mono'),
          deployment('shop', 'future', {
            content: {
              type: 'deployment',
              id: 'future',
              statuses: [{ state: 'success', at: '2027-01-01T00:00:00Z' }],
            },
          }),
        ],
        'done',
      );
    });
    const { sweep, stores, logger } = await replica(source, [
      service('one', 'mono'),
      service('two', 'mono'),
      service('shop'),
    ]);
    await run(sweep);
    expect(await stored()).toEqual([]);
    const { unmapped } = await stores.deliveryIntake.intake(9);
    expect(unmapped).toMatchObject([{ reason: 'ambiguous', events: 1 }]);
    expect(logger.warn.mock.calls[0][0]).toContain('future is left out');
  });

  it('asks for the services of a repository together, with their environments', async () => {
    const source = new ScriptedSource(function* tell(target) {
      yield { entityRef: target.entityRef, status: 'nothing-to-read' };
    });
    const many = Array.from({ length: 120 }, (_, n) => service(`s${n}`));
    const { sweep, stores } = await replica(
      source,
      [service('alpha', 'mono'), ...many, service('own', 'mono')],
      { config: { environments: { production: ['PROD-EU'] } } },
    );
    await run(sweep);
    const [first, second] = source.contexts;
    expect(source.contexts).toHaveLength(2);
    expect(source.asked.slice(0, 2)).toEqual(['alpha -', 'own -']);
    expect([...first.productionEnvironments(refOf('alpha'))]).toEqual([
      'prod-eu',
    ]);
    expect([...first.productionEnvironments(refOf('own'))]).toEqual(['live']);
    expect(second.signal).not.toBe(first.signal);
    expect(await stores.deliverySources.counts()).toEqual([]);
  });

  it('takes what comes by itself once, and asks for the rest soon', async () => {
    const source = new ScriptedSource(function* tell(target) {
      yield read(target, [deployment('shop', 'rest')], 'read');
    });
    source.push = {
      topics: ['github.deployment_status'],
      newsOf: ({ eventPayload }) => {
        const { repository } = eventPayload as { repository?: string };
        if (!repository) {
          throw new Error('unreadable');
        }
        return {
          events: [deployment(repository)],
          readSoon: {
            repositories: [`https://github.com/acme/${repository}`],
          },
        };
      },
    };
    const { sweep, provided, logger } = await replica(source, [
      service('shop'),
      service('other'),
    ]);
    let send: ((delivery: EventParams) => Promise<void>) | undefined;
    const lifecycle = mockServices.lifecycle.mock();
    await listenToSources({
      sources: [source],
      sweep,
      provided,
      events: {
        publish: async () => {},
        subscribe: async ({ topics, onEvent }) => {
          expect(topics).toEqual(['github.deployment_status']);
          send = onEvent;
        },
      },
      lifecycle,
      logger,
      soonMs: 20,
    });
    const deliver = (repository?: string) =>
      send!({
        topic: 'github.deployment_status',
        eventPayload: { repository },
      });
    await deliver('shop');
    await deliver('shop');
    await deliver('stranger');
    await deliver();
    expect(await stored()).toEqual(['shop shop-1']);
    expect(await eventually(stored, all => all.length > 1)).toEqual([
      'shop rest',
      'shop shop-1',
    ]);
    expect(source.asked).toEqual(['shop -']);
    lifecycle.addShutdownHook.mock.calls.forEach(([stop]) => stop());
  });
});

describe('the configuration of the sweep', () => {
  function config(delivery: JsonObject) {
    const logger = mockServices.logger.mock();
    return {
      ...readSweepConfig(
        new ConfigReader({ devopsLadder: { delivery } }),
        logger,
        { retentionMs: 100 * DAY_MS },
      ),
      warnings: logger.warn.mock.calls.length,
    };
  }

  it('has an hour and ninety days, and no more than is kept', () => {
    expect(config({})).toEqual({
      sweepEvery: { hours: 1 },
      backfillMs: 90 * DAY_MS,
      warnings: 0,
    });
    expect(
      config({ sweepEvery: '10m', backfill: { days: 365 } }),
    ).toMatchObject({ backfillMs: 100 * DAY_MS, warnings: 0 });
    expect(config({ sweepEvery: 'often' })).toMatchObject({
      sweepEvery: { hours: 1 },
      warnings: 1,
    });
  });
});
