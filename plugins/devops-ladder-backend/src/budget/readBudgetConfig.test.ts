import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readBudgetConfig } from './readBudgetConfig';

describe('readBudgetConfig', () => {
  function read(requests?: JsonValue) {
    const logger = mockServices.logger.mock();
    const config = new ConfigReader({
      devopsLadder: requests === undefined ? {} : { requests },
    });
    const budget = readBudgetConfig(config, logger);
    return {
      of: (host: string) => budget.of(host),
      warnings: logger.warn.mock.calls.map(([line]) => line),
    };
  }

  it('uses a quarter of what there is', () => {
    expect(read().of('api.github.com')).toEqual({ share: 0.25 });
  });

  it('has a share of its own for a host', () => {
    const { of, warnings } = read({
      share: 0.5,
      hosts: [
        { host: 'API.github.com', share: 0.1 },
        { host: 'argocd.example', perHour: 100 },
      ],
    });
    expect(of('api.github.com')).toEqual({ share: 0.1 });
    expect(of('argocd.example')).toEqual({ share: 0.5, perHour: 100 });
    expect(of('gitlab.com')).toEqual({ share: 0.5 });
    expect(warnings).toEqual([]);
  });

  it.each<[JsonValue, string]>([
    [{ share: 0 }, 'devopsLadder.requests.share'],
    [{ share: 'half' }, 'devopsLadder.requests.share'],
    [{ hosts: [{ host: 'a.example', perHour: 1.5 }] }, 'perHour'],
    [{ hosts: [{ share: 0.5 }] }, 'hosts'],
    [{ hosts: 'a.example' }, 'hosts'],
  ])('names what is wrong with %j, and goes on', (requests, key) => {
    const { of, warnings } = read(requests);
    expect(warnings).toEqual([expect.stringContaining(key)]);
    expect(of('a.example').share).toBe(0.25);
  });
});
