import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CollectorAnswer,
  EvidenceCollector,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Knex } from 'knex';
import { createReplica } from '../__testUtils__/createReplica';
import { evidence } from '../__testUtils__/fixtures';
import { manualClock, MINUTE } from '../__testUtils__/manualClock';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { Clock, DatabaseClock, openDatabase } from '../store';

jest.setTimeout(120_000);

const NAMES = Array.from({ length: 12 }, (_, index) => `s${index + 10}`);
const soon = () => new Promise(resolve => setTimeout(resolve, 10));

const entities = NAMES.map(
  (name): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production' },
  }),
);

/** A source that says what it is told, when it is told. */
class Source implements EvidenceCollector {
  readonly id = 'repository';
  readonly strength = 'file';
  readonly asked: string[] = [];
  commit = 'c1';
  outcome: 'met' | 'not-met' = 'met';
  private gate: Promise<void> = Promise.resolve();
  private open = () => {};

  /** Gives no answer until it is let go. */
  hang() {
    this.gate = new Promise(resolve => {
      this.open = resolve;
    });
  }

  letGo() {
    this.open();
  }

  async *collect(
    services: Array<{ entityRef: string }>,
  ): AsyncIterable<CollectorAnswer> {
    const { commit, outcome } = this;
    for (const { entityRef } of services) {
      this.asked.push(entityRef);
      await this.gate;
      yield {
        entityRef,
        status: 'collected',
        fingerprint: commit,
        commit,
        findings: {
          evidence: [evidence('lint', outcome)],
          traps: [],
          facts: [],
        },
      };
    }
  }

  async hasBeenAsked() {
    while (!this.asked.length) {
      await soon();
    }
  }
}

