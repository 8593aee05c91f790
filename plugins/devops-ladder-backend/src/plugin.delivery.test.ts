import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  devopsLadderAssessmentReadPermission,
  devopsLadderDeliveryCorrectPermission,
  devopsLadderDeliveryIngestPermission,
  Status,
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
const AN_HOUR = 3_600_000;

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

/** Only the sender may report, and only owners correct; the uncleared do not see the vault. */
const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    const name = user?.info.userEntityRef.split('/')[1];
    const isWhere = (is: boolean) =>
      ({ result: is ? AuthorizeResult.ALLOW : AuthorizeResult.DENY } as const);
    if (isPermission(permission, devopsLadderDeliveryIngestPermission)) {
      return isWhere(name === 'sender');
    }
    if (isPermission(permission, devopsLadderDeliveryCorrectPermission)) {
      return createDevopsLadderConditionalDecision(
        permission,
        devopsLadderConditions.isServiceOwner({
          claims: name === 'diver' ? ['group:default/divers'] : [PILOTS],
        }),
      );
    }
    if (isPermission(permission, devopsLadderAssessmentReadPermission)) {
      return name === 'uncleared'
        ? createDevopsLadderConditionalDecision(permission, {
            not: devopsLadderConditions.hasLabel({ label: 'classified' }),
          })
        : isWhere(name !== 'outsider');
    }
    return isWhere(true);
  },
};

const at = (hoursAgo: number) =>
  new Date(Date.now() - hoursAgo * AN_HOUR).toISOString();

function deployment(name: string, id: string) {
  return {
    type: 'deployment',
    source: 'ci',
    id,
    service: `component:default/${name}`,
    environment: 'production',
    sha: id,
    statuses: [{ state: 'success', at: at(30) }],
  };
}

describe('the delivery, with a policy', () => {
  let server: Awaited<ReturnType<typeof startPortal>>['server'];
  let auditor: Awaited<ReturnType<typeof startPortal>>['auditor'];

  const user = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);
  const service = () => mockCredentials.service.header();
  const call = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    authorization: string,
  ) =>
    request(server)
      [method](`/api/devops-ladder${path}`)
      .set('Authorization', authorization);

  beforeAll(async () => {
    ({ server, auditor } = await startPortal({ entities: ENTITIES, policy }));
    await eventually(
      async () => (await call('get', '/overview', service())).body,
      overview => overview.services === ENTITIES.length,
    );
    await call('post', '/events', service())
      .send({
        events: [
          deployment('ferry', 'f1'),
          deployment('vault', 'v1'),
          deployment('vault', 'v2'),
          deployment('dock', 'k1'),
          {
            type: 'incident',
            source: 'pd',
            id: 'i1',
            service: 'component:default/ferry',
            startedAt: at(29),
          },
        ],
      })
      .expect(202);
  });

  it('takes events of services and of those who may, and of nobody else', async () => {
    const body = deployment('ferry', 'f1');
    await request(server)
      .post('/api/devops-ladder/events')
      .set('Authorization', mockCredentials.none.header())
      .send(body)
      .expect(401);
    const refused = await call('post', '/events', user('ann'))
      .send(body)
      .expect(403);
    expect(refused.body.error.message).toContain(
      'devops-ladder.delivery.ingest',
    );
    auditor.createEvent.mockClear();
    const taken = await call('post', '/events', user('sender'))
      .send(deployment('nobody', 'n1'))
      .expect(202);
    expect(taken.body).toMatchObject({ unmapped: 1 });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'delivery-ingest' }),
    );
    const { body: status }: { body: Status } = await call(
      'get',
      '/status',
      service(),
    ).expect(200);
    expect(status.delivery).toMatchObject({
      unmappedEvents: 1,
      unmapped: [
        { reason: 'no-such-service', clue: 'component:default/nobody' },
      ],
    });
  });

  it.each<[string, string[], number]>([
    ['ann', ['component:default/ferry', 'component:default/vault'], 3],
    ['uncleared', ['component:default/ferry'], 1],
    ['outsider', [], 0],
  ])('pools for %s what they may read', async (name, services, n) => {
    const { body, text } = await call(
      'get',
      '/teams/group/default/pilots/delivery',
      user(name),
    ).expect(200);
    expect(body).toMatchObject({ services, deploymentFrequency: { n } });
    expect(/vault|v1|v2/.test(text)).toBe(n === 3);
    const list = await call(
      'get',
      '/teams/group/default/pilots/deployments',
      user(name),
    ).expect(200);
    expect(list.body.totalItems).toBe(n);
  });

  it('says the same of a team that there is not and one of hidden services', async () => {
    const of = async (team: string) => {
      const { text } = await call(
        'get',
        `/teams/group/default/${team}/delivery?to=2026-01-01T00:00:00Z`,
        user('outsider'),
      ).expect(200);
      return text
        .replaceAll(team, 'team')
        .replace(/"(asOf|keptSince)":"[^"]*"/g, '');
    };
    expect(await of('pilots')).toBe(await of('zebras'));
  });

  it.each([
    'delivery',
    'deployments',
    'failed-attempts',
    'changes',
    'incidents',
    'delivery/days',
  ])('hides …/%s of what is not to be read', async path => {
    const of = (name: string, who: string) =>
      call('get', `/services/component/default/${name}/${path}`, user(who));
    await of('vault', 'uncleared').expect(404);
    await of('vault', 'outsider').expect(404);
    await of('vault', 'ann').expect(200);
    await of('nothing', 'ann').expect(404);
  });

  it('lets only owners of the service correct, and says so in the audit log', async () => {
    const path = '/services/component/default/ferry/incidents/i1/cause';
    const body = { deployment: null, reason: 'The provider was down.' };
    await call('put', path, user('outsider')).send(body).expect(404);
    await call('put', path, service()).send(body).expect(403);
    const refused = await call('put', path, user('diver'))
      .send(body)
      .expect(403);
    expect(refused.body.error.message).toContain(
      'devops-ladder.delivery.correct for component:default/ferry',
    );
    await call('delete', path, user('diver')).expect(403);
    await call('put', path, user('ann'))
      .send({ ...body, colour: 'red' })
      .expect(400);

    auditor.createEvent.mockClear();
    await call('put', path, user('ann')).send(body).expect(200);
    const { body: page } = await call(
      'get',
      '/services/component/default/ferry/incidents',
      user('diver'),
    ).expect(200);
    expect(page.items).toMatchObject([{ unattributed: 'correction' }]);
    expect(JSON.stringify(page)).not.toContain('ann');
    await call('delete', path, user('ann')).expect(204);
    expect(
      auditor.createEvent.mock.calls.flatMap(([{ eventId, meta }]) =>
        eventId === 'entity-fetch' ? [] : { eventId, meta },
      ),
    ).toEqual([
      {
        eventId: 'delivery-correct',
        meta: {
          actionType: 'correct',
          entityRef: 'component:default/ferry',
          incident: 'i1',
          deployment: null,
        },
      },
      {
        eventId: 'delivery-correct',
        meta: {
          actionType: 'undo',
          entityRef: 'component:default/ferry',
          incident: 'i1',
        },
      },
    ]);
  });
});
