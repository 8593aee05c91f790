import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { record } from '../__testUtils__/projects';
import { recordsOf } from '../project/DeploymentRecord';
import { OwnEnvironment } from '../project/ownEnvironments';
import { CiSummary, RunFacts } from './RunFacts';
import { runClaims } from './runClaims';

const AT = '2026-03-01T12:00:00.000Z';
const problem = {
  reason: 'no-permission' as const,
  message: 'Hidden.',
  howToResolve: 'Show it.',
};
const DEFINITION = { id: 1, name: 'shop-ci', isOff: false };

const ci = (more: Partial<CiSummary> = {}): CiSummary => ({
  since: '2026-01-30T12:00:00.000Z',
  isCut: false,
  onPullRequests: 20,
  onBranches: 10,
  onOtherBranches: 0,
  median: 300,
  timed: 20,
  isOfDefaultBranch: false,
  commits: 20,
  turned: 0,
  undecided: 0,
  ...more,
});

const facts = (more: Partial<RunFacts> = {}): RunFacts => ({
  webUrl: 'https://dev.azure.com/acme/web',
  isInRepos: true,
  definitions: { value: [DEFINITION] },
  ci: { value: ci() },
  environments: { value: [] },
  versions: new Map(),
  ...more,
});

const claims = (more: Partial<RunFacts> = {}) =>
  runClaims(facts(more), { ladder: defaultLadder, at: AT });
const said = (more: Partial<RunFacts>, capability: string) =>
  claims(more)
    .evidence.filter(each => each.capability === capability)
    .map(({ outcome }) => outcome);
const ofCi = (more: Partial<CiSummary>, capability: string) =>
  said({ ci: { value: ci(more) } }, capability);
const traps = (more: Partial<CiSummary>) =>
  claims({ ci: { value: ci(more) } }).traps.map(({ trap }) => trap);

describe('builds', () => {
  it.each<[Partial<CiSummary>, string, string[]]>([
    [{ median: 600 }, 'met', []],
    [{ median: 660 }, 'not-met', []],
    [{ median: 1260 }, 'not-met', ['slow-ci']],
    [{ median: 1260, isOfDefaultBranch: true }, 'unknown', []],
    [{ median: 300, isOfDefaultBranch: true }, 'met', []],
    [{ timed: 4 }, 'unknown', []],
    [{ timed: 0, median: undefined }, 'unknown', []],
  ])('are fast by %j: %s', (more, outcome, trap) => {
    expect(ofCi(more, 'fast-ci')).toEqual([outcome]);
    expect(traps(more)).toEqual(trap);
  });

  it.each<[Partial<CiSummary>, string, string[]]>([
    [{ commits: 40, turned: 1 }, 'met', []],
    [{ commits: 20, turned: 1 }, 'not-met', []],
    [{ commits: 20, turned: 3 }, 'not-met', ['flaky-ci']],
    [{ commits: 20, undecided: 5 }, 'unknown', []],
    [{ commits: 9 }, 'unknown', []],
  ])('are reliable by %j: %s', (more, outcome, trap) => {
    expect(ofCi(more, 'deterministic-ci')).toEqual([outcome]);
    expect(traps(more)).toEqual(trap);
  });

  it.each<[Partial<CiSummary>, string[], string[]]>([
    [{}, ['met'], ['met']],
    [{ onPullRequests: 0 }, ['met'], []],
    [{ onPullRequests: 0, onOtherBranches: 3 }, ['met'], ['met']],
    [{ onPullRequests: 0, onBranches: 0 }, [], []],
  ])('start by %j', (more, pushes, statuses) => {
    expect(ofCi(more, 'push-to-build')).toEqual(pushes);
    expect(ofCi(more, 'change-status')).toEqual(statuses);
  });

  const none = { onPullRequests: 0, onBranches: 0, timed: 0 };
  const off = [{ ...DEFINITION, isOff: true }];

  it.each<[string, Partial<RunFacts>, string[]]>([
    ['all are off', { definitions: { value: off } }, ['not-met']],
    ['one is on', { definitions: { value: [...off, DEFINITION] } }, []],
    [
      'they built lately',
      { definitions: { value: off }, ci: { value: ci() } },
      ['met'],
    ],
    [
      'the files are elsewhere',
      { definitions: { value: off }, isInRepos: false },
      [],
    ],
    ['there are none', { definitions: { value: [] } }, []],
  ])('where %s', (_, more, outcomes) => {
    expect(said({ ci: { value: ci(none) }, ...more }, 'push-to-build')).toEqual(
      outcomes,
    );
  });

  it('tells when a pipeline that sleeps ran last', () => {
    const value = [{ ...DEFINITION, lastRunAt: '2025-06-01T12:00:00.000Z' }];
    const { evidence } = claims({
      ci: { value: ci(none) },
      definitions: { value },
    });
    expect(evidence[0].statement).toContain('"shop-ci" ran last on 2025-06-01');
  });

  it.each<[string, Partial<RunFacts>, string[]]>([
    ['builds', { ci: { problem } }, ['unknown', 'unknown']],
    ['pipelines', { definitions: { problem } }, ['unknown', 'unknown']],
    ['looks', { looksProblem: problem }, ['unknown', 'met']],
  ])('where %s are hidden', (_, more, outcomes) => {
    expect([
      ...said(more, 'deterministic-ci'),
      ...said(more, 'push-to-build'),
    ]).toEqual(outcomes);
  });
});

