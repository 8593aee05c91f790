import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import { devopsLadderAssessmentReadPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  createDevopsLadderConditionalDecision,
  devopsLadderConditions,
} from './conditions';
import { serviceRules } from './rules';
import { VisibleServicesResolver } from './VisibleServicesResolver';

const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const IN_CATALOG: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};
const HERE = createDevopsLadderConditionalDecision(
  devopsLadderAssessmentReadPermission,
  {
    not: devopsLadderConditions.isServiceOwner({
      claims: ['group:default/Pilots'],
    }),
  },
);

const ann = mockCredentials.user('user:default/ann');
const bob = mockCredentials.user('user:default/bob');
const FERRY = 'component:default/ferry';
const BOTH = [FERRY, 'component:default/dock'];

function create(
  decisions: { here?: PolicyDecision; catalog?: PolicyDecision },
  permissions?: PermissionsService,
) {
  const catalog = catalogServiceMock({
    entities: [component('ferry'), component('dock')],
  });
  const list = jest.spyOn(catalog, 'streamEntities');
  const getOne = jest.spyOn(catalog, 'getEntityByRef');
  const asked: string[][] = [];
  let now = 0;
  const resolver = new VisibleServicesResolver({
    catalog,
    auth: mockServices.auth(),
    permissions:
      permissions ??
      mockServices.permissions.mock({
        authorizeConditional: async requests => {
          asked.push(requests.map(({ permission }) => permission.name));
          return requests.map(({ permission }) =>
            permission.name === 'catalog.entity.read'
              ? decisions.catalog ?? ALLOW
              : decisions.here ?? ALLOW,
          );
        },
      }),
    ruleset: {
      getRuleByName: name => {
        const rule = Object.values(serviceRules).find(r => r.name === name);
        if (!rule) {
          throw new Error(`No rule ${name}`);
        }
        return rule;
      },
    },
    filter: { kind: ['Component'] },
    clock: () => now,
  });
  return { resolver, list, getOne, asked, later: (ms: number) => (now += ms) };
}

