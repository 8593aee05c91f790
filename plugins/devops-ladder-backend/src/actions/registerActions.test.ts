import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { JsonObject } from '@backstage/types';
import {
  defaultLadder,
  neededFor,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { NotFoundError } from '@backstage/errors';
import { AT, assessmentAt } from '../__testUtils__/fixtures';
import { LadderApis } from '../service';
import { registerActions } from './registerActions';

const credentials = mockCredentials.user();

function summary(name: string, weakestLink?: string): ServiceSummary {
  return {
    entityRef: `component:default/${name}`,
    kind: 'component',
    namespace: 'default',
    name,
    owner: 'group:default/pilots',
    stale: false,
    assessedAt: AT,
    rung: { attained: 1, possible: 2 },
    needed: 3,
    fit: 'under-built',
    weakestLink,
  };
}

/** Pages of one service, to show that all are looked at. */
const items = [
  summary('crane', 'lint'),
  summary('dock', 'build-once'),
  summary('ferry', 'lint'),
  summary('pier'),
];

describe('the actions', () => {
  const list = jest.fn<
    ReturnType<LadderApis['services']['list']>,
    Parameters<LadderApis['services']['list']>
  >(async ({ cursor }) => {
    const at = Number(cursor ?? 0);
    return {
      asOf: AT,
      modelVersion: '1.0.0',
      items: [items[at]],
      totalItems: items.length,
      pageInfo: at + 1 < items.length ? { nextCursor: String(at + 1) } : {},
    };
  });
  const get: LadderApis['services']['get'] = async (ref, caller) => {
    if (ref.name !== 'ferry' || caller.credentials !== credentials) {
      throw new NotFoundError('No service');
    }
    return {
      asOf: AT,
      modelVersion: '1.0.0',
      service: items[2],
      sources: [],
      warnings: [],
      assessment: assessmentAt(1, { compliance: ['soc2'] }),
    };
  };
  const needed: LadderApis['questions']['needed'] = async ({ facts = {} }) => {
    const result = neededFor({ ladder: defaultLadder, facts, at: AT });
    if (result.status === 'invalid') {
      throw new Error(result.problems[0].message);
    }
    return result.answer;
  };
  const registry = actionsRegistryServiceMock();
  registerActions(registry, {
    getLadder: () => defaultLadder,
    services: { list, get },
    questions: { needed },
  } as unknown as LadderApis);

  const ask = async (name: string, input: JsonObject) => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input,
      credentials,
    });
    return output;
  };

  it('only read', async () => {
    const { actions } = await registry.list();
    expect(actions.map(({ name }) => name).sort()).toEqual([
      'explain-delivery-capability',
      'find-services-by-gap',
      'get-needed-rung',
      'get-service-rung',
      'list-weakest-links',
    ]);
    expect(actions.every(({ attributes }) => attributes.readOnly)).toBe(true);
  });

  it('tell the rung of a service with its reasons', async () => {
    const ferry = { entityRef: 'component:default/ferry' };
    expect(await ask('get-service-rung', ferry)).toMatchObject({
      entityRef: 'component:default/ferry',
      attained: 1,
      possible: 1,
      needed: 5,
      fit: 'under-built',
      neededBecause: [expect.stringContaining('compliance = soc2 (declared)')],
      weakestLink: { effort: expect.any(String) },
    });
  });

  it('know no service that the caller may not see', async () => {
    await expect(
      ask('get-service-rung', { entityRef: 'component:default/dock' }),
    ).rejects.toThrow('No service');
    await expect(
      ask('get-service-rung', { entityRef: 'no ref' }),
    ).rejects.toThrow('entityRef');
  });

  it('find services by their gap', async () => {
    expect(
      await ask('find-services-by-gap', {
        fit: 'under-built',
        capability: 'lint:not-met',
      }),
    ).toEqual({
      totalItems: 4,
      services: [
        {
          entityRef: 'component:default/crane',
          owner: 'group:default/pilots',
          attained: 1,
          possible: 2,
          needed: 3,
          fit: 'under-built',
          weakestLink: 'lint',
        },
      ],
    });
    expect(list).toHaveBeenLastCalledWith(
      { fit: 'under-built', capability: 'lint:not-met', limit: 50 },
      { credentials },
    );
  });

  it('gather the weakest links of an owner', async () => {
    expect(
      await ask('list-weakest-links', { owner: 'group:default/pilots' }),
    ).toEqual({
      services: 4,
      weakestLinks: [
        {
          capability: 'lint',
          services: ['component:default/crane', 'component:default/ferry'],
        },
        { capability: 'build-once', services: ['component:default/dock'] },
      ],
    });
  });

  it('explain a capability, or name those that there are', async () => {
    expect(
      await ask('explain-delivery-capability', { capability: 'build-once' }),
    ).toMatchObject({ id: 'build-once', rung: expect.any(Number) });
    await expect(
      ask('explain-delivery-capability', { capability: 'magic' }),
    ).rejects.toThrow('build-once');
  });

  it('answer which rung a situation needs', async () => {
    expect(
      await ask('get-needed-rung', { facts: { compliance: ['soc2'] } }),
    ).toMatchObject({ answer: { level: 5 } });
  });
});
