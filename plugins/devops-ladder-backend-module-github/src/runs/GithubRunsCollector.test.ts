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
import { statusCheckRule } from '../__testUtils__/repositories';
import {
  busy,
  check,
  deployment,
  pullRequest,
  restRun,
  restRuns,
} from '../__testUtils__/runs';
import { GithubConfig } from '../config/GithubConfig';
import { GithubRunsCollector } from './GithubRunsCollector';

const MINUTE = 60_000;
const SHOP = 'component:default/shop';

const server = new GithubServer();
beforeAll(() => server.start());
beforeEach(() => server.reset());
afterAll(() => server.stop());

const collector = (config: Partial<GithubConfig> = {}) =>
  new GithubRunsCollector(sourceOf(server.url, config));
const later = (hours: number) =>
  new Date(Date.parse(AT) + hours * 3_600_000).toISOString();

async function askShop(
  repository: Parameters<typeof busy>[1],
  options: Parameters<typeof answersOf>[2] = {},
) {
  server.serve('acme/shop', busy('acme/shop', repository));
  const answers = await answersOf(collector(), [service('acme/shop')], options);
  const answer = answers.get(SHOP);
  return {
    answer,
    fingerprints: fingerprintsOf(answers),
    traps:
      answer?.status === 'collected'
        ? answer.findings.traps.map(({ trap }) => trap)
        : [],
  };
}

const runs = (count: number, options: Parameters<typeof restRun>[0] = {}) =>
  Array.from({ length: count }, () => restRun(options));

