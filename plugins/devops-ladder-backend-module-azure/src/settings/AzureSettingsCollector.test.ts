import { collectorFaults } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { AzureServer } from '../__testUtils__/AzureServer';
import {
  answersOf,
  AUTHORIZATION,
  meteredBudget,
  saidOf,
  service,
  sourceOf,
  TOKEN,
  wordsOf,
} from '../__testUtils__/collecting';
import {
  approval,
  definition,
  idOf,
  policy,
  ProjectOptions,
  record,
  repository,
  serveProject,
} from '../__testUtils__/projects';
import { AzureSettingsCollector } from './AzureSettingsCollector';

const server = new AzureServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

const shop = service('web/shop');
const collector = (config = {}) =>
  new AzureSettingsCollector(sourceOf(server.url, config));
const ask = async (target = shop, config = {}) =>
  (await answersOf(collector(config), [target])).get(target.entityRef);
const serve = (options: ProjectOptions = {}) =>
  serveProject(server, 'web', options);

const PROD = { id: 7, name: 'prod' };
const ENVIRONMENTS = [PROD, { id: 8, name: 'staging' }];
const AT_PROD = { type: 'environment', id: 7 };
const DAY_BEFORE = '2026-02-28T12:00:00.000Z';
const FULL: ProjectOptions = {
  policies: [policy('build')],
  environments: ENVIRONMENTS,
  checks: [approval(AT_PROD)],
  security: [
    {
      repositoryId: idOf('shop'),
      secretProtectionFeatures: {
        secretProtectionEnabled: true,
        blockPushes: true,
      },
      codeSecurityFeatures: { codeSecurityEnabled: true, codeQLEnabled: true },
    },
  ],
};

