import {
  answersOf,
  AT,
  countingBudget,
  fingerprintsOf,
  saidOf,
  service,
  sourceOf,
  TOKEN,
} from '../__testUtils__/collecting';
import { forbidden, GithubServer } from '../__testUtils__/GithubServer';
import {
  branchProtection,
  environment,
  paged,
  served,
  statusCheckRule,
} from '../__testUtils__/repositories';
import { GithubConfig } from '../config/GithubConfig';
import { GithubSettingsCollector } from './GithubSettingsCollector';

const server = new GithubServer();
beforeAll(() => server.start());
beforeEach(() => server.reset());
afterAll(() => server.stop());

const collector = (config: Partial<GithubConfig> = {}) =>
  new GithubSettingsCollector(sourceOf(server.url, config));
const later = (hours: number) =>
  new Date(Date.parse(AT) + hours * 3_600_000).toISOString();

describe('GithubSettingsCollector', () => {
  it('says what is enforced and what is not', async () => {
    server.serve(
      'acme/shop',
      served('acme/shop', {
        rules: [statusCheckRule(['build'])],
        environments: [
          environment('staging'),
          environment('production', [
            { type: 'REQUIRED_REVIEWERS', preventSelfReview: true },
          ]),
        ],
        security: {
          secret_scanning: { status: 'enabled' },
          secret_scanning_push_protection: { status: 'enabled' },
        },
        graph: { hasVulnerabilityAlertsEnabled: true },
      }),
    );
    server.serve('acme/bare', served('acme/bare'));
    const { budget, taken, reports } = countingBudget();
    const answers = await answersOf(
      collector(),
      [service('acme/shop'), service('acme/bare')],
      { budget },
    );

    const shop = answers.get('component:default/shop');
    expect(saidOf(shop, 'required-checks')).toEqual(['met github-ruleset']);
    expect(saidOf(shop, 'production-approval')).toEqual([
      'met github-environment',
    ]);
    expect(saidOf(shop, 'environment-chain')).toEqual([
      'partial github-environments',
    ]);
    expect(saidOf(shop, 'secret-scan')).toEqual(['met github-secret-scanning']);
    expect(saidOf(shop, 'dependency-scan')).toEqual([
      'partial dependabot-alerts',
    ]);
    const bare = answers.get('component:default/bare');
    expect(saidOf(bare, 'required-checks')).toEqual([
      'not-met branch-protection',
    ]);
    expect(saidOf(bare, 'production-approval')).toEqual([]);
    expect(saidOf(bare, 'secret-scan')).toEqual([
      'not-met github-secret-scanning',
    ]);
    expect(saidOf(bare, 'dependency-scan')).toEqual([
      'not-met dependabot-alerts',
    ]);
    expect(saidOf(bare, 'sast')).toEqual([
      'not-met code-scanning-default-setup',
    ]);
    expect(taken).toEqual({ graphql: server.points, core: 4 });
    expect(reports[0]).toEqual({
      allowance: {
        host: expect.stringContaining('127.0.0.1'),
        name: 'graphql',
      },
      state: {
        limit: 5000,
        remaining: 4999,
        resetAt: new Date(1_800_000_000_000),
      },
    });
    const evidence = [...answers.values()].flatMap(answer =>
      answer.status === 'collected' ? answer.findings.evidence : [],
    );
    for (const { seenAt, places } of evidence) {
      expect(seenAt).toBe(AT);
      expect(places[0].url).toMatch(/^https:\/\/github\.test\/acme\//);
    }
  });

  it('asks nothing about what is elsewhere or young', async () => {
    server.serve('acme/shop', served('acme/shop'));
    const services = [
      service('acme/shop'),
      service('acme/other', { host: 'gitlab.test' }),
      service(undefined),
    ];
    const first = await answersOf(collector(), services);
    expect(first.get('component:default/other')).toEqual({
      entityRef: 'component:default/other',
      status: 'collected',
      findings: { evidence: [], traps: [], facts: [] },
    });
    expect(first.get('component:default/nowhere')?.status).toBe('collected');
    server.requests.length = 0;
    const fingerprints = fingerprintsOf(first);
    const second = await answersOf(collector(), services, {
      fingerprints,
      at: later(23),
    });
    expect(second.get('component:default/shop')?.status).toBe('unchanged');
    expect(server.requests).toEqual([]);
    const third = await answersOf(collector(), services, {
      fingerprints,
      at: later(25),
    });
    expect(third.get('component:default/shop')?.status).toBe('collected');
    // Nothing was touched, and what costs requests is remembered.
    expect(server.requests).toEqual(['POST /graphql']);
  });

  it('asks again, and all of it, where a webhook told of a change', async () => {
    const shop = 'component:default/shop';
    server.serve('acme/shop', served('acme/shop'));
    const first = await answersOf(collector(), [service('acme/shop')]);
    const ask = async (hours: number, told: number) => {
      server.requests.length = 0;
      const answers = await answersOf(collector(), [service('acme/shop')], {
        fingerprints: fingerprintsOf(first),
        at: later(hours),
        changedAt: () => later(told),
      });
      return [answers.get(shop)?.status, [...server.requests].sort()];
    };
    // It was read since.
    expect(await ask(2, -1)).toEqual(['unchanged', []]);
    expect(await ask(2, 1)).toEqual([
      'collected',
      [
        'GET /repos/acme/shop',
        'GET /repos/acme/shop/code-scanning/default-setup',
        'POST /graphql',
      ],
    ]);
  });

  it('asks at once where the owner names another production', async () => {
    server.serve(
      'acme/shop',
      served('acme/shop', { environments: [environment('blue')] }),
    );
    const first = await answersOf(collector(), [service('acme/shop')]);
    expect(
      saidOf(first.get('component:default/shop'), 'production-approval'),
    ).toEqual([]);
    server.serve(
      'acme/shop',
      served('acme/shop', {
        environments: [environment('blue')],
        rest: {
          '/environments/blue/deployment_protection_rules': {
            custom_deployment_protection_rules: [],
          },
        },
      }),
    );
    const second = await answersOf(
      collector(),
      [
        service('acme/shop', {
          annotations: { 'devops-ladder.io/production-environments': 'blue' },
        }),
      ],
      { fingerprints: fingerprintsOf(first) },
    );
    expect(
      saidOf(second.get('component:default/shop'), 'production-approval'),
    ).toEqual(['not-met github-environment']);
  });

  it('asks a repository of several services once', async () => {
    server.serve('acme/mono', served('acme/mono'));
    const answers = await answersOf(collector(), [
      service('acme/mono', { name: 'a' }),
      service('Acme/Mono', { name: 'b' }),
    ]);
    expect([...answers.values()].map(({ status }) => status)).toEqual([
      'collected',
      'collected',
    ]);
    expect(server.requests).toHaveLength(3);
  });

  it('takes what is hidden from it for unknown, never for absent', async () => {
    server.serve(
      'acme/shop',
      served('acme/shop', {
        graph: {
          viewerCanAdminister: false,
          environments: forbidden,
        },
        security: null,
        rest: { '/code-scanning/default-setup': undefined },
      }),
    );
    const answers = await answersOf(collector(), [service('acme/shop')]);
    const shop = answers.get('component:default/shop');
    expect(shop?.status).toBe('collected');
    for (const capability of [
      'required-checks',
      'production-approval',
      'environment-chain',
      'secret-scan',
      'dependency-scan',
      'sast',
    ]) {
      expect([capability, saidOf(shop, capability)]).toEqual([
        capability,
        [expect.stringMatching(/^unknown/)],
      ]);
    }
    const unknown =
      shop?.status === 'collected'
        ? shop.findings.evidence.map(({ unknown: why }) => why)
        : [];
    expect(unknown).toContainEqual({
      reason: 'no-permission',
      howToResolve: expect.stringContaining('"Administration: read"'),
    });
    expect(unknown).toContainEqual({
      reason: 'no-permission',
      howToResolve: expect.stringContaining('"Actions: read"'),
    });
  });

  it('keeps the answers about the others when one repository fails', async () => {
    server.serve('acme/a', served('acme/a'));
    server.serve(
      'acme/b',
      served('acme/b', { graph: { environments: forbidden } }),
    );
    const answers = await answersOf(collector(), [
      service('acme/a'),
      service('acme/gone'),
      service('acme/b'),
    ]);
    expect(answers.get('component:default/a')?.status).toBe('collected');
    expect(answers.get('component:default/gone')).toMatchObject({
      status: 'failed',
      reason: 'no-permission',
    });
    expect(
      saidOf(answers.get('component:default/b'), 'environment-chain'),
    ).toEqual(['unknown github-environments']);
    expect(
      saidOf(answers.get('component:default/b'), 'required-checks'),
    ).toEqual(['not-met branch-protection']);
  });

  it('leaves open what an empty repository would require', async () => {
    const empty = served('acme/empty');
    Object.assign(empty.graph, { isEmpty: true, defaultBranchRef: null });
    server.serve('acme/empty', empty);
    const answers = await answersOf(collector(), [service('acme/empty')]);
    const said = answers.get('component:default/empty');
    expect(saidOf(said, 'required-checks')).toEqual([
      'unknown branch-protection',
    ]);
    expect(saidOf(said, 'sast')).toEqual([
      'not-met code-scanning-default-setup',
    ]);
  });

  it('does not take a hidden default branch for an empty repository', async () => {
    const shop = served('acme/shop');
    Object.assign(shop.graph, {
      defaultBranchRef: forbidden,
      latestRelease: forbidden,
    });
    server.serve('acme/shop', shop);
    const answers = await answersOf(collector(), [service('acme/shop')]);
    for (const capability of ['required-checks', 'sast', 'build-provenance']) {
      expect(
        saidOf(answers.get('component:default/shop'), capability),
      ).toContainEqual(expect.stringMatching(/^unknown/));
    }
  });

  it('halves a question that takes GitHub too long', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `acme/s${i}`);
    names.forEach(name => server.serve(name, served(name)));
    server.faults = [{ on: /r10: repository/, status: 502, body: '' }];
    const answers = await answersOf(
      collector(),
      names.map(name => service(name)),
    );
    expect(answers.size).toBe(20);
    expect([...answers.values()].every(a => a.status === 'collected')).toBe(
      true,
    );
  });

  it('gives up on a host that does not answer', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `acme/s${i}`);
    server.faults = [{ on: /./, hangs: true }];
    const answers = await answersOf(
      collector({ timeoutMs: 50 }),
      names.map(name => service(name)),
    );
    expect(answers.size).toBe(20);
    expect(answers.get('component:default/s19')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
    expect(server.requests.length).toBeLessThan(5);
  });

  it('reads on where the list of environments is cut', async () => {
    const many = Array.from({ length: 30 }, (_, i) => environment(`area${i}`));
    server.serve(
      'acme/shop',
      served('acme/shop', {
        environments: [
          ...many,
          environment('production', [{ type: 'REQUIRED_REVIEWERS' }]),
        ],
      }),
    );
    const answers = await answersOf(collector(), [service('acme/shop')]);
    expect(
      saidOf(answers.get('component:default/shop'), 'production-approval'),
    ).toEqual(['met github-environment']);
    server.faults = [{ on: /MoreEnvironments/, status: 500 }];
    const cut = await answersOf(collector(), [service('acme/shop')]);
    expect(
      saidOf(cut.get('component:default/shop'), 'production-approval'),
    ).toEqual(['unknown github-environment']);
  });

  it('follows a repository that was renamed', async () => {
    server.serve(
      'acme/old',
      served('acme/new', { graph: { environments: paged([]) } }),
    );
    server.serve('acme/new', served('acme/new'));
    const answers = await answersOf(collector(), [service('acme/old')]);
    expect(answers.get('component:default/old')?.status).toBe('collected');
    expect(server.restRequests()).toContain('GET /repos/acme/new');
  });

  it('follows a redirect on the same host only', async () => {
    server.serve('acme/shop', served('acme/shop'));
    server.serve(
      'acme/moved',
      served('acme/shop', {
        security: { secret_scanning: { status: 'enabled' } },
      }),
    );
    server.faults = [
      {
        on: /GET \/repos\/acme\/shop /,
        status: 301,
        headers: { location: '/repos/acme/moved' },
      },
    ];
    const followed = await answersOf(collector(), [service('acme/shop')]);
    expect(
      saidOf(followed.get('component:default/shop'), 'secret-scan'),
    ).toEqual(['partial github-secret-scanning']);
    server.faults = [
      {
        on: /GET \/repos\/acme\/shop /,
        status: 301,
        headers: { location: 'http://evil.test/repos/acme/shop' },
      },
    ];
    const refused = await answersOf(collector(), [service('acme/shop')]);
    expect(
      saidOf(refused.get('component:default/shop'), 'secret-scan'),
    ).toEqual(['unknown github-secret-scanning']);
  });

  it.each([
    [
      'a primary limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' } },
    ],
    ['a secondary limit', { status: 403, headers: { 'retry-after': '120' } }],
    ['too many requests', { status: 429 }],
    ['a limit of GraphQL', { body: { errors: [{ type: 'RATE_LIMITED' }] } }],
  ])('pauses for %s', async (_, fault) => {
    server.serve('acme/shop', served('acme/shop'));
    server.faults = [{ on: /graphql/, times: 1, ...fault }];
    const github = collector();
    const answers = await answersOf(github, [service('acme/shop')]);
    expect(answers.get('component:default/shop')).toMatchObject({
      status: 'failed',
      reason: 'rate-limited',
    });
    if (!('headers' in fault && 'x-ratelimit-remaining' in fault.headers)) {
      await answersOf(github, [service('acme/shop')]);
    }
    expect(server.requests).toHaveLength(1);
  });

  it('stops where the share of the operator is used up', async () => {
    const names = ['acme/a', 'acme/b', 'acme/c'];
    names.forEach(name => server.serve(name, served(name)));
    const answers = await answersOf(
      collector({ repositoriesPerQuery: 1 }),
      names.map(name => service(name)),
      { budget: countingBudget({ graphql: 2 }).budget },
    );
    const reasons = [...answers.values()].map(a =>
      a.status === 'failed' ? a.reason : a.status,
    );
    expect(reasons.sort()).toEqual(['collected', 'collected', 'rate-limited']);
  });

  it('reads again soon what a passing fault left open', async () => {
    server.serve('acme/shop', served('acme/shop'));
    server.faults = [{ on: /default-setup/, status: 500 }];
    const first = await answersOf(collector(), [service('acme/shop')]);
    expect(saidOf(first.get('component:default/shop'), 'sast')).toEqual([
      'unknown code-scanning-default-setup',
    ]);
    server.faults = [];
    const second = await answersOf(collector(), [service('acme/shop')], {
      fingerprints: fingerprintsOf(first),
      at: later(1),
    });
    expect(saidOf(second.get('component:default/shop'), 'sast')).toEqual([
      'not-met code-scanning-default-setup',
    ]);
  });

  it('ends promptly when it is aborted', async () => {
    server.faults = [{ on: /./, hangs: true }];
    const controller = new AbortController();
    const begun = Date.now();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(
      answersOf(collector(), [service('acme/shop')], {
        signal: controller.signal,
      }),
    ).rejects.toThrow('enough');
    expect(Date.now() - begun).toBeLessThan(1000);
  });

  it('names who may go around the checks', async () => {
    server.nodes.set('RRS_1', {
      __typename: 'RepositoryRuleset',
      id: 'RRS_1',
      bypassActors: {
        totalCount: 1,
        nodes: [
          { organizationAdmin: true, repositoryRoleName: null, actor: null },
        ],
      },
    });
    server.serve(
      'acme/shop',
      served('acme/shop', {
        rules: [statusCheckRule(['build'])],
        branch: {
          branchProtectionRule: branchProtection(['test'], false),
        },
      }),
    );
    const answers = await answersOf(collector(), [service('acme/shop')]);
    const shop = answers.get('component:default/shop');
    const statements =
      shop?.status === 'collected'
        ? shop.findings.evidence.map(({ statement }) => statement)
        : [];
    expect(statements).toContain(
      'A ruleset requires build before a merge into main; organisation administrators may go around it.',
    );
    expect(statements).toContain(
      'Branch protection requires test before a merge into main; administrators may go around it.',
    );
  });

  it('never shows credentials', async () => {
    server.serve('acme/shop', served('acme/shop'));
    server.token = 'another';
    const refused = await answersOf(collector(), [service('acme/shop')]);
    expect(refused.get('component:default/shop')).toMatchObject({
      status: 'failed',
      reason: 'no-permission',
    });
    server.token = TOKEN;
    const answers = await answersOf(collector(), [service('acme/shop')]);
    expect(JSON.stringify([...answers, ...refused])).not.toContain(TOKEN);
    expect(server.authorizations).toContain(`Bearer ${TOKEN}`);
  });
});
