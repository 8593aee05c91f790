import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { manualClock } from '../__testUtils__/manualClock';
import { CallerAccess } from './CallerAccess';
import { RefreshRequests } from './RefreshRequests';

const ref = (name: string) => ({ kind: 'Component', namespace: 'a', name });
const ann = { credentials: mockCredentials.user('user:default/ann') };
const bob = { credentials: mockCredentials.user('user:default/bob') };
const ci = { credentials: mockCredentials.service('external:ci') };

describe('RefreshRequests', () => {
  function create({ isAllowed = true } = {}) {
    const clock = manualClock();
    const last = new Map<string, Date>();
    const triggerRefresh = jest.fn(async () => {});
    const requests = new RefreshRequests({
      access: {
        readableRef: async ({ name }: { name: string }) => {
          if (name === 'secret') {
            throw new NotFoundError('No service');
          }
          return name;
        },
        require: async () => {
          if (!isAllowed) {
            throw new NotAllowedError('No');
          }
        },
      } as unknown as CallerAccess,
      services: {
        requestRefresh: async (name, { at, notSince }) => {
          const before = last.get(name);
          if (name === 'gone') {
            return undefined;
          }
          if (before && before > notSince) {
            return { isAccepted: false, requestedAt: before };
          }
          last.set(name, at);
          return { isAccepted: true, requestedAt: at };
        },
      },
      triggerRefresh,
      clock: clock.now,
    });
    return { clock, requests, triggerRefresh };
  }

  it('has a service read at once', async () => {
    const { clock, requests, triggerRefresh } = create();
    expect(await requests.request(ref('ferry'), ann)).toEqual({
      entityRef: 'ferry',
      refreshRequestedAt: clock.now().toISOString(),
    });
    expect(triggerRefresh).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['secret', {}, 'NotFoundError'],
    ['gone', {}, 'NotFoundError'],
    ['ferry', { isAllowed: false }, 'NotAllowedError'],
  ])('refuses %s %j with %s', async (name, options, error) => {
    const { requests, triggerRefresh } = create(options);
    await expect(requests.request(ref(name), ann)).rejects.toMatchObject({
      name: error,
    });
    expect(triggerRefresh).not.toHaveBeenCalled();
  });

  it('lets nobody ask again for a service at once', async () => {
    const { clock, requests, triggerRefresh } = create();
    await requests.request(ref('ferry'), ann);
    clock.later(10_000);
    await expect(requests.request(ref('ferry'), bob)).rejects.toMatchObject({
      statusCode: 429,
      retryAfterSeconds: 20,
    });
    expect(triggerRefresh).toHaveBeenCalledTimes(1);
    clock.later(20_000);
    await requests.request(ref('ferry'), bob);
  });

  it('gives each caller a budget of its own', async () => {
    const { clock, requests } = create();
    const ask = (caller: typeof ann | typeof ci, index: number) =>
      requests.request(ref(`s${index}`), caller);
    for (let index = 0; index < 30; index += 1) {
      await ask(ann, index);
    }
    await expect(ask(ann, 30)).rejects.toMatchObject({
      statusCode: 429,
      retryAfterSeconds: 60,
    });
    await ask(bob, 31);
    await ask(ci, 32);
    clock.later(60_000);
    await ask(ann, 33);
  });
});