describe('GithubRunsCollector', () => {
  it('says what runs, deployments and changes show', async () => {
    const { answer, traps } = await askShop({
      runs: restRuns(runs(12, { minutes: 8 })),
      deployments: [3, 2, 1].flatMap(n => [
        deployment('production', { commit: `c${n}`, at: n * 60 * MINUTE }),
        deployment('staging', {
          commit: `c${n}`,
          at: (n * 60 - 30) * MINUTE,
        }),
      ]),
      pullRequests: [1, 2, 3].map(n =>
        pullRequest(n, [check('build', 'SUCCESS')]),
      ),
    });
    expect(saidOf(answer, 'fast-ci')).toEqual(['met github-actions']);
    expect(saidOf(answer, 'deterministic-ci')).toEqual(['met github-actions']);
    expect(saidOf(answer, 'push-to-build')).toEqual(['met github-actions']);
    expect(saidOf(answer, 'change-status')).toEqual(['met github-checks']);
    expect(saidOf(answer, 'automated-deploy')).toEqual([
      'met github-deployments',
    ]);
    expect(saidOf(answer, 'deploy-audit-trail')).toEqual([
      'met github-deployments',
    ]);
    expect(saidOf(answer, 'environment-chain')).toEqual([
      'met github-deployments',
    ]);
    expect(traps).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
  });

  it('finds slow and flaky CI', async () => {
    const retried = runs(3, { attempt: 2 });
    const { answer, traps } = await askShop({
      runs: restRuns([...runs(17, { minutes: 25 }), ...retried]),
      rest: Object.fromEntries(
        retried.map(({ id }) => [
          `/actions/runs/${id}/attempts/1`,
          { conclusion: 'failure' },
        ]),
      ),
    });
    expect(saidOf(answer, 'fast-ci')).toEqual(['not-met github-actions']);
    expect(saidOf(answer, 'deterministic-ci')).toEqual([
      'not-met github-actions',
    ]);
    expect(traps.sort()).toEqual(['flaky-ci', 'slow-ci']);
  });

  it('does not take re-runs of what was cancelled for flaky', async () => {
    const retried = runs(3, { attempt: 2 });
    const { answer, traps } = await askShop({
      runs: restRuns([...runs(17), ...retried]),
      rest: Object.fromEntries(
        retried.map(({ id }) => [
          `/actions/runs/${id}/attempts/1`,
          { conclusion: 'cancelled' },
        ]),
      ),
    });
    expect(saidOf(answer, 'deterministic-ci')).toEqual(['met github-actions']);
    expect(traps).toEqual([]);
  });

  it('says nothing where too few re-runs could be looked up', async () => {
    const retried = runs(30, { attempt: 2 });
    const cancelled = Object.fromEntries(
      retried.map(({ id }) => [
        `/actions/runs/${id}/attempts/1`,
        { conclusion: 'cancelled' },
      ]),
    );
    const { answer } = await askShop({
      runs: restRuns([...runs(10), ...retried]),
      rest: cancelled,
    });
    expect(saidOf(answer, 'deterministic-ci')).toEqual([
      'unknown github-actions',
    ]);
    expect(
      server.restRequests().filter(each => each.includes('attempts')).length,
    ).toBe(12);
  });

  it('counts runs of CI only', async () => {
    const { answer } = await askShop({
      runs: restRuns([
        ...runs(20, { path: 'dynamic/github-code-scanning/codeql' }),
        ...runs(20, { path: '.github/workflows/labeler.yml' }),
        ...runs(20, { event: 'schedule' }),
        ...runs(20, { event: 'push', path: '.github/workflows/deploy.yml' }),
      ]),
    });
    expect(saidOf(answer, 'fast-ci')).toEqual(['unknown github-actions']);
    expect(saidOf(answer, 'push-to-build')).toEqual([]);
    expect(saidOf(answer, 'change-status')).toEqual([]);
  });

  it('asks for the runs of pull requests where others push them out', async () => {
    server.serve(
      'acme/shop',
      busy('acme/shop', {
        runs: restRuns(runs(100, { event: 'schedule' }), 900),
      }),
    );
    server.faults = [
      { on: /event=pull_request/, body: restRuns(runs(12, { minutes: 3 })) },
    ];
    const answers = await answersOf(collector(), [service('acme/shop')]);
    expect(saidOf(answers.get(SHOP), 'fast-ci')).toEqual([
      'met github-actions',
    ]);
  });

  it('notices that all workflows are switched off', async () => {
    const { answer } = await askShop({
      rest: {
        '/actions/workflows': {
          workflows: [
            {
              name: 'CI',
              path: '.github/workflows/ci.yml',
              state: 'disabled_inactivity',
            },
            { name: 'Pages', path: 'dynamic/pages', state: 'active' },
          ],
        },
      },
    });
    expect(saidOf(answer, 'push-to-build')).toEqual(['not-met github-actions']);
  });

  it('takes no record made by a person for an automated deploy', async () => {
    const { answer } = await askShop({
      deployments: [deployment('production', { runId: null })],
    });
    expect(saidOf(answer, 'automated-deploy')).toEqual([]);
    expect(saidOf(answer, 'deploy-audit-trail')).toEqual([
      'met github-deployments',
    ]);
  });

  it('takes no failed or other deployment for one to production', async () => {
    const { answer } = await askShop({
      deployments: [
        deployment('production', { states: [['FAILURE', MINUTE]] }),
        deployment('preprod'),
        deployment('github-pages'),
        deployment('product-api'),
      ],
    });
    expect(saidOf(answer, 'automated-deploy')).toEqual([]);
  });

  it('counts a success that was replaced later', async () => {
    const { answer } = await askShop({
      deployments: [
        deployment('production', {
          states: [
            ['INACTIVE', 90 * MINUTE],
            ['SUCCESS', MINUTE],
          ],
        }),
      ],
    });
    expect(saidOf(answer, 'automated-deploy')).toEqual([
      'met github-deployments',
    ]);
  });

  it('notices production that came first', async () => {
    const { answer } = await askShop({
      deployments: [3, 2, 1].flatMap(n => [
        deployment('staging', { commit: `c${n}`, at: (n * 60 + 30) * MINUTE }),
        deployment('production', { commit: `c${n}`, at: n * 60 * MINUTE }),
      ]),
    });
    expect(saidOf(answer, 'environment-chain')).toEqual([
      'partial github-deployments',
    ]);
  });

  it.each([
    ['by the author', 'author', 3600_000, ['rubber-stamp-approval']],
    ['by whoever started it', 'starter', 3600_000, ['rubber-stamp-approval']],
    ['within seconds', 'boss', 9_000, ['rubber-stamp-approval']],
    ['by another in good time', 'boss', 3600_000, []],
  ])('weighs approvals given %s', async (_, login, waited, expected) => {
    const { traps } = await askShop({
      deployments: [1, 2, 3].map(n =>
        deployment('production', {
          runId: n,
          at: -n * MINUTE,
          states: [
            ['SUCCESS', waited + 2 * MINUTE],
            ['IN_PROGRESS', waited],
            ['WAITING', 0],
          ],
        }),
      ),
      rest: Object.fromEntries(
        [1, 2, 3].map(n => [
          `/actions/runs/${n}/approvals`,
          [
            {
              state: 'approved',
              environments: [{ name: 'production' }],
              user: { login, type: 'User' },
            },
          ],
        ]),
      ),
    });
    expect(traps).toEqual(expected);
  });

  it('weighs the approvals that are left where a run was deleted', async () => {
    const { traps } = await askShop({
      deployments: [1, 2, 3, 4].map(n =>
        deployment('production', {
          runId: n,
          at: -n * MINUTE,
          states: [
            ['SUCCESS', 3 * MINUTE],
            ['IN_PROGRESS', 2 * MINUTE],
            ['WAITING', 0],
          ],
        }),
      ),
      rest: Object.fromEntries(
        [2, 3, 4].map(n => [
          `/actions/runs/${n}/approvals`,
          [
            {
              state: 'approved',
              environments: [{ name: 'production' }],
              user: { login: 'robot', type: 'Bot' },
            },
          ],
        ]),
      ),
    });
    expect(traps).toEqual(['rubber-stamp-approval']);
  });

  it('says nothing of an empty repository', async () => {
    const empty = busy('acme/shop');
    Object.assign(empty.graph, { defaultBranchRef: null });
    server.serve('acme/shop', empty);
    const answers = await answersOf(collector(), [service('acme/shop')]);
    expect(answers.get(SHOP)?.status).toBe('collected');
    expect(saidOf(answers.get(SHOP), 'change-status')).toEqual([]);
  });

  it('tells of merges around a check once it is known to be required', async () => {
    const rules = [statusCheckRule(['build'])];
    const first = await askShop({
      rules,
      pullRequests: [pullRequest(1, [check('build', 'FAILURE')])],
    });
    // It may not have been required yet.
    expect(first.traps).toEqual([]);
    const merged = Date.parse(later(2)) - Date.parse('2026-11-20T12:00:00Z');
    const at = (minutes: number) => merged + minutes * MINUTE;
    const red = pullRequest(
      2,
      [check('build', 'FAILURE', [at(-9), at(-5)])],
      merged,
    );
    const around = await askShop(
      { rules, pullRequests: [red] },
      { fingerprints: first.fingerprints, at: later(3) },
    );
    expect(around.traps).toEqual(['bypassed-checks']);
    for (const fine of [
      [check('build', 'SUCCESS', [at(-9), at(-5)])],
      [check('lint', 'FAILURE', [at(-9), at(-5)])],
      // Run again after the merge.
      [check('build', 'FAILURE', [at(5), at(9)])],
      [
        check('build', 'FAILURE', [at(-9), at(-8)]),
        check('build', 'SUCCESS', [at(-7), at(-6)]),
      ],
    ]) {
      const other = await askShop(
        { rules, pullRequests: [pullRequest(2, fine, merged)] },
        { fingerprints: first.fingerprints, at: later(3) },
      );
      expect(other.traps).toEqual([]);
    }
    const pending = await askShop(
      {
        rules,
        pullRequests: [
          pullRequest(2, [check('build', 'SUCCESS', [at(-9), at(5)])], merged),
        ],
      },
      { fingerprints: first.fingerprints, at: later(3) },
    );
    expect(pending.traps).toEqual(['bypassed-checks']);
  });

  it('weighs how many changes carry results', async () => {
    const bare = await askShop({
      pullRequests: [1, 2, 3].map(n => pullRequest(n, [])),
    });
    expect(saidOf(bare.answer, 'change-status')).toEqual([
      'not-met github-checks',
    ]);
    const some = await askShop({
      pullRequests: [
        pullRequest(1, [check('build', 'SUCCESS')]),
        pullRequest(2, [check('license/cla', 'SUCCESS')]),
        pullRequest(3, []),
      ],
    });
    expect(saidOf(some.answer, 'change-status')).toEqual([
      'partial github-checks',
    ]);
  });

  it('takes what is hidden from it for unknown, never for absent', async () => {
    const { answer } = await askShop({
      graph: { deployments: forbidden, pullRequests: forbidden },
      rest: { '/actions/runs': undefined },
    });
    for (const capability of [
      'fast-ci',
      'deterministic-ci',
      'push-to-build',
      'change-status',
      'automated-deploy',
      'deploy-audit-trail',
      'environment-chain',
    ]) {
      expect([capability, saidOf(answer, capability)]).toEqual([
        capability,
        [expect.stringMatching(/^unknown/)],
      ]);
    }
  });

  it('asks nothing while it is young, and little where nothing happened', async () => {
    const repository = { runs: restRuns(runs(12)) };
    const first = await askShop(repository);
    server.requests.length = 0;
    server.points = 0;
    const young = await askShop(repository, {
      fingerprints: first.fingerprints,
      at: later(0.5),
    });
    expect(young.answer?.status).toBe('unchanged');
    expect(server.requests).toEqual([]);
    const same = await askShop(repository, {
      fingerprints: first.fingerprints,
      at: later(2),
    });
    expect(same.answer?.status).toBe('unchanged');
    expect(server.requests).toEqual(['POST /graphql']);
    server.requests.length = 0;
    const changed = await askShop(
      { ...repository, graph: { pushedAt: later(1) } },
      { fingerprints: first.fingerprints, at: later(2) },
    );
    expect(changed.answer?.status).toBe('collected');
    // The runs of a month change little in an hour.
    expect(server.requests).toEqual(['POST /graphql', 'POST /graphql']);
    expect(saidOf(changed.answer, 'fast-ci')).toEqual(['met github-actions']);
  });

  it('looks at runs sooner where a webhook told of one', async () => {
    const repository = { runs: restRuns(runs(12)) };
    const first = await askShop(repository);
    const ask = async (hours: number, told: number, more = {}) => {
      server.requests.length = 0;
      const { answer } = await askShop(
        { ...repository, ...more },
        {
          fingerprints: first.fingerprints,
          at: later(hours),
          changedAt: () => later(told),
        },
      );
      return [answer?.status, server.requests.length];
    };
    expect(await ask(0.5, -0.1)).toEqual(['unchanged', 0]);
    // What happened is asked for at once, the runs of a month after a while.
    expect(await ask(0.5, 0.4)).toEqual(['unchanged', 1]);
    const deployed = { deployments: [deployment('production')] };
    expect(await ask(0.5, 0.4, deployed)).toEqual(['collected', 2]);
    expect(await ask(7, 0.4)).toEqual(['collected', 4]);
    expect(await ask(7, -0.1)).toEqual(['unchanged', 1]);
  });

  it('is silent about what is archived', async () => {
    const { answer } = await askShop({ graph: { isArchived: true } });
    expect(answer).toMatchObject({
      status: 'collected',
      findings: { evidence: [] },
    });
    expect(server.requests).toHaveLength(1);
  });

  it('keeps what it knows while GitHub fails, and asks again soon', async () => {
    const first = await askShop({ runs: restRuns(runs(12)) });
    server.faults = [{ on: /actions\/runs/, status: 500 }];
    const failing = await askShop(
      { runs: restRuns([]), graph: { pushedAt: later(25) } },
      { fingerprints: first.fingerprints, at: later(26) },
    );
    expect(saidOf(failing.answer, 'fast-ci')).toEqual(['met github-actions']);
    server.faults = [];
    const again = await askShop(
      { runs: restRuns([]), graph: { pushedAt: later(25) } },
      { fingerprints: failing.fingerprints, at: later(26.1) },
    );
    expect(saidOf(again.answer, 'fast-ci')).toEqual(['unknown github-actions']);
  });

  it.each([403, 429])('is told of limits by %d', async status => {
    server.faults = [
      { on: /graphql/, status, headers: { 'retry-after': '60' } },
    ];
    const { answer } = await askShop({});
    expect(answer).toMatchObject({ status: 'failed', reason: 'rate-limited' });
  });

  it('ends promptly when it is aborted', async () => {
    server.faults = [{ on: /actions/, hangs: true }];
    const controller = new AbortController();
    const begun = Date.now();
    setTimeout(() => controller.abort(new Error('enough')), 300);
    await expect(askShop({}, { signal: controller.signal })).rejects.toThrow(
      'enough',
    );
    expect(Date.now() - begun).toBeLessThan(1500);
  });

  it('stays within its share', async () => {
    const { budget, taken } = countingBudget({ graphql: 1 });
    const { answer } = await askShop({}, { budget });
    expect(answer).toMatchObject({ status: 'failed', reason: 'rate-limited' });
    expect(taken).toEqual({ graphql: 1 });
  });
});
