import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readRefreshConfig } from './readRefreshConfig';

function read(refresh?: JsonObject) {
  const logger = mockServices.logger.mock();
  const config = new ConfigReader(
    refresh === undefined ? {} : { devopsLadder: { refresh } },
  );
  const result = readRefreshConfig(config, logger);
  return { result, warnings: logger.warn.mock.calls.map(([line]) => line) };
}

describe('readRefreshConfig', () => {
  it('needs no configuration', () => {
    const { result, warnings } = read();
    expect(warnings).toEqual([]);
    expect(result).toEqual({
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
    expect(
      read({ maxAge: '2h', timeout: { seconds: 5 } }).result,
    ).toMatchObject({
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
    [{ syncEvery: true }, 'syncEvery'],
  ])('names the key of %j, and goes on with the default', (refresh, key) => {
    const { result, warnings } = read(refresh);
    expect(warnings).toEqual([
      expect.stringContaining(`devopsLadder.refresh.${key} is ignored`),
    ]);
    expect(result).toEqual(read().result);
  });
});
