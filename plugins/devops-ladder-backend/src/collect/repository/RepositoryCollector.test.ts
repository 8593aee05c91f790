import { ConfigReader } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectorAnswer,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { InMemoryRepositories } from '../../__testUtils__/InMemoryRepositories';
import { repositoryHosts } from '../../__testUtils__/repositoryHosts';
import { RepositoryCollector } from './RepositoryCollector';
import { unlimited } from '../../__testUtils__/unlimited';

const SHOP = 'https://github.com/o/shop/tree/main/';
const MONO = 'https://github.com/o/mono/tree/main/';
const AT = '2026-03-01T12:00:00.000Z';

const WORKFLOW = `
name: CI
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npx eslint .
`;

function target(
  name: string,
  url?: string,
  path?: string,
  annotations: Record<string, string> = {},
): ServiceTarget {
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        annotations: Object.fromEntries(
          Object.entries(annotations).map(([key, value]) => [
            `devops-ladder.io/${key}`,
            value,
          ]),
        ),
      },
    },
    ...(url && { repository: { url, path } }),
  };
}

function create(repositories: InMemoryRepositories) {
  const collector = new RepositoryCollector({
    reader: repositories,
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    hosts: repositoryHosts(),
    concurrency: 2,
    concurrencyPerHost: 2,
    timeoutMs: 1_000,
  });
  return async (
    services: ServiceTarget[],
    fingerprints: Record<string, string | undefined> = {},
  ) => {
    const answers: Record<string, CollectorAnswer> = {};
    for await (const answer of collector.collect(services, {
      signal: new AbortController().signal,
      at: AT,
      ladder: defaultLadder,
      budget: unlimited,
      lastFingerprint: ref => fingerprints[ref],
    })) {
      answers[answer.entityRef] = answer;
    }
    return answers;
  };
}

function fingerprintOf(answer: CollectorAnswer): string | undefined {
  return answer.status === 'collected' ? answer.fingerprint : undefined;
}

describe('RepositoryCollector', () => {
  it('brings evidence with its place, commit and link', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(SHOP, { '.github/workflows/ci.yml': WORKFLOW }, 'c1');
    const answers = await create(repositories)([target('shop', SHOP)]);
    const answer = answers['component:default/shop'];
    expect(answer).toMatchObject({
      status: 'collected',
      commit: 'c1',
      ciSystem: 'github-actions',
    });
    const lint =
      answer.status === 'collected' &&
      answer.findings.evidence.find(({ capability }) => capability === 'lint');
    expect(lint).toMatchObject({
      outcome: 'met',
      strength: 'file',
      collector: 'repository',
      seenAt: AT,
      places: [
        {
          file: '.github/workflows/ci.yml',
          line: 10,
          commit: 'c1',
          url: `${SHOP}.github/workflows/ci.yml#L10`,
        },
      ],
    });
  });

  it('asks for an unchanged repository once and analyzes nothing', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(SHOP, { '.github/workflows/ci.yml': WORKFLOW }, 'c1');
    const collect = create(repositories);
    const service = target('shop', SHOP);
    const first = await collect([service]);
    const second = await collect([service], {
      [service.entityRef]: fingerprintOf(first[service.entityRef]),
    });
    expect(second[service.entityRef].status).toBe('unchanged');
    expect(repositories.requests).toHaveLength(2);
  });

  it('analyzes again where the folder of the service or the analyzer is another', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(MONO, { 'a/package.json': '{}' }, 'c1');
    const collect = create(repositories);
    const first = await collect([target('a', MONO, 'a')]);
    const known = fingerprintOf(first['component:default/a']);
    const moved = await collect([target('a', MONO, 'b')], {
      'component:default/a': known,
    });
    expect(moved['component:default/a'].status).toBe('collected');
    const older = await collect([target('a', MONO, 'a')], {
      'component:default/a': JSON.stringify(['0', MONO, 'a', 'c1']),
    });
    expect(older['component:default/a'].status).toBe('collected');
  });

  it('does not take one repository for another at the same commit', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(SHOP, { 'a/x': '' }, 'c1');
    repositories.push(MONO, { 'a/x': '' }, 'c1');
    const collect = create(repositories);
    const ref = 'component:default/shop';
    const first = await collect([target('shop', SHOP)]);
    const known = { [ref]: fingerprintOf(first[ref]) };
    const moved = await collect([target('shop', MONO)], known);
    expect(moved[ref].status).toBe('collected');

    const gone = 'https://github.com/o/gone/tree/main/';
    expect((await collect([target('shop', gone)], known))[ref]).toMatchObject({
      status: 'failed',
      forget: true,
    });
    repositories.fail(SHOP, new NotAllowedError('no'));
    expect((await collect([target('shop', SHOP)], known))[ref]).toMatchObject({
      status: 'failed',
      forget: false,
    });
  });

  it('names a pipeline file that is broken', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(
      SHOP,
      { '.github/workflows/ci.yml': 'on: [push\njobs: {' },
      'c1',
    );
    const answers = await create(repositories)([target('shop', SHOP)]);
    expect(answers['component:default/shop']).toMatchObject({
      status: 'collected',
      notice: {
        reason: 'unreadable',
        message: expect.stringContaining('.github/workflows/ci.yml'),
      },
    });
  });

  it('reads a repository once for all services in it', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(MONO, { 'a/x': '', 'b/x': '' }, 'c1');
    const answers = await create(repositories)([
      target('a', MONO, 'a'),
      target('b', MONO, 'b'),
    ]);
    expect(repositories.requests).toEqual([MONO]);
    expect(Object.values(answers).map(({ status }) => status)).toEqual([
      'collected',
      'collected',
    ]);
  });

  it('waits for no reader longer than it may take', async () => {
    const repositories = new InMemoryRepositories();
    repositories.hang(SHOP);
    const answers = await create(repositories)([target('shop', SHOP)]);
    expect(answers['component:default/shop']).toMatchObject({
      status: 'failed',
      reason: 'error',
      message: 'Reading the repository took too long.',
    });
  });

  it('lets no repository spoil another', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(SHOP, { '.github/workflows/ci.yml': WORKFLOW }, 'c1');
    repositories.fail(MONO, new NotAllowedError('no'));
    const answers = await create(repositories)([
      target('shop', SHOP),
      target('secret', MONO),
      target('gone', 'https://github.com/o/gone/tree/main/'),
      target('unplaced'),
    ]);
    expect(answers).toMatchObject({
      'component:default/shop': { status: 'collected' },
      'component:default/secret': { status: 'failed', reason: 'no-permission' },
      'component:default/gone': { status: 'failed', reason: 'unreadable' },
      'component:default/unplaced': {
        status: 'failed',
        reason: 'no-repository',
      },
    });
  });
});

