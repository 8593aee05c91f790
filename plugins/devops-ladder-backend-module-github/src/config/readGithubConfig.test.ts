import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { defaultGithubConfig } from './GithubConfig';
import { readGithubConfig } from './readGithubConfig';

function read(github?: object) {
  const logger = mockServices.logger.mock();
  const config = readGithubConfig(
    new ConfigReader({ devopsLadder: { github } }),
    logger,
  );
  return { config, warned: logger.warn.mock.calls.map(([words]) => words) };
}

describe('readGithubConfig', () => {
  it('has defaults', () => {
    expect(read()).toEqual({ config: defaultGithubConfig, warned: [] });
  });

  it('takes what the operator says', () => {
    const { config } = read({
      settings: { refreshEvery: '6h' },
      runs: { refreshEvery: { minutes: 30 } },
      timeout: '5s',
      repositoriesPerQuery: 25,
      environments: [{ name: 'TT02', tier: 'staging' }],
    });
    expect(config).toEqual({
      ...defaultGithubConfig,
      settingsEveryMs: 21_600_000,
      runsEveryMs: 1_800_000,
      timeoutMs: 5000,
      repositoriesPerQuery: 25,
      tiers: new Map([['tt02', 'staging']]),
    });
  });

  it('names what it cannot use', () => {
    const { config, warned } = read({
      settings: { refreshEvery: 'often' },
      repositoriesPerQuery: 1000,
      environments: [{ name: 'x', tier: 'nearly' }],
    });
    expect(config).toEqual(defaultGithubConfig);
    expect(warned).toEqual([
      expect.stringContaining('settings.refreshEvery'),
      expect.stringContaining('repositoriesPerQuery'),
      expect.stringContaining('environments'),
    ]);
  });
});
