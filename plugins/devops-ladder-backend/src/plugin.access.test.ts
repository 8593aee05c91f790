import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  devopsLadderAnalyzePermission,
  devopsLadderAssessmentReadPermission,
  devopsLadderStatusReadPermission,
  devopsLadderWaiverApprovePermission,
  Dispute,
  DisputesPage,
  DisputeTestCase,
  GuessesPage,
  Overview,
  ServiceDetail,
  ServicesPage,
  ServiceWaiver,
  Trend,
  WaiversPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import request from 'supertest';
import { eventually } from './__testUtils__/eventually';
import { startPortal } from './__testUtils__/startPortal';
import {
  createDevopsLadderConditionalDecision,
  devopsLadderConditions,
} from './permissions';

jest.setTimeout(120_000);

const PILOTS = 'group:default/pilots';

function component(
  name: string,
  owner: string,
  labels: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', labels },
    spec: { type: 'service', lifecycle: 'production', owner },
  };
}

const ENTITIES = [
  component('ferry', 'pilots'),
  component('vault', 'pilots', { classified: 'yes' }),
  component('dock', 'divers'),
];

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

/** What each user may do; whatever is not named here is allowed. */
const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    const name = user?.info.userEntityRef.split('/')[1];
    if (isPermission(permission, catalogEntityReadPermission)) {
      // The visitor sees in the catalog what the pilots own, the stranger nothing.
      if (name === 'visitor' || name === 'both') {
        return createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({ claims: [PILOTS] }),
        );
      }
      return name === 'stranger' ? DENY : ALLOW;
    }
    if (isPermission(permission, devopsLadderAssessmentReadPermission)) {
      if (name === 'uncleared' || name === 'both') {
        return createDevopsLadderConditionalDecision(permission, {
          not: devopsLadderConditions.hasLabel({ label: 'classified' }),
        });
      }
      return name === 'outsider' ? DENY : ALLOW;
    }
    const isForChief =
      isPermission(permission, devopsLadderWaiverApprovePermission) ||
      isPermission(permission, devopsLadderStatusReadPermission) ||
      isPermission(permission, devopsLadderAnalyzePermission);
    return isForChief && name !== 'chief' && name !== 'both' ? DENY : ALLOW;
  },
};

type Server = Awaited<ReturnType<typeof startPortal>>['server'];

function callerOf(server: Server, authorization: string) {
  const call =
    (method: 'get' | 'post') =>
    async <T>(
      path: string,
      options: { status?: number; body?: object } = {},
    ): Promise<T> => {
      const sent = request(server)
        [method](`/api/devops-ladder${path}`)
        .set('Authorization', authorization);
      const response = await (options.body ? sent.send(options.body) : sent);
      if (response.status !== (options.status ?? 200)) {
        throw new Error(
          `${path}: ${response.status} ${JSON.stringify(response.body)}`,
        );
      }
      return response.body;
    };
  const text = async (path: string) => {
    const response = await request(server)
      .get(`/api/devops-ladder${path}`)
      .set('Authorization', authorization)
      .expect(200);
    return response.text;
  };
  return { get: call('get'), post: call('post'), text };
}

const namesIn = (text: string) =>
  ENTITIES.map(({ metadata }) => metadata.name)
    .filter(name => text.includes(name))
    .sort();

const user = (server: Server, name: string) =>
  callerOf(server, mockCredentials.user.header(`user:default/${name}`));

async function ready(server: Server) {
  const { get } = callerOf(server, mockCredentials.service.header());
  const { services, assessed } = await eventually(
    () => get<Overview>('/overview'),
    overview => overview.assessed === ENTITIES.length,
  );
  expect({ services, assessed }).toEqual({ services: 3, assessed: 3 });
}

const inAYear = () => new Date(Date.now() + 300 * 24 * 3_600_000).toISOString();

const waiverOf = (name: string) => ({
  entityRef: `component:default/${name}`,
  capability: 'unit-tests',
  reason: 'planned-work',
  text: 'Comes with the rewrite.',
  expiresAt: inAYear(),
});

