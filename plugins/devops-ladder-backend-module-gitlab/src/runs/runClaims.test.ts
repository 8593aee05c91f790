import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Problem } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AT } from '../__testUtils__/collecting';
import { Tiers } from '../project/Tiers';
import { runClaims } from './runClaims';
import { CiSummary, DeploymentRecord, RunFacts } from './RunFacts';

const hidden: Problem = {
  reason: 'no-permission',
  message: 'It is hidden.',
  howToResolve: 'Grant it.',
};

/** A month of fast, reliable pipelines of merge requests. */
const month = (change: Partial<CiSummary> = {}): RunFacts['ci'] => ({
  value: {
    since: '2026-01-30T12:00:00.000Z',
    isCut: false,
    onMergeRequests: 40,
    onBranches: 10,
    onOtherBranches: 0,
    median: 300,
    timed: 20,
    isOfDefaultBranch: false,
    commits: 40,
    turned: 0,
    undecided: 0,
    ...change,
  },
});

const NONE: Partial<CiSummary> = {
  onMergeRequests: 0,
  onBranches: 0,
  median: undefined,
  timed: 0,
  commits: 0,
};

function claimsOf(change: Partial<RunFacts>) {
  return runClaims(
    {
      url: 'https://gitlab.test/acme/shop',
      isCiOff: false,
      environments: { value: [] },
      deployments: { value: { records: [], cut: [] } },
      ...change,
    },
    { tiers: new Tiers(new Map()), ladder: defaultLadder, at: AT },
  );
}

function said(change: Partial<RunFacts>, capability: string): string {
  const { evidence, traps } = claimsOf(change);
  return [
    ...evidence
      .filter(each => each.capability === capability)
      .map(({ outcome, statement }) => `${outcome}: ${statement}`),
    ...traps
      .filter(({ capabilities }) => capabilities.includes(capability))
      .map(({ trap }) => trap),
  ].join();
}

describe('pipelines', () => {
  it.each<[string, string, Partial<RunFacts>, RegExp]>([
    ['fast', 'fast-ci', { ci: month() }, /^met: .* 5 minutes\.$/],
    ['at the limit', 'fast-ci', { ci: month({ median: 600 }) }, /^met: /],
    [
      'not fast',
      'fast-ci',
      { ci: month({ median: 700 }) },
      /^not-met: .*11.7 minutes\.$/,
    ],
    [
      'slow',
      'fast-ci',
      { ci: month({ median: 1500 }) },
      /^not-met: .*\.,slow-ci$/,
    ],
    ['too few', 'fast-ci', { ci: month({ timed: 4 }) }, /^unknown: Only 4/],
    [
      'slow where it may deploy',
      'fast-ci',
      { ci: month({ median: 1500, isOfDefaultBranch: true }) },
      /^unknown: .*what deploys there may be part of it\.$/,
    ],
    [
      'fast where it may deploy',
      'fast-ci',
      { ci: month({ isOfDefaultBranch: true }) },
      /^met: /,
    ],
    [
      'not looked into',
      'fast-ci',
      { ci: month(), looksProblem: hidden },
      /^unknown: It is hidden/,
    ],
    ['hidden', 'fast-ci', { ci: { problem: hidden } }, /^unknown: It is hid/],
    ['reliable', 'deterministic-ci', { ci: month({ turned: 1 }) }, /^met: /],
    [
      'at the limit of reliable',
      'deterministic-ci',
      { ci: month({ turned: 2 }) },
      /^not-met: 5 % of 40 commits.*\.$/,
    ],
    [
      'flaky',
      'deterministic-ci',
      { ci: month({ turned: 5 }) },
      /^not-met: .*\.,flaky-ci$/,
    ],
    [
      'flaky, whatever the rest is',
      'deterministic-ci',
      { ci: month({ turned: 5, undecided: 10 }) },
      /^not-met: 12.5 % to 37.5 %.*,flaky-ci$/,
    ],
    [
      'reliable, if the rest is',
      'deterministic-ci',
      { ci: month({ undecided: 30 }) },
      /^unknown: Of 40 commits .*, 30 were not looked through/,
    ],
    [
      'few commits',
      'deterministic-ci',
      { ci: month({ commits: 9, turned: 9 }) },
      /^unknown: Only 9/,
    ],
    ['running', 'push-to-build', { ci: month() }, /^met: 50 pipelines/],
    ['silent', 'push-to-build', { ci: month(NONE) }, /^$/],
    ['off', 'push-to-build', { isCiOff: true }, /^not-met: .*switched off/],
    [
      'of merge requests',
      'change-status',
      { ci: month() },
      /^met: 40 pipelines on merge requests/,
    ],
    [
      'of branches',
      'change-status',
      { ci: month({ onMergeRequests: 0, onOtherBranches: 4 }) },
      /^met: 4 pipelines on branches/,
    ],
    [
      'of the default branch only',
      'change-status',
      { ci: month({ onMergeRequests: 0 }) },
      /^$/,
    ],
  ])('%s: %s', (_, capability, change, words) => {
    expect(said(change, capability)).toMatch(words);
  });
});

