import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readRetention } from './readRetention';

const DAYS = 24 * 3_600_000;

describe('readRetention', () => {
  const read = (history: unknown) => {
    const logger = mockServices.logger.mock();
    const config = new ConfigReader(
      history === undefined ? {} : { devopsLadder: { retention: { history } } },
    );
    const kept = readRetention(config, logger) / DAYS;
    return { kept, warnings: logger.warn.mock.calls.map(([line]) => line) };
  };

  it.each([
    [undefined, 730],
    [{ days: 30 }, 30],
    ['90d', 90],
  ])('reads %j as %d days', (history, kept) => {
    expect(read(history)).toEqual({ kept, warnings: [] });
  });

  it.each([{ hours: 1 }, 'for ever', { fortnights: 1 }])(
    'names the key of %j, and keeps two years',
    history => {
      expect(read(history)).toEqual({
        kept: 730,
        warnings: [expect.stringContaining('devopsLadder.retention.history')],
      });
    },
  );
});
