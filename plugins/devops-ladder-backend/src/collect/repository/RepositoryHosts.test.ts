import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { manualClock, MINUTE } from '../../__testUtils__/manualClock';
import { InMemoryHosts } from '../../__testUtils__/InMemoryHosts';
import { repositoryHosts } from '../../__testUtils__/repositoryHosts';

const URL_ = 'https://git.example/o/r/tree/main/';
const OTHER = 'https://other.example/o/r/tree/main/';
const signal = new AbortController().signal;

describe('RepositoryHosts', () => {
  function create(random = 0) {
    const clock = manualClock();
    const store = new InMemoryHosts();
    const logger = mockServices.logger.mock();
    const options = { clock, store, logger, random: () => random };
    const hosts = repositoryHosts(options);
    const ask = async (error?: Error, { url = URL_, wasRead = false } = {}) => {
      let isAsked = false;
      await hosts
        .ask(url, { signal, wasRead }, async () => {
          isAsked = true;
          if (error) {
            throw error;
          }
        })
        .catch(() => {});
      return isAsked;
    };
    const pause = () => {
      const until = hosts.pausedUntil(URL_);
      return until && (until.getTime() - clock.now().getTime()) / MINUTE;
    };
    return { clock, store, logger, hosts, ask, pause, options };
  }

  const limited = () => new Error('429 Too Many Requests');

  it('leaves a host alone that limits the rate, longer each time', async () => {
    const { clock, ask, pause, logger } = create();
    const pauses: Array<number | undefined> = [];
    for (let time = 0; time < 8; time += 1) {
      await ask(limited());
      expect(await ask()).toBe(false);
      expect(await ask(undefined, { url: OTHER })).toBe(true);
      pauses.push(pause());
      clock.later((pause() ?? 0) * MINUTE);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(logger.warn).toHaveBeenCalledTimes(8);
  });

  it('pauses no two replicas alike', async () => {
    const { ask, pause } = create(1);
    await ask(limited());
    expect(pause()).toBeCloseTo(1.2);
  });

  it('waits as long as the host asks for', async () => {
    const { ask, pause } = create();
    await ask(new Error('429 Too Many Requests, retry after 600 seconds'));
    expect(pause()).toBe(10);
  });

  it('counts one pause for all that were under way', async () => {
    const { clock, hosts, pause, store } = create();
    await Promise.allSettled(
      [1, 2, 3].map(() =>
        hosts.ask(URL_, { signal, wasRead: true }, async () => {
          throw limited();
        }),
      ),
    );
    expect(pause()).toBe(1);
    expect(store.states.get('git.example')).toMatchObject({ failures: 1 });
    clock.later(MINUTE);
    expect(pause()).toBeUndefined();
  });

  it.each<[string, Error, boolean]>([
    ['breaks', new Error('500 Internal Server Error'), false],
    ['is too slow', new DOMException('slow', 'TimeoutError'), false],
    ['refuses what it gave before', new Error('403 Forbidden'), true],
  ])(
    'leaves a host alone that %s again and again',
    async (_, error, wasRead) => {
      const { clock, ask, pause } = create();
      for (let time = 0; time < 4; time += 1) {
        await ask(error, { wasRead });
      }
      // One answer, and it is well.
      await ask();
      for (let time = 0; time < 4; time += 1) {
        await ask(error, { wasRead });
      }
      expect(pause()).toBeUndefined();
      await ask(error, { wasRead });
      expect(pause()).toBe(1);
      clock.later(MINUTE);
      expect(await ask()).toBe(true);
    },
  );

  it.each([
    ['has nothing new', new NotModifiedError()],
    ['does not have it', new NotFoundError('No')],
    ['may not be read', new Error('403 Forbidden')],
  ])('asks on where a repository %s', async (_, error) => {
    const { ask, pause } = create();
    for (let time = 0; time < 20; time += 1) {
      await ask(error);
    }
    expect(pause()).toBeUndefined();
  });

  it('shares what it met and how often it asked with other replicas', async () => {
    const { ask, hosts, options, store, clock } = create();
    const other = repositoryHosts(options);
    await ask();
    await ask(limited());
    await hosts.exchange();
    await other.exchange();
    expect(other.pausedUntil(URL_)).toEqual(hosts.pausedUntil(URL_));
    expect(store.states.get('git.example')).toMatchObject({ requests: 2 });
    clock.later(MINUTE);
    await other.ask(URL_, { signal, wasRead: true }, async () => {});
    await hosts.exchange();
    expect(store.states.get('git.example')).toMatchObject({ failures: 0 });
  });

  it('blames no host for work that was called off', async () => {
    const { hosts, pause } = create();
    for (let time = 0; time < 9; time += 1) {
      const off = new AbortController();
      await hosts
        .ask(URL_, { signal: off.signal, wasRead: true }, async () => {
          off.abort();
          throw new Error('aborted');
        })
        .catch(() => {});
    }
    expect(pause()).toBeUndefined();
  });
});