const DEPLOY = 'https://github.com/o/deploy/';
const SLUG = { 'deployment-repository': 'o/deploy' };
const APPLICATION = `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop }
spec:
  syncPolicy:
    automated: { selfHeal: true }
`;
const COMMIT = 'a'.repeat(40);

describe('RepositoryCollector with a deployment repository', () => {
  const shop = target('shop', SHOP, undefined, SLUG);
  const ref = shop.entityRef;
  let repositories: InMemoryRepositories;
  let collect: ReturnType<typeof create>;

  /** Collects, and again what the last answer knows. */
  let known: Record<string, string | undefined>;
  async function refresh(services: ServiceTarget[] = [shop]) {
    repositories.requests.length = 0;
    repositories.notModified.length = 0;
    const answers = await collect(services, known);
    for (const [entityRef, answer] of Object.entries(answers)) {
      known[entityRef] = fingerprintOf(answer) ?? known[entityRef];
    }
    return answers;
  }

  const findingOf = (answer: CollectorAnswer, capability: string) =>
    answer.status === 'collected'
      ? answer.findings.evidence.find(each => each.capability === capability)
      : undefined;

  beforeEach(() => {
    repositories = new InMemoryRepositories();
    repositories.push(SHOP, { '.github/workflows/ci.yml': WORKFLOW }, 'c1');
    repositories.push(DEPLOY, { 'shop/app.yaml': APPLICATION }, COMMIT);
    collect = create(repositories);
    known = {};
  });

  it('brings what is seen there, with its commit and link', async () => {
    const { [ref]: answer } = await refresh();
    expect(answer).toMatchObject({ status: 'collected', commit: 'c1' });
    expect(answer).not.toHaveProperty('notice.reason');
    expect(findingOf(answer, 'gitops-controller')).toMatchObject({
      outcome: 'met',
      places: [
        {
          file: 'shop/app.yaml',
          repository: 'deployment',
          commit: COMMIT,
          url: `${DEPLOY}tree/${COMMIT}/shop/app.yaml#L2`,
        },
      ],
    });
    expect(findingOf(answer, 'lint')).toMatchObject({
      outcome: 'met',
      places: [{ commit: 'c1', url: `${SHOP}.github/workflows/ci.yml#L10` }],
    });
  });

  it('asks for an unchanged pair twice and reads neither', async () => {
    await refresh();
    const { [ref]: answer } = await refresh();
    expect(answer.status).toBe('unchanged');
    expect(repositories.requests).toEqual([SHOP, DEPLOY]);
    expect(repositories.notModified).toEqual([SHOP, DEPLOY]);
  });

  it.each([
    [SHOP, [SHOP, DEPLOY, DEPLOY], [DEPLOY]],
    [DEPLOY, [SHOP, DEPLOY, SHOP], [SHOP]],
  ])('reads the other one whole where %s changed', async (url, asked, same) => {
    await refresh();
    const files: Record<string, string> =
      url === SHOP
        ? { 'package.json': '{}' }
        : { 'shop/service.yaml': 'apiVersion: v1\nkind: Service\n' };
    repositories.push(url, files, 'c2');
    const { [ref]: answer } = await refresh();
    expect(answer.status).toBe('collected');
    expect(repositories.requests).toEqual(asked);
    expect(repositories.notModified).toEqual(same);
    expect(findingOf(answer, 'lint')?.outcome).toBe(
      url === SHOP ? 'not-met' : 'met',
    );
    expect(findingOf(answer, 'gitops-controller')?.outcome).toBe(
      url === SHOP ? 'met' : 'unknown',
    );
    expect((await refresh())[ref].status).toBe('unchanged');
  });

  it('reads it once however many services name it', async () => {
    repositories.push(MONO, { 'a/x': '', 'b/x': '' }, 'm1');
    repositories.push(
      DEPLOY,
      { 'a/app.yaml': APPLICATION, 'b/x.yaml': 'a: 1' },
      'd1',
    );
    const at = (path: string) => ({ ...SLUG, 'deployment-path': path });
    const services = [
      target('a', MONO, 'a', at('a')),
      target('b', MONO, 'b', at('b')),
      target('c', SHOP, undefined, at('a')),
    ];
    const answers = await refresh(services);
    expect([...repositories.requests].sort()).toEqual([DEPLOY, MONO, SHOP]);
    const outcome = (name: string) =>
      findingOf(answers[`component:default/${name}`], 'gitops-controller')
        ?.outcome;
    expect(['a', 'b', 'c'].map(outcome)).not.toContain('not-met');
    expect([outcome('a'), outcome('c')]).toEqual(['met', 'met']);
    expect(outcome('b')).not.toBe('met');
    await refresh(services);
    expect(repositories.notModified).toHaveLength(3);
    expect(repositories.requests).toHaveLength(3);

    // Another service changes nothing for those that are known.
    const more = await refresh([...services, target('d', MONO, 'd', at('d'))]);
    expect(more).toMatchObject({
      'component:default/a': { status: 'unchanged' },
      'component:default/b': { status: 'unchanged' },
      'component:default/c': { status: 'unchanged' },
      'component:default/d': { status: 'collected' },
    });
  });

  it('reads a repository once that is both', async () => {
    const deploy = target('deploy', DEPLOY);
    await refresh([shop, deploy]);
    expect([...repositories.requests].sort()).toEqual([DEPLOY, SHOP]);
    await refresh([shop, deploy]);
    expect([...repositories.notModified].sort()).toEqual([DEPLOY, SHOP]);
  });

  it('is not spoilt by one that cannot be read', async () => {
    repositories.fail(DEPLOY, new NotAllowedError('no'));
    const { [ref]: answer } = await refresh();
    expect(answer).toMatchObject({
      status: 'collected',
      notice: {
        reason: 'no-permission',
        message:
          'devops-ladder.io/deployment-repository: The configured integration may not read the repository.',
      },
    });
    expect(findingOf(answer, 'lint')?.outcome).toBe('met');
    expect(findingOf(answer, 'declared-state')).toMatchObject({
      outcome: 'unknown',
      unknown: { reason: 'no-permission' },
    });

    // As long as it fails alike, nothing is new.
    expect((await refresh())[ref].status).toBe('unchanged');
    expect(repositories.notModified).toEqual([SHOP]);
    repositories.push(DEPLOY, { 'shop/app.yaml': APPLICATION }, COMMIT);
    const { [ref]: healed } = await refresh();
    expect(findingOf(healed, 'gitops-controller')?.outcome).toBe('met');
    expect(healed).not.toHaveProperty('notice.reason');
  });

  it.each([
    ['rate-limited', new Error('429 Too Many Requests')],
    ['error', new Error('500 Internal Server Error')],
  ])('keeps all that was known while it is %s', async (reason, error) => {
    await refresh();
    repositories.fail(DEPLOY, error);
    expect((await refresh())[ref]).toMatchObject({
      status: 'failed',
      reason,
      forget: false,
    });
    expect(repositories.requests).toEqual([SHOP, DEPLOY]);
  });

  it('waits for it no longer than it may take', async () => {
    repositories.hang(DEPLOY);
    expect((await refresh())[ref]).toMatchObject({
      status: 'collected',
      notice: { reason: 'error' },
    });
  });

  it('never asks a host that no integration is configured for', async () => {
    const url = 'https://git.example.org/o/deploy';
    repositories.push(`${url}/`, { 'app.yaml': APPLICATION }, 'd1');
    const far = target('shop', SHOP, undefined, {
      'deployment-repository': url,
    });
    const { [ref]: answer } = await refresh([far]);
    expect(repositories.requests).toEqual([SHOP]);
    expect(answer).toMatchObject({
      status: 'collected',
      notice: {
        reason: 'no-repository',
        message: expect.stringMatching(
          /^devops-ladder\.io\/deployment-repository: .*git\.example\.org.*integrations/,
        ),
      },
    });
    expect(findingOf(answer, 'declared-state')?.unknown?.reason).toBe(
      'no-repository',
    );
    expect((await refresh([far]))[ref].status).toBe('unchanged');
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['the same', SLUG, false],
    ['another', { 'deployment-repository': 'o/other' }, true],
    ['another folder of it', { ...SLUG, 'deployment-path': 'a' }, true],
    ['none any more', {}, true],
  ])(
    'forgets what was known where the own one fails and %s is named',
    async (_, annotations, forget) => {
      await refresh();
      repositories.fail(SHOP, new NotAllowedError('no'));
      const now = target('shop', SHOP, undefined, annotations);
      expect((await refresh([now]))[ref]).toMatchObject({
        status: 'failed',
        reason: 'no-permission',
        forget,
      });
    },
  );

  it('keeps what was known where one is named for the first time', async () => {
    await refresh([target('shop', SHOP)]);
    repositories.fail(SHOP, new NotAllowedError('no'));
    expect((await refresh())[ref]).toMatchObject({ forget: false });
  });
});

