import { createBackendModule } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import eventsPlugin from '@backstage/plugin-events-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { createHmac, randomUUID } from 'node:crypto';
import { AddressInfo } from 'node:net';
import { eventsModule } from '../__testUtils__/eventsModule';
import { eventually } from '../__testUtils__/eventually';
import { InMemoryRepositories } from '../__testUtils__/InMemoryRepositories';
import { startPortal } from '../__testUtils__/startPortal';
import { webhookExample } from '../__testUtils__/webhookExamples';

jest.setTimeout(120_000);

const SECRET = 'signed-sealed-delivered';
const HELLO = 'https://github.com/Codertocat/Hello-World';
/** Longer than it takes to read what a webhook told of. */
const QUIET_MS = 1_200;

const component = (name: string, url: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: { 'backstage.io/source-location': `url:${url}` },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'pilots' },
});

const entities = [
  component('hello', `${HELLO}/tree/master/`),
  component('hello-api', `${HELLO}/tree/master/api/`),
  component('hello-pages', `${HELLO}/tree/gh-pages/`),
  component('octo', 'https://github.com/octo-org/octo-repo/tree/main/'),
  component('ruby', 'https://gitlab.com/g/ruby/-/tree/main/'),
  component('cart', 'https://dev.azure.com/acme/shop/_git/cart?path=/'),
];

/** What `github-settings` and `github-runs` were asked, and since when they were told otherwise. */
interface Asked {
  collector: string;
  service: string;
  isTold: boolean;
}

const asked: Asked[] = [];

/** Two collectors that hold what they read for a day, unless told of a change. */
const collectors = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'test',
  register(env) {
    env.registerInit({
      deps: { point: evidenceCollectorsExtensionPoint },
      async init({ point }) {
        for (const id of ['github-settings', 'github-runs', 'gitlab-runs']) {
          point.addCollector({
            id,
            strength: 'api',
            async *collect(services, { at, lastFingerprint, changedAt }) {
              for (const { entityRef, entity } of services) {
                const readAt = lastFingerprint(entityRef);
                const told = changedAt?.(entityRef);
                asked.push({
                  collector: id,
                  service: entity.metadata.name,
                  isTold: !!(readAt && told && readAt < told),
                });
                yield {
                  entityRef,
                  status: 'collected',
                  findings: { evidence: [], traps: [], facts: [] },
                  fingerprint: at,
                };
              }
            },
          });
        }
      },
    });
  },
});

