import { collectorFaults } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import {
  answersOf,
  meteredBudget,
  saidOf,
  service,
  sourceOf,
  TOKEN,
  wordsOf,
} from '../__testUtils__/collecting';
import { GitlabServer } from '../__testUtils__/GitlabServer';
import {
  environment,
  protection,
  serveProject,
} from '../__testUtils__/projects';
import { GitlabSettingsCollector } from './GitlabSettingsCollector';

const server = new GitlabServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

const shop = service('acme/web/shop');
const collector = (config = {}) =>
  new GitlabSettingsCollector(sourceOf(server.url, config));
const ask = async (target = shop, config = {}) =>
  (await answersOf(collector(config), [target])).get(target.entityRef);
const ENVIRONMENTS = [environment('production', 'production')];

describe('GitlabSettingsCollector', () => {
  it('keeps the contract of collectors', async () => {
    server.token = TOKEN;
    serveProject(server, 'acme/web/shop', {
      environments: ENVIRONMENTS,
      protections: [protection('production', 1)],
    });
    serveProject(server, 'acme/dock', {
      project: { only_allow_merge_if_pipeline_succeeds: false },
      environments: ENVIRONMENTS,
    });
    expect(
      await collectorFaults(collector(), {
        services: [shop, service('acme/dock')],
        secrets: [TOKEN],
      }),
    ).toEqual([]);
    expect([...server.authorizations]).toEqual([`Bearer ${TOKEN}`]);
  });

  it('says what the settings prove', async () => {
    serveProject(server, 'acme/web/shop', {
      rule: {
        push_access_levels: [{ access_level_description: 'Maintainers' }],
      },
      environments: [...ENVIRONMENTS, environment('staging', 'staging')],
      protections: [protection('production', 1)],
      project: { secret_push_protection_enabled: true },
    });
    const answer = await ask();
    expect(saidOf(answer, 'required-checks')).toEqual([
      'met gitlab-merge-checks',
    ]);
    expect(wordsOf(answer)).toContain('Maintainers may push past it');
    expect(saidOf(answer, 'production-approval')).toEqual([
      'met gitlab-protected-environment',
    ]);
    expect(saidOf(answer, 'environment-chain')).toEqual([
      'partial gitlab-environments',
    ]);
    expect(saidOf(answer, 'secret-scan')).toEqual([
      'met gitlab-push-protection',
    ]);
  });

  it('asks the groups for what a project does not require, each once', async () => {
    const paths = ['acme/web/shop', 'acme/web/till', 'acme/web/stock'];
    for (const path of paths) {
      serveProject(server, path, {
        project: {
          only_allow_merge_if_pipeline_succeeds: false,
          merge_trains_enabled: false,
        },
        environments: ENVIRONMENTS,
        protections: [],
      });
    }
    server.serve('/groups/acme/web', {
      only_allow_merge_if_pipeline_succeeds: false,
    });
    server.serve('/groups/acme', {
      only_allow_merge_if_pipeline_succeeds: true,
    });
    server.serve('/groups/acme/web/protected_environments', []);
    server.serve('/groups/acme/protected_environments', [
      protection('production', 1),
    ]);
    const answers = await answersOf(
      collector(),
      paths.map(path => service(path)),
    );
    for (const answer of answers.values()) {
      expect(saidOf(answer, 'required-checks')?.[0]).toMatch(/^met/);
      expect(saidOf(answer, 'production-approval')?.[0]).toMatch(/^met/);
    }
    expect(server.asked(/^\/groups/)).toHaveLength(4);
  });

  it.each([
    ['where a group does not show it', { name: 'acme' }, 'unknown'],
    [
      'where no group requires it',
      { only_allow_merge_if_pipeline_succeeds: false },
      'not-met',
    ],
  ])('knows required checks %s', async (_, group, outcome) => {
    serveProject(server, 'acme/shop', {
      project: {
        only_allow_merge_if_pipeline_succeeds: false,
        merge_pipelines_enabled: false,
      },
    });
    server.serve('/groups/acme', group);
    expect(saidOf(await ask(service('acme/shop')), 'required-checks')).toEqual([
      `${outcome} gitlab-merge-checks`,
    ]);
  });

  it('takes a 404 of protected environments for what it may be', async () => {
    serveProject(server, 'acme/web/shop', { environments: ENVIRONMENTS });
    const answer = await ask();
    expect(saidOf(answer, 'production-approval')).toEqual([
      'unknown gitlab-protected-environment',
    ]);
    expect(wordsOf(answer)).toContain(
      'read_api and the role Maintainer in the project; GitLab Free has no approvals',
    );
    expect(saidOf(answer, 'required-checks')?.[0]).toMatch(/^met/);
  });

  it('follows a project that was moved, on the same host only', async () => {
    serveProject(server, 'acme/new', {});
    const moved = (location: string) => ({
      on: /^\/projects\/acme\/web\/shop/,
      status: 301,
      headers: { location },
      body: '',
    });
    server.faults = [moved(`${server.url}/projects/acme%2Fnew`)];
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^met/);
    server.faults = [moved('http://127.0.0.1:1/api/v4/projects/1')];
    expect(await ask()).toMatchObject({ status: 'failed', reason: 'error' });
    server.faults = [moved(`${server.url}/projects/acme%2Fweb%2Fshop`)];
    expect(await ask()).toMatchObject({ status: 'failed', reason: 'error' });
  });

  it('reads lists to their end', async () => {
    serveProject(server, 'acme/web/shop', {
      environments: [
        ...Array.from({ length: 150 }, (_, n) => environment(`review/${n}`)),
        ...ENVIRONMENTS,
      ],
      protections: [protection('production', 1)],
    });
    expect(saidOf(await ask(), 'production-approval')?.[0]).toMatch(/^met/);
    expect(server.asked(/environments\?.*page=2/)).toHaveLength(1);
  });

  it('does not know what a list that is too long ends with', async () => {
    serveProject(server, 'acme/web/shop', {
      environments: Array.from({ length: 600 }, (_, n) =>
        environment(`review/${n}`),
      ),
    });
    const answer = await ask();
    expect(saidOf(answer, 'production-approval')?.[0]).toMatch(/^unknown/);
    expect(server.asked(/environments/)).toHaveLength(5);
  });

  it.each([
    ['401', { status: 401 }, 'no-permission'],
    ['403', { status: 403 }, 'no-permission'],
    ['404', { status: 404 }, 'no-permission'],
    ['500', { status: 500 }, 'error'],
    ['429', { status: 429, headers: { 'retry-after': '60' } }, 'rate-limited'],
    [
      '403 for a limit',
      { status: 403, headers: { 'ratelimit-remaining': '0' } },
      'rate-limited',
    ],
    ['no JSON', { status: 200, body: '<html>sign in</html>' }, 'error'],
    ['a list', { status: 200, body: [] }, 'error'],
    ['an error', { status: 200, body: { error: 'odd' } }, 'error'],
  ])('fails where the project answers with %s', async (_, fault, reason) => {
    serveProject(server, 'acme/web/shop', {});
    server.faults = [{ on: /^\/projects\/acme/, ...fault }];
    const answer = await ask();
    expect(answer).toMatchObject({ status: 'failed', reason });
    expect(wordsOf(answer)).not.toContain(TOKEN);
  });

  it.each([
    ['403', { status: 403 }, 'no-permission'],
    ['500', { status: 500 }, 'error'],
    ['no JSON', { body: 'oops' }, 'error'],
  ])(
    'keeps the rest where environments answer with %s',
    async (_, fault, reason) => {
      serveProject(server, 'acme/web/shop', {});
      server.faults = [{ on: /environments/, ...fault }];
      const answer = await ask();
      expect(saidOf(answer, 'required-checks')?.[0]).toMatch(/^met/);
      expect(wordsOf(answer)).toContain(`"unknown":{"reason":"${reason}"`);
      expect(saidOf(answer, 'environment-chain')?.[0]).toMatch(/^unknown/);
      // What passes by itself is read again at once.
      expect(wordsOf(answer).includes('"fingerprint"')).toBe(
        reason !== 'error',
      );
    },
  );

  it('tries again after an outage, once', async () => {
    serveProject(server, 'acme/web/shop', {});
    server.faults = [{ on: /branches/, status: 502, times: 1 }];
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^met/);
  });

  it('leaves GitLab alone for as long as it asks to be', async () => {
    serveProject(server, 'acme/web/shop', {});
    server.faults = [
      { on: /./, status: 429, headers: { 'retry-after': '60' }, times: 1 },
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

  it('fails where the share of requests ends on the way', async () => {
    serveProject(server, 'acme/web/shop', {});
    const { budget, meter } = meteredBudget(2);
    const answers = await answersOf(collector(), [shop], { budget });
    expect(answers.get(shop.entityRef)).toMatchObject({
      status: 'failed',
      reason: 'rate-limited',
    });
    expect([...meter.names]).toEqual(['127.0.0.1 rest']);
    expect(meter.reports[0]).toEqual({
      limit: 2000,
      remaining: 1999,
      resetAt: new Date(1_800_000_000_000),
    });
  });

  it('gives up a host that is silent', async () => {
    serveProject(server, 'acme/web/shop', {});
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

  it('reads archived and empty projects', async () => {
    serveProject(server, 'acme/web/shop', { project: { archived: true } });
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^met/);
    serveProject(server, 'acme/web/shop', {
      project: { default_branch: null },
    });
    expect(saidOf(await ask(), 'required-checks')?.[0]).toMatch(/^unknown/);
  });

  it('asks nobody for services that are elsewhere', async () => {
    const answers = await answersOf(collector(), [
      service('acme/shop', { name: 'a', host: 'elsewhere.test' }),
      service(undefined, { name: 'b' }),
    ]);
    for (const answer of answers.values()) {
      expect(answer).toMatchObject({
        status: 'collected',
        findings: { evidence: [] },
      });
    }
    const publicOne = await ask(
      service('acme/shop', { name: 'c', host: 'gitlab.com' }),
    );
    expect(publicOne).toMatchObject({
      status: 'failed',
      reason: 'no-permission',
    });
    expect(server.requests).toEqual([]);
  });

  it('reads settings again when they are old, or of another project', async () => {
    serveProject(server, 'acme/web/shop', {});
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
        service('acme/web/shop', {
          annotations: {
            'devops-ladder.io/production-environments': 'blue',
          },
        }),
      ),
    ).toBe('collected');
  });

  it('asks about a project once, for all its services', async () => {
    serveProject(server, 'acme/mono', {});
    const services = Array.from({ length: 100 }, (_, n) =>
      service('acme/mono', { name: `s${n}` }),
    );
    expect((await answersOf(collector(), services)).size).toBe(100);
    expect(server.requests).toHaveLength(4);
  });

  it('takes few requests of many projects', async () => {
    const services = Array.from({ length: 100 }, (_, n) => {
      const path = `acme/team/s${n}`;
      serveProject(server, path, {
        environments: ENVIRONMENTS,
        protections: [],
        project: { merge_trains_enabled: true },
      });
      return service(path);
    });
    server.serve('/groups/acme/team/protected_environments', []);
    server.serve('/groups/acme/protected_environments', []);
    const { budget, meter } = meteredBudget();
    await answersOf(collector(), services, { budget });
    // Project, branch, who may push, environments, protected environments.
    expect(meter.taken).toBe(5 * 100 + 2);
    expect(server.requests).toHaveLength(meter.taken);
  });
});
