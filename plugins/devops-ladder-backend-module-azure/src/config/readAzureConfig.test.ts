import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { defaultAzureConfig } from './AzureConfig';
import { readAzureConfig } from './readAzureConfig';

function read(azure?: object) {
  const logger = mockServices.logger.mock();
  const config = readAzureConfig(
    new ConfigReader({ devopsLadder: { azure } }),
    logger,
  );
  return { config, warned: logger.warn.mock.calls.map(([words]) => words) };
}

describe('readAzureConfig', () => {
  it('has defaults', () => {
    expect(read()).toEqual({ config: defaultAzureConfig, warned: [] });
  });

  it('takes what the operator says', () => {
    const { config, warned } = read({
      settings: { refreshEvery: '6h' },
      runs: { refreshEvery: { minutes: 30 } },
      timeout: '5s',
      organization: 'dev.azure.com/acme/',
      hosts: [{ host: 'tfs.test', apiBaseUrl: 'http://tfs.test:8080/' }],
      environments: [{ name: 'TT02', tier: 'staging' }],
    });
    expect(warned).toEqual([]);
    expect(config).toEqual({
      ...defaultAzureConfig,
      settingsEveryMs: 21_600_000,
      runsEveryMs: 1_800_000,
      timeoutMs: 5000,
      organization: 'dev.azure.com/acme',
      hosts: new Map([['tfs.test', { apiBaseUrl: 'http://tfs.test:8080' }]]),
      tiers: new Map([['tt02', 'staging']]),
    });
  });

  it('names what it cannot use', () => {
    const { config, warned } = read({
      settings: { refreshEvery: 'often' },
      organization: 'acme',
      hosts: [{ host: 'tfs.test', apiBaseUrl: 'ftp://tfs.test' }],
      environments: [{ name: 'x', tier: 'nearly' }],
    });
    expect(config).toEqual(defaultAzureConfig);
    expect(warned).toEqual(
      ['organization', 'settings.refreshEvery', 'hosts', 'environments'].map(
        key => expect.stringContaining(`devopsLadder.azure.${key}`),
      ),
    );
  });
});
