import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { defaultGitlabConfig } from './GitlabConfig';
import { readGitlabConfig } from './readGitlabConfig';

function read(gitlab?: object) {
  const logger = mockServices.logger.mock();
  const config = readGitlabConfig(
    new ConfigReader({ devopsLadder: { gitlab } }),
    logger,
  );
  return { config, warned: logger.warn.mock.calls.map(([words]) => words) };
}

describe('readGitlabConfig', () => {
  it('has defaults', () => {
    expect(read()).toEqual({ config: defaultGitlabConfig, warned: [] });
  });

  it('takes what the operator says', () => {
    const { config } = read({
      settings: { refreshEvery: '6h' },
      runs: { refreshEvery: { minutes: 30 } },
      timeout: '5s',
      environments: [{ name: 'TT02', tier: 'staging' }],
    });
    expect(config).toEqual({
      ...defaultGitlabConfig,
      settingsEveryMs: 21_600_000,
      runsEveryMs: 1_800_000,
      timeoutMs: 5000,
      tiers: new Map([['tt02', 'staging']]),
    });
  });

  it('names what it cannot use', () => {
    const { config, warned } = read({
      settings: { refreshEvery: 'often' },
      environments: [{ name: 'x', tier: 'nearly' }],
    });
    expect(config).toEqual(defaultGitlabConfig);
    expect(warned).toEqual([
      expect.stringContaining('settings.refreshEvery'),
      expect.stringContaining('environments'),
    ]);
  });
});