describe('RepositoryCollector with what owners say', () => {
  const files = {
    '.github/workflows/ci.yml': WORKFLOW,
    '.github/workflows/other.yml': 'on: push\njobs: {}\n',
    'odd/place/pipe.yml': 'pipelines:\n  default: []\n',
    'odd/state/shop.yaml': APPLICATION,
  };

  it.each<[string, Record<string, string>]>([
    ['pipeline files', { 'pipeline-files': '.github/workflows/ci.yml' }],
    ['production', { 'production-environments': 'live' }],
    ['the folder of the manifests', { 'deployment-path': 'odd/state' }],
  ])('analyzes again when they say %s', async (_, annotations) => {
    const repositories = new InMemoryRepositories();
    repositories.push(SHOP, files, 'c1');
    const collect = create(repositories);
    const [before, after] = [
      target('shop', SHOP),
      target('shop', SHOP, undefined, annotations),
    ];
    const ref = before.entityRef;
    const first = await collect([before]);
    const known = { [ref]: fingerprintOf(first[ref]) };
    const second = await collect([after], known);
    expect(second[ref].status).toBe('collected');
    const again = { [ref]: fingerprintOf(second[ref]) };
    expect((await collect([after], again))[ref].status).toBe('unchanged');
    expect((await collect([before], again))[ref].status).toBe('collected');
  });

  it('reads what any of them names, and counts it for that one', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(SHOP, files, 'c1');
    const answers = await create(repositories)([
      target('a', SHOP, undefined, { 'pipeline-files': 'odd/**/pipe.yml' }),
      target('b', SHOP, undefined, { 'deployment-path': 'odd/state' }),
      target('c', SHOP),
    ]);
    expect(repositories.requests).toEqual([SHOP]);
    expect(answers).toMatchObject({
      'component:default/a': { ciSystem: 'bitbucket-pipelines' },
      'component:default/b': { ciSystem: 'github-actions' },
      'component:default/c': { ciSystem: 'github-actions' },
    });
    const controller = (name: string) => {
      const answer = answers[`component:default/${name}`];
      return (
        answer.status === 'collected' &&
        answer.findings.evidence.find(
          ({ capability }) => capability === 'gitops-controller',
        )?.outcome
      );
    };
    expect(controller('b')).toBe('met');
    expect(controller('c')).not.toBe('met');
  });

  it('says which annotation leads nowhere', async () => {
    const repositories = new InMemoryRepositories();
    repositories.push(SHOP, files, 'c1');
    const service = target('shop', SHOP, undefined, {
      'pipeline-files': 'gone.yml',
    });
    const answers = await create(repositories)([service]);
    expect(answers[service.entityRef]).toMatchObject({
      status: 'collected',
      notice: {
        reason: 'unreadable',
        message: expect.stringContaining(
          'gone.yml could not be used: devops-ladder.io/pipeline-files names it',
        ),
      },
    });
  });
});
