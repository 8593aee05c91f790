import { ConfigReader } from '@backstage/config';
import { readRefreshConfig } from './readRefreshConfig';

const read = (refresh: object) =>
  readRefreshConfig(new ConfigReader({ devopsLadder: { refresh } }));

describe('readRefreshConfig', () => {
  it('needs no configuration', () => {
    expect(readRefreshConfig(new ConfigReader({}))).toEqual({
      syncEvery: { minutes: 5 },
      checkEvery: { minutes: 1 },
      maxAgeMs: 3_600_000,
      timeoutMs: 60_000,
      concurrency: 8,
      concurrencyPerHost: 4,
      leaseMs: 300_000,
      batch: 100,
    });
  });

  it('reads durations in words', () => {
    expect(read({ maxAge: '2h', timeout: { seconds: 5 } })).toMatchObject({
      maxAgeMs: 7_200_000,
      timeoutMs: 5_000,
    });
  });

  it.each([
    [{ concurrency: 0 }, 'concurrency'],
    [{ concurrency: 1.5 }, 'concurrency'],
    [{ concurrencyPerHost: 65 }, 'concurrencyPerHost'],
    [{ batch: 0 }, 'batch'],
    [{ lease: { seconds: 0 } }, 'lease'],
    [{ maxAge: { seconds: 0 } }, 'maxAge'],
    [{ timeout: { seconds: 0 } }, 'timeout'],
    [{ maxAge: 'soon' }, 'maxAge'],
  ])('names the key of %j', (refresh, key) => {
    expect(() => read(refresh)).toThrow(key);
  });
});
