import { Claims } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { idOf } from '../__testUtils__/projects';
import { Check } from './checks';
import { BranchPolicy } from './policies';
import { settingsClaims } from './settingsClaims';
import { SettingsFacts } from './SettingsFacts';

const problem = {
  reason: 'no-permission' as const,
  message: 'Hidden.',
  howToResolve: 'Show it.',
};
const DEFINITIONS = [
  { id: 1, name: 'shop-ci', isOff: false },
  { id: 2, name: 'old-ci', isOff: true },
];
const PRODUCTION = {
  id: 7,
  name: 'prod',
  tier: 'production' as const,
  records: [],
};
const EAST = { ...PRODUCTION, id: 8, name: 'prod-east' };
const STAGING = {
  ...PRODUCTION,
  id: 9,
  name: 'staging',
  tier: 'staging' as const,
};

const facts = (more: Partial<SettingsFacts> = {}): SettingsFacts => ({
  webUrl: 'https://dev.azure.com/acme/web',
  repository: {
    id: idOf('shop'),
    name: 'shop',
    defaultBranch: 'refs/heads/main',
    isDisabled: false,
  },
  policies: { value: [] },
  definitions: { value: DEFINITIONS },
  environments: { value: [] },
  ...more,
});

const rule = (more: Partial<BranchPolicy> = {}): BranchPolicy => ({
  kind: 'build',
  isBlocking: true,
  definitionId: 1,
  paths: [],
  ...more,
});
const gate = rule({ kind: 'status', genre: 'AdvancedSecurity' });

const said = ({ evidence }: Claims, capability: string) =>
  evidence
    .filter(each => each.capability === capability)
    .map(({ outcome }) => outcome);
const words = (claims: Claims) => JSON.stringify(claims);

describe('required checks', () => {
  const withRules = (...policies: BranchPolicy[]) =>
    settingsClaims(facts({ policies: { value: policies } }));

  it.each<[string, BranchPolicy[], string, string]>([
    ['a build validation', [rule()], 'met', '"shop-ci"'],
    [
      'one whose pipeline is not shown',
      [rule({ definitionId: 5 })],
      'met',
      '"#5"',
    ],
    ['an optional one', [rule({ isBlocking: false })], 'not-met', 'optional'],
    ['nothing', [], 'not-met', 'No branch policy'],
    [
      'reviewers only',
      [rule({ kind: 'reviewers', reviewers: 2 })],
      'not-met',
      'No branch policy',
    ],
    [
      'one for some changes',
      [rule({ paths: ['/src/*'] })],
      'partial',
      'only for changes of /src/*',
    ],
    [
      'one that cannot run',
      [rule({ definitionId: 2 })],
      'partial',
      'switched off',
    ],
    [
      'a status of another tool',
      [rule({ kind: 'status', name: 'ci/jenkins' })],
      'unknown',
      'ci/jenkins',
    ],
    ['a status of security', [gate], 'not-met', 'No branch policy'],
    [
      'an optional status',
      [rule({ kind: 'status', isBlocking: false })],
      'not-met',
      'No branch',
    ],
  ])('by %s', (_, policies, outcome, part) => {
    const claims = withRules(...policies);
    expect(said(claims, 'required-checks')).toEqual([outcome]);
    expect(claims.evidence[0].statement).toContain(part);
  });

  it('says who must review, and what it cannot see', () => {
    const claims = withRules(
      rule(),
      rule({
        kind: 'reviewers',
        reviewers: 1,
        authorCounts: true,
        resets: true,
      }),
    );
    expect(claims.evidence[0].statement).toBe(
      'A branch policy requires the build validation of "shop-ci" before changes are merged into main; 1 must approve, where the author counts, anew after each push; who may bypass policies is not shown.',
    );
  });

  it('counts a filter that takes in all of the service', () => {
    const claims = settingsClaims(
      facts({
        folder: 'till',
        policies: { value: [rule({ paths: ['/till/*'] })] },
      }),
    );
    expect(said(claims, 'required-checks')).toEqual(['met']);
  });

  it.each<[string, Partial<SettingsFacts>, string[]]>([
    ['policies are hidden', { policies: { problem } }, ['unknown']],
    ['nothing was pushed', { policies: undefined }, ['unknown']],
    ['the files are elsewhere', { repository: undefined }, []],
  ])('where %s', (_, more, outcomes) => {
    expect(said(settingsClaims(facts(more)), 'required-checks')).toEqual(
      outcomes,
    );
  });
});

