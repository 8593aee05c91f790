import { enforcedScans, gatesOf } from './readPolicies';

const TARGET = { projectId: 7, defaultBranch: 'main' };
const policy = (yaml: string, enabled = true) => [
  { name: 'one', enabled, yaml },
];

const GATE = `
enabled: true
rules:
  - type: scan_finding
    branch_type: protected
    scanners: [sast, dast]
    vulnerabilities_allowed: 0
    severity_levels: [critical]
actions:
  - { type: require_approval, approvals_required: 1 }
`;
const SCAN = `
enabled: true
rules: [{ type: pipeline, branches: ['*'] }]
actions: [{ scan: sast }, { scan: dast }]
`;

describe('gatesOf', () => {
  it('reads a policy that has findings approved', () => {
    expect(gatesOf(policy(GATE), TARGET)).toEqual([
      { name: 'one', scanners: ['sast'] },
    ]);
  });

  it.each<[string, string]>([
    [
      'findings without a fix pass',
      GATE.replace(
        'severity_levels',
        'vulnerability_attributes: { fix_available: true }\n    severity_levels',
      ),
    ],
    ['3 findings are allowed', GATE.replace('allowed: 0', 'allowed: 3')],
    [
      'a missing scan lets changes through',
      `${GATE}fallback_behavior: { fail: open }`,
    ],
  ])('knows a hole: %s', (hole, yaml) => {
    expect(gatesOf(policy(yaml), TARGET)).toMatchObject([{ hole }]);
  });

  it.each<[string, string]>([
    ['all scans', GATE.replace('[sast, dast]', '[]')],
    ['all severities', GATE.replace('[critical]', '[]')],
    [
      'new findings',
      GATE.replace(
        'severity_levels',
        'vulnerability_states: [new_needs_triage]\n    severity_levels',
      ),
    ],
    ['the branch', GATE.replace('branch_type: protected', 'branches: [main]')],
    ['all branches', GATE.replace('branch_type: protected', 'branches: []')],
    [
      'this project',
      `${GATE}policy_scope: { projects: { including: [{ id: 7 }] } }`,
    ],
    [
      'all but others',
      `${GATE}policy_scope: { compliance_frameworks: [], projects: { excluding: [{ id: 8 }] } }`,
    ],
  ])('takes one of %s', (_, yaml) => {
    expect(gatesOf(policy(yaml), TARGET)).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['switched off', GATE.replace('enabled: true', 'enabled: false')],
    ['only warning', `${GATE}enforcement_type: warn`],
    [
      'without approvals',
      GATE.replace('approvals_required: 1', 'approvals_required: 0'),
    ],
    ['only telling', GATE.replace('require_approval', 'send_bot_message')],
    [
      'of what is there already',
      GATE.replace(
        'severity_levels',
        'vulnerability_states: [detected, confirmed]\n    severity_levels',
      ),
    ],
    ['of severities in another way', GATE.replace('severity_levels', 'levels')],
    ['of minor findings', GATE.replace('[critical]', '[low, info]')],
    ['of licences', GATE.replace('scan_finding', 'license_finding')],
    [
      'of another branch',
      GATE.replace('branch_type: protected', 'branches: [next]'),
    ],
    [
      'without this branch',
      GATE.replace(
        'branch_type: protected',
        'branch_type: default\n    branch_exceptions: [main]',
      ),
    ],
    [
      'of another project',
      `${GATE}policy_scope: { projects: { including: [{ id: 8 }] } }`,
    ],
    [
      'without this project',
      `${GATE}policy_scope: { projects: { excluding: [{ id: 7 }] } }`,
    ],
    [
      'of a framework',
      `${GATE}policy_scope: { compliance_frameworks: [{ id: 1 }] }`,
    ],
    ['that is broken', 'rules: ['],
    ['that is a list', '[1, 2]'],
    ['that is empty', ''],
  ])('leaves out one %s', (_, yaml) => {
    expect(gatesOf(policy(yaml), TARGET)).toEqual([]);
  });

  it('leaves out one that GitLab has off', () => {
    expect(gatesOf(policy(GATE, false), TARGET)).toEqual([]);
    expect(gatesOf([{}], TARGET)).toEqual([]);
  });
});

describe('enforcedScans', () => {
  it('reads what is added to pipelines', () => {
    expect([...enforcedScans(policy(SCAN), TARGET)]).toEqual([['sast', 'one']]);
  });

  it.each<[string, string]>([
    ['on a schedule', SCAN.replace('pipeline', 'schedule')],
    ['on another branch', SCAN.replace("'*'", 'next')],
    ['of nothing', 'rules: [{ type: pipeline, branch_type: all }]'],
  ])('leaves out scans %s', (_, yaml) => {
    expect([...enforcedScans(policy(yaml), TARGET)]).toEqual([]);
  });
});
