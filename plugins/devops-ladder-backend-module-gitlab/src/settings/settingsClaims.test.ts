import { Problem } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Project } from '../project/Project';
import { Tiers } from '../project/Tiers';
import { protectionsOf } from './protections';
import { settingsClaims } from './settingsClaims';
import { SecurityFacts } from './security/SecurityFacts';
import { SettingsFacts } from './SettingsFacts';

const hidden: Problem = {
  reason: 'no-permission',
  message: 'It is hidden.',
  howToResolve: 'Grant it.',
};

type Change = Partial<Omit<SettingsFacts, 'project'>> & {
  project?: Partial<Project>;
};

/** A project of which everything is known and nothing set up. */
function facts({ project, ...change }: Change = {}): SettingsFacts {
  return {
    project: {
      id: 1,
      path: 'acme/shop',
      url: 'https://gitlab.test/acme/shop',
      defaultBranch: 'main',
      isArchived: false,
      isInGroup: true,
      hasPremium: true,
      isCiOff: false,
      requiresPipeline: false,
      allowsSkipped: false,
      requiresStatusChecks: false,
      allowsSelfApproval: false,
      hasRegistry: false,
      ...project,
    },
    branch: { value: { isProtected: true, isOpenToDevelopers: false } },
    groupChecks: { value: false },
    environments: { value: [] },
    ...change,
  };
}

const said = (change: Change, capability: string) =>
  settingsClaims(facts(change), new Tiers(new Map()))
    .evidence.filter(each => each.capability === capability)
    .map(({ outcome, statement }) => `${outcome}: ${statement}`)
    .join();

const required = { requiresPipeline: true };
const open = { isProtected: true, isOpenToDevelopers: false };

describe('required-checks', () => {
  it.each<[string, Change, string]>([
    ['required', { project: required }, 'met: .* into main\\.$'],
    [
      'required, with those who may push',
      {
        project: required,
        branch: { value: { ...open, pushers: ['Maintainers'] } },
      },
      'met: .*; Maintainers may push past it\\.$',
    ],
    [
      'required, and nobody may push',
      { project: required, branch: { value: { ...open, pushers: [] } } },
      'met: .* into main\\.$',
    ],
    [
      'required on a branch that is open',
      {
        project: required,
        branch: { value: { ...open, isProtected: false } },
      },
      'partial: .*not protected',
    ],
    [
      'required, with developers who push past it',
      {
        project: required,
        branch: { value: { ...open, isOpenToDevelopers: true } },
      },
      'partial: .*every developer',
    ],
    [
      'required, but may be skipped',
      { project: { ...required, allowsSkipped: true } },
      'partial: .*skipped pipeline',
    ],
    [
      'required by a group',
      { groupChecks: { value: true } },
      'met: A group above it requires',
    ],
    ['not required', {}, 'not-met: '],
    [
      'not required, without groups that could',
      { groupChecks: undefined },
      'not-met: ',
    ],
    [
      'not required, with groups that are hidden',
      { groupChecks: { problem: hidden } },
      'unknown: It is hidden',
    ],
    [
      'not required, with other checks that are',
      { project: { requiresStatusChecks: true } },
      'unknown: .*external status checks',
    ],
    [
      'required, with a branch that is hidden',
      { project: required, branch: { problem: hidden } },
      'unknown: It is hidden',
    ],
    [
      'hidden',
      { project: { requiresPipeline: undefined } },
      'unknown: .*does not show',
    ],
    [
      'of an empty project',
      {
        project: { ...required, defaultBranch: undefined },
        branch: undefined,
      },
      'unknown: .*no default branch',
    ],
  ])('%s', (_, change, words) => {
    expect(said(change, 'required-checks')).toMatch(new RegExp(`^${words}`));
  });
});

describe('production-approval', () => {
  const environments = { value: [{ name: 'live', tier: 'production' }] };
  const none = { value: [] };
  const guarded = {
    value: [{ name: 'live', approvals: 1, deployers: ['Maintainers'] }],
  };

  it.each<[string, Change, string]>([
    ['required', { environments, protections: guarded }, 'met: .*"live"'],
    [
      'required by a group for the tier',
      {
        environments,
        protections: none,
        groupProtections: {
          value: [{ name: 'production', approvals: 2, deployers: [] }],
        },
      },
      'met: ',
    ],
    [
      'required of another environment only',
      {
        environments,
        protections: {
          value: [{ name: 'staging', approvals: 1, deployers: [] }],
        },
        groupProtections: none,
      },
      'not-met: ',
    ],
    [
      'protected without an approval',
      {
        environments,
        protections: { value: [{ ...guarded.value[0], approvals: 0 }] },
        groupProtections: none,
      },
      'not-met: .*Maintainers may deploy',
    ],
    [
      'required of one of two',
      {
        environments: {
          value: [{ name: 'live' }, { name: 'prod-eu' }],
        },
        protections: guarded,
        groupProtections: none,
      },
      'partial: .*"live".*"prod-eu"',
    ],
    [
      'hidden, as on GitLab Free',
      { environments, protections: { problem: hidden } },
      'unknown: ',
    ],
    [
      'not required, with groups that are hidden',
      {
        environments,
        protections: none,
        groupProtections: { problem: hidden },
      },
      'unknown: ',
    ],
    [
      'of environments that are hidden',
      { environments: { problem: hidden } },
      'unknown: ',
    ],
    [
      'of no production',
      { environments: { value: [{ name: 'delivery', tier: 'production' }] } },
      '$',
    ],
  ])('%s', (_, change, words) => {
    expect(said(change, 'production-approval')).toMatch(
      new RegExp(`^${words}`),
    );
  });

  it.each([
    [true, ['unprotected-production']],
    [false, []],
  ])('by oneself: %s', (allowsSelfApproval, traps) => {
    const claims = settingsClaims(
      facts({
        project: { allowsSelfApproval },
        environments,
        protections: guarded,
      }),
      new Tiers(new Map()),
    );
    expect(claims.traps.map(({ trap }) => trap)).toEqual(traps);
  });

  it.each([
    ['by rules', { approval_rules: [{ required_approvals: 2 }, {}] }, 3],
    ['by number', { required_approval_count: 1, approval_rules: [] }, 1],
    ['by nothing', { required_approval_count: 0, approval_rules: null }, 0],
  ])('counts approvals %s', (_, answer, approvals) => {
    expect(protectionsOf([{ name: 'live', ...answer }])).toEqual([
      { name: 'live', approvals, deployers: [] },
    ]);
  });
});