describe('VisibleServicesResolver', () => {
  it.each<{
    name: string;
    decisions: Parameters<typeof create>[0];
    caller: BackstageCredentials;
    visible: object;
    listed: number;
  }>([
    {
      name: 'all to those who may read everything',
      decisions: {},
      caller: ann,
      visible: { catalog: 'all' },
      listed: 0,
    },
    {
      name: 'nothing to those who may read nothing in the catalog',
      decisions: { catalog: DENY },
      caller: ann,
      visible: { catalog: [] },
      listed: 0,
    },
    {
      name: 'nothing to those who may read nothing here',
      decisions: { here: DENY, catalog: IN_CATALOG },
      caller: ann,
      visible: { catalog: [] },
      listed: 0,
    },
    {
      name: 'what the catalog lists to those who may read some there',
      decisions: { catalog: IN_CATALOG },
      caller: ann,
      visible: { catalog: BOTH },
      listed: 1,
    },
    {
      name: 'what a policy allows here',
      decisions: { here: HERE },
      caller: ann,
      visible: {
        catalog: 'all',
        criteria: {
          not: { property: 'owner', values: ['group:default/pilots'] },
        },
      },
      listed: 0,
    },
    {
      name: 'what both allow',
      decisions: { here: HERE, catalog: IN_CATALOG },
      caller: ann,
      visible: {
        catalog: BOTH,
        criteria: {
          not: { property: 'owner', values: ['group:default/pilots'] },
        },
      },
      listed: 1,
    },
    {
      name: 'all to a service, which no policy of the catalog is for',
      decisions: { catalog: DENY },
      caller: mockCredentials.service(),
      visible: { catalog: 'all' },
      listed: 0,
    },
    {
      name: 'nothing to a service whose token is for something else',
      decisions: { here: DENY },
      caller: mockCredentials.service(),
      visible: { catalog: [] },
      listed: 0,
    },
  ])('shows $name', async ({ decisions, caller, visible, listed }) => {
    const { resolver, list } = create(decisions);
    expect(await resolver.resolve(caller)).toEqual(visible);
    expect(list).toHaveBeenCalledTimes(listed);
  });

  it('asks the catalog as the caller, once a minute for each user', async () => {
    const { resolver, list, later } = create({ catalog: IN_CATALOG });
    await Promise.all([resolver.resolve(ann), resolver.resolve(ann)]);
    expect(list).toHaveBeenCalledTimes(1);
    expect(list.mock.calls[0][1]).toEqual({ credentials: ann });

    await resolver.resolve(bob);
    expect(list).toHaveBeenCalledTimes(2);

    later(60_001);
    await resolver.resolve(ann);
    expect(list).toHaveBeenCalledTimes(3);
  });

  it('asks for what the caller may in one go, and each time anew', async () => {
    const { resolver, asked } = create({ catalog: IN_CATALOG });
    await resolver.resolve(ann);
    await resolver.resolve(ann);
    await resolver.resolve(mockCredentials.service());
    expect(asked).toEqual([
      ['devops-ladder.assessment.read', 'catalog.entity.read'],
      ['devops-ladder.assessment.read', 'catalog.entity.read'],
      ['devops-ladder.assessment.read'],
    ]);
  });

  it('asks the catalog for one service where none is listed', async () => {
    const { resolver, list, getOne } = create({ catalog: IN_CATALOG });
    expect(await resolver.resolveOne(FERRY, ann)).toEqual({
      catalog: [FERRY],
    });
    expect(getOne).toHaveBeenCalledWith(FERRY, { credentials: ann });
    expect(await resolver.resolveOne('component:default/no', ann)).toEqual({
      catalog: [],
    });
    expect(list).not.toHaveBeenCalled();

    await resolver.resolve(ann);
    getOne.mockClear();
    expect(await resolver.resolveOne(FERRY, ann)).toEqual({ catalog: [FERRY] });
    expect(getOne).not.toHaveBeenCalled();
    // It may have come since the list was made.
    await resolver.resolveOne('component:default/new', ann);
    await resolver.resolveOne(FERRY, bob);
    expect(getOne).toHaveBeenCalledTimes(2);
  });

  it('does not keep a failure', async () => {
    const { resolver, list } = create({ catalog: IN_CATALOG });
    list.mockImplementationOnce(() => {
      throw new Error('the catalog is away');
    });
    await expect(resolver.resolve(ann)).rejects.toThrow('away');
    expect(await resolver.resolve(ann)).toEqual({ catalog: BOTH });
  });

  it('refuses parameters that are no entity refs', async () => {
    const { resolver } = create({
      here: createDevopsLadderConditionalDecision(
        devopsLadderAssessmentReadPermission,
        devopsLadderConditions.isInSystem({ systems: ['port'] }),
      ),
    });
    await expect(resolver.resolve(ann)).rejects.toThrow('invalid');
  });

  it.each<[string, object | undefined, 'all' | string[]]>([
    ['without restrictions', undefined, 'all'],
    [
      'for this permission',
      { permissionNames: ['devops-ladder.assessment.read'] },
      'all',
    ],
    ['for what reads', { permissionAttributes: { action: ['read'] } }, 'all'],
    [
      'for another permission',
      { permissionNames: ['devops-ladder.assessment.refresh'] },
      [],
    ],
    ['for what creates', { permissionAttributes: { action: ['create'] } }, []],
  ])('takes a service token %s at its word', async (_, restrictions, seen) => {
    for (const enabled of [true, false]) {
      const { resolver } = create(
        {},
        ServerPermissionClient.fromConfig(
          mockServices.rootConfig({ data: { permission: { enabled } } }),
          {
            auth: mockServices.auth(),
            discovery: mockServices.discovery(),
          },
        ),
      );
      const ci = mockCredentials.service('external:ci', restrictions);
      expect(await resolver.resolve(ci)).toEqual({ catalog: seen });
      expect(await resolver.resolveOne(FERRY, ci)).toEqual({ catalog: seen });
    }
  });
});
