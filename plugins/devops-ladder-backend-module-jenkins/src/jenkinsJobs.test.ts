import {
  collectorFaults,
  countingBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import {
  answersOf,
  collectorOf,
  said,
  service,
  statementOf,
} from './__testUtils__/collecting';
import { branches, folder, green, Item, job } from './__testUtils__/items';
import { html, JenkinsServer, KEY, USER } from './__testUtils__/JenkinsServer';

const server = new JenkinsServer();
const SECRETS = [KEY, Buffer.from(`${USER}:${KEY}`).toString('base64')];

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => server.reset());

const ask = (
  services: Parameters<typeof answersOf>[1],
  overrides?: Parameters<typeof answersOf>[2],
) => answersOf(collectorOf(server.url), services, overrides);

const HEALTHY = {
  'fast-ci': 'met',
  'deterministic-ci': 'met',
  'push-to-build': 'met',
};

describe('the collector of Jenkins', () => {
  it('keeps the contract of collectors', async () => {
    server.jobs = [
      job('ferry', ...green(12)),
      folder('team', branches('team/dock', { main: green(4) })),
    ];
    expect(
      await collectorFaults(collectorOf(server.url), {
        services: [
          service('ferry'),
          service('dock', 'team/dock'),
          service('gone', 'team/gone'),
        ],
        secrets: SECRETS,
      }),
    ).toEqual([]);
  });

  it('reads the branches and pull requests of a job in one request', async () => {
    server.jobs = [
      folder(
        'team',
        branches('team/shop', {
          main: green(10, { minutes: 35 }),
          'feature%2Fsea': green(2, { minutes: 25 }),
          'PR-7': green(3, { minutes: 6 }),
          'PR-8': green(3, { minutes: 8 }),
        }),
      ),
    ];
    const answers = await ask([service('shop', 'team/shop')]);
    const answer = answers.get('shop');
    expect(said(answer)).toEqual({ ...HEALTHY, 'change-status': 'met' });
    expect(statementOf(answer, 'fast-ci')).toBe(
      'The median of 6 successful builds in Jenkins since 2026-01-30 took 7 minutes.',
    );
    expect(statementOf(answer, 'change-status')).toBe(
      'Jenkins built pull requests 6 times since 2026-01-30, and reports on them.',
    );
    expect(JSON.stringify(answer)).toContain(
      '"url":"https://jenkins.example/team/shop/"',
    );
    expect(server.requests).toHaveLength(1);
  });

  it('takes all jobs of a folder for those of the service', async () => {
    server.jobs = [
      folder(
        'shop',
        job('shop/build', ...green(6, { minutes: 5 })),
        job('shop/test', ...green(6, { minutes: 9 })),
        job('shop/nightly', ...green(9, { minutes: 90, cause: 'nightly' })),
      ),
    ];
    const answer = (await ask([service('shop')])).get('shop');
    expect(said(answer)).toEqual(HEALTHY);
    expect(statementOf(answer, 'fast-ci')).toContain('took 9 minutes');
    expect(statementOf(answer, 'push-to-build')).toContain('12 builds');
  });

  it('asks a folder once where most of its jobs are wanted', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `team/job-${at}`);
    server.jobs = [
      folder('team', ...names.map(name => job(name, ...green(10)))),
    ];
    const budget = countingBudget();
    const services = names.map(name => service(name.replace('/', '-'), name));
    const answers = await ask(services, { budget });
    expect([...answers.values()].map(said)).toEqual(names.map(() => HEALTHY));
    // The names, and four times 25 jobs.
    expect(server.requests).toHaveLength(5);
    expect([...budget.taken.values()]).toEqual([5]);
  });

  it('asks for fewer at once that have branches of their own', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `org/repo-${at}`);
    server.jobs = [
      folder(
        'org',
        ...names.map(name => branches(name, { 'PR-1': green(10) })),
      ),
    ];
    const answers = await ask(
      names.map(name => service(name.replace('/', '-'), name)),
    );
    expect([...answers.values()].map(said)).toEqual(
      names.map(() => ({ ...HEALTHY, 'change-status': 'met' })),
    );
    expect(server.requests).toHaveLength(1 + 4);
  });

  it('does not have Jenkins load jobs that nobody wants', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `team/job-${at}`);
    server.jobs = [
      folder('team', ...names.map(name => job(name, ...green(10)))),
    ];
    const some = names.slice(0, 4).map(name => service(name.slice(5), name));
    const answers = await ask(some);
    expect([...answers.values()].map(said)).toEqual(some.map(() => HEALTHY));
    expect(server.requests).toHaveLength(5);
    expect(decodeURIComponent(server.requests[0])).toMatch(
      /tree=jobs\[name\]$/,
    );
  });

  it('asks for a job once that several services share, and again after an hour', async () => {
    server.jobs = [job('mono', ...green(10))];
    const services = [service('a', 'mono'), service('b', 'default:mono')];
    const answers = await ask(services);
    expect(server.requests).toHaveLength(1);
    const lastFingerprint = (entityRef: string) => {
      const answer = answers.get(entityRef.split('/')[1]);
      return answer?.status === 'collected' ? answer.fingerprint : undefined;
    };
    const statusAt = async (at: string) =>
      (await ask(services, { at, lastFingerprint })).get('b')?.status;
    expect(await statusAt('2026-03-01T12:59:00.000Z')).toBe('unchanged');
    expect(server.requests).toHaveLength(1);
    expect(await statusAt('2026-03-01T13:00:00.000Z')).toBe('collected');
  });

  it('keeps what it may not see unknown', async () => {
    server.jobs = [
      folder('team', job('team/secret', ...green(10)), job('team/ferry')),
      folder('empty'),
      job('ferry', ...green(10)),
    ];
    server.hidden.add('team/secret');
    const answers = await ask([
      service('ferry'),
      service('secret', 'team/secret'),
      service('empty'),
      service('other', 'elsewhere:ferry'),
      service('up', '../../secret'),
    ]);
    const unknown = (reason: string) => ({
      'fast-ci': `unknown: ${reason}`,
      'deterministic-ci': `unknown: ${reason}`,
      'push-to-build': `unknown: ${reason}`,
      'change-status': `unknown: ${reason}`,
    });
    expect(said(answers.get('ferry'))).toEqual(HEALTHY);
    expect(said(answers.get('secret'))).toEqual(unknown('no-permission'));
    expect(said(answers.get('empty'))).toEqual(unknown('no-permission'));
    expect(said(answers.get('other'))).toEqual(unknown('no-collector'));
    expect(said(answers.get('up'))).toEqual(unknown('unreadable'));
    expect(JSON.stringify(answers.get('secret'))).toContain('Job/Read');
    expect(server.requests.some(path => path.includes('..'))).toBe(false);
  });

  it.each<[string, number, string, string]>([
    ['no permission on the job', 403, 'collected', 'no-permission'],
    ['an API token that is refused', 401, 'failed', 'no-permission'],
    ['a fault', 500, 'failed', 'error'],
    ['an outage', 503, 'failed', 'error'],
    ['a limit of a proxy', 429, 'failed', 'rate-limited'],
  ])('says what is to be done about %s', async (_, code, status, reason) => {
    server.special = () => (_request, response) => html(response, code, 'no');
    const answer = (await ask([service('ferry')])).get('ferry');
    expect(answer?.status).toBe(status);
    expect(JSON.stringify(answer)).toContain(`"reason":"${reason}"`);
    SECRETS.forEach(each => expect(JSON.stringify(answer)).not.toContain(each));
  });

  it.each<[string, number, string]>([
    ['a redirect to the login page', 302, ''],
    ['a login page', 200, '<html>Sign in to Jenkins</html>'],
    ['something else', 200, '{"_class":"hudson.model.ListView"}'],
    ['nothing', 200, 'null'],
  ])('fails on %s', async (_, code, body) => {
    server.special = () => (_request, response) => {
      response.writeHead(code, {
        location: `${server.url}/securityRealm/commenceLogin?from=%2F`,
      });
      response.end(body);
    };
    expect((await ask([service('ferry')])).get('ferry')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('spoils no other job by one that cannot be read', async () => {
    server.jobs = [job('ferry', ...green(10)), job('dock', ...green(10))];
    server.special = path =>
      path.includes('/job/dock')
        ? (_request, response) => html(response, 500, 'Oops')
        : undefined;
    const answers = await ask([service('dock'), service('ferry')]);
    expect(answers.get('dock')?.status).toBe('failed');
    expect(said(answers.get('ferry'))).toEqual(HEALTHY);
  });

  it('asks the jobs themselves where the folder does not answer', async () => {
    const names = ['team/a', 'team/b', 'team/c'];
    server.jobs = [
      folder('team', ...names.map(name => job(name, ...green(10)))),
    ];
    server.special = path =>
      path.startsWith(`${server.root}/job/team/api`)
        ? (_request, response) => html(response, 403, 'no')
        : undefined;
    const answers = await ask(names.map(name => service(name.slice(5), name)));
    expect([...answers.values()].map(said)).toEqual(names.map(() => HEALTHY));
  });

  it('ends when it is aborted', async () => {
    server.special = () => () => {};
    const abort = new AbortController();
    const asking = ask([service('ferry')], { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(asking).rejects.toThrow();
  });
});

describe('jobs that deploy', () => {
  const deployed = (more: Record<string, string>) => service('shop', '', more);
  const annotation = 'devops-ladder.io/jenkins-deploy-jobs';

  const answerFor = async (value: string, jobs: Item[], more = {}) => {
    server.jobs = [folder('deploy', ...jobs)];
    const target = deployed({ [annotation]: value, ...more });
    return (await ask([target])).get('shop');
  };

  it('show deployments by the name of the job', async () => {
    const answer = await answerFor('deploy/shop-prod', [
      job('deploy/shop-prod', { cause: 'person' }, { result: 'FAILURE' }),
    ]);
    expect(said(answer)).toEqual({
      'automated-deploy': 'met',
      'deploy-audit-trail': 'met',
    });
    expect(statementOf(answer, 'automated-deploy')).toBe(
      'A job of Jenkins deployed to shop-prod with success, last on 2026-02-20.',
    );
  });

  it('show them by a parameter, of this service only', async () => {
    const parameters = (ENV: string, SERVICE: string) => ({
      parameters: { ENV, SERVICE, VERSION: '1.2.3' },
      sha: '',
    });
    const jobs = [
      job(
        'deploy/any',
        parameters('staging', 'shop'),
        parameters('production', 'dock'),
      ),
    ];
    const value = 'deploy/any?ENV&SERVICE=shop';
    expect(said(await answerFor(value, jobs))).toEqual({});
    jobs[0] = job('deploy/any', parameters('production', 'shop'));
    expect(said(await answerFor(value, jobs))).toEqual({
      'automated-deploy': 'met',
      'deploy-audit-trail': 'met',
    });
  });

  it('say less where it is not recorded what was deployed', async () => {
    const jobs = [job('deploy/shop', { sha: '' })];
    expect(said(await answerFor('live=deploy/shop', jobs))).toEqual({
      'automated-deploy': 'met',
      'deploy-audit-trail': 'partial',
    });
  });

  it.each<[string, Item[], object]>([
    ['no environment in its name', [job('deploy/shop', {})], {}],
    [
      'a build that failed',
      [job('deploy/shop-prod', { result: 'UNSTABLE' })],
      {},
    ],
    ['a build that runs', [job('deploy/shop-prod', { result: null })], {}],
    [
      'a deployment of last year',
      [job('deploy/shop-prod', { at: '2025-02-20T10:00:00Z' })],
      {},
    ],
    [
      'a production of another name',
      [job('deploy/shop-prod', {})],
      { 'devops-ladder.io/production-environments': 'blue' },
    ],
  ])('show nothing by %s', async (_, jobs, more) => {
    const names = jobs.map(({ fullName }) => fullName).join(',');
    expect(said(await answerFor(names, jobs, more))).toEqual({});
  });

  it('show a chain where one started the other', async () => {
    const staging = job('deploy/staging', {}, {}, {}, { result: 'FAILURE' });
    const from = (...numbers: number[]) =>
      job(
        'deploy/prod',
        ...numbers.map(number => ({
          upstream: { job: 'deploy/staging', number },
        })),
      );
    const value = 'deploy/staging, deploy/prod';
    const chain = async (...numbers: number[]) => {
      const answer = await answerFor(value, [staging, from(...numbers)]);
      return (said(answer) as Record<string, string>)['environment-chain'];
    };
    expect(await chain(1, 2, 3)).toBe('met');
    expect(await chain(1, 2, 4)).toBe('partial');
    expect(await chain(1, 2)).toBeUndefined();
    expect(await chain(9, 9, 9)).toBeUndefined();
  });

  it('are not taken for CI, and leave it known where they are not', async () => {
    server.jobs = [
      folder(
        'shop',
        job('shop/build', ...green(10)),
        job('shop/prod', ...green(10, { minutes: 50 })),
      ),
    ];
    const answers = await ask([
      service('shop', 'shop', { [annotation]: 'shop/prod, shop/gone' }),
    ]);
    expect(said(answers.get('shop'))).toEqual({
      ...HEALTHY,
      'automated-deploy': 'unknown: no-permission',
      'deploy-audit-trail': 'unknown: no-permission',
      'environment-chain': 'unknown: no-permission',
    });
    expect(statementOf(answers.get('shop'), 'fast-ci')).toContain('4 minutes');
  });
});
