import { collectorFaults } from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { AzureServer } from '../__testUtils__/AzureServer';
import {
  answersOf,
  AT,
  AUTHORIZATION,
  meteredBudget,
  saidOf,
  service,
  sourceOf,
  TOKEN,
  wordsOf,
} from '../__testUtils__/collecting';
import {
  build,
  definition,
  greenBuilds,
  ProjectOptions,
  record,
  release,
  repository,
  serveProject,
} from '../__testUtils__/projects';
import { AzureRunsCollector } from './AzureRunsCollector';

const server = new AzureServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

const shop = service('web/shop');
const collector = () => new AzureRunsCollector(sourceOf(server.url));
const ask = async (target = shop) =>
  (await answersOf(collector(), [target])).get(target.entityRef);
const serve = (options: ProjectOptions = {}) =>
  serveProject(server, 'web', options);
const hoursLater = (hours: number) =>
  new Date(Date.parse(AT) + hours * 3_600_000).toISOString();

const ENVIRONMENTS = [
  { id: 7, name: 'prod' },
  { id: 8, name: 'staging' },
];
const RECORDS = {
  7: [1, 2, 3].map(run => record({ run, at: `2026-02-2${run}T15:00:00.000Z` })),
  8: [1, 2, 3].map(run => record({ run, at: `2026-02-2${run}T14:00:00.000Z` })),
};
const FULL: ProjectOptions = {
  builds: greenBuilds(10),
  environments: ENVIRONMENTS,
  records: RECORDS,
};

/** A job that was tried again, and what became of it at first. */
const again = (id: number, result: string, name = 'test') => ({
  [id]: [
    { id: 'stage', type: 'Stage', name: 'Build', attempt: 2 },
    {
      id: 'job',
      parentId: 'stage',
      type: 'Job',
      name,
      result: 'succeeded',
      attempt: 2,
      previousAttempts: [{ attempt: 1, timelineId: 'first', recordId: 'job' }],
    },
  ],
  [`${id}/timeline/first`]: [{ id: 'job', type: 'Job', name, result }],
});

