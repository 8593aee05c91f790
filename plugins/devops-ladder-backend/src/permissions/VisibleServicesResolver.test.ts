import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { VisibleServicesResolver } from './VisibleServicesResolver';

const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

function create(decision: PolicyDecision) {
  const catalog = catalogServiceMock({
    entities: [component('ferry'), component('dock')],
  });
  const list = jest.spyOn(catalog, 'streamEntities');
  let now = 0;
  const resolver = new VisibleServicesResolver({
    catalog,
    auth: mockServices.auth(),
    permissions: mockServices.permissions.mock({
      authorizeConditional: async () => [decision],
    }),
    filter: { kind: ['Component'] },
    clock: () => now,
  });
  return { resolver, list, later: (ms: number) => (now += ms) };
}

describe('VisibleServicesResolver', () => {
  it('does not ask the catalog for those who may read everything', async () => {
    const { resolver, list } = create({ result: AuthorizeResult.ALLOW });
    expect(await resolver.resolve(mockCredentials.user())).toBe('all');
    expect(list).not.toHaveBeenCalled();
  });

  it('shows nothing to those who may read nothing', async () => {
    const { resolver, list } = create({ result: AuthorizeResult.DENY });
    expect(await resolver.resolve(mockCredentials.user())).toEqual([]);
    expect(list).not.toHaveBeenCalled();
  });

  it('asks the catalog as the caller, once a minute for each user', async () => {
    const { resolver, list, later } = create(CONDITIONAL);
    const ann = mockCredentials.user('user:default/ann');
    const refs = ['component:default/ferry', 'component:default/dock'];
    expect(await resolver.resolve(ann)).toEqual(refs);
    expect(await resolver.resolve(ann)).toEqual(refs);
    expect(list).toHaveBeenCalledTimes(1);
    expect(list.mock.calls[0][1]).toEqual({ credentials: ann });

    await resolver.resolve(mockCredentials.user('user:default/bob'));
    expect(list).toHaveBeenCalledTimes(2);

    later(60_001);
    await resolver.resolve(ann);
    expect(list).toHaveBeenCalledTimes(3);
  });

  it('does not keep a failure', async () => {
    const { resolver, list } = create(CONDITIONAL);
    list.mockImplementationOnce(() => {
      throw new Error('the catalog is away');
    });
    const ann = mockCredentials.user('user:default/ann');
    await expect(resolver.resolve(ann)).rejects.toThrow('away');
    expect(await resolver.resolve(ann)).toHaveLength(2);
  });
});
