import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  CollectorAnswer,
  EvidenceCollector,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Knex } from 'knex';
import { createReplica } from '../__testUtils__/createReplica';
import { evidence } from '../__testUtils__/fixtures';
import { manualClock, MINUTE } from '../__testUtils__/manualClock';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { openDatabase } from '../store';

jest.setTimeout(60_000);

const DAY = 24 * 60 * MINUTE;
const FERRY = 'component:default/ferry';
const WRITES = /^\s*(?:insert into|update|delete from) [`"]?(\w+)/i;

const component = (name: string, host = `${name}.example`): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/source-location': `url:https://${host}/o/${name}/`,
    },
  },
  spec: { type: 'service', lifecycle: 'production' },
});

describe('a sweep', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create(
      options: {
        names?: string[];
        /** Of all; each has its own by default. */
        host?: string;
        config?: JsonObject;
        knex?: Knex;
        batch?: number;
      } = {},
    ) {
      const knex = options.knex ?? (await databases.init(id));
      await openDatabase(mockServices.database({ knex }));
      const clock = manualClock();
      const asked: string[] = [];
      const source = {
        outcome: 'met' as 'met' | 'not-met',
        answers: async (_: string) => {},
      };
      const repository: EvidenceCollector = {
        id: 'repository',
        strength: 'file',
        async *collect(services, { at }): AsyncIterable<CollectorAnswer> {
          for (const { entityRef, entity } of services) {
            asked.push(entity.metadata.name);
            await source.answers(entity.metadata.name);
            yield {
              entityRef,
              status: 'collected',
              commit: 'c1',
              findings: {
                evidence: [{ ...evidence('lint', source.outcome), seenAt: at }],
                traps: [],
                facts: [],
              },
            };
          }
        },
      };
      const replica = createReplica({
        knex,
        clock,
        entities: (options.names ?? ['ferry']).map(name =>
          component(name, options.host),
        ),
        collectors: [repository],
        config: options.config,
        batch: options.batch,
        timeoutMs: MINUTE,
      });
      await replica.refresher.sync();
      const lint = async () =>
        (
          await replica.stores.assessments.get(FERRY)
        )?.record?.assessment.capabilities.find(
          ({ capability }) => capability === 'lint',
        );
      return { ...replica, clock, asked, source, lint };
    }

    it('with nothing new writes when services were checked, and nothing else', async () => {
      const names = Array.from({ length: 30 }, (_, index) => `s${index}`);
      const { knex, refresh, clock, stores, asked } = await create({
        names,
        host: 'git.example',
      });
      await refresh();
      const tables = ['assessments', 'assessment_traps', 'evidence', 'changes'];
      const rows = () => Promise.all(tables.map(table => knex(table).select()));
      const before = await rows();

      clock.later(60 * MINUTE);
      const written: string[] = [];
      knex.on('query', ({ sql }) => written.push(WRITES.exec(sql)?.[1] ?? ''));
      await refresh();
      expect(asked).toHaveLength(60);
      expect(await rows()).toEqual(before);
      const writes = written.filter(table => table);
      expect([...new Set(writes)]).toEqual(['services']);
      // A claim and an end for each batch and group, not for each service.
      expect(writes.length).toBeLessThan(names.length);
      const [first] = await stores.evidence.list(['component:default/s0']);
      expect(first.collectedAt).toBe('2026-03-01T13:00:00.000Z');
      expect(
        (await stores.assessments.get('component:default/s0'))?.service,
      ).toMatchObject({
        assessedAt: '2026-03-01T12:00:00.000Z',
        checkedAt: '2026-03-01T13:00:00.000Z',
      });
    });

    it('notes each change once, with its cause', async () => {
      const { refresh, clock, source, changes } = await create();
      await refresh();
      source.outcome = 'not-met';
      clock.later(60 * MINUTE);
      await refresh();
      await refresh();
      expect(changes.map(({ cause }) => cause.kind)).toEqual(['first']);
    });

    it('judges from stored evidence when a waiver begins and when it ends', async () => {
      const { refresh, clock, source, stores, asked, lint, knex } =
        await create();
      source.outcome = 'not-met';
      await refresh();
      const after = (ms: number) => new Date(clock.now().getTime() + ms);
      await stores.waivers.add({
        id: 'w',
        entityRef: FERRY,
        capability: 'lint',
        reason: 'risk-accepted',
        text: 'A museum piece.',
        state: 'requested',
        requestedBy: 'user:default/ann',
        requestedAt: clock.now().toISOString(),
        expiresAt: after(30 * MINUTE).toISOString(),
      });
      await stores.waivers.approve('w', {
        user: 'user:default/bob',
        at: clock.now(),
      });
      await stores.services.requestJudgementOf([FERRY], clock.now());
      await refresh();
      expect(await lint()).toMatchObject({ outcome: 'waived' });
      clock.later(30 * MINUTE);
      await refresh();
      expect(await lint()).toMatchObject({ outcome: 'not-met' });
      expect(asked).toEqual(['ferry']);
      const due = await knex('services').first('due_at');
      expect(new Date(due.due_at) > clock.now()).toBe(true);
    });

    it('judges from stored evidence when an entry begins to count', async () => {
      const { refresh, clock, asked, stores } = await create({
        config: {
          ladder: {
            capabilities: {
              acme: {
                name: 'Acme',
                means: 'It is there.',
                level: 1,
                axis: 'safety',
                need: 'required',
                from: ['file'],
                remedy: { change: 'Add it.', effort: 'small' },
                activeFrom: '2026-03-01T12:30:00Z',
              },
            },
          },
        },
      });
      const acme = async () =>
        (await stores.assessments.get(FERRY))?.record?.assessment.capabilities
          .filter(({ capability }) => capability === 'acme')
          .map(({ upcoming }) => upcoming);
      await refresh();
      expect(await acme()).toEqual([true]);
      clock.later(30 * MINUTE);
      await refresh();
      expect(await acme()).toEqual([undefined]);
      expect(asked).toEqual(['ferry']);
    });

    it('stores what is known while something else takes long', async () => {
      const { refresher, refresh, source, stores } = await create({
        names: ['a-slow', 'b', 'c'],
        batch: 1,
      });
      let letGo = () => {};
      const slow = new Promise<void>(resolve => {
        letGo = resolve;
      });
      source.answers = name => (name === 'a-slow' ? slow : Promise.resolve());
      const working = refresh();
      const isAssessed = async (name: string) =>
        Boolean(
          (await stores.assessments.get(`component:default/${name}`))?.record,
        );
      while (!(await isAssessed('b')) || !(await isAssessed('c'))) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      expect(await isAssessed('a-slow')).toBe(false);
      // What is asked for meanwhile does not wait for it either.
      const at = new Date('2026-03-01T12:00:00Z');
      await stores.services.requestRefresh('component:default/b', {
        at,
        notSince: at,
      });
      refresher.hurry();
      const isRequested = async () =>
        (await stores.assessments.get('component:default/b'))?.service
          .refreshRequestedAt !== undefined;
      while (await isRequested()) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      letGo();
      await working;
      expect(await isAssessed('a-slow')).toBe(true);
    });

    it('is not spoilt by one service that cannot be stored', async () => {
      const { refresh, stores, logger, knex, clock } = await create({
        names: ['bad', 'good'],
      });
      const save = stores.results.save.bind(stores.results);
      const saving = jest
        .spyOn(stores.results, 'save')
        .mockImplementation(async (holder, results) => {
          const isBad = results.some(
            ({ service, assessment }) => service.name === 'bad' && assessment,
          );
          if (isBad) {
            throw new Error('cannot be stored');
          }
          return save(holder, results);
        });
      await refresh();
      const found = async (name: string) =>
        stores.assessments.get(`component:default/${name}`);
      expect((await found('good'))?.record).toBeDefined();
      expect((await found('bad'))?.record).toBeUndefined();
      expect(logger.error).toHaveBeenCalledTimes(1);
      const bad = await knex('services').where({ name: 'bad' }).first();
      expect(bad).toMatchObject({ failures: 1, lease_holder: null });
      saving.mockRestore();
      clock.later(DAY);
      await refresh();
      expect((await found('bad'))?.record).toBeDefined();
    });
  });
});
