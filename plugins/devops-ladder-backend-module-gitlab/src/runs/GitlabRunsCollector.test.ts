import { collectorFaults } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import {
  answersOf,
  AT,
  meteredBudget,
  saidOf,
  service,
  sourceOf,
  TOKEN,
  wordsOf,
} from '../__testUtils__/collecting';
import { GitlabServer } from '../__testUtils__/GitlabServer';
import {
  deployment,
  environment,
  greenPipelines,
  pipeline,
  ProjectOptions,
  serveProject,
} from '../__testUtils__/projects';
import { GitlabRunsCollector } from './GitlabRunsCollector';

const server = new GitlabServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

const shop = service('acme/web/shop');
const collector = () => new GitlabRunsCollector(sourceOf(server.url));
const ask = async (target = shop) =>
  (await answersOf(collector(), [target])).get(target.entityRef);
const serve = (options: ProjectOptions) =>
  serveProject(server, 'acme/web/shop', options);
const ENVIRONMENTS = [
  environment('production', 'production'),
  environment('staging', 'staging'),
];
const DEPLOYMENTS = {
  production: ['c', 'b', 'a'].map((sha, n) =>
    deployment(sha, `2026-02-2${3 - n}T15:00:00.000Z`),
  ),
  staging: ['c', 'b', 'a'].map((sha, n) =>
    deployment(sha, `2026-02-2${3 - n}T14:00:00.000Z`),
  ),
};
const failed = { name: 'test', stage: 'test', allow_failure: false };

