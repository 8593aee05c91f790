import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { PUSH_TOPICS } from './pushTopics';
import { refreshOnPush } from './refreshOnPush';

const AT = new Date('2026-03-01T12:00:00Z');

describe('refreshOnPush', () => {
  const asked: string[] = [];
  const triggerRefresh = jest.fn(async () => {});
  let topics: string[];
  let onEvent: (params: EventParams) => Promise<void>;

  beforeAll(async () => {
    const events = mockServices.events.mock();
    await refreshOnPush({
      events,
      services: {
        requestRefreshOfRepository: async url => {
          asked.push(url);
          return url.includes('known') ? 1 : 0;
        },
      },
      triggerRefresh,
      logger: mockServices.logger.mock(),
      clock: () => AT,
    });
    [[{ topics, onEvent }]] = events.subscribe.mock.calls;
  });

  beforeEach(() => {
    asked.length = 0;
    triggerRefresh.mockClear();
  });

  it('listens where pushes are told of', () => {
    expect(topics).toEqual(Object.keys(PUSH_TOPICS));
  });

  it.each([
    [
      'github.push',
      { repository: { html_url: 'https://github.com/o/known' } },
      'https://github.com/o/known',
    ],
    [
      'gitlab.push',
      { project: { web_url: 'https://gitlab.com/g/s/known' } },
      'https://gitlab.com/g/s/known',
    ],
    [
      'azureDevOps.git.push',
      {
        resource: {
          repository: {
            remoteUrl: 'https://acme@dev.azure.com/acme/shop/_git/known',
          },
        },
      },
      'https://dev.azure.com/acme/shop/_git/known',
    ],
    [
      'bitbucketCloud.repo:push',
      {
        repository: {
          links: { html: { href: 'https://bitbucket.org/w/known/' } },
        },
      },
      'https://bitbucket.org/w/known',
    ],
    [
      'gitea.push',
      { repository: { html_url: 'https://git.acme.io/o/known.git' } },
      'https://git.acme.io/o/known',
    ],
  ])('reads what was pushed to on %s', async (topic, eventPayload, url) => {
    await onEvent({ topic, eventPayload });
    expect(asked).toEqual([url]);
    expect(triggerRefresh).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['of another repository', { repository: { html_url: 'https://x.io/o/r' } }],
    ['without a repository', {}],
    ['with something else for it', { repository: { html_url: 7 } }],
    ['with no address', { repository: { html_url: 'o/r' } }],
    ['of nothing', null],
  ])('does nothing for an event %s', async (_, eventPayload) => {
    await onEvent({ topic: 'github.push', eventPayload });
    expect(triggerRefresh).not.toHaveBeenCalled();
  });
});