describe('deployments', () => {
  type Run = Parameters<typeof record>[0];
  const environment = (
    name: string,
    tier: OwnEnvironment['tier'],
    runs: Run[],
  ): OwnEnvironment => ({
    id: 7,
    name,
    tier,
    records: recordsOf(runs.map(record), 7),
  });
  const on = (hour: number, run: number): Run => ({
    run,
    at: `2026-02-20T${hour}:0${run}:00.000Z`,
  });
  const deployed = (
    production: Run[],
    lower: Run[] = [],
    versions: Array<[number, string]> = [],
  ): Partial<RunFacts> => ({
    environments: {
      value: [
        environment('prod', 'production', production),
        environment('staging', 'staging', lower),
      ],
    },
    versions: new Map(versions),
  });

  it.each<[string, Run[], string[]]>([
    ['one that succeeded', [on(12, 1)], ['met']],
    ['one that failed', [{ ...on(12, 1), result: 'failed' }], []],
    ['one that runs', [{ ...on(12, 1), result: null }], []],
    ['one of long ago', [{ run: 1, at: '2025-11-01T12:00:00.000Z' }], []],
    ['none', [], []],
  ])('are on record by %s', (_, runs, outcomes) => {
    expect(said(deployed(runs), 'deploy-audit-trail')).toEqual(outcomes);
    expect(said(deployed(runs), 'automated-deploy')).toEqual(outcomes);
  });

  const three = [1, 2, 3];
  const production = three.map(run => on(15, run));

  it.each<[string, Partial<RunFacts>, string[]]>([
    [
      'all came from below',
      deployed(
        production,
        three.map(run => on(14, run)),
      ),
      ['met'],
    ],
    [
      'all came by other runs of the commit',
      deployed(
        production,
        three.map(run => ({ ...on(14, run), run: run + 10 })),
        three.flatMap(
          run =>
            [
              [run, `v${run}`],
              [run + 10, `v${run}`],
            ] as Array<[number, string]>,
        ),
      ),
      ['met'],
    ],
    [
      'one did not',
      deployed(
        production,
        [
          on(14, 1),
          on(14, 2),
          { ...on(14, 3), run: 9 },
          { run: 8, at: '2026-02-01T12:00:00.000Z' },
        ],
        three.map(run => [run, `v${run}`]),
      ),
      ['partial'],
    ],
    [
      'one is of a commit that is not known',
      deployed(production, [on(14, 1), on(14, 2)]),
      [],
    ],
    [
      'they came later below',
      deployed(
        production,
        [
          ...three.map(run => on(16, run)),
          { run: 8, at: '2026-02-01T12:00:00.000Z' },
        ],
        three.map(run => [run, `v${run}`]),
      ),
      ['partial'],
    ],
    ['there is nothing below', deployed(production), []],
    [
      'there are few',
      deployed(
        production.slice(1),
        three.map(run => on(14, run)),
      ),
      [],
    ],
  ])('are a chain where %s', (_, more, outcomes) => {
    expect(said(more, 'environment-chain')).toEqual(outcomes);
  });

  it('are not known where environments are hidden', () => {
    expect(said({ environments: { problem } }, 'automated-deploy')).toEqual([
      'unknown',
    ]);
  });
});