describe('AzureRunsCollector', () => {
  it('keeps the contract of collectors', async () => {
    server.authorization = AUTHORIZATION;
    serve({ ...FULL, builds: greenBuilds(30) });
    serveProject(server, 'dock', { repositories: [repository('dock')] });
    expect(
      await collectorFaults(collector(), {
        services: [shop, service('dock/dock')],
        secrets: [TOKEN, AUTHORIZATION.slice(6)],
      }),
    ).toEqual([]);
  });

  it('says what builds and deployments show', async () => {
    serve(FULL);
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
      ...Array(4).fill('met azure-pipelines'),
      ...Array(3).fill('met azure-deployments'),
    ]);
    expect(wordsOf(answer)).toContain('took 2 minutes');
  });

  it('asks for the newest builds that ended, first', async () => {
    serve(FULL);
    await ask();
    expect(server.asked(/builds\?/)[0]).toMatch(
      /minTime=2026-01-30T12:00:00.000Z&statusFilter=completed&queryOrder=finishTimeDescending/,
    );
  });

  it.each([
    ['a job that had failed', again(3, 'failed'), ['flaky-ci']],
    ['one that had been stopped', again(3, 'canceled'), []],
    ['one that deploys', again(3, 'failed', 'deploy_prod'), []],
    [
      'one whose first attempt is not told',
      { 3: [{ type: 'Job', name: 'test', attempt: 2 }] },
      ['flaky-ci'],
    ],
    [
      'a task that tries by itself',
      { 3: [{ type: 'Task', name: 'npm', attempt: 2 }] },
      [],
    ],
  ])('tells chance by %s', async (_, timelines, traps) => {
    serve({
      builds: greenBuilds(9),
      timelines: { ...timelines },
    });
    // One of nine is not enough to say so: there is a tenth, red and then green.
    serve({
      builds: [
        ...greenBuilds(10),
        build({
          id: 0.5,
          version: 'sha4',
          branch: 'refs/pull/4/merge',
          result: 'failed',
        }),
      ],
      timelines,
    });
    const answer = await ask();
    expect(
      answer?.status === 'collected' &&
        answer.findings.traps.map(each => each.trap),
    ).toEqual(traps);
  });

  it('looks through many builds little by little', async () => {
    serve({ builds: greenBuilds(25) });
    const same = collector();
    let before = await answersOf(same, [shop]);
    const outcomes = [saidOf(before.get(shop.entityRef), 'deterministic-ci')];
    expect(server.asked(/timeline/)).toHaveLength(10);
    for (let hour = 2; hour <= 6; hour += 2) {
      const answers = await answersOf(same, [shop], {
        before,
        at: hoursLater(hour),
      });
      const answer = answers.get(shop.entityRef);
      before = answer?.status === 'collected' ? answers : before;
      outcomes.push(saidOf(answer, 'deterministic-ci'));
    }
    expect(outcomes).toEqual([
      ['unknown azure-pipelines'],
      ['unknown azure-pipelines'],
      ['met azure-pipelines'],
      undefined,
    ]);
    expect(server.asked(/timeline/)).toHaveLength(25);
  });

  it('takes one request where nothing ran since', async () => {
    serve(FULL);
    const same = collector();
    const before = await answersOf(same, [shop]);
    const later = async (hours: number) => {
      server.requests.length = 0;
      const answers = await answersOf(same, [shop], {
        before,
        at: hoursLater(hours),
      });
      return [answers.get(shop.entityRef)?.status, server.requests.length];
    };
    expect(await later(0.5)).toEqual(['unchanged', 0]);
    expect(await later(2)).toEqual(['unchanged', 1]);
    expect(server.requests[0]).toContain('minTime=2026-03-01T11:50');
    // A day later all is read, but of builds only what was left.
    expect(await later(26)).toEqual(['collected', 6]);
  });

  it('does not say again what a process before it said', async () => {
    serve(FULL);
    const before = await answersOf(collector(), [shop]);
    const answers = await answersOf(collector(), [shop], {
      before,
      at: hoursLater(2),
    });
    expect(answers.get(shop.entityRef)?.status).toBe('unchanged');
    // What was learned of builds is in the fingerprint.
    expect(server.asked(/timeline/)).toHaveLength(10);
  });

  it('notices what ran and was deployed since', async () => {
    serve(FULL);
    const same = collector();
    const before = await answersOf(same, [shop]);
    const at = hoursLater(1.5);
    serve({
      ...FULL,
      builds: [
        build({
          id: 11,
          at,
          reason: 'individualCI',
          branch: 'refs/heads/main',
        }),
        ...greenBuilds(10),
      ],
      records: { ...RECORDS, 7: [record({ run: 11, at }), ...RECORDS[7]] },
    });
    server.requests.length = 0;
    const answers = await answersOf(same, [shop], {
      before,
      at: hoursLater(2),
    });
    expect(wordsOf(answers.get(shop.entityRef))).toContain('of 11 commits');
    expect(wordsOf(answers.get(shop.entityRef))).toContain(
      'last 20260301.11 on 2026-03-01',
    );
    // The builds since, one look, and the records of both environments.
    expect(server.requests).toHaveLength(4);
  });

  it('looks again at a build that was tried again', async () => {
    serve({ builds: greenBuilds(10) });
    const same = collector();
    const before = await answersOf(same, [shop]);
    const at = hoursLater(1.5);
    const [newest, ...rest] = greenBuilds(10);
    serve({
      builds: [{ ...newest, finishTime: at }, ...rest],
      timelines: again(10, 'failed'),
    });
    const answers = await answersOf(same, [shop], {
      before,
      at: hoursLater(2),
    });
    expect(wordsOf(answers.get(shop.entityRef))).toContain(
      '10 % of 10 commits',
    );
  });

  it('asks for builds to their end, and says where it did not', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        build({ id: n + 1, reason: 'schedule' }),
      );
    serve({ builds: [...many(1200), ...greenBuilds(6)] });
    expect(saidOf(await ask(), 'fast-ci')?.[0]).toMatch(/^met/);
    expect(server.asked(/builds\?/)).toHaveLength(2);
    server.reset();
    serve({ builds: [...greenBuilds(6), ...many(5200)] });
    expect(wordsOf(await ask())).toContain('(the newest builds)');
    expect(server.asked(/builds\?/)).toHaveLength(5);
  });

  it('tells services in one project by their pipelines', async () => {
    const till = service('web/till');
    serve({
      ...FULL,
      repositories: [repository('shop'), repository('till')],
      definitions: [
        definition(1, 'shop-ci'),
        definition(2, 'till-ci', { repository: 'till' }),
      ],
      builds: [
        ...greenBuilds(6),
        ...greenBuilds(7, 15).map(each => ({
          ...each,
          id: each.id + 100,
          definition: { id: 2 },
        })),
      ],
    });
    const answers = await answersOf(collector(), [shop, till]);
    expect(wordsOf(answers.get(shop.entityRef))).toContain('took 2 minutes');
    expect(saidOf(answers.get(shop.entityRef), 'automated-deploy')).toEqual([
      'met azure-deployments',
    ]);
    expect(wordsOf(answers.get(till.entityRef))).toContain('took 15 minutes');
    expect(saidOf(answers.get(till.entityRef), 'automated-deploy')).toEqual([]);
  });

  it.each([
    [
      'builds',
      /builds\?/,
      'push-to-build',
      'deploy-audit-trail',
      'Build (Read)',
    ],
    ['looks', /timeline/, 'deterministic-ci', 'push-to-build', 'Build (Read)'],
    [
      'environments',
      /environments\?/,
      'automated-deploy',
      'fast-ci',
      'Reader for the environments',
    ],
    [
      'records',
      /records/,
      'environment-chain',
      'fast-ci',
      'Reader for the environments',
    ],
  ])(
    'keeps the rest where %s are refused',
    async (_, on, lost, kept, grant) => {
      serve({
        ...FULL,
        repositories: [repository('shop'), repository('till')],
        definitions: [
          definition(1, 'shop-ci'),
          definition(2, 'till-ci', { repository: 'till' }),
        ],
      });
      server.faults = [{ on, status: 403 }];
      const answer = await ask();
      expect(saidOf(answer, lost)?.[0]).toMatch(/^unknown/);
      expect(saidOf(answer, kept)?.[0]).toMatch(/^met/);
      expect(wordsOf(answer)).toContain(grant);
    },
  );

  it('looks again at once after an outage', async () => {
    serve(FULL);
    server.faults = [{ on: /timeline/, status: 500 }];
    const before = await answersOf(collector(), [shop]);
    server.faults = [];
    const answers = await answersOf(collector(), [shop], { before });
    expect(saidOf(answers.get(shop.entityRef), 'deterministic-ci')).toEqual([
      'met azure-pipelines',
    ]);
  });

  it.each([
    ['404', { status: 404 }, 'no-permission'],
    ['500', { status: 500 }, 'error'],
    ['429', { status: 429 }, 'rate-limited'],
  ])(
    'fails where repositories are answered with %s',
    async (_, fault, reason) => {
      serve(FULL);
      server.faults = [{ on: /git\/repositories/, ...fault }];
      expect(await ask()).toMatchObject({ status: 'failed', reason });
    },
  );

  it('fails where the share of requests ends on the way', async () => {
    serve(FULL);
    const { budget } = meteredBudget(7);
    const answers = await answersOf(collector(), [shop], { budget });
    expect(answers.get(shop.entityRef)).toMatchObject({
      status: 'failed',
      reason: 'rate-limited',
    });
  });

  it('says nothing of repositories that are off, and of pipelines that are only that', async () => {
    serve({
      ...FULL,
      repositories: [repository('shop', { isDisabled: true })],
    });
    expect(await ask()).toMatchObject({ findings: { evidence: [] } });
    serve({
      definitions: [definition(1, 'shop-ci', { queueStatus: 'disabled' })],
    });
    const answer = await ask();
    expect(saidOf(answer, 'push-to-build')).toEqual([
      'not-met azure-pipelines',
    ]);
    expect(saidOf(answer, 'fast-ci')).toEqual([]);
  });

  it('knows the pipelines of files that are elsewhere', async () => {
    serve({
      ...FULL,
      definitions: [definition(1, 'shop-ci', { repository: 'of-github' })],
    });
    const answer = await ask(
      service('https://github.com/acme/shop', {
        name: 'shop',
        annotations: {
          'dev.azure.com/project': 'web',
          'dev.azure.com/build-definition': 'shop-ci',
        },
      }),
    );
    expect(saidOf(answer, 'fast-ci')).toEqual(['met azure-pipelines']);
  });

  describe('with classic releases', () => {
    const staged = (stage: string, hour: number, more = {}) =>
      [1, 2, 3].map(run =>
        release({ stage, run, at: `2026-02-2${run}T${hour}:00:00Z`, ...more }),
      );
    const chain = [
      'automated-deploy',
      'deploy-audit-trail',
      'environment-chain',
    ];
    const saidOfChain = async () => {
      const answer = await ask();
      return chain.flatMap(id => saidOf(answer, id)?.[0].split(' ')[0] ?? []);
    };

    it('knows what was deployed', async () => {
      serve({ releases: [...staged('PROD', 15), ...staged('QA', 14)] });
      expect(await saidOfChain()).toEqual(['met', 'met', 'met']);
      expect(wordsOf(await ask())).toContain('/web/_release?definitionId=38');
    });

    it.each([
      ['of other pipelines', staged('PROD', 15, { definition: 9 })],
      ['in part', staged('PROD', 15, { status: 'partiallySucceeded' })],
      ['not', staged('PROD', 15, { status: 'notDeployed' })],
    ])('does not count what was deployed %s', async (_, releases) => {
      serve({ releases });
      const answer = await ask();
      expect(chain.flatMap(id => saidOf(answer, id))).toEqual([]);
    });

    it('says nothing where they are hidden', async () => {
      serve({});
      const answer = await ask();
      expect(chain.flatMap(id => saidOf(answer, id))).toEqual([]);
      expect(server.asked(/vsrm/)).toHaveLength(1);
    });

    it('does not ask where an environment is production', async () => {
      serve({ ...FULL, releases: [] });
      await ask();
      expect(server.asked(/vsrm/)).toEqual([]);
    });
  });

  it('asks a project once for all its services', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `s${n}`);
    serve({
      ...FULL,
      repositories: names.map(name => repository(name)),
      definitions: names.map((name, n) =>
        definition(n + 1, name, { repository: name }),
      ),
      builds: names.flatMap((_, n) => [
        build({ id: 2 * n + 2, definition: n + 1, result: 'failed' }),
        build({ id: 2 * n + 1, definition: n + 1, result: 'failed' }),
      ]),
    });
    const { budget, meter } = meteredBudget();
    const answers = await answersOf(
      collector(),
      names.map(name => service(`web/${name}`)),
      { budget },
    );
    expect(answers.size).toBe(50);
    // Repositories, definitions, builds, environments, two of records, releases.
    expect(meter.taken).toBe(7);
    expect(server.requests).toHaveLength(7);
  });
});
