import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject, JsonValue } from '@backstage/types';
import { defaultFluxConfig } from './FluxConfig';
import { Surroundings } from './inCluster';
import { readFluxConfig } from './readFluxConfig';

const TOKEN = 'eyJ.of-the-tests';
const MAIN = {
  name: 'main',
  url: 'https://10.0.0.1:6443/',
  serviceAccountToken: TOKEN,
};
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const OUTSIDE: Surroundings = { env: {}, folder: '/nowhere' };
const READ = {
  name: 'main',
  url: 'https://10.0.0.1:6443',
  token: { text: TOKEN },
  skipTlsVerify: false,
};

function read(data: JsonObject = {}, around = OUTSIDE) {
  const logger = mockServices.logger.mock();
  const config = mockServices.rootConfig({ data });
  return {
    config: readFluxConfig(config, logger, around),
    warnings: logger.warn.mock.calls.map(([line]) => line),
  };
}

const own = (flux: JsonValue) => read({ devopsLadder: { flux } });
const plugin = (...clusterLocatorMethods: JsonObject[]) =>
  read({ kubernetes: { clusterLocatorMethods } });

describe('readFluxConfig', () => {
  it('asks nobody unless it is told to', () => {
    expect(read()).toEqual({ config: defaultFluxConfig, warnings: [] });
  });

  it('reads clusters of its own', () => {
    const { config, warnings } = own({
      refreshEvery: { minutes: 1 },
      timeout: '5s',
      clusters: [
        MAIN,
        {
          ...MAIN,
          name: 'edge',
          url: 'http://edge.example/k8s/clusters/c-1',
          caData: Buffer.from(PEM).toString('base64'),
          skipTLSVerify: true,
          dashboardUrl: 'https://headlamp.example/{kind}/{namespace}/{name}',
        },
        { ...MAIN, name: 'filed', caFile: '/etc/ca.pem' },
      ],
    });
    expect(config).toEqual({
      refreshEveryMs: 60_000,
      timeoutMs: 5_000,
      clusters: [
        READ,
        {
          name: 'edge',
          url: 'http://edge.example/k8s/clusters/c-1',
          token: { text: TOKEN },
          ca: { pem: PEM },
          skipTlsVerify: true,
          dashboardUrl: 'https://headlamp.example/{kind}/{namespace}/{name}',
        },
        { ...READ, name: 'filed', ca: { file: '/etc/ca.pem' } },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it('takes the clusters of the Kubernetes plugin', () => {
    const { config, warnings } = plugin(
      { type: 'gke', projectId: 'acme' },
      {
        type: 'config',
        clusters: [
          { ...MAIN, authProvider: 'serviceAccount' },
          { ...MAIN, name: 'eks', authProvider: 'aws' },
          {
            name: 'meta',
            url: MAIN.url,
            authMetadata: {
              'kubernetes.io/auth-provider': 'serviceAccount',
              'kubernetes.io/service-account-token': TOKEN,
            },
          },
        ],
      },
    );
    expect(config.clusters).toEqual([READ, { ...READ, name: 'meta' }]);
    expect(warnings).toEqual([
      'kubernetes.clusterLocatorMethods[1].clusters[1] is left out for Flux: authProvider must be serviceAccount',
    ]);
  });

  it('prefers its own list', () => {
    const { config } = read({
      devopsLadder: { flux: { clusters: [{ ...MAIN, name: 'own' }] } },
      kubernetes: {
        clusterLocatorMethods: [{ type: 'config', clusters: [MAIN] }],
      },
    });
    expect(config.clusters.map(({ name }) => name)).toEqual(['own']);
  });

  describe('in a cluster', () => {
    const folder = mkdtempSync(join(tmpdir(), 'flux-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('uses the service account of the portal where no token is given', () => {
      writeFileSync(join(folder, 'token'), TOKEN);
      const env = {
        KUBERNETES_SERVICE_HOST: 'fd00::1',
        KUBERNETES_SERVICE_PORT: '443',
      };
      const { config } = read(
        { devopsLadder: { flux: { clusters: [{ name: 'here' }] } } },
        { env, folder },
      );
      expect(config.clusters).toEqual([
        {
          name: 'here',
          url: 'https://[fd00::1]:443',
          token: { file: `${folder}/token` },
          ca: { file: `${folder}/ca.crt` },
          skipTlsVerify: false,
        },
      ]);
    });
  });

  it.each<[JsonValue, string]>([
    [{ ...MAIN, name: '' }, 'name must be'],
    [{ ...MAIN, name: 'a,b' }, 'name must be'],
    [{ ...MAIN, url: '10.0.0.1' }, 'url must be'],
    [{ ...MAIN, url: `https://x:${TOKEN}@api.example` }, 'url must be'],
    [{ ...MAIN, serviceAccountToken: 'two\nlines' }, 'serviceAccountToken'],
    [{ name: 'x', url: MAIN.url }, 'serviceAccountToken must be'],
    [{ ...MAIN, serviceAccountToken: 7 }, 'serviceAccountToken must be'],
    [{ ...MAIN, caData: 'nonsense' }, 'caData must be'],
    [{ ...MAIN, dashboardUrl: 'ftp://dash.example' }, 'dashboardUrl must be'],
    [{ ...MAIN, authProvider: 'google' }, 'authProvider must be'],
    [{ ...MAIN }, 'the name main is taken'],
  ])('leaves %j out, and says why', (item, reason) => {
    const { config, warnings } = own({ clusters: [MAIN, item] });
    expect(config.clusters).toEqual([READ]);
    expect(warnings).toEqual([
      expect.stringContaining(
        `devopsLadder.flux.clusters[1] is left out for Flux: ${reason}`,
      ),
    ]);
    expect(JSON.stringify(warnings)).not.toContain(TOKEN);
  });

  it.each<[JsonValue, string]>([
    [{ clusters: 'main' }, 'devopsLadder.flux.clusters'],
    [{ refreshEvery: 'soon' }, 'devopsLadder.flux.refreshEvery'],
    [{ timeout: 'never' }, 'devopsLadder.flux.timeout'],
  ])('keeps the default for %j', (flux, key) => {
    const { config, warnings } = own(flux);
    expect(config).toEqual(defaultFluxConfig);
    expect(warnings).toEqual([expect.stringContaining(key)]);
  });
});