describe('deployments', () => {
  const production = { name: 'production' };
  const staging = { name: 'staging' };
  const day = (n: number) =>
    new Date(Date.parse('2026-02-01T12:00:00Z') + n * 86_400_000).toISOString();
  const record = (
    environment: { name: string },
    commit: string,
    n: number,
    isByPipeline = true,
  ): DeploymentRecord => ({
    environment,
    commit,
    startedAt: day(n),
    finishedAt: day(n),
    isByPipeline,
  });
  const told = (records: DeploymentRecord[], cut: string[] = []) => ({
    environments: { value: [production, staging] },
    deployments: { value: { records, cut } },
  });
  const led = [5, 3, 1].flatMap(n => [
    record(production, `c${n}`, n),
    record(staging, `c${n}`, n - 0.5),
  ]);

  it.each<[string, string, Partial<RunFacts>, RegExp]>([
    [
      'recorded',
      'deploy-audit-trail',
      told([record(production, 'a', 4, false)]),
      /^met: .*production and when, last on 2026-02-05\.$/,
    ],
    [
      'long ago',
      'deploy-audit-trail',
      told([record(production, 'a', -100)]),
      /^$/,
    ],
    [
      'of a lower environment',
      'deploy-audit-trail',
      told([record(staging, 'a', 4)]),
      /^$/,
    ],
    [
      'by a pipeline',
      'automated-deploy',
      told([record(production, 'a', 4)]),
      /^met: A pipeline/,
    ],
    [
      'only recorded',
      'automated-deploy',
      told([record(production, 'a', 4, false)]),
      /^$/,
    ],
    ['led', 'environment-chain', told(led), /^met: All of the last 3/],
    [
      'led in part',
      'environment-chain',
      told([record(production, 'other', 6), ...led]),
      /^partial: 3 of the last 4/,
    ],
    [
      'at the same time',
      'environment-chain',
      told(
        led.map(each =>
          each.environment === staging ? { ...each, finishedAt: day(9) } : each,
        ),
      ),
      /^partial: 0 of the last 3/,
    ],
    [
      'that may be cut off',
      'environment-chain',
      told([...led, record(production, 'old', -20)], ['staging']),
      /^met: All of the last 3/,
    ],
    ['too few', 'environment-chain', told(led.slice(0, 4)), /^$/],
    [
      'hidden',
      'environment-chain',
      { ...told([]), deployments: { problem: hidden } },
      /^unknown: It is hidden/,
    ],
    [
      'of hidden environments',
      'automated-deploy',
      { environments: { problem: hidden } },
      /^unknown: It is hidden/,
    ],
  ])('%s: %s', (_, capability, change, words) => {
    expect(said(change, capability)).toMatch(words);
  });
});