describe('replicas of a refresher', () => {
  const databases = sqliteAndPostgres();
  const [postgres] = databases
    .eachSupportedId()
    .flat()
    .filter(id => id !== 'SQLITE_3');

  async function database(): Promise<Knex> {
    const knex = await databases.init(postgres);
    await openDatabase(mockServices.database({ knex }));
    return knex;
  }

  function replica(knex: Knex, clock: Clock) {
    const source = new Source();
    const created = createReplica({
      knex,
      clock,
      entities,
      collectors: [source],
      batch: 4,
      timeoutMs: MINUTE,
    });
    return { ...created, source };
  }

  const history = async (knex: Knex): Promise<string[]> =>
    (await knex('changes').orderBy('entity_ref')).map(row =>
      row.entity_ref.replace('component:default/', ''),
    );
  const commits = async (knex: Knex): Promise<string[]> => [
    ...new Set<string>((await knex('evidence')).map(row => row.commit)),
  ];

  it('share the work and do nothing twice', async () => {
    const knex = await database();
    const clock = manualClock();
    const [a, b, c] = [1, 2, 3].map(() => replica(knex, clock));
    await a.refresher.sync();
    await Promise.all([a, b, c].map(({ refresh }) => refresh()));
    const asked = [a, b, c].flatMap(({ source }) => source.asked);
    expect(asked.sort()).toEqual(
      NAMES.map(name => `component:default/${name}`),
    );
    expect(await history(knex)).toEqual(NAMES);
  });

  it('take over what one that was killed had begun, and lose nothing by its late answer', async () => {
    const knex = await database();
    const clock = manualClock();
    const killed = replica(knex, clock);
    const other = replica(knex, clock);
    await killed.refresher.sync();
    killed.source.hang();
    killed.source.outcome = 'not-met';
    const late = killed.refresh();
    await killed.source.hasBeenAsked();

    other.source.commit = 'c2';
    await other.refresh();
    const begun = (await knex('services').whereNotNull('lease_holder')).length;
    expect(begun).toBeGreaterThan(0);
    expect(other.source.asked).toHaveLength(NAMES.length - begun);

    // Nobody renews its leases any more.
    clock.later(6 * MINUTE);
    await other.refresh();
    expect(other.source.asked).toHaveLength(NAMES.length);
    expect(await commits(knex)).toEqual(['c2']);

    killed.source.letGo();
    await late;
    expect(await commits(knex)).toEqual(['c2']);
    expect(await history(knex)).toEqual(NAMES);
    expect(killed.changes).toEqual([]);
    expect(await knex('services').whereNotNull('lease_holder')).toEqual([]);
  });

  it('get back at once what one that was shut down had begun', async () => {
    const knex = await database();
    const clock = manualClock();
    const ending = replica(knex, clock);
    const other = replica(knex, clock);
    await ending.refresher.sync();
    ending.source.hang();
    const ended = ending.refresh();
    await ending.source.hasBeenAsked();
    await ending.refresher.stop();
    await ended;
    await other.refresh();
    expect(other.source.asked).toHaveLength(NAMES.length);
    expect(await history(knex)).toEqual(NAMES);
    ending.source.letGo();
    await soon();
    expect(await history(knex)).toEqual(NAMES);
  });

  it.each([10, -10])(
    'go by the time of the database where a clock is %d minutes wrong',
    async skew => {
      const knex = await database();
      const wrong = replica(
        knex,
        new DatabaseClock(knex, () => Date.now() + skew * MINUTE),
      );
      const right = replica(
        knex,
        new DatabaseClock(knex, () => Date.now() - skew * MINUTE),
      );
      await wrong.refresher.sync();
      wrong.source.hang();
      const working = wrong.refresh();
      await wrong.source.hasBeenAsked();
      await right.refresh();
      const held = NAMES.length - right.source.asked.length;
      // Its leases hold, and its services are due in an hour.
      expect(held).toBeGreaterThan(0);
      wrong.source.letGo();
      await working;
      for (const { source, refresh } of [right, wrong]) {
        const asked = source.asked.length;
        await refresh();
        expect(source.asked).toHaveLength(asked);
      }
      expect(await history(knex)).toEqual(NAMES);
      const [{ sync }] = await knex('runs').select({ sync: 'started_at' });
      expect(Math.abs(Date.now() - new Date(sync).getTime())).toBeLessThan(
        5 * MINUTE,
      );
    },
  );

  it('go on after the database was gone for a while', async () => {
    const knex = await database();
    const clock = manualClock();
    const { refresher, refresh, source, logger } = replica(knex, clock);
    await refresher.sync();
    await refresh();
    clock.later(60 * MINUTE);
    source.hang();
    source.commit = 'c2';
    source.outcome = 'not-met';
    source.asked.length = 0;
    const interrupted = refresh();
    await source.hasBeenAsked();
    const gone = jest
      .spyOn(knex.client, 'acquireConnection')
      .mockRejectedValue(new Error('connection refused'));
    source.letGo();
    for (const run of [interrupted, refresh(), refresher.sync()]) {
      await expect(run).rejects.toThrow('connection refused');
    }
    gone.mockRestore();

    // The leases that could not be given back end by themselves.
    clock.later(6 * MINUTE);
    await refresh();
    expect(await commits(knex)).toEqual(['c2']);
    expect(await knex('services').whereNotNull('lease_holder')).toEqual([]);
    expect(await history(knex)).toHaveLength(NAMES.length);
    expect(logger.info).toHaveBeenCalledWith('The refresh works again');
  });

  it('believe a catalog without services only when it says so again', async () => {
    const knex = await database();
    const clock = manualClock();
    const [a, b] = [1, 2].map(() => replica(knex, clock));
    await a.refresher.sync();
    const count = async () => (await knex('services')).length;
    const empty = ({ catalog }: typeof a) =>
      catalog.streamEntities.mockImplementation(async function* none() {
        yield [];
      });
    empty(b);
    await expect(b.refresher.sync()).rejects.toThrow('no service any more');
    expect(await count()).toBe(NAMES.length);
    await a.refresher.sync();
    await expect(b.refresher.sync()).rejects.toThrow('no service any more');
    empty(a);
    await a.refresher.sync();
    expect(await count()).toBe(0);
    await b.refresher.sync();
  });

  it('lose no service while the catalog cannot be reached', async () => {
    const knex = await database();
    const clock = manualClock();
    const { refresher, refresh, catalog, stores } = replica(knex, clock);
    await refresher.sync();
    await refresh();
    clock.later(60 * MINUTE);
    catalog.getEntitiesByRefs.mockRejectedValueOnce(new Error('No catalog'));
    catalog.streamEntities.mockImplementationOnce(async function* cutOff() {
      yield [entities[0]];
      throw new Error('No catalog');
    });
    await expect(refresh()).rejects.toThrow('No catalog');
    await expect(refresher.sync()).rejects.toThrow('No catalog');
    expect(await stores.runs.get('sync')).toMatchObject({
      error: 'No catalog',
      counts: { services: NAMES.length },
    });
    expect(await knex('services').where('failures', '>', 0)).toEqual([]);
    await refresh();
    const checked = await knex('services').where('checked_at', clock.now());
    expect(checked).toHaveLength(NAMES.length);
    expect(await history(knex)).toEqual(NAMES);
  });
});
