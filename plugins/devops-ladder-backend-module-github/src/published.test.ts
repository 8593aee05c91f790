import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answersOf,
  AT,
  saidOf,
  service,
  sourceOf,
} from './__testUtils__/collecting';
import { GithubServer } from './__testUtils__/GithubServer';
import { PublishedApi } from './__testUtils__/PublishedApi';
import { environment } from './__testUtils__/repositories';
import { busy, deployment, restRun, restRuns } from './__testUtils__/runs';
import { GithubSource } from './collect/GithubSource';
import { GithubRunsCollector } from './runs/GithubRunsCollector';
import { GithubSettingsCollector } from './settings/GithubSettingsCollector';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const SHOP = 'component:default/shop';

/** What the REST API alone says in these tests. */
const RESTED = [
  'required-checks',
  'secret-scan',
  'sast',
  'build-provenance',
  'production-approval',
  'fast-ci',
  'deterministic-ci',
  'push-to-build',
];

const published = new PublishedApi();
const server = new GithubServer();
beforeAll(async () => {
  server.upstream = published;
  await Promise.all([published.start(), server.start()]);
}, 90_000);
afterAll(() => Promise.all([published.stop(), server.stop()]));
beforeEach(() => {
  server.reset();
  published.exchanges.length = 0;
});

/** Where everything has to be asked of the REST API. */
function serve(options: {
  branch?: Record<string, unknown>;
  viewerCanAdminister?: boolean;
  runs?: unknown;
}) {
  const { graph } = busy('acme/shop', {
    deployments: [
      deployment('production', {
        states: [
          ['WAITING', 0],
          ['SUCCESS', 5 * MINUTE],
        ],
      }),
    ],
    branch: options.branch,
    graph: {
      viewerCanAdminister: options.viewerCanAdminister ?? true,
      latestRelease: { tagName: 'v1.0.0', url: 'https://github.test/r/v1' },
      environments: () => ({
        nodes: [environment('production')],
        totalCount: 1,
        pageInfo: { hasNextPage: false, endCursor: null },
      }),
    },
  });
  server.serve('acme/shop', {
    graph,
    rest: options.runs ? { '/actions/runs': options.runs } : {},
  });
}

async function ask(
  Collector: new (source: GithubSource) =>
    | GithubSettingsCollector
    | GithubRunsCollector,
) {
  const collector = new Collector(sourceOf(server.url, { timeoutMs: 20_000 }));
  const answers = await answersOf(collector, [service('acme/shop')]);
  return answers.get(SHOP);
}

const pathsAsked = () =>
  [...new Set(published.exchanges.map(({ path }) => path))].sort();

function expectPublished() {
  for (const { path, query, status, violations } of published.exchanges) {
    expect({ path, status, violations }).toEqual({
      path: expect.any(String),
      status: 200,
      violations: undefined,
    });
    expect(published.queryOf(path!)).toEqual(expect.arrayContaining(query));
  }
}

describe('the REST API as GitHub publishes it', () => {
  it('has all that the collectors ask for, in the way they ask', async () => {
    serve({ branch: { rules: null } });
    await ask(GithubSettingsCollector);
    serve({ viewerCanAdminister: false });
    await ask(GithubSettingsCollector);
    serve({ runs: restRuns([restRun({ attempt: 2 })]) });
    await ask(GithubRunsCollector);
    expectPublished();
    // What is described and what is asked for are the same; the description
    // is cut to size by scripts/generate-github-openapi.mjs.
    expect(pathsAsked()).toEqual(
      Object.keys(published.description.paths).sort(),
    );
  });

  it('has every place of the code that asks exercised above', () => {
    const places = sources(__dirname).flatMap(
      text => text.match(/\bsession\.get\(/g) ?? [],
    );
    const paths = Object.keys(published.description.paths).length;
    // The attestations are asked for in two ways.
    expect(places).toHaveLength(paths + 1);
  });

  it('says by its examples what settings enforce', async () => {
    serve({ viewerCanAdminister: false });
    const shop = await ask(GithubSettingsCollector);
    expectPublished();
    // A check of Travis CI is required, of administrators too.
    expect(saidOf(shop, 'required-checks')).toEqual(['met branch-protection']);
    // The example says nothing of scanning, two Apps stand before production.
    expect(saidOf(shop, 'secret-scan')).toEqual([
      'unknown github-secret-scanning',
    ]);
    expect(saidOf(shop, 'production-approval')).toEqual([
      'unknown github-environment',
    ]);
    expect(saidOf(shop, 'sast')).toEqual([
      'partial code-scanning-default-setup',
    ]);
    // The attestations are named without their contents.
    expect(saidOf(shop, 'build-provenance')).toEqual([
      'met github-attestations',
    ]);
  });

  it('says by its examples that no rule in force requires a check', async () => {
    serve({ branch: { rules: null } });
    const shop = await ask(GithubSettingsCollector);
    expectPublished();
    expect(pathsAsked()).toContain(
      '/repos/{owner}/{repo}/rules/branches/{branch}',
    );
    expect(saidOf(shop, 'required-checks')).toEqual([
      'not-met branch-protection',
    ]);
  });

  it('says by its examples what runs show', async () => {
    serve({});
    const shop = await ask(GithubRunsCollector);
    expectPublished();
    expect(saidOf(shop, 'automated-deploy')).toEqual([
      'met github-deployments',
    ]);
    // One run that has not ended yet says nothing of time or chance.
    expect(saidOf(shop, 'fast-ci')).toEqual(['unknown github-actions']);
    expect(saidOf(shop, 'deterministic-ci')).toEqual([
      'unknown github-actions',
    ]);
    expect(
      shop?.status === 'collected' &&
        [...shop.findings.evidence, ...shop.findings.traps].every(
          ({ seenAt }) => seenAt === AT,
        ),
    ).toBe(true);
  });

  it.each([
    [404, GithubSettingsCollector],
    [404, GithubRunsCollector],
    [403, GithubSettingsCollector],
    [403, GithubRunsCollector],
  ])('has all unknown where it answers %d to %p', async (status, Collector) => {
    serve({ viewerCanAdminister: false, branch: { rules: null } });
    server.faults = [{ on: /^GET/, status }];
    const shop = await ask(Collector);
    const outcomes =
      shop?.status === 'collected'
        ? shop.findings.evidence
            .filter(({ capability }) => RESTED.includes(capability))
            .map(({ outcome }) => outcome)
        : [];
    expect(new Set(outcomes)).toEqual(new Set(['unknown']));
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === '__testUtils__' ? [] : sources(path);
    }
    return /(?<!\.test)\.ts$/.test(entry.name)
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}