describe('the other settings', () => {
  it.each<[string, Change, string]>([
    [
      'partial',
      { environments: { value: [{ name: 'staging' }, { name: 'live' }] } },
      'partial: .*live \\(staging\\)',
    ],
    ['nothing', { environments: { value: [{ name: 'live' }] } }, '$'],
    ['nothing', { environments: { value: [{ name: 'staging' }] } }, '$'],
    ['unknown', { environments: { problem: hidden } }, 'unknown: '],
  ])('environment-chain: %s', (_, change, words) => {
    expect(said(change, 'environment-chain')).toMatch(new RegExp(`^${words}`));
  });

  it.each([
    [true, /^met: /],
    [false, /^not-met: /],
    [undefined, /^$/],
  ])('secret-scan by push protection %s', (pushProtection, words) => {
    expect(said({ project: { pushProtection } }, 'secret-scan')).toMatch(words);
  });
});

describe('scans by policies of GitLab', () => {
  const gate = { name: 'severe', scanners: ['sast' as const] };
  const security = (more: Partial<SecurityFacts> = {}): Change => ({
    security: {
      value: { ran: [], enforced: new Map(), gates: [], ...more },
    },
  });

  it.each<[string, Change, string]>([
    ['nothing', security(), '$'],
    ['another GitLab', { security: { value: undefined } }, '$'],
    ['a hidden one', { security: { problem: hidden } }, '$'],
    ['a scan alone', security({ ran: ['sast'] }), 'partial: SAST ran '],
    [
      'an enforced scan alone',
      security({ enforced: new Map([['sast', 'scan all']]) }),
      'partial: .*by the policy "scan all", but no policy',
    ],
    [
      'a gate alone',
      security({ gates: [gate] }),
      'partial: .*no such scan ran',
    ],
    [
      'both',
      security({ ran: ['sast'], gates: [gate] }),
      'met: SAST ran .*"severe"',
    ],
    [
      'an enforced scan with a gate',
      security({ enforced: new Map([['sast', 'scan all']]), gates: [gate] }),
      'met: ',
    ],
    [
      'a gate with a hole',
      security({ ran: ['sast'], gates: [{ ...gate, hole: '3 are allowed' }] }),
      'partial: .*3 are allowed',
    ],
    [
      'a gate of another scan',
      security({
        ran: ['sast'],
        gates: [{ name: 'x', scanners: ['secret_detection'] }],
      }),
      'partial: SAST ran ',
    ],
    [
      'a gate on a branch that is not protected',
      {
        ...security({ ran: ['sast'], gates: [gate] }),
        branch: { value: { ...open, isProtected: false } },
      },
      'partial: SAST ran ',
    ],
  ])('sast with %s', (_, change, words) => {
    expect(said(change, 'sast')).toMatch(new RegExp(`^${words}`));
  });

  it('shows what a gate is beside the scan', () => {
    const change = security({
      ran: ['dependency_scanning', 'container_scanning', 'secret_detection'],
      gates: [{ name: 'severe', scanners: ['dependency_scanning'] }],
    });
    expect(said(change, 'dependency-scan')).toMatch(/^met: /);
    expect(said(change, 'security-gated-path')).toMatch(/^met: Dependency/);
    expect(said(change, 'policy-as-code')).toMatch(/^met: .*severe/);
    expect(said(change, 'image-scan')).toMatch(/^partial: /);
    expect(said(change, 'secret-scan')).toMatch(/^partial: /);
  });
});

describe('the container registry', () => {
  const holding = (immutable?: string[]): Change => ({
    registry: {
      value: {
        repositories: [{ path: 'acme/shop', tags: 12 }],
        ...(immutable && { immutable }),
      },
    },
  });

  it.each<[string, Change, string, string]>([
    [
      'images',
      holding(),
      'artifact-repository',
      'partial: .*acme/shop \\(12 tags\\)',
    ],
    [
      'nothing',
      { registry: { value: { repositories: [] } } },
      'artifact-repository',
      '$',
    ],
    ['none', { registry: { value: undefined } }, 'artifact-repository', '$'],
    [
      'what is hidden',
      { registry: { problem: hidden } },
      'artifact-repository',
      'unknown: ',
    ],
    ['tags without rules', holding(), 'immutable-artifact', '$'],
    ['tags with other rules', holding([]), 'immutable-artifact', '$'],
    ['tags that stay', holding(['.*']), 'immutable-artifact', 'met: '],
    [
      'some tags that stay',
      holding(['^v.*$']),
      'immutable-artifact',
      'partial: .*\\^v',
    ],
  ])('with %s', (_, change, capability, words) => {
    expect(said(change, capability)).toMatch(new RegExp(`^${words}`));
  });
});
