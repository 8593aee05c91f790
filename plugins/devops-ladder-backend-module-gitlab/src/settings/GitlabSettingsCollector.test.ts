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
    const later = async (at: string, target = shop, told?: string) =>
      (
        await answersOf(collector(), [target], {
          before,
          at,
          changedAt: () => told,
        })
      ).get(shop.entityRef)?.status;
    expect(await later('2026-03-02T11:00:00.000Z')).toBe('unchanged');
    expect(
      await later('2026-03-02T11:00:00.000Z', shop, '2026-03-02T10:00:00.000Z'),
    ).toBe('collected');
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
    // Project, branch, who may push, environments, merged configuration.
    expect(server.requests).toHaveLength(5);
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
    // Project, branch, who may push, environments, protected environments,
    // security policies, merged configuration.
    expect(meter.taken).toBe(7 * 100 + 2);
    expect(server.requests).toHaveLength(meter.taken);
  });

  describe('the merged CI configuration', () => {
    const MERGED = `---
stages: [test]
audit:
  stage: test
  script: [npm ci, npm audit --audit-level=high]
`;
    const serveMerged = (answer: object = {}) => {
      const id = serveProject(server, 'acme/web/shop', {});
      server.serve(`/projects/${id}/ci/lint`, {
        valid: true,
        merged_yaml: MERGED,
        includes: [{ type: 'file', location: 'ci.yml' }],
        ...answer,
      });
    };
    const evidenceOf = async (target = shop) => {
      const answer = await ask(target);
      return answer?.status === 'collected' ? answer.findings.evidence : [];
    };

    it('shows what is included, as a file would', async () => {
      serveMerged();
      const found = (await evidenceOf()).find(
        ({ capability }) => capability === 'dependency-scan',
      );
      expect(found).toMatchObject({
        outcome: 'met',
        strength: 'file',
        collector: 'gitlab-settings',
        statement: expect.stringContaining('of the merged CI configuration'),
        places: [
          {
            url: 'https://gitlab.test/acme/web/shop/-/ci/editor?branch_name=main',
          },
        ],
      });
      expect(found?.places[0]).not.toHaveProperty('line');
    });

    it('says of nothing that it is missing', async () => {
      serveMerged();
      const { evidence } = { evidence: await evidenceOf() };
      expect(
        evidence.filter(
          ({ strength, outcome }) =>
            strength === 'file' && !['met', 'partial'].includes(outcome),
        ),
      ).toEqual([]);
    });

    it.each<[string, object]>([
      ['nothing is included', { includes: [] }],
      ['all is in the repository', { includes: [{ type: 'local' }] }],
      ['it is empty', { merged_yaml: null }],
      ['it is too large', { merged_yaml: `#${'x'.repeat(2_000_000)}` }],
      ['it is of an old GitLab', { merged_yaml: '---\n:audit:\n  :script: x' }],
      ['it is not valid', { valid: false, errors: [`no ${TOKEN}`] }],
    ])('is left out where %s', async (_, answer) => {
      serveMerged(answer);
      expect(
        (await evidenceOf()).filter(({ strength }) => strength === 'file'),
      ).toEqual([]);
      expect(wordsOf(await ask())).not.toContain(TOKEN);
    });

    it('tells that GitLab could not merge it', async () => {
      serveMerged({ valid: false });
      expect(await ask()).toMatchObject({
        status: 'collected',
        notice: {
          reason: 'unresolved-include',
          message: expect.stringContaining('each private project'),
        },
      });
    });

    it('is not that of a service with definitions of its own', async () => {
      serveMerged();
      const annotations = { 'devops-ladder.io/pipeline-files': 'ci/own.yml' };
      const own = service('acme/web/shop', { annotations });
      expect(
        (await evidenceOf(own)).filter(({ strength }) => strength === 'file'),
      ).toEqual([]);
    });

    it('is limited apart from all else', async () => {
      serveMerged();
      server.faults = [
        { on: /lint/, status: 429, headers: { 'retry-after': '60' } },
      ];
      const same = collector();
      const ask2 = async () =>
        (await answersOf(same, [shop])).get(shop.entityRef);
      for (const answer of [await ask2(), await ask2()]) {
        expect(saidOf(answer, 'required-checks')?.[0]).toMatch(/^met/);
        expect(answer).not.toHaveProperty('fingerprint');
      }
      expect(server.asked(/lint/)).toHaveLength(1);
    });
  });

  describe('security policies', () => {
    const premium = { project: { merge_trains_enabled: true } };
    const nodes = (yaml: string) => ({
      nodes: [{ name: 'all', enabled: true, yaml }, null],
    });

    it('shows scans that ran, and whose findings are approved', async () => {
      serveProject(server, 'acme/web/shop', premium);
      server.serve('/api/graphql', {
        data: {
          project: {
            securityScanners: { pipelineRun: ['SAST', 'API_FUZZING'] },
            scanExecutionPolicies: nodes(
              'rules: [{ type: pipeline, branch_type: all }]\nactions: [{ scan: secret_detection }]',
            ),
            approvalPolicies: nodes(
              'rules: [{ type: scan_finding, branch_type: default, scanners: [sast], severity_levels: [], vulnerabilities_allowed: 0 }]\nactions: [{ type: require_approval, approvals_required: 1 }]',
            ),
          },
        },
      });
      const answer = await ask();
      const by = 'gitlab-security-policy';
      expect(saidOf(answer, 'sast')).toEqual([`met ${by}`]);
      expect(saidOf(answer, 'secret-scan')).toEqual([`partial ${by}`]);
      expect(saidOf(answer, 'policy-as-code')).toEqual([`met ${by}`]);
      expect(saidOf(answer, 'dependency-scan')).toEqual([]);
    });

    it.each<[string, object]>([
      [
        'does not know of them',
        {
          errors: [{ message: "Field 'approvalPolicies' doesn't exist" }],
        },
      ],
      ['hides the project', { data: { project: null } }],
      [
        'has none',
        {
          data: {
            project: {
              securityScanners: null,
              scanExecutionPolicies: { nodes: [] },
              approvalPolicies: null,
            },
          },
        },
      ],
      ['says something else', { data: 7 }],
    ])('says nothing where GitLab %s', async (_, answer) => {
      serveProject(server, 'acme/web/shop', premium);
      server.serve('/api/graphql', answer);
      const said = await ask();
      expect(saidOf(said, 'sast')).toEqual([]);
      expect(saidOf(said, 'policy-as-code')).toEqual([]);
      expect(said).toHaveProperty('fingerprint');
    });

    it('asks only a GitLab that may have them', async () => {
      serveProject(server, 'acme/web/shop', {});
      await ask();
      expect(server.asked(/graphql/)).toEqual([]);
    });
  });

  describe('the container registry', () => {
    const project = {
      container_registry_access_level: 'enabled',
      container_registry_image_prefix: 'registry.gitlab.test/acme/web/shop',
    };
    const serveRegistry = (rules?: object[]) => {
      const id = serveProject(server, 'acme/web/shop', { project });
      const below = `/projects/${id}/registry`;
      server.serve(`${below}/repositories`, [
        { path: 'acme/web/shop', tags_count: 3 },
        { path: 'acme/web/shop/empty', tags_count: 0 },
      ]);
      if (rules) {
        server.serve(`${below}/protection/tag/rules`, rules);
      }
    };

    it('shows images, and tags that stay', async () => {
      serveRegistry([
        {
          tag_name_pattern: '.*',
          minimum_access_level_for_push: null,
          minimum_access_level_for_delete: null,
        },
      ]);
      const answer = await ask();
      const by = 'gitlab-container-registry';
      expect(saidOf(answer, 'artifact-repository')).toEqual([`partial ${by}`]);
      expect(saidOf(answer, 'immutable-artifact')).toEqual([`met ${by}`]);
      expect(wordsOf(answer)).not.toContain('empty');
    });

    it.each<[string, object[] | undefined]>([
      ['there are no rules of tags', undefined],
      [
        'a role may move them',
        [
          {
            tag_name_pattern: '.*',
            minimum_access_level_for_push: 'maintainer',
            minimum_access_level_for_delete: 'maintainer',
          },
        ],
      ],
      ['rules say too little', [{ tag_name_pattern: '.*' }]],
    ])('says nothing of tags where %s', async (_, rules) => {
      serveRegistry(rules);
      expect(saidOf(await ask(), 'immutable-artifact')).toEqual([]);
    });

    it('names the role that shows it', async () => {
      serveRegistry();
      server.faults = [{ on: /registry/, status: 403 }];
      const answer = await ask();
      expect(saidOf(answer, 'artifact-repository')?.[0]).toMatch(/^unknown/);
      expect(wordsOf(answer)).toContain('the role Reporter in the project');
    });

    it('asks only where there is one', async () => {
      serveProject(server, 'acme/web/shop', {
        project: { ...project, container_registry_access_level: 'disabled' },
      });
      await ask();
      expect(server.asked(/registry/)).toEqual([]);
    });
  });
});