describe('GitlabRunsCollector', () => {
  it('keeps the contract of collectors', async () => {
    server.token = TOKEN;
    serve({
      ...greenPipelines(10),
      environments: ENVIRONMENTS,
      deployments: DEPLOYMENTS,
    });
    serveProject(server, 'acme/dock', {});
    expect(
      await collectorFaults(collector(), {
        services: [shop, service('acme/dock')],
        secrets: [TOKEN],
      }),
    ).toEqual([]);
  });

  it('says what pipelines and deployments show', async () => {
    serve({
      ...greenPipelines(10, 120),
      environments: ENVIRONMENTS,
      deployments: DEPLOYMENTS,
    });
    const answer = await ask();
    const said = [
      'fast-ci',
      'deterministic-ci',
      'push-to-build',
      'change-status',
      'deploy-audit-trail',
      'automated-deploy',
      'environment-chain',
    ].flatMap(id => saidOf(answer, id));
    expect(said).toEqual([
      ...Array(4).fill('met gitlab-ci'),
      ...Array(3).fill('met gitlab-deployments'),
    ]);
    expect(wordsOf(answer)).toContain('took 2 minutes');
  });

  it('asks for the newest deployments that succeeded, first', async () => {
    serve({ environments: ENVIRONMENTS, deployments: DEPLOYMENTS });
    await ask();
    expect(server.asked(/deployments/)[0]).toMatch(
      /environment=production&status=success&order_by=finished_at&sort=desc&finished_after=2025-09-02/,
    );
  });

  it.each([
    ['a job that was tried again', [failed], 'flaky-ci'],
    ['one that may fail', [{ ...failed, allow_failure: true }], undefined],
    [
      'one that deploys',
      [{ name: 'deploy:prod', stage: 'deploy', allow_failure: false }],
      undefined,
    ],
  ])('tells chance by %s', async (_, jobs, trap) => {
    const { pipelines, looks } = greenPipelines(10);
    serve({
      pipelines,
      looks: {
        ...looks,
        3: { failed: jobs },
        4: { failed: jobs },
      },
    });
    const answer = await ask();
    expect(
      answer?.status === 'collected' &&
        answer.findings.traps.map(each => each.trap),
    ).toEqual(trap ? [trap] : []);
    expect(server.asked(/jobs/)[0]).toMatch(
      /include_retried=true&scope\[\]=failed/,
    );
  });

  it('tells chance by a new pipeline of the same commit', async () => {
    const { pipelines, looks } = greenPipelines(10);
    const again = [5, 6].map(id => {
      const { sha, ref } = pipelines.find(each => each.id === id)!;
      return pipeline({ id: id - 100, sha, ref, status: 'failed' });
    });
    serve({ pipelines: [...pipelines, ...again], looks });
    expect(saidOf(await ask(), 'deterministic-ci')).toEqual([
      'not-met gitlab-ci',
    ]);
  });

  it('counts no schedules, tags, or pipelines of long ago', async () => {
    serve({
      pipelines: [
        pipeline({ id: 9, source: 'schedule' }),
        pipeline({ id: 8, source: 'push', ref: 'v1.2.3' }),
        pipeline({ id: 7, at: '2025-12-01T12:00:00.000Z' }),
      ],
    });
    const answer = await ask();
    expect(saidOf(answer, 'push-to-build')).toEqual([]);
    expect(saidOf(answer, 'fast-ci')).toEqual(['unknown gitlab-ci']);
    expect(server.asked(/pipelines\//)).toEqual([]);
  });

  it('does not let schedules crowd out the others', async () => {
    const nightly = Array.from({ length: 120 }, (_, n) =>
      pipeline({ id: 1000 - n, source: 'schedule' }),
    );
    const { pipelines, looks } = greenPipelines(8);
    serve({
      pipelines: query => {
        const source = query.get('source');
        return [...nightly, ...pipelines].filter(
          each => !source || each.source === source,
        );
      },
      looks,
    });
    expect(saidOf(await ask(), 'fast-ci')).toEqual(['met gitlab-ci']);
  });

  it('looks through many pipelines little by little', async () => {
    serve(greenPipelines(25));
    let before = await answersOf(collector(), [shop]);
    const outcomes = [saidOf(before.get(shop.entityRef), 'deterministic-ci')];
    expect(server.asked(/pipelines\//)).toHaveLength(18);
    for (let hour = 2; hour <= 6; hour += 2) {
      const answers = await answersOf(collector(), [shop], {
        before,
        at: new Date(Date.parse(AT) + hour * 3_600_000).toISOString(),
      });
      const answer = answers.get(shop.entityRef);
      before = answer?.status === 'collected' ? answers : before;
      outcomes.push(saidOf(answer, 'deterministic-ci'));
    }
    expect(outcomes).toEqual([
      ['unknown gitlab-ci'],
      ['unknown gitlab-ci'],
      ['met gitlab-ci'],
      undefined,
    ]);
    expect(server.asked(/jobs/)).toHaveLength(25);
  });

  it('takes one request where nothing ran since', async () => {
    serve({
      ...greenPipelines(10),
      environments: ENVIRONMENTS,
      deployments: DEPLOYMENTS,
    });
    const before = await answersOf(collector(), [shop]);
    const later = async (at: string, told?: string) => {
      server.requests.length = 0;
      const answers = await answersOf(collector(), [shop], {
        before,
        at,
        changedAt: () => told,
      });
      return [answers.get(shop.entityRef)?.status, server.requests.length];
    };
    expect(await later('2026-03-01T12:30:00.000Z')).toEqual(['unchanged', 0]);
    // A webhook told of something since.
    expect(
      await later('2026-03-01T12:30:00.000Z', '2026-03-01T12:29:00.000Z'),
    ).toEqual(['unchanged', 1]);
    expect(await later('2026-03-01T14:00:00.000Z')).toEqual(['unchanged', 1]);
    // A day later all is read, but of pipelines only what was left.
    expect(await later('2026-03-02T14:00:00.000Z')).toEqual(['collected', 7]);
    expect(server.asked(/pipelines\/\d+(?!.*jobs)/)).toHaveLength(2);
  });

  it('notices what ran since', async () => {
    const { pipelines, looks } = greenPipelines(10);
    const id = serve({ pipelines, looks });
    const before = await answersOf(collector(), [shop]);
    server.serve(`/projects/${id}/pipelines`, [
      pipeline({ id: 11, status: 'failed' }),
      ...pipelines,
    ]);
    const answers = await answersOf(collector(), [shop], {
      before,
      at: '2026-03-01T14:00:00.000Z',
    });
    expect(wordsOf(answers.get(shop.entityRef))).toContain('of 11 commits');
  });

  it('finds a project again that was made anew', async () => {
    serve(greenPipelines(10));
    const before = await answersOf(collector(), [shop]);
    server.reset();
    serve(greenPipelines(12));
    const answers = await answersOf(collector(), [shop], {
      before,
      at: '2026-03-01T14:00:00.000Z',
    });
    expect(wordsOf(answers.get(shop.entityRef))).toContain('of 12 commits');
  });

  it.each([
    ['pipelines', /pipelines\?/, 'push-to-build', 'deploy-audit-trail'],
    ['looks', /jobs/, 'deterministic-ci', 'push-to-build'],
    ['environments', /environments/, 'automated-deploy', 'fast-ci'],
    ['deployments', /deployments/, 'environment-chain', 'fast-ci'],
  ])('keeps the rest where %s are refused', async (_, on, lost, kept) => {
    serve({
      ...greenPipelines(10),
      environments: ENVIRONMENTS,
      deployments: DEPLOYMENTS,
    });
    server.faults = [{ on, status: 403 }];
    const answer = await ask();
    expect(saidOf(answer, lost)?.[0]).toMatch(/^unknown/);
    expect(saidOf(answer, kept)?.[0]).toMatch(/^met/);
    expect(wordsOf(answer)).toContain(
      'read_api and the role Reporter in the project',
    );
  });

  it('looks again at once after an outage', async () => {
    serve(greenPipelines(10));
    server.faults = [{ on: /jobs/, status: 500 }];
    const before = await answersOf(collector(), [shop]);
    server.faults = [];
    const answers = await answersOf(collector(), [shop], { before });
    expect(saidOf(answers.get(shop.entityRef), 'deterministic-ci')).toEqual([
      'met gitlab-ci',
    ]);
  });

  it.each([
    ['404', { status: 404 }, 'no-permission'],
    ['500', { status: 500 }, 'error'],
    ['429', { status: 429 }, 'rate-limited'],
  ])('fails where the project answers with %s', async (_, fault, reason) => {
    serve({});
    server.faults = [{ on: /^\/projects\/acme/, ...fault }];
    expect(await ask()).toMatchObject({ status: 'failed', reason });
  });

  it('fails where the share of requests ends on the way', async () => {
    serve(greenPipelines(10));
    const { budget } = meteredBudget(7);
    const answers = await answersOf(collector(), [shop], { budget });
    expect(answers.get(shop.entityRef)).toMatchObject({
      status: 'failed',
      reason: 'rate-limited',
    });
  });

  it('says nothing of archived projects, and of CI that is off only that', async () => {
    serve({ ...greenPipelines(10), project: { archived: true } });
    expect(await ask()).toMatchObject({ findings: { evidence: [] } });
    serve({ project: { builds_access_level: 'disabled' } });
    const answer = await ask();
    expect(saidOf(answer, 'push-to-build')).toEqual(['not-met gitlab-ci']);
    expect(saidOf(answer, 'fast-ci')).toEqual([]);
    expect(server.asked(/pipelines/)).toEqual([]);
  });

  it('tells services in one project by their own production', async () => {
    serve({
      environments: [environment('blue'), ...ENVIRONMENTS],
      deployments: {
        ...DEPLOYMENTS,
        blue: [deployment('x', '2026-02-01T12:00:00.000Z')],
      },
    });
    const blue = service('acme/web/shop', {
      name: 'blue',
      annotations: { 'devops-ladder.io/production-environments': 'blue' },
    });
    const answers = await answersOf(collector(), [shop, blue]);
    expect(wordsOf(answers.get(shop.entityRef))).not.toContain('to blue');
    expect(wordsOf(answers.get(blue.entityRef))).toContain('to blue');
    expect(wordsOf(answers.get(blue.entityRef))).not.toContain('to production');
  });

  it('asks about projects once, and no more than 25 times', async () => {
    serve({
      ...greenPipelines(60),
      environments: ENVIRONMENTS,
      deployments: DEPLOYMENTS,
    });
    const services = Array.from({ length: 20 }, (_, n) =>
      service('acme/web/shop', { name: `s${n}` }),
    );
    const { budget, meter } = meteredBudget();
    await answersOf(collector(), services, { budget });
    expect(meter.taken).toBe(server.requests.length);
    expect(meter.taken).toBe(23);
  });
});
