import { mockServices } from '@backstage/backend-test-utils';
import { JsonValue } from '@backstage/types';
import { defaultArgocdConfig } from './ArgocdConfig';
import { readArgocdConfig } from './readArgocdConfig';

const TOKEN = 'eyJ.of-the-tests';
const MAIN = { name: 'main', url: 'https://argocd.example/', token: TOKEN };

function read(argocd?: JsonValue) {
  const logger = mockServices.logger.mock();
  const config = mockServices.rootConfig({
    data: argocd === undefined ? {} : { devopsLadder: { argocd } },
  });
  return {
    config: readArgocdConfig(config, logger),
    warnings: logger.warn.mock.calls.map(([line]) => line),
  };
}

describe('readArgocdConfig', () => {
  it('asks nobody unless it is told to', () => {
    expect(read()).toEqual({ config: defaultArgocdConfig, warnings: [] });
  });

  it('reads instances', () => {
    const { config, warnings } = read({
      refreshEvery: { minutes: 1 },
      timeout: '5s',
      instances: [
        MAIN,
        {
          ...MAIN,
          name: 'edge',
          url: 'http://argocd.svc/root/',
          uiUrl: 'https://edge.example/root',
        },
      ],
    });
    expect(config).toEqual({
      refreshEveryMs: 60_000,
      timeoutMs: 5_000,
      instances: [
        {
          name: 'main',
          url: 'https://argocd.example',
          uiUrl: 'https://argocd.example',
          token: TOKEN,
        },
        {
          name: 'edge',
          url: 'http://argocd.svc/root',
          uiUrl: 'https://edge.example/root',
          token: TOKEN,
        },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it.each<[JsonValue, string]>([
    [{ ...MAIN, name: '' }, 'name must be'],
    [{ ...MAIN, name: 'a,b' }, 'name must be'],
    [{ ...MAIN, url: 'argocd.example' }, 'url must be'],
    [{ ...MAIN, url: 'ftp://argocd.example' }, 'url must be'],
    [{ ...MAIN, url: `https://x:${TOKEN}@argocd.example` }, 'url must be'],
    [{ name: 'x', url: MAIN.url }, 'token must be'],
    [{ ...MAIN, token: 'two\nlines' }, 'token must be'],
    [{ ...MAIN, token: 7 }, 'token must be'],
    [{ ...MAIN, uiUrl: 'nowhere' }, 'uiUrl must be'],
    [{ ...MAIN }, 'the name main is taken'],
  ])('leaves %j out, and says why', (item, reason) => {
    const { config, warnings } = read({ instances: [MAIN, item] });
    expect(config.instances.map(({ name }) => name)).toEqual(['main']);
    expect(warnings).toEqual([
      expect.stringContaining(
        `devopsLadder.argocd.instances[1] is left out: ${reason}`,
      ),
    ]);
    expect(JSON.stringify(warnings)).not.toContain(TOKEN);
  });

  it.each<[JsonValue, string]>([
    [{ instances: 'main' }, 'devopsLadder.argocd.instances'],
    [{ refreshEvery: 'soon' }, 'devopsLadder.argocd.refreshEvery'],
    [{ refreshEvery: { minutes: 0 } }, 'devopsLadder.argocd.refreshEvery'],
    [{ timeout: 'never' }, 'devopsLadder.argocd.timeout'],
  ])('keeps the default for %j', (argocd, key) => {
    const { config, warnings } = read(argocd);
    expect(config).toEqual(defaultArgocdConfig);
    expect(warnings).toEqual([expect.stringContaining(key)]);
  });
});
