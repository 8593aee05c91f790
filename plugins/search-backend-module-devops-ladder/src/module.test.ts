import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import searchPlugin from '@backstage/plugin-search-backend';
import devopsLadderPlugin from '@devops-ladder/backstage-plugin-devops-ladder-backend';
import request from 'supertest';
import searchModuleDevopsLadder from '.';

jest.setTimeout(60_000);

async function startPortal(collator = {}) {
  return startTestBackend({
    features: [
      searchPlugin,
      // The mock runs nothing that has a schedule.
      schedulerServiceFactory,
      searchModuleDevopsLadder,
      devopsLadderPlugin,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: {
          search: {
            collators: {
              devopsLadder: {
                schedule: {
                  frequency: { seconds: 1 },
                  timeout: { minutes: 1 },
                  initialDelay: { milliseconds: 100 },
                },
                ...collator,
              },
            },
          },
          devopsLadder: {
            ladder: {
              capabilities: {
                'acme-change-ticket': {
                  name: 'Change ticket',
                  means: 'Every release names its zyzzyva.',
                  level: 3,
                  axis: 'feedback',
                  need: 'required',
                  from: ['api', 'declared'],
                  remedy: { change: 'Name it.', effort: 'small' },
                },
              },
            },
          },
        },
      }),
    ],
  });
}

describe('the search over the ladder', () => {
  it('finds a capability by what the organisation says of it', async () => {
    const { server } = await startPortal({ path: '/rungs/' });
    let results: unknown[] = [];
    for (let tries = 0; tries < 100 && !results.length; tries++) {
      await new Promise(resolve => setTimeout(resolve, 100));
      const { body } = await request(server).get(
        '/api/search/query?term=zyzzyva&types[0]=devops-ladder',
      );
      results = body.results ?? [];
    }
    expect(results).toEqual([
      expect.objectContaining({
        type: 'devops-ladder',
        document: expect.objectContaining({
          kind: 'capability',
          entry: 'acme-change-ticket',
          location: '/rungs/ladder#capability-acme-change-ticket',
        }),
      }),
    ]);
  });

  it('says which path cannot be used', async () => {
    await expect(startPortal({ path: 'rungs' })).rejects.toThrow(
      'search.collators.devopsLadder.path is "rungs": it must begin with a slash',
    );
  });
});
