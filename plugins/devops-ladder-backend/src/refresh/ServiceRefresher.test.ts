import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  CollectorAnswer,
  EvidenceCollector,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Knex } from 'knex';
import { createReplica } from '../__testUtils__/createReplica';
import { manualClock, MINUTE } from '../__testUtils__/manualClock';
import { evidence } from '../__testUtils__/fixtures';
import { EVERY_SERVICE, openDatabase } from '../store';

function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production' },
    relations: [
      { type: 'partOf', targetRef: 'system:default/harbour' },
      { type: 'ownedBy', targetRef: 'group:default/pilots' },
    ],
  };
}

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'pilots', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
  component('ferry'),
  component('dock'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name: 'harbour',
      namespace: 'default',
      annotations: { 'devops-ladder.io/runtime': 'vm' },
    },
    relations: [{ type: 'partOf', targetRef: 'domain:default/sea' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: {
      name: 'sea',
      namespace: 'default',
      annotations: {
        'devops-ladder.io/runtime': 'kubernetes',
        'devops-ladder.io/bad-release-impact': 'costly',
      },
    },
  },
];

type Behaviour = (name: string) => Omit<CollectorAnswer, 'entityRef'>;

const lintIsMet: Behaviour = () => ({
  status: 'collected' as const,
  fingerprint: 'f1',
  findings: { evidence: [evidence('lint')], traps: [], facts: [] },
});
const refused: Behaviour = () => ({
  status: 'failed' as const,
  reason: 'no-permission' as const,
  message: 'The integration may not read it',
});