describe('webhooks', () => {
  let base: string;

  beforeAll(async () => {
    const repositories = new InMemoryRepositories();
    for (const url of [
      `${HELLO}/tree/master/`,
      `${HELLO}/tree/gh-pages/`,
      'https://github.com/octo-org/octo-repo/tree/main/',
      'https://gitlab.com/g/ruby/-/tree/main/',
      'https://dev.azure.com/acme/shop/_git/cart?path=%2F',
    ]) {
      repositories.push(url, { 'README.md': '# Hello' }, 'c1');
    }
    const { server } = await startPortal({
      entities,
      repositories,
      features: [
        eventsPlugin,
        eventsServiceFactory,
        ...eventsModule('@backstage/plugin-events-backend-module-github'),
        ...eventsModule('@backstage/plugin-events-backend-module-gitlab'),
        ...eventsModule('@backstage/plugin-events-backend-module-azure'),
        collectors,
      ],
      devopsLadder: {
        refresh: {
          syncEvery: { seconds: 1 },
          // So that it is the webhook that starts it.
          checkEvery: { minutes: 10 },
        },
        webhooks: {
          delay: { milliseconds: 100 },
          atMostEvery: { milliseconds: 300 },
        },
      },
      config: {
        events: {
          modules: {
            github: { webhookSecret: SECRET },
            gitlab: { webhookSecret: SECRET },
            azureDevOps: { webhookSecret: SECRET },
          },
        },
        integrations: { azure: [{ host: 'dev.azure.com' }] },
      },
    });
    const { port } = server.address() as AddressInfo;
    base = `http://127.0.0.1:${port}/api/events/http`;
    await eventually(
      async () => new Set(asked.map(({ service }) => service)).size,
      count => count === entities.length,
    );
  });

  beforeEach(() => {
    asked.length = 0;
  });

  const quiet = () => new Promise(resolve => setTimeout(resolve, QUIET_MS));

  const post = (
    topic: string,
    payload: unknown,
    headers: Record<string, string>,
  ) =>
    fetch(`${base}/${topic}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof payload === 'string' ? payload : JSON.stringify(payload),
    }).then(({ status }) => status);

  const github = (
    event: string,
    payload: unknown,
    { delivery = randomUUID() as string, secret = SECRET } = {},
  ) => {
    const body = JSON.stringify(payload);
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    return post('github', body, {
      'x-github-event': event,
      'x-github-delivery': delivery,
      'x-hub-signature-256': `sha256=${signature}`,
    });
  };

  const refreshed = () =>
    asked
      .filter(({ collector }) => collector === 'github-runs')
      .map(({ service }) => service)
      .sort();

  async function refreshedSoon() {
    await eventually(
      async () => asked.length,
      count => count > 0,
    );
    await quiet();
    return refreshed();
  }

  const push = webhookExample('push', ({ ref }) => ref === 'refs/heads/master');
  const settingsTold = () =>
    asked
      .filter(({ isTold }) => isTold)
      .map(({ collector, service }) => `${collector} ${service}`)
      .sort();

  it('refreshes exactly the services that a push concerns', async () => {
    expect(await github('push', push)).toBe(202);
    expect(await refreshedSoon()).toEqual(['hello', 'hello-api']);
    expect(settingsTold()).toEqual([]);
  });

  it.each([
    ['refs/heads/gh-pages', ['hello-pages']],
    ['refs/heads/feature', []],
    ['refs/tags/v1', []],
  ])(
    'refreshes for a push to %s what is read from it',
    async (ref, expected) => {
      expect(await github('push', { ...push, ref })).toBe(202);
      await quiet();
      expect(refreshed()).toEqual(expected);
    },
  );

  it('refreshes nothing for a signature that is wrong or missing', async () => {
    expect(await github('push', push, { secret: 'guessed' })).toBe(403);
    expect(
      await post('github', push, {
        'x-github-event': 'push',
        'x-github-delivery': 'd',
      }),
    ).toBe(403);
    expect(await post('gitlab', {}, { 'x-gitlab-token': 'guessed' })).toBe(403);
    expect(
      await post('azureDevOps', {}, { 'x-ado-webhook-secret': 'guessed' }),
    ).toBe(403);
    await quiet();
    expect(asked).toEqual([]);
  });

  it('takes a delivery once', async () => {
    const delivery = randomUUID();
    expect(await github('push', push, { delivery })).toBe(202);
    expect(await refreshedSoon()).toEqual(['hello', 'hello-api']);
    asked.length = 0;
    expect(await github('push', push, { delivery })).toBe(202);
    await quiet();
    expect(asked).toEqual([]);
  });

  it('takes a burst together', async () => {
    await Promise.all(Array.from({ length: 30 }, () => github('push', push)));
    const services = await refreshedSoon();
    // Once, and once more for what came while it was read.
    expect(services.length).toBeLessThanOrEqual(4);
    expect(new Set(services)).toEqual(new Set(['hello', 'hello-api']));
  });

  it.each([
    ['workflow_run', 'completed', ['github-runs']],
    ['deployment_status', 'created', ['github-runs']],
    ['release', 'published', ['github-settings']],
    ['repository', 'publicized', ['github-runs', 'github-settings']],
  ])(
    'has exactly what %s %s concerns read anew',
    async (event, action, told) => {
      const example = webhookExample(event, each => each.action === action);
      const repository = {
        ...(example.repository as object),
        html_url: HELLO,
      };
      expect(await github(event, { ...example, repository })).toBe(202);
      expect(await refreshedSoon()).toEqual([
        'hello',
        'hello-api',
        'hello-pages',
      ]);
      expect(settingsTold()).toEqual(
        told.flatMap(collector =>
          ['hello', 'hello-api', 'hello-pages'].map(
            name => `${collector} ${name}`,
          ),
        ),
      );
    },
  );

  it('has the settings read anew when a branch rule was edited', async () => {
    const rule = webhookExample(
      'branch_protection_rule',
      ({ action }) => action === 'edited',
    );
    expect(await github('branch_protection_rule', rule)).toBe(202);
    expect(await refreshedSoon()).toEqual(['octo']);
    expect(settingsTold()).toEqual(['github-settings octo']);
  });

  it.each([
    [
      'an unknown repository',
      'push',
      { ...push, repository: { html_url: 'https://github.com/who/knows' } },
    ],
    ['an event without a repository', 'push', { ref: 'refs/heads/master' }],
    ['a list', 'push', [1, 2, 3]],
    ['an event of no interest', 'star', webhookExample('star')],
  ])('takes %s and does nothing', async (_, event, payload) => {
    expect(await github(event, payload)).toBe(202);
    await quiet();
    expect(asked).toEqual([]);
  });

  it('refreshes services of GitLab', async () => {
    const payload = {
      object_kind: 'pipeline',
      object_attributes: { ref: 'main', status: 'success' },
      project: { web_url: 'https://gitlab.com/g/ruby', default_branch: 'main' },
    };
    const headers = {
      'x-gitlab-token': SECRET,
      'x-gitlab-event': 'Pipeline Hook',
      'x-gitlab-event-uuid': randomUUID(),
      'x-gitlab-webhook-uuid': randomUUID(),
    };
    expect(await post('gitlab', payload, headers)).toBe(202);
    expect(await refreshedSoon()).toEqual(['ruby']);
    expect(settingsTold()).toEqual(['gitlab-runs ruby']);
    asked.length = 0;
    expect(await post('gitlab', payload, headers)).toBe(202);
    await quiet();
    expect(asked).toEqual([]);
  });

  it('refreshes services of Azure DevOps', async () => {
    const payload = {
      id: randomUUID(),
      eventType: 'git.push',
      publisherId: 'tfs',
      resource: {
        refUpdates: [{ name: 'refs/heads/main' }],
        repository: {
          defaultBranch: 'refs/heads/main',
          remoteUrl: 'https://acme@dev.azure.com/acme/shop/_git/cart',
        },
      },
    };
    const headers = { 'x-ado-webhook-secret': SECRET };
    expect(await post('azureDevOps', payload, headers)).toBe(202);
    expect(await refreshedSoon()).toEqual(['cart']);
    asked.length = 0;
    expect(await post('azureDevOps', payload, headers)).toBe(202);
    await quiet();
    expect(asked).toEqual([]);
  });
});
