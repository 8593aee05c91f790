import { PlainDeliveryEvent } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import {
  DeliveryServer,
  startDeliveryServer,
} from '../__testUtils__/deliveryServer';
import { serviceRecord } from '../__testUtils__/fixtures';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);

const NOW = '2026-04-01T00:00:00Z';
const SHOP = { kind: 'component', namespace: 'default', name: 'shop' };
const SHOP_REF = 'component:default/shop';

function deployment(
  id: string,
  more: Record<string, unknown> = {},
): PlainDeliveryEvent {
  return {
    type: 'deployment',
    source: 'ci',
    id,
    service: SHOP_REF,
    environment: 'production',
    sha: id,
    statuses: [{ state: 'success', at: '2026-03-02T10:00:00Z' }],
    ...more,
  };
}

const databases = sqliteAndPostgres();

describe.each(databases.eachSupportedId())('the intake on %s', databaseId => {
  let knex: Knex;
  let server: DeliveryServer;
  const others: DeliveryServer[] = [];

  beforeEach(async () => {
    knex = await migratedDatabase(databases, databaseId);
    server = await start();
  });
  afterEach(async () => {
    await Promise.all([server, ...others.splice(0)].map(each => each.close()));
  });

  function start(config = {}, services = [serviceRecord('shop')]) {
    return startDeliveryServer({ knex, now: NOW, services, config });
  }
  const outcomes = (body: { results: Array<{ outcome: string }> }) =>
    body.results.map(({ outcome }) => outcome);
  const count = async (table: string) => {
    const [{ n }] = await knex(table).count({ n: '*' });
    return Number(n);
  };
  const frequency = async (of = server) => {
    const { deploymentFrequency } = await of.client.getServiceDelivery(SHOP);
    return deploymentFrequency.n;
  };

  it('takes each event once, and keeps the first of two payloads', async () => {
    const { body } = await server.post({
      events: [
        deployment('d1'),
        deployment('d1'),
        deployment('d1', { sha: 'other' }),
        deployment('d2', { enviroment: 'production' }),
        deployment('d3'),
      ],
    });
    expect(body).toMatchObject({
      accepted: 2,
      duplicate: 1,
      conflict: 1,
      rejected: 1,
    });
    expect(outcomes(body)).toEqual([
      'accepted',
      'duplicate',
      'conflict',
      'rejected',
      'accepted',
    ]);
    expect(body.results[0]).toEqual({
      outcome: 'accepted',
      source: 'ci',
      id: 'd1',
      services: [SHOP_REF],
    });
    expect(body.results[3]).toMatchObject({ field: 'enviroment', id: 'd2' });

    const single = await server.post(deployment('d1', { sha: 'third' }));
    expect(single).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringMatching(/^id: .*eventId/) } },
    });
    expect((await server.post(deployment('d1'))).body.duplicate).toBe(1);
    expect(await server.post(deployment('d4', { id: '' }))).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/^id: /) } },
    });
    expect(await count('delivery_events')).toBe(2);
    expect(await frequency()).toBe(2);
    expect((await server.stores.deliveryIntake.intake(9)).refused).toEqual([
      {
        outcome: 'conflict',
        source: 'ci',
        events: 2,
        lastEventId: 'd1',
        lastAt: new Date(NOW),
      },
      {
        outcome: 'rejected',
        source: '',
        events: 2,
        lastAt: new Date(NOW),
      },
    ]);
  });

  it('has one effect of what several replicas take at the same time', async () => {
    others.push(await start());
    const events = Array.from({ length: 60 }, (_, i) => deployment(`d${i}`));
    const sent = await Promise.all(
      [0, 1, 2, 3, 4, 5].map(round => {
        const batch = round % 2 ? [...events].reverse() : events;
        return (round % 3 ? server : others[0]).post({ events: batch });
      }),
    );
    const total = (name: string) =>
      sent.reduce((sum, { body }) => sum + body[name], 0);
    expect([total('accepted'), total('duplicate')]).toEqual([60, 300]);
    expect(await count('delivery_events')).toBe(60);
    expect([await frequency(), await frequency(others[0])]).toEqual([60, 60]);
  });

  it('answers on every replica with what any of them took', async () => {
    others.push(await start());
    for (const [index, of] of [server, others[0], server].entries()) {
      await of.post(deployment(`d${index}`));
      expect(await frequency(server)).toBe(index + 1);
      expect(await frequency(others[0])).toBe(index + 1);
    }
  });

  it('keeps nothing of an event whose effect fails', async () => {
    await knex.schema.renameTable('delivery_events', 'away');
    expect((await server.post(deployment('d1'))).status).toBe(500);
    await knex.schema.renameTable('away', 'delivery_events');
    expect(await count('delivery_receipts')).toBe(0);
    expect((await server.post(deployment('d1'))).body.accepted).toBe(1);
  });

  it('refuses what is too large, no JSON, or in no form', async () => {
    const large = await server.post({ events: [], pad: 'x'.repeat(6e6) });
    expect(large).toMatchObject({
      status: 413,
      body: { error: { message: expect.stringContaining('5 MB') } },
    });
    expect(await server.post('{')).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/^body: .*JSON/) } },
    });
    expect((await server.post({ events: [] })).body.results).toEqual([]);
    expect(
      (await server.post('<a/>', { 'Content-Type': 'text/xml' })).status,
    ).toBe(400);
  });

  it('keeps what is of no service yet, until catalog or configuration say', async () => {
    const events = [
      deployment('d1', { service: 'component:default/cart' }),
      deployment('d2', { service: 'webshop' }),
      deployment('d3', { service: undefined, repository: 'https://x.io/a/b' }),
    ];
    const { body } = await server.post({ events });
    expect(outcomes(body)).toEqual(['unmapped', 'unmapped', 'unmapped']);
    expect((await server.post({ events })).body.duplicate).toBe(3);
    const { unmapped, unmappedEvents } =
      await server.stores.deliveryIntake.intake(9);
    expect(unmappedEvents).toBe(3);
    expect(unmapped.map(({ reason, clue }) => [reason, clue])).toEqual([
      ['no-match', 'https://x.io/a/b'],
      ['no-match', 'webshop'],
      ['no-such-service', 'component:default/cart'],
    ]);

    others.push(
      await start(
        { services: [{ entityRef: SHOP_REF, subjects: ['WebShop'] }] },
        [
          serviceRecord('shop', {
            repository: { url: 'https://x.io/a/b/tree/main/' },
          }),
          serviceRecord('cart'),
        ],
      ),
    );
    const [other] = others;
    const mapped = await Promise.all([
      other.intake.mapAgain(),
      other.intake.mapAgain(),
    ]);
    expect(mapped[0] + mapped[1]).toBe(3);
    expect(await count('delivery_unmapped')).toBe(0);
    expect(await frequency()).toBe(2);
    expect((await other.post({ events })).body.duplicate).toBe(3);
  });

  it('joins artifacts and changes of no service to what deploys them, in any order', async () => {
    const packaged = (artifact: string, sha: string, id: string) => ({
      specversion: '1.0',
      id,
      source: '/build',
      type: 'dev.cdevents.artifact.packaged.0.2.0',
      data: {
        context: {
          version: '0.4.1',
          id,
          source: '/build',
          type: 'dev.cdevents.artifact.packaged.0.2.0',
          timestamp: '2026-03-01T00:00:00Z',
        },
        subject: { id: artifact, content: { change: { id: sha } } },
      },
    });
    const batch = { 'Content-Type': 'application/cloudevents-batch+json' };
    const change = (id: string, more = {}) => ({
      type: 'change',
      source: 'ci',
      id,
      firstCommitAuthoredAt: '2026-03-02T08:00:00Z',
      ...more,
    });
    const shas = async () => {
      const { items } = await server.client.listDeployments('services', SHOP);
      return items.map(({ id, sha }) => [id, sha]);
    };
    await server.post([packaged('pkg:oci/a@1', 'aaa1', 'p1')], batch);
    await server.post({
      events: [
        deployment('d1', { sha: undefined, artifact: 'pkg:oci/a@1?tag=x' }),
        deployment('d2', {
          sha: undefined,
          artifact: 'pkg:oci/a@2',
          changes: ['c1', 'c2'],
          statuses: [{ state: 'success', at: '2026-03-03T10:00:00Z' }],
        }),
        change('c1'),
      ],
    });
    expect(await shas()).toEqual([
      ['d2', undefined],
      ['d1', 'aaa1'],
    ]);
    await server.post([packaged('pkg:oci/a@2', 'aaa2', 'p2')], batch);
    await server.post({
      events: [change('c2'), change('c1', { source: 'x' })],
    });
    expect(await shas()).toEqual([
      ['d2', 'aaa2'],
      ['d1', 'aaa1'],
    ]);
    others.push(await start());
    for (const each of [server, others[0]]) {
      const { leadTime } = await each.client.getServiceDelivery(SHOP);
      expect(leadTime).toMatchObject({ n: 2, medianSeconds: 93_600 });
    }
  });

  it('gives changes of a monorepo to the services that they touch', async () => {
    const inRepository = (name: string, path?: string) =>
      serviceRecord(name, { repository: { url: 'https://x.io/a/b/', path } });
    others.push(
      await start({}, [
        inRepository('shop', 'services/shop'),
        inRepository('cart', 'services/cart'),
        inRepository('all'),
      ]),
    );
    const change = (id: string, paths?: string[]) => ({
      type: 'change',
      source: 'ci',
      id,
      repository: 'git@x.io:a/b.git',
      paths,
    });
    const { body } = await others[0].post({
      events: [
        change('c1', ['services/shop/main.ts', 'README.md']),
        change('c2', ['services/shopping/main.ts']),
        change('c3'),
      ],
    });
    const names = body.results.map(({ services }: { services: string[] }) =>
      services.map(ref => ref.split('/')[1]),
    );
    expect(names).toEqual([['all', 'shop'], ['all'], ['all', 'cart', 'shop']]);
  });

  it('takes incidents in parts, and by what PagerDuty calls the service', async () => {
    others.push(
      await start({}, [
        serviceRecord('shop', {
          entityEtag: 'annotated',
          annotations: { 'pagerduty.com/service-id': 'PX1' },
        }),
      ]),
    );
    const incident = (eventId: string, times: object) => ({
      type: 'incident',
      source: 'pd',
      id: 'i1',
      eventId,
      pagerdutyService: 'PX1',
      ...times,
    });
    const part = async (eventId: string, times: object) => {
      const { body } = await others[0].post(incident(eventId, times));
      expect(body.accepted).toBe(1);
      const { items } = await others[0].client.listIncidents('services', SHOP);
      return items.map(({ open, seconds }) => ({ open, seconds }));
    };
    // Of which only the end is known, it began at no time.
    expect(await part('1', { resolvedAt: '2026-03-02T11:00:00Z' })).toEqual([]);
    expect(await part('2', { startedAt: '2026-03-02T10:00:00Z' })).toEqual([
      { open: false, seconds: 3_600 },
    ]);
    expect(
      await part('3', { reopenedAt: '2026-03-02T12:00:00Z' }),
    ).toMatchObject([{ open: true }]);
  });

  it('has production as the owner of each service names it', async () => {
    const owned = { owner: 'group:default/pilots' };
    const annotated = serviceRecord('shop', {
      ...owned,
      entityEtag: 'annotated',
      annotations: { 'devops-ladder.io/production-environments': 'Live, eu' },
    });
    others.push(await start({}, [annotated, serviceRecord('cart', owned)]));
    const [other] = others;
    await other.post({
      events: ['live', 'production', 'eu'].flatMap(environment =>
        ['shop', 'cart'].map(name =>
          deployment(`${name}-${environment}`, {
            service: `component:default/${name}`,
            environment,
          }),
        ),
      ),
    });
    const team = { kind: 'group', namespace: 'default', name: 'pilots' };
    const { rows, definition, quality } = await other.client.getTeamDelivery(
      team,
    );
    expect(
      rows.deployments.map(({ id, environments }) => [id, environments]),
    ).toEqual([
      ['cart-production', ['production']],
      ['shop-eu', ['eu']],
      ['shop-live', ['live']],
    ]);
    expect(definition).toMatchObject({
      environmentGroups: { production: ['production', 'prod'] },
      environmentsOf: { [SHOP_REF]: ['Live', 'eu'] },
    });
    const unexplained = quality.flatMap(({ names = [] }) => names).sort();
    expect(unexplained).toEqual(['eu', 'live', 'production']);
  });

  it('lets owners correct what caused an incident, and take that back', async () => {
    await server.post({
      events: [
        deployment('d0', {
          statuses: [{ state: 'success', at: '2026-03-01T10:00:00Z' }],
        }),
        deployment('d1'),
        {
          type: 'incident',
          source: 'pd',
          id: 'i/1',
          service: SHOP_REF,
          startedAt: '2026-03-02T11:00:00Z',
          resolvedAt: '2026-03-02T12:00:00Z',
        },
      ],
    });
    const link = async () => {
      const { items } = await server.client.listIncidents('services', SHOP);
      const { rows } = await server.client.getServiceDelivery(SHOP);
      expect(rows.incidents).toEqual(items);
      return items[0];
    };
    const correct = (deploymentId: string | null, incident = 'i/1') =>
      server.client.correctIncidentCause(SHOP, incident, {
        deployment: deploymentId,
        reason: 'The provider was down.',
      });
    expect(await link()).toMatchObject({
      link: { deployment: 'd1', evidence: 'incident-within-window' },
    });
    expect(await correct(null)).toEqual({
      entityRef: SHOP_REF,
      incident: 'i/1',
      deployment: null,
      reason: 'The provider was down.',
      at: '2026-04-01T00:00:00.000Z',
    });
    expect(await link()).toMatchObject({
      unattributed: 'correction',
      correction: { deployment: null },
    });
    await correct('d0');
    expect(await link()).toMatchObject({
      link: { deployment: 'd0', evidence: 'correction' },
    });
    await server.client.undoIncidentCause(SHOP, 'i/1');
    expect(await link()).toMatchObject({ link: { deployment: 'd1' } });

    const status = (statusCode: number) => ({ statusCode });
    await expect(
      server.client.undoIncidentCause(SHOP, 'i/1'),
    ).rejects.toMatchObject(status(404));
    await expect(correct(null, 'i2')).rejects.toMatchObject(status(404));
    await expect(correct('d9')).rejects.toMatchObject({
      ...status(400),
      body: { error: { message: expect.stringMatching(/^deployment: /) } },
    });
    await expect(
      server.client.correctIncidentCause(SHOP, 'i/1', {
        deployment: null,
        reason: 'No.',
      }),
    ).rejects.toMatchObject({
      body: { error: { message: expect.stringMatching(/^reason: /) } },
    });
  });

  it('pages through rows, newest first, each once', async () => {
    const at = (i: number) =>
      new Date(Date.UTC(2026, 2, 1, 0, i)).toISOString();
    await server.post({
      events: Array.from({ length: 150 }, (_, i) =>
        deployment(`d${i}`, {
          statuses: [{ state: 'success', at: at(i - (i % 3)) }],
        }),
      ),
    });
    const { rows, rowsInAll, truncated } =
      await server.client.getServiceDelivery(SHOP);
    expect(rows.deployments).toHaveLength(60);
    expect({ n: rowsInAll.deployments, truncated }).toEqual({
      n: 150,
      truncated: true,
    });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.client.listDeployments('services', SHOP, {
        limit: 40,
        cursor,
      });
      expect(page.totalItems).toBe(150);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(new Set(ids).size).toBe(150);
    expect(ids.length).toBe(150);
    expect(ids.slice(-60)).not.toContain('d149');
    expect(ids[0]).toBe('d149');
    for (const wrong of ['x', Buffer.from('["a","b"]').toString('base64url')]) {
      await expect(
        server.client.listDeployments('services', SHOP, { cursor: wrong }),
      ).rejects.toMatchObject({
        statusCode: 400,
        body: { error: { message: expect.stringMatching(/^cursor/) } },
      });
    }
  });

  it.each<[string, object, RegExp]>([
    ['from', { from: NOW, to: NOW }, /^from: .*not before/],
    ['from', { from: '2024-01-01T00:00:00Z' }, /^from: .*400 days/],
    ['from', { from: 'spring' }, /from/],
    ['timeZone', { timeZone: 'Mars' }, /^timeZone: .*IANA/],
    [
      'interval',
      { from: '2025-06-01T00:00:00Z', interval: 'day' },
      /^interval: .*week or month/,
    ],
    ['interval', { interval: 'year' }, /interval/],
  ])('refuses a wrong %s %j', async (_, query, message) => {
    await expect(
      server.client.getServiceDelivery(SHOP, query),
    ).rejects.toMatchObject({
      statusCode: 400,
      body: { error: { message: expect.stringMatching(message) } },
    });
  });

  it('keeps days of what is old, and what the rest builds on', async () => {
    const on = (day: string, more = {}) => ({
      statuses: [{ state: 'success', at: `${day}T10:00:00Z` }],
      ...more,
    });
    const change = (id: string, mergedAt: string) => ({
      type: 'change',
      source: 'ci',
      id,
      service: SHOP_REF,
      firstCommitAuthoredAt: mergedAt,
      mergedAt,
    });
    await server.post({
      events: [
        change('c1', '2026-02-02T09:00:00Z'),
        deployment('d1', on('2026-02-01')),
        deployment('d2', on('2026-02-02', { changes: ['c1'] })),
        deployment('d3', on('2026-02-03')),
        change('c4', '2026-02-04T10:00:00Z'),
        deployment('d4', on('2026-03-31', { changes: ['c4'] })),
        deployment('u1', { ...on('2026-02-01'), service: 'nobody' }),
      ],
    });
    const window = { from: '2026-03-01T00:00:00Z' };
    const before = await server.client.getServiceDelivery(SHOP, window);
    await server.close();
    server = await start({ retention: { days: 30 } });
    expect(await server.retention.run()).toBe(3);
    expect(await server.retention.run()).toBe(0);
    const after = await server.client.getServiceDelivery(SHOP, window);
    expect({ ...after, keptSince: '' }).toEqual({ ...before, keptSince: '' });
    expect(after.leadTime.n).toBe(1);

    const days = async (query = {}) => {
      const { items, pageInfo } = await server.client.listDeliveryDays(
        SHOP,
        query,
      );
      return { days: items.map(({ day }) => day), ...pageInfo };
    };
    const { days: first, nextCursor } = await days({ limit: 2 });
    expect(first).toEqual(['2026-02-03', '2026-02-02']);
    expect(await days({ cursor: nextCursor })).toEqual({
      days: ['2026-02-01'],
    });
    expect(await count('delivery_unmapped')).toBe(0);
    expect(await count('delivery_receipts')).toBe(3);

    // Comes once more, is deleted once more, and counts no further.
    const { body } = await server.post({
      events: [deployment('d1', on('2026-02-01'))],
    });
    expect(body.results[0]).toMatchObject({
      outcome: 'accepted',
      reason: expect.stringContaining('days of them'),
    });
    await server.retention.run();
    const { items } = await server.client.listDeliveryDays(SHOP);
    expect(items.map(({ successful }) => successful)).toEqual([1, 1, 1]);
  });

  it('deletes what is of a service that the catalog loses', async () => {
    await server.post(deployment('d1'));
    await frequency();
    await server.stores.services.sync([serviceRecord('cart')], new Date(NOW));
    expect(await count('delivery_events')).toBe(0);
    await server.retention.run();
    expect(await count('delivery_receipts')).toBe(0);
    await server.stores.services.sync([serviceRecord('shop')], new Date(NOW));
    expect(await frequency()).toBe(0);
    expect((await server.post(deployment('d1'))).body.accepted).toBe(1);
    expect(await frequency()).toBe(1);
  });
});