describe('ServiceRefresher', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function create(config: JsonObject = {}, reused?: Knex) {
    const knex = reused ?? (await databases.init('SQLITE_3'));
    await openDatabase(mockServices.database({ knex }));
    const clock = manualClock();
    let behaviour = lintIsMet;
    const asked: string[][] = [];
    const collector: EvidenceCollector = {
      id: 'repository',
      strength: 'file',
      async *collect(services) {
        asked.push(services.map(({ entity }) => entity.metadata.name));
        for (const { entityRef, entity } of services) {
          yield {
            entityRef,
            ...behaviour(entity.metadata.name),
          } as CollectorAnswer;
        }
      },
    };
    const { refresher, stores, logger, tracing, changes, refresh } =
      createReplica({
        knex,
        entities,
        collectors: [collector],
        clock,
        config,
      });
    await refresher.sync();
    return {
      knex,
      refresher,
      stores,
      logger,
      tracing,
      asked,
      changes,
      refresh,
      later: clock.later,
      behave: (next: Behaviour) => (behaviour = next),
      async outcomeOfLint(name: string) {
        const found = await stores.assessments.get(`component:default/${name}`);
        return {
          service: found?.service,
          lint: found?.record?.assessment.capabilities.find(
            ({ capability }) => capability === 'lint',
          ),
          situation: found?.record?.assessment.situation,
        };
      },
    };
  }

  it('reads every service once and not again before its time', async () => {
    const { refresh, asked, later, outcomeOfLint } = await create();
    await refresh();
    await refresh();
    expect(asked).toEqual([['dock', 'ferry']]);
    expect((await outcomeOfLint('ferry')).lint?.outcome).toBe('met');
    later(60 * MINUTE);
    await refresh();
    expect(asked).toHaveLength(2);
  });

  it('shows in traces what took the time', async () => {
    const { refresh, tracing } = await create();
    await refresh();
    const spans = tracing.startActiveSpan.mock.calls.map(([name]) => name);
    expect([...new Set(spans)].sort()).toEqual([
      'devops_ladder.refresh.batch',
      'devops_ladder.refresh.collect',
      'devops_ladder.refresh.judge',
      'devops_ladder.sync',
    ]);
  });

  it('judges anew at once what another model judged', async () => {
    const first = await create();
    await first.refresh();
    const same = await create({}, first.knex);
    await same.refresh();
    expect(same.asked).toEqual([]);

    const changed = await create(
      {
        ladder: { capabilities: { lint: { enabled: false } } },
        organisation: { types: { service: 'library' } },
      },
      first.knex,
    );
    await changed.refresh();
    // From stored evidence.
    expect(changed.asked).toEqual([]);
    const { lint, situation } = await changed.outcomeOfLint('ferry');
    expect(lint).toBeUndefined();
    expect(situation).toContainEqual(
      expect.objectContaining({ fact: 'delivers', value: 'library' }),
    );
  });

  it('keeps what was counted over all services out of each', async () => {
    const { refresh, outcomeOfLint, stores } = await create({
      organisation: { facts: { 'platform-machinery': true } },
    });
    await refresh();
    const counts = await stores.overview.countOrganisation(EVERY_SERVICE);
    expect(counts).toMatchObject({ services: 2, teams: 1 });
    const { situation } = await outcomeOfLint('ferry');
    const ofOrganisation = situation?.filter(({ fact }) =>
      ['team-count', 'service-count', 'platform-machinery'].includes(fact),
    );
    expect(ofOrganisation).toEqual([
      expect.objectContaining({ fact: 'platform-machinery', value: true }),
    ]);
  });

  it('takes facts from the system before the domain', async () => {
    const { refresh, outcomeOfLint } = await create();
    await refresh();
    const { situation } = await outcomeOfLint('ferry');
    expect(situation).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          fact: 'runtime',
          value: 'vm',
          origin: 'declared',
          source:
            'annotation devops-ladder.io/runtime on system:default/harbour',
        }),
        expect.objectContaining({
          fact: 'bad-release-impact',
          value: 'costly',
          source:
            'annotation devops-ladder.io/bad-release-impact on domain:default/sea',
        }),
      ]),
    );
  });

  it('makes what a failing source could show unknown with its reason', async () => {
    const { refresh, behave, outcomeOfLint } = await create();
    behave(name => (name === 'dock' ? refused(name) : lintIsMet(name)));
    await refresh();
    expect(await outcomeOfLint('dock')).toMatchObject({
      service: { problem: { reason: 'no-permission' }, stale: false },
      lint: { outcome: 'unknown', unknown: { reason: 'no-permission' } },
    });
    expect(await outcomeOfLint('ferry')).toMatchObject({
      service: { stale: false },
      lint: { outcome: 'met' },
    });
  });

  it('keeps what was known before and marks it stale', async () => {
    const { refresh, behave, later, outcomeOfLint } = await create();
    await refresh();
    behave(refused);
    later(60 * MINUTE);
    await refresh();
    expect(await outcomeOfLint('ferry')).toMatchObject({
      service: {
        stale: true,
        problem: { reason: 'no-permission', since: '2026-03-01T13:00:00.000Z' },
      },
      lint: { outcome: 'met' },
    });
    behave(() => ({ status: 'unchanged' }));
    later(60 * MINUTE);
    await refresh();
    const { service, lint } = await outcomeOfLint('ferry');
    expect(service?.problem).toBeUndefined();
    expect(service?.stale).toBe(false);
    expect(lint?.outcome).toBe('met');
  });

  it('forgets what another repository showed', async () => {
    const { refresh, behave, later, outcomeOfLint } = await create();
    await refresh();
    behave(name => ({ ...refused(name), forget: true }));
    later(60 * MINUTE);
    await refresh();
    expect(await outcomeOfLint('ferry')).toMatchObject({
      service: { stale: false, problem: { reason: 'no-permission' } },
      lint: { outcome: 'unknown' },
    });
  });

  it('shows a part that could not be used, also after nothing changed', async () => {
    const { refresh, behave, later, outcomeOfLint, logger } = await create();
    const notice = { reason: 'unreadable' as const, message: 'Broken.' };
    behave(name => ({ ...lintIsMet(name), notice }));
    await refresh();
    behave(() => ({ status: 'unchanged' }));
    later(60 * MINUTE);
    await refresh();
    expect(await outcomeOfLint('ferry')).toMatchObject({
      service: { stale: false, problem: notice },
      lint: { outcome: 'met' },
    });
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('names a failing service once in the log, and once when it is well again', async () => {
    const { refresh, behave, later, logger } = await create();
    behave(name => (name === 'dock' ? refused(name) : lintIsMet(name)));
    for (let tries = 0; tries < 4; tries += 1) {
      await refresh();
      later(60 * MINUTE);
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls[0][0]).toContain('component:default/dock');
    behave(lintIsMet);
    later(12 * 60 * MINUTE);
    await refresh();
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('component:default/dock'),
      expect.anything(),
    );
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('tries a failing service again with backoff', async () => {
    const { refresh, behave, later, asked } = await create();
    behave(refused);
    await refresh();
    later(4 * MINUTE);
    await refresh();
    expect(asked).toHaveLength(1);
    later(MINUTE);
    await refresh();
    expect(asked).toHaveLength(2);
    later(8 * MINUTE);
    await refresh();
    expect(asked).toHaveLength(2);
  });

  it('survives a collector that throws', async () => {
    const { refresh, behave, outcomeOfLint } = await create();
    behave(name => {
      if (name === 'ferry') {
        throw new Error('boom');
      }
      return lintIsMet(name);
    });
    await refresh();
    expect((await outcomeOfLint('dock')).lint?.outcome).toBe('met');
    expect((await outcomeOfLint('ferry')).lint).toMatchObject({
      outcome: 'unknown',
      unknown: { reason: 'error' },
    });
  });
});
