import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { Allowance } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { answersOf, saidOf, service } from '../__testUtils__/collecting';
import { GithubServer } from '../__testUtils__/GithubServer';
import { served, statusCheckRule } from '../__testUtils__/repositories';
import { defaultGithubConfig } from '../config/GithubConfig';
import { GithubSettingsCollector } from '../settings/GithubSettingsCollector';
import { GithubSource } from './GithubSource';

const server = new GithubServer();
const enterprise = new GithubServer();
beforeAll(() => Promise.all([server.start(), enterprise.start()]));
beforeEach(() => [server, enterprise].forEach(each => each.reset()));
afterAll(() => Promise.all([server.stop(), enterprise.stop()]));

/** An App that is installed in some organisations, as the provider gives it. */
function collectorOf(tokens: Record<string, string>) {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [
          { host: 'github.test', apiBaseUrl: server.url },
          { host: 'ghe.test', apiBaseUrl: `${enterprise.url}/api/v3` },
        ],
      },
    }),
  );
  return new GithubSettingsCollector(
    new GithubSource({
      integrations,
      credentials: {
        async getCredentials({ url }) {
          const { host, pathname } = new URL(url);
          const [, owner] = pathname.split('/');
          const token = tokens[`${host}/${owner}`];
          if (!token) {
            throw new Error('Bad key s3cr3t-key for the App');
          }
          return { token, headers: {}, type: 'app' };
        },
      },
      config: { ...defaultGithubConfig, retryAfterMs: 1, timeoutMs: 2000 },
    }),
  );
}

describe('collectRepositories', () => {
  it('asks each organisation and host with its own credentials and allowance', async () => {
    server.serve('acme/shop', served('acme/shop'));
    server.serve('umbrella/lab', served('umbrella/lab'));
    enterprise.serve(
      'core/bank',
      served('core/bank', { rules: [statusCheckRule(['build'])] }),
    );
    const allowances: Allowance[] = [];
    const answers = await answersOf(
      collectorOf({
        'github.test/acme': 't-acme',
        'github.test/umbrella': 't-umbrella',
        'ghe.test/core': 't-core',
      }),
      [
        service('acme/shop'),
        service('umbrella/lab'),
        service('core/bank', { host: 'ghe.test' }),
      ],
      {
        budget: {
          async take(allowance) {
            allowances.push(allowance);
            return true;
          },
          async report() {},
        },
      },
    );
    expect([...answers.values()].map(({ status }) => status)).toEqual([
      'collected',
      'collected',
      'collected',
    ]);
    expect(
      saidOf(answers.get('component:default/bank'), 'required-checks'),
    ).toEqual(['met github-ruleset']);
    expect(new Set(allowances.map(({ name }) => name))).toEqual(
      new Set([
        'graphql/acme',
        'core/acme',
        'graphql/umbrella',
        'core/umbrella',
        'graphql/core',
        'core/core',
      ]),
    );
    expect(server.authorizations).toEqual(
      new Set(['Bearer t-acme', 'Bearer t-umbrella']),
    );
    expect(enterprise.authorizations).toEqual(new Set(['Bearer t-core']));
    expect(enterprise.requests[0]).toBe('POST /api/graphql');
  });

  it('answers about the others where one organisation gives no credentials', async () => {
    server.serve('acme/shop', served('acme/shop'));
    const answers = await answersOf(
      collectorOf({ 'github.test/acme': 't-acme' }),
      [service('umbrella/lab'), service('acme/shop')],
    );
    expect(answers.get('component:default/shop')?.status).toBe('collected');
    const lab = answers.get('component:default/lab');
    expect(lab).toMatchObject({ status: 'failed', reason: 'no-permission' });
    expect(JSON.stringify(lab)).not.toContain('s3cr3t');
  });

  it('answers about the others where one host is down', async () => {
    server.serve('acme/shop', served('acme/shop'));
    enterprise.faults = [{ on: /./, status: 503 }];
    const answers = await answersOf(
      collectorOf({ 'github.test/acme': 'a', 'ghe.test/core': 'b' }),
      [service('core/bank', { host: 'ghe.test' }), service('acme/shop')],
    );
    expect(answers.get('component:default/shop')?.status).toBe('collected');
    expect(answers.get('component:default/bank')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
  });

  it('answers about the others where one answer makes no sense', async () => {
    server.serve('acme/shop', served('acme/shop'));
    server.faults = [
      {
        on: /r1: repository/,
        body: {
          data: {
            r0: served('acme/shop').graph,
            r1: { nameWithOwner: 7, defaultBranchRef: null },
          },
        },
      },
    ];
    const answers = await answersOf(collectorOf({ 'github.test/acme': 'a' }), [
      service('acme/shop'),
      service('acme/odd'),
    ]);
    expect(answers.get('component:default/shop')?.status).toBe('collected');
    expect(answers.get('component:default/odd')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
  });

  it.each([
    'https://github.test/acme/..%2f..',
    'https://github.test/acme',
    'https://github.test/acme/..',
    'https://unknown.test/acme/shop',
  ])('asks nothing for %s', async url => {
    const target = { ...service(undefined), repository: { url } };
    const answers = await answersOf(collectorOf({ 'github.test/acme': 'a' }), [
      target,
    ]);
    expect([...answers.values()][0].status).toBe('collected');
    expect(server.requests).toEqual([]);
  });

  it('takes the well-known annotation where there is no source location', async () => {
    const answers = await answersOf(collectorOf({ 'github.test/acme': 'a' }), [
      service(undefined, {
        annotations: { 'github.com/project-slug': 'acme/shop' },
      }),
    ]);
    // github.com is always known to the integrations, here without credentials.
    expect([...answers.values()][0]).toMatchObject({
      status: 'failed',
      reason: 'no-permission',
    });
    expect(server.requests).toEqual([]);
  });
});