describe('production approval', () => {
  const approval: Check = {
    kind: 'approval',
    name: 'an approval',
    approvals: 1,
    allowsSelf: false,
  };
  const lock: Check = { kind: 'other', name: 'an exclusive lock' };
  const api: Check = { kind: 'gate', name: 'a REST API' };
  const guarded = (
    checks: Record<number, Check[]>,
    more: Partial<SettingsFacts> = {},
  ) =>
    settingsClaims(
      facts({
        environments: { value: [PRODUCTION] },
        checks: { value: new Map(Object.entries(checks)) },
        connections: { value: [] },
        ...more,
      }),
    );

  it.each<[string, Check[], string, string]>([
    ['an approval', [lock, approval], 'met', 'wait for an approval'],
    ['only a lock', [lock], 'not-met', 'only an exclusive lock'],
    ['nothing', [], 'not-met', 'No approval is required'],
    ['a gate of another tool', [lock, api], 'unknown', 'a REST API'],
  ])('by %s', (_, checks, outcome, part) => {
    const claims = guarded({ 7: checks });
    expect(said(claims, 'production-approval')).toEqual([outcome]);
    expect(words(claims)).toContain(part);
    expect(claims.traps).toEqual([]);
  });

  it('is partial where one production of two waits', () => {
    const claims = guarded(
      { 7: [approval] },
      { environments: { value: [PRODUCTION, EAST] } },
    );
    expect(said(claims, 'production-approval')).toEqual(['partial']);
  });

  it.each<[string, Partial<Check>, number]>([
    ['whoever starts it may approve alone', { allowsSelf: true }, 1],
    ['two must', { allowsSelf: true, approvals: 2 }, 0],
    ['it is not shown', { allowsSelf: undefined }, 0],
    ['others must', {}, 0],
  ])('tells of approving one’s own where %s', (_, more, traps) => {
    expect(guarded({ 7: [{ ...approval, ...more }] }).traps).toHaveLength(
      traps,
    );
  });

  it.each<[string, Partial<SettingsFacts>, string[]]>([
    [
      'an approval stands before a connection',
      { connections: { value: ['azure-prod'] } },
      ['unknown'],
    ],
    ['connections are hidden', { connections: { problem } }, ['unknown']],
    ['checks are hidden', { checks: { problem } }, ['unknown']],
    ['environments are hidden', { environments: { problem } }, ['unknown']],
    ['there is no production', { environments: { value: [STAGING] } }, []],
  ])('where %s', (_, more, outcomes) => {
    expect(said(guarded({}, more), 'production-approval')).toEqual(outcomes);
  });
});

describe('environment chain', () => {
  it.each([
    [[PRODUCTION, STAGING], ['partial']],
    [[PRODUCTION], []],
    [[STAGING], []],
  ])('of %j', (value, outcomes) => {
    expect(
      said(
        settingsClaims(
          facts({ environments: { value }, checks: { value: new Map() } }),
        ),
        'environment-chain',
      ),
    ).toEqual(outcomes);
  });
});

describe('security', () => {
  const withState = (
    security: SettingsFacts['security'],
    more: Partial<SettingsFacts> = {},
  ) => settingsClaims(facts({ security, ...more }));

  it.each<[SettingsFacts['security'], string[]]>([
    [{ value: { secretProtection: true, blocksPushes: true } }, ['met']],
    [{ value: { secretProtection: true, blocksPushes: false } }, ['partial']],
    [{ value: { secretProtection: true } }, ['unknown']],
    [{ value: { secretProtection: false } }, ['not-met']],
    [{ value: {} }, ['unknown']],
    [{ value: undefined }, ['unknown']],
    [{ problem }, ['unknown']],
    [undefined, []],
  ])('looks for secrets by %j', (security, outcomes) => {
    expect(said(withState(security), 'secret-scan')).toEqual(outcomes);
  });

  it.each<[string, SettingsFacts['security'], BranchPolicy[], string[]]>([
    [
      'scans, and blocks',
      { value: { codeSecurity: true, codeQl: true } },
      [gate],
      ['met'],
    ],
    [
      'scans',
      { value: { codeSecurity: true, codeQl: true } },
      [rule()],
      ['partial'],
    ],
    [
      'scans, and tells',
      { value: { codeSecurity: true, codeQl: true } },
      [{ ...gate, isBlocking: false }],
      ['partial'],
    ],
    [
      'may scan in a pipeline',
      { value: { codeSecurity: true, codeQl: false } },
      [],
      [],
    ],
    ['is off', { value: { codeSecurity: false } }, [], ['not-met']],
    ['is not shown', { value: {} }, [], []],
    ['is not listed', { value: undefined }, [], []],
    ['is hidden', { problem }, [], ['unknown']],
  ])('knows code security that %s', (_, security, policies, outcomes) => {
    const claims = withState(security, { policies: { value: policies } });
    expect(said(claims, 'sast')).toEqual(outcomes);
  });

  it('does not know whether findings block where policies are hidden', () => {
    const claims = withState(
      { value: { codeSecurity: true, dependencyScanning: true } },
      { policies: { problem } },
    );
    expect(said(claims, 'dependency-scan')).toEqual(['unknown']);
    expect(said(claims, 'sast')).toEqual([]);
  });
});
