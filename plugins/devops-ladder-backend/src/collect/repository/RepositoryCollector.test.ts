import { ConfigReader } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  CollectorAnswer,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { InMemoryRepositories } from '../../__testUtils__/InMemoryRepositories';
import { RepositoryCollector } from './RepositoryCollector';

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

function target(name: string, url?: string, path?: string): ServiceTarget {
  return {
    entityRef: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name },
    },
    ...(url && { repository: { url, path } }),
  };
}

function create(repositories: InMemoryRepositories) {
  const collector = new RepositoryCollector({
    reader: repositories,
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    concurrency: 2,
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