describe('AzureSettingsCollector', () => {
  it('keeps the contract of collectors', async () => {
    server.authorization = AUTHORIZATION;
    serve(FULL);
    serveProject(server, 'Dock Yard', {
      repositories: [repository('the dock')],
      definitions: [definition(4, 'dock', { repository: 'the dock' })],
      environments: [PROD],
    });
    expect(
      await collectorFaults(collector(), {
        services: [shop, service('Dock Yard/the dock', { name: 'dock' })],
        secrets: [TOKEN, AUTHORIZATION.slice(6)],
      }),
    ).toEqual([]);
    expect([...server.authorizations]).toEqual([AUTHORIZATION]);
  });

  it('says what the settings prove', async () => {
    serve(FULL);
    const answer = await ask();
    expect(saidOf(answer, 'required-checks')).toEqual([
      'met azure-branch-policy',
    ]);
    expect(saidOf(answer, 'production-approval')).toEqual([
      'met azure-environment-checks',
    ]);
    expect(saidOf(answer, 'environment-chain')).toEqual([
      'partial azure-environments',
    ]);
    expect(saidOf(answer, 'secret-scan')).toEqual([
      'met azure-secret-protection',
    ]);
    expect(saidOf(answer, 'sast')).toEqual(['partial azure-codeql']);
    expect(wordsOf(answer)).toContain(
      'https://dev.azure.com/acme/web/_environments/7',
    );
  });

  it('asks once for all services of a project, however many', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `s${n}`);
    serve({
      ...FULL,
      repositories: names.map(name => repository(name)),
      definitions: names.map((name, n) =>
        definition(n + 1, name, { repository: name }),
      ),
      records: { 7: [record({ run: 1, at: DAY_BEFORE })] },
    });
    const { budget, meter } = meteredBudget();
    const answers = await answersOf(
      collector(),
      names.map(name => service(`web/${name}`)),
      { budget },
    );
    expect(answers.size).toBe(100);
    // Repositories, definitions, environments, two of records, checks, policies, security.
    expect(meter.taken).toBe(8);
    expect(server.requests).toHaveLength(8);
    expect([...meter.names]).toEqual(['127.0.0.1 azure']);
  });

  it('asks about the checks of all services at once', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `s${n}`);
    serve({
      repositories: names.map(name => repository(name)),
      definitions: names.map((name, n) =>
        definition(n + 1, name, { repository: name }),
      ),
      environments: names.map((name, n) => ({
        id: n + 100,
        name: `${name}-prod`,
      })),
      records: Object.fromEntries(
        names.map((_, n) => [
          n + 100,
          [record({ run: n + 1, at: DAY_BEFORE, definition: n + 1 })],
        ]),
      ),
      checks: names.map((_, n) =>
        approval({ type: 'environment', id: n + 100 }),
      ),
    });
    const answers = await answersOf(
      collector(),
      names.map(name => service(`web/${name}`)),
    );
    for (const answer of answers.values()) {
      expect(saidOf(answer, 'production-approval')?.[0]).toMatch(/^met/);
    }
    expect(server.asked(/queryconf/)).toHaveLength(1);
    // And one of records for each environment.
    expect(server.requests).toHaveLength(6 + names.length);
  });

  it('asks about its own checks where those of others are hidden', async () => {
    serve({
      ...FULL,
      repositories: [repository('shop'), repository('till')],
      definitions: [
        definition(1, 'shop-ci'),
        definition(2, 'till-ci', { repository: 'till' }),
      ],
      environments: [PROD, { id: 9, name: 'till-prod' }],
      records: { 7: [record({ run: 1, at: DAY_BEFORE })] },
    });
    server.faults = [{ on: /queryconf/, status: 403, times: 1 }];
    expect(saidOf(await ask(), 'production-approval')?.[0]).toMatch(/^met/);
  });

  it('serves the next batch of a sweep from what it read', async () => {
    serve({ ...FULL, repositories: [repository('shop'), repository('till')] });
    const same = collector();
    await answersOf(same, [shop]);
    const count = server.requests.length;
    await answersOf(same, [service('web/till')]);
    expect(server.requests).toHaveLength(count);
  });

  it('asks about another day’s project anew', async () => {
    serve(FULL);
    const same = collector();
    await answersOf(same, [shop]);
    server.requests.length = 0;
    await answersOf(same, [shop], { at: '2026-03-02T13:00:00.000Z' });
    expect(server.requests).toHaveLength(8);
  });

  describe('with several repositories in a project', () => {
    const several = (records: ProjectOptions['records']) =>
      serve({
        ...FULL,
        repositories: [repository('shop'), repository('till')],
        definitions: [
          definition(1, 'shop-ci'),
          definition(2, 'till-ci', { repository: 'till' }),
        ],
        checks: [],
        records,
      });

    it('says of production only what its own pipelines deploy to', async () => {
      several({ 7: [record({ run: 1, at: DAY_BEFORE })] });
      const answers = await answersOf(collector(), [shop, service('web/till')]);
      expect(
        saidOf(answers.get(shop.entityRef), 'production-approval'),
      ).toEqual(['not-met azure-environment-checks']);
      expect(
        saidOf(answers.get('component:default/till'), 'production-approval'),
      ).toEqual([]);
    });

    it('takes the owner’s word for it', async () => {
      several({});
      const named = service('web/till', {
        annotations: { 'devops-ladder.io/production-environments': 'prod' },
      });
      expect(saidOf(await ask(named), 'production-approval')).toEqual([
        'not-met azure-environment-checks',
      ]);
    });

    it('takes the pipelines that an annotation names', async () => {
      several({ 7: [record({ run: 1, at: DAY_BEFORE })] });
      const till = service('web/till', {
        annotations: { 'dev.azure.com/build-definition': 'Shop-CI' },
      });
      expect(saidOf(await ask(till), 'production-approval')).toHaveLength(1);
    });

    it('does not know where the records are hidden', async () => {
      several({ 7: [record({ run: 1, at: DAY_BEFORE })] });
      server.faults = [{ on: /environments\/7/, status: 403 }];
      const answer = await ask();
      expect(saidOf(answer, 'production-approval')).toEqual([
        'unknown azure-environment-checks',
      ]);
      expect(wordsOf(answer)).toContain('Reader for the environments');
    });
  });

  it('looks among many environments only for those of its name', async () => {
    const environments = Array.from({ length: 60 }, (_, n) => ({
      id: 100 + n,
      name: `s${n}-prod`,
    }));
    serve({
      repositories: [repository('s7'), repository('s8')],
      definitions: [
        definition(1, 'ci-a', { repository: 's7' }),
        definition(2, 'ci-b', { repository: 's8' }),
      ],
      environments: [...environments, { id: 7, name: 'shop-prod' }],
      records: { 107: [record({ run: 1, at: DAY_BEFORE })] },
    });
    await ask(service('web/shop-prod', { name: 's7' }));
    await ask(service('web/s7'));
    expect(server.asked(/records/).length).toBeLessThan(15);
  });

  it.each([
    ['a connection waits', [{ id: 'c', name: 'azure-prod' }], 'unknown'],
    ['no connection does', [{ id: 'd', name: 'other' }], 'not-met'],
  ])(
    'knows an approval elsewhere where %s',
    async (_, connections, outcome) => {
      serve({
        environments: [PROD],
        connections,
        checks: [approval({ type: 'endpoint', id: 'c' })],
      });
      expect(saidOf(await ask(), 'production-approval')).toEqual([
        `${outcome} azure-environment-checks`,
      ]);
      expect(server.asked(/queryconf/)).toHaveLength(2);
    },
  );

  it.each([
    ['refused', { status: 403 }],
    ['not listed', { body: { count: 0, value: [] } }],
  ])('does not know of approvals elsewhere what is %s', async (_, fault) => {
    serve({ environments: [PROD] });
    server.faults = [{ on: /endpoints/, ...fault }];
    const answer = await ask();
    expect(saidOf(answer, 'production-approval')?.[0]).toMatch(/^unknown/);
    expect(wordsOf(answer)).toContain('Service Connections (Read)');
  });

  it('reads lists to their end', async () => {
    serve({
      policies: [
        ...Array.from({ length: 1500 }, () =>
          policy('build', {}, { isEnabled: false }),
        ),
        policy('build'),
      ],
    });
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^met/);
    expect(server.asked(/policy.*continuationToken=1000/)).toHaveLength(1);
  });

  it('does not know what a list that is too long ends with', async () => {
    serve({
      policies: Array.from({ length: 10_500 }, () =>
        policy('build', {}, { isEnabled: false }),
      ),
    });
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^unknown/);
    expect(server.asked(/policy/)).toHaveLength(10);
  });

  const SIGN_IN = {
    body: '<html>Sign In</html>',
    headers: { 'content-type': 'text/html' },
  };

  it.each([
    ['401', { status: 401 }, 'no-permission'],
    ['403', { status: 403 }, 'no-permission'],
    [
      '404',
      { status: 404, body: { message: 'TF200016: no project' } },
      'no-permission',
    ],
    ['a page to sign in', { status: 203, ...SIGN_IN }, 'no-permission'],
    [
      'the same as if all were well',
      { status: 200, ...SIGN_IN },
      'no-permission',
    ],
    [
      'the way to it',
      { status: 302, headers: { location: 'https://sps.test/_signin' } },
      'no-permission',
    ],
    ['500', { status: 500 }, 'error'],
    ['429', { status: 429, headers: { 'retry-after': '60' } }, 'rate-limited'],
    [
      'a blocked request',
      { status: 503, body: { message: 'TF400733: x' } },
      'rate-limited',
    ],
    ['no JSON', { status: 200, body: 'oops' }, 'error'],
    ['an error', { status: 200, body: { message: 'odd' } }, 'error'],
    [
      'an old version',
      { status: 400, body: { typeKey: 'VssVersionOutOfRangeException' } },
      'unreadable',
    ],
  ])(
    'fails where repositories are answered with %s',
    async (_, fault, reason) => {
      serve();
      server.faults = [{ on: /git\/repositories/, ...fault }];
      const answer = await ask();
      expect(answer).toMatchObject({ status: 'failed', reason });
      expect(wordsOf(answer)).not.toContain(TOKEN);
    },
  );

  it('fails for a repository that is not shown, and no other', async () => {
    serve(FULL);
    const answers = await answersOf(collector(), [shop, service('web/gone')]);
    expect(answers.get('component:default/gone')).toMatchObject({
      status: 'failed',
      reason: 'no-permission',
      message: expect.stringContaining('Code (Read)'),
    });
    expect(answers.get(shop.entityRef)?.status).toBe('collected');
  });

  it.each([
    [
      'policies',
      /policy/,
      'required-checks',
      'production-approval',
      'Code (Read)',
    ],
    [
      'definitions',
      /definitions/,
      'production-approval',
      'required-checks',
      'Build (Read)',
    ],
    [
      'environments',
      /environments\?/,
      'environment-chain',
      'required-checks',
      'Build (Read)',
    ],
    [
      'checks',
      /queryconf/,
      'production-approval',
      'required-checks',
      'Build (Read)',
    ],
    [
      'security',
      /advsec/,
      'secret-scan',
      'required-checks',
      'Advanced Security (Read)',
    ],
  ])(
    'keeps the rest where %s are refused',
    async (_, on, lost, kept, grant) => {
      serve(FULL);
      server.faults = [{ on, status: 403 }];
      const answer = await ask();
      expect(saidOf(answer, lost)?.[0]).toMatch(/^unknown/);
      expect(saidOf(answer, kept)?.[0]).toMatch(/^met/);
      expect(wordsOf(answer)).toContain(grant);
      expect(wordsOf(answer)).toContain('"fingerprint"');
    },
  );

  it('reads again at once what an outage left open', async () => {
    serve(FULL);
    server.faults = [{ on: /policy/, status: 500 }];
    const same = collector();
    const before = await answersOf(same, [shop]);
    expect(wordsOf(before.get(shop.entityRef))).not.toContain('fingerprint');
    server.faults = [];
    const answers = await answersOf(same, [shop], { before });
    expect(saidOf(answers.get(shop.entityRef), 'required-checks')?.[0]).toMatch(
      /^met/,
    );
  });

  it('tries again after an outage, once', async () => {
    serve(FULL);
    server.faults = [{ on: /policy/, status: 502, times: 1 }];
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^met/);
  });

  it('follows a project that was renamed, on the same host only', async () => {
    serveProject(server, 'new', FULL);
    const moved = (location: string) => ({
      on: /\/web\/_apis\/git/,
      status: 301,
      headers: { location },
    });
    server.faults = [moved(`${server.url}/acme/new/_apis/git/repositories`)];
    expect((await ask())?.status).toBe('collected');
    server.faults = [moved('http://127.0.0.1:1/acme/new')];
    expect(await ask()).toMatchObject({ status: 'failed', reason: 'error' });
    server.faults = [moved(`${server.url}/acme/web/_apis/git/repositories`)];
    expect(await ask()).toMatchObject({ status: 'failed', reason: 'error' });
  });

  it('does not mind the case of names', async () => {
    server.authorization = AUTHORIZATION;
    serve(FULL);
    const target = service('https://dev.azure.com/ACME/Web/_git/SHOP', {
      name: 'shop',
    });
    expect(saidOf(await ask(target), 'required-checks')?.[0]).toMatch(/^met/);
  });

  it('finds a repository by its id', async () => {
    serve(FULL);
    expect((await ask(service(`web/${idOf('shop')}`)))?.status).toBe(
      'collected',
    );
  });

  it('leaves Azure DevOps alone for as long as it asks to be', async () => {
    serve(FULL);
    server.faults = [
      { on: /git/, status: 429, headers: { 'retry-after': '60' }, times: 1 },
    ];
    const same = collector();
    await answersOf(same, [shop]);
    const answers = await answersOf(same, [shop]);
    expect(answers.get(shop.entityRef)).toMatchObject({
      status: 'failed',
      reason: 'rate-limited',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('uses an answer that was delayed, and asks no more for now', async () => {
    serve(FULL);
    server.headers = {
      'retry-after': '30',
      'x-ratelimit-limit': '200',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1800000000',
    };
    const { budget, meter } = meteredBudget();
    const answers = await answersOf(collector(), [shop], { budget });
    expect(answers.get(shop.entityRef)).toMatchObject({
      status: 'failed',
      reason: 'rate-limited',
    });
    expect(server.requests).toHaveLength(1);
    expect(meter.reports).toEqual([
      { limit: 200, remaining: 0, resetAt: new Date(1_800_000_000_000) },
    ]);
  });

  it('waits where that is short', async () => {
    serve(FULL);
    server.headers = { 'retry-after': '0.01' };
    expect((await ask())?.status).toBe('collected');
  });

  it('goes on where the share of requests ended', async () => {
    serve(FULL);
    const same = collector();
    const { budget } = meteredBudget(3);
    const answers = await answersOf(same, [shop], { budget });
    expect(answers.get(shop.entityRef)).toMatchObject({
      status: 'failed',
      reason: 'rate-limited',
    });
    expect(server.requests).toHaveLength(3);
    await answersOf(same, [shop]);
    expect(server.requests).toHaveLength(8);
  });

  it('gives up a host that is silent', async () => {
    serve(FULL);
    server.faults = [{ on: /./, hangs: true }];
    expect(await ask(shop, { timeoutMs: 50 })).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
  });

  it('ends at once when it is told to', async () => {
    server.faults = [{ on: /./, hangs: true }];
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(
      answersOf(collector(), [shop], { signal: controller.signal }),
    ).rejects.toThrow('enough');
  });

  it('reads empty repositories, and those that are switched off', async () => {
    serve({ repositories: [repository('shop', { defaultBranch: null })] });
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^unknown/);
    serve({
      ...FULL,
      repositories: [repository('shop', { isDisabled: true })],
    });
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^met/);
  });

  it('asks a server without Advanced Security', async () => {
    serveProject(server, 'web', FULL, '/tfs/Main');
    const target = service('https://tfs.test/tfs/Main/web/_git/shop', {
      name: 'shop',
    });
    const answer = await ask(target);
    expect(saidOf(answer, 'required-checks')?.[0]).toMatch(/^met/);
    expect(saidOf(answer, 'secret-scan')).toEqual([]);
    expect(server.asked(/advsec/)).toEqual([]);
  });

  it('says of files that are elsewhere only what pipelines deploy to', async () => {
    serve({
      ...FULL,
      definitions: [definition(1, 'shop-ci', { repository: 'of-github' })],
    });
    const target = service('https://github.com/acme/shop', {
      name: 'shop',
      annotations: {
        'dev.azure.com/project': 'web',
        'dev.azure.com/build-definition': 'shop-ci',
      },
    });
    const answer = await ask(target);
    expect(saidOf(answer, 'required-checks')).toEqual([]);
    expect(saidOf(answer, 'production-approval')?.[0]).toMatch(/^met/);
    expect(server.asked(/git\/repositories/)).toEqual([]);
  });

  it('asks nobody for services that are elsewhere', async () => {
    const answers = await answersOf(collector(), [
      service('https://elsewhere.test/acme/web/_git/shop', { name: 'a' }),
      service(undefined, { name: 'b' }),
      service(undefined, {
        name: 'c',
        annotations: {
          'dev.azure.com/host-org': 'evil.test/acme',
          'dev.azure.com/project-repo': 'web/shop',
        },
      }),
    ]);
    for (const answer of answers.values()) {
      expect(answer).toMatchObject({
        status: 'collected',
        findings: { evidence: [] },
      });
    }
    const nobody = await ask(
      service('https://nobody.test/acme/web/_git/shop', { name: 'd' }),
    );
    expect(nobody).toMatchObject({
      status: 'failed',
      reason: 'no-permission',
      message: expect.stringContaining('nobody.test/acme'),
    });
    expect(server.requests).toEqual([]);
  });

  it('reads settings again when they are old, or of another repository', async () => {
    serve({ ...FULL, repositories: [repository('shop'), repository('till')] });
    const before = await answersOf(collector(), [shop]);
    const later = async (at: string, target = shop) =>
      (await answersOf(collector(), [target], { before, at })).get(
        shop.entityRef,
      )?.status;
    expect(await later('2026-03-02T11:00:00.000Z')).toBe('unchanged');
    expect(await later('2026-03-02T13:00:00.000Z')).toBe('collected');
    expect(
      await later(
        '2026-03-01T13:00:00.000Z',
        service('web/till', { name: 'shop' }),
      ),
    ).toBe('collected');
  });
});