describe('with a policy', () => {
  let server: Server;
  let auditor: Awaited<ReturnType<typeof startPortal>>['auditor'];

  beforeAll(async () => {
    ({ server, auditor } = await startPortal({ entities: ENTITIES, policy }));
    await ready(server);
  });

  it.each<[string, string[]]>([
    ['chief', ['dock', 'ferry', 'vault']],
    ['visitor', ['ferry', 'vault']],
    ['uncleared', ['dock', 'ferry']],
    ['both', ['ferry']],
    ['stranger', []],
    ['outsider', []],
  ])('%s learns of %j and nothing else', async (name, names) => {
    const { get, post, text } = user(server, name);
    const page = await get<ServicesPage>('/services');
    expect(page.items.map(item => item.name)).toEqual(names);
    expect(page.totalItems).toBe(names.length);

    const overview = await get<Overview>('/overview');
    expect(overview.services).toBe(names.length);
    expect(overview.assessed).toBe(names.length);
    expect(overview.organisation.services).toBe(names.length);

    const owners = [
      ...new Set(
        names.map(
          each => `group:default/${each === 'dock' ? 'divers' : 'pilots'}`,
        ),
      ),
    ].sort();
    const { groups } = await get<Overview>('/overview?groupBy=owner');
    expect(groups?.items.map(group => group.name).sort()).toEqual(owners);
    const guesses = await get<GuessesPage>('/guesses');
    expect(guesses.items.map(({ owner }) => owner).sort()).toEqual(owners);
    const { points } = await get<Trend>('/overview/trend');
    expect(points[points.length - 1]?.services ?? 0).toBe(names.length);
    expect(namesIn(await text('/services.csv'))).toEqual(names);

    for (const entity of ENTITIES) {
      const { name: each } = entity.metadata;
      const path = `/services/component/default/${each}`;
      const status = names.includes(each) ? 200 : 404;
      await get(path, { status });
      await get(`${path}/memo`, { status });
      await get(`${path}/history`, { status });
      await get(`${path}/evidence`, { status });
      await get(`${path}/gate`, { status });
      await post('/needed', {
        status,
        body: { service: `component:default/${each}` },
      });
      if (status === 404) {
        await post(`${path}/refresh`, { status });
        await post('/waivers', { status, body: waiverOf(each) });
        await post(`${path}/disputes`, {
          status,
          body: {
            capability: 'unit-tests',
            expected: 'met',
            reason: 'It is there indeed.',
          },
        });
      }
    }
  });

  it('says the same of what is hidden as of what is not there', async () => {
    const { get } = user(server, 'uncleared');
    const of = async (name: string) => {
      const body = await get<{ error: { message: string } }>(
        `/services/component/default/${name}`,
        { status: 404 },
      );
      return body.error.message.replaceAll(name, 'it');
    };
    expect(await of('vault')).toBe(await of('nothing'));
  });

  it('has files analyzed for those who may', async () => {
    const body = { files: [{ path: 'a.yml', content: 'on: push' }] };
    const answer = await user(server, 'chief').post('/analyze', { body });
    expect(answer).toHaveProperty('assessment');
    const refusal = await user(server, 'visitor').post('/analyze', {
      body,
      status: 403,
    });
    expect(refusal).toMatchObject({
      error: { message: expect.stringContaining('devops-ladder.analyze') },
    });
  });

  it('waives what one asked for and another approved', async () => {
    const ann = user(server, 'ann');
    const chief = user(server, 'chief');
    const uncleared = user(server, 'uncleared');
    const service = callerOf(server, mockCredentials.service.header());
    const body = waiverOf('vault');
    await service.post('/waivers', { body, status: 403 });
    const asked = await ann.post<ServiceWaiver>('/waivers', {
      body,
      status: 201,
    });
    expect(asked).toMatchObject({
      state: 'requested',
      requestedBy: 'user:default/ann',
    });
    await ann.post('/waivers', { body, status: 409 });

    const approve = `/waivers/${asked.id}/approve`;
    const revoke = `/waivers/${asked.id}/revoke`;
    const because = { body: { text: 'No longer of use.' } };
    await ann.post(approve, { status: 403 });
    await service.post(approve, { status: 403 });
    await uncleared.post(approve, { status: 404 });
    await uncleared.post(revoke, { ...because, status: 404 });
    await user(server, 'bob').post(revoke, { ...because, status: 403 });
    await chief.post('/waivers/none/approve', { status: 404 });
    expect(await chief.post(approve)).toMatchObject({
      state: 'approved',
      approvedBy: 'user:default/chief',
    });
    await chief.post(approve, { status: 409 });

    const vault = '/services/component/default/vault';
    const detail = await eventually(
      () => ann.get<ServiceDetail>(vault),
      ({ assessment }) =>
        assessment?.capabilities.some(({ outcome }) => outcome === 'waived') ===
        true,
    );
    expect(detail.waivers).toMatchObject([
      {
        capability: 'unit-tests',
        requestedBy: 'user:default/ann',
        approvedBy: 'user:default/chief',
      },
    ]);
    expect(
      detail.assessment?.capabilities.find(
        ({ capability }) => capability === 'unit-tests',
      ),
    ).toMatchObject({
      outcome: 'waived',
      waivedFrom: 'unknown',
      reason: expect.stringContaining('Comes with the rewrite.'),
    });
    expect((await uncleared.get<WaiversPage>('/waivers')).items).toEqual([]);
    expect((await chief.get<WaiversPage>('/waivers')).items).toHaveLength(1);

    expect(await ann.post(revoke, because)).toMatchObject({
      state: 'revoked',
      revokedBy: 'user:default/ann',
    });
    await eventually(
      () => ann.get<ServiceDetail>(vault),
      ({ assessment }) =>
        assessment?.capabilities.every(
          ({ outcome }) => outcome !== 'waived',
        ) === true,
    );
    const after = await ann.get<ServiceDetail>(vault);
    expect(after.waivers).toBeUndefined();
    expect(
      after.assessment?.capabilities.map(({ outcome }) => outcome),
    ).not.toContain('waived');
  });

  it('lets nobody approve their own, whatever else they may', async () => {
    const chief = user(server, 'chief');
    const { id } = await chief.post<ServiceWaiver>('/waivers', {
      body: waiverOf('dock'),
      status: 201,
    });
    const body = await chief.post<{ error: { message: string } }>(
      `/waivers/${id}/approve`,
      { status: 403 },
    );
    expect(body.error.message).toContain('somebody else');
    expect(
      await user(server, 'both').post(`/waivers/${id}/approve`, {
        status: 404,
      }),
    ).toBeDefined();
  });

  it('takes disputes and shows them to operators', async () => {
    const ann = user(server, 'ann');
    const chief = user(server, 'chief');
    const path = '/services/component/default/vault/disputes';
    const body = {
      capability: 'unit-tests',
      expected: 'met',
      reason: 'They are in the Makefile.',
    };
    await callerOf(server, mockCredentials.service.header()).post(path, {
      body,
      status: 403,
    });
    const dispute = await ann.post<Dispute>(path, { body, status: 201 });
    expect(dispute).toMatchObject({ shown: 'unknown', state: 'open' });
    await ann.post(path, { body, status: 409 });
    await ann.post(path, { body: { ...body, colour: 'red' }, status: 400 });
    await ann.get('/disputes', { status: 403 });

    const all = await chief.get<DisputesPage>('/disputes?state=open');
    expect(all.items).toEqual([dispute]);
    const { evidence } = await chief.get<DisputeTestCase>(
      `/disputes/${dispute.id}/test-case`,
    );
    expect(evidence[0]).toMatchObject({ capability: 'unit-tests' });

    // Operates the plugin, and may still not read the service.
    const both = user(server, 'both');
    expect((await both.get<DisputesPage>('/disputes')).items).toEqual([]);
    const resolution = { verdict: 'accepted', text: 'We will read it.' };
    for (const at of ['test-case', 'resolve'] as const) {
      const one = `/disputes/${dispute.id}/${at}`;
      await (at === 'resolve'
        ? both.post(one, { body: resolution, status: 404 })
        : both.get(one, { status: 404 }));
    }
    const resolve = `/disputes/${dispute.id}/resolve`;
    await ann.post(resolve, { body: resolution, status: 403 });
    expect(await chief.post(resolve, { body: resolution })).toMatchObject({
      state: 'resolved',
      resolvedBy: 'user:default/chief',
    });
    await chief.post(resolve, { body: resolution, status: 409 });
  });

  it('writes what is changed to the audit log', async () => {
    auditor.createEvent.mockClear();
    await user(server, 'stranger').post(
      '/services/component/default/ferry/refresh',
      { status: 404 },
    );
    await user(server, 'ann').get('/services');
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        expect.objectContaining({
          eventId: 'assessment-refresh',
          meta: { entityRef: 'component:default/ferry' },
        }),
      ],
    ]);
  });

  it('answers what the permission backend asks about services', async () => {
    const conditions = devopsLadderConditions.isServiceOwner({
      claims: [PILOTS],
    });
    const response = await request(server)
      .post(
        '/api/devops-ladder/.well-known/backstage/permissions/apply-conditions',
      )
      .set('Authorization', mockCredentials.service.header())
      .send({
        items: ['ferry', 'dock', 'none'].map(name => ({
          id: name,
          resourceRef: `component:default/${name}`,
          resourceType: 'devops-ladder-service',
          conditions,
        })),
      });
    expect(response.body).toEqual({
      items: [
        { id: 'ferry', result: 'ALLOW' },
        { id: 'dock', result: 'DENY' },
        { id: 'none', result: 'DENY' },
      ],
    });
    const metadata = await request(server)
      .get('/api/devops-ladder/.well-known/backstage/permissions/metadata')
      .set('Authorization', mockCredentials.service.header());
    expect(
      metadata.body.permissions.map((each: { name: string }) => each.name),
    ).toEqual(
      expect.arrayContaining([
        'devops-ladder.assessment.read',
        'devops-ladder.waiver.approve',
      ]),
    );
  });
});

describe('without permissions', () => {
  it('shows everything to everyone, and has two people for a waiver', async () => {
    const { server } = await startPortal({ entities: ENTITIES });
    await ready(server);
    const ann = user(server, 'ann');
    const page = await ann.get<ServicesPage>('/services');
    expect(page.totalItems).toBe(3);
    const { id } = await ann.post<ServiceWaiver>('/waivers', {
      body: waiverOf('ferry'),
      status: 201,
    });
    await ann.post(`/waivers/${id}/approve`, { status: 403 });
    await user(server, 'bob').post(`/waivers/${id}/approve`);
  });
});
