import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EnvironmentTiers } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { place, rules, settings } from '../__testUtils__/settingsFacts';
import { hidden } from '../findings/Reading';
import { settingsClaims } from './settingsClaims';
import { SettingsFacts } from './SettingsFacts';

const tiers = new EnvironmentTiers(new Map([['tt02', 'staging']]));
const problem = hidden('It is not shown.', 'administration');
const artifact = (name: string, isAttested: boolean) => ({ name, isAttested });
const released = (
  ...artifacts: Array<ReturnType<typeof artifact>>
): Partial<SettingsFacts> => ({
  provenance: {
    value: { release: 'v1', url: 'https://github.test/r', artifacts },
  },
});
const shut = { repository: { ...settings().repository, seesSettings: false } };

/** What is set, and what it proves, as `outcome mechanism`. */
const TABLE: Array<[string, string, Partial<SettingsFacts>, string[]]> = [
  // Required checks
  [
    'required-checks',
    'a ruleset',
    { rules: rules({ checks: ['build'] }) },
    ['met github-ruleset'],
  ],
  [
    'required-checks',
    'a required workflow',
    { rules: rules({ workflows: ['.github/workflows/ci.yml'] }) },
    ['met github-ruleset'],
  ],
  [
    'required-checks',
    'classic protection',
    { protection: { value: { contexts: ['ci/test'] } } },
    ['met branch-protection'],
  ],
  [
    'required-checks',
    'a signature only',
    { protection: { value: { contexts: ['license/cla', 'DCO'] } } },
    ['partial branch-protection'],
  ],
  [
    'required-checks',
    'protection without checks',
    { protection: { value: { contexts: [] } } },
    ['not-met branch-protection'],
  ],
  ['required-checks', 'nothing', {}, ['not-met branch-protection']],
  [
    'required-checks',
    'hidden protection',
    { protection: { problem } },
    ['unknown branch-protection'],
  ],
  [
    'required-checks',
    'hidden rulesets',
    { rules: { problem } },
    ['unknown github-ruleset'],
  ],
  [
    'required-checks',
    'hidden protection beside a ruleset',
    { protection: { problem }, rules: rules({ checks: ['build'] }) },
    ['met github-ruleset'],
  ],
  [
    'required-checks',
    'more rules than were read',
    { rules: rules({ isCut: true }) },
    ['unknown branch-protection'],
  ],
  [
    'required-checks',
    'an empty repository',
    { repository: { ...settings().repository, defaultBranch: undefined } },
    ['unknown branch-protection'],
  ],
  // Production approval
  [
    'production-approval',
    'a reviewer',
    { environments: { value: [place('prod', { needsReview: true })] } },
    ['met github-environment'],
  ],
  [
    'production-approval',
    'a reviewer of one of two',
    {
      environments: {
        value: [place('prod-eu', { needsReview: true }), place('prod-us')],
      },
    },
    ['partial github-environment'],
  ],
  [
    'production-approval',
    'a timer',
    {
      environments: { value: [place('production', { waitMinutes: 30 })] },
      customGates: { value: { production: [] } },
    },
    ['not-met github-environment'],
  ],
  [
    'production-approval',
    'a branch policy',
    {
      environments: { value: [place('production', { hasBranchPolicy: true })] },
      customGates: { value: {} },
    },
    ['not-met github-environment'],
  ],
  [
    'production-approval',
    'a gate of another tool',
    {
      environments: { value: [place('production')] },
      customGates: { value: { production: ['servicenow'] } },
    },
    ['unknown github-environment'],
  ],
  [
    'production-approval',
    'hidden gates',
    {
      environments: { value: [place('production')] },
      customGates: { problem },
    },
    ['unknown github-environment'],
  ],
  [
    'production-approval',
    'a reviewer before staging',
    { environments: { value: [place('preprod', { needsReview: true })] } },
    [],
  ],
  [
    'production-approval',
    'a name like it',
    { environments: { value: [place('product-api', { needsReview: true })] } },
    [],
  ],
  [
    'production-approval',
    'hidden environments',
    { environments: { problem } },
    ['unknown github-environment'],
  ],
  // Environment chain
  [
    'environment-chain',
    'environments before production',
    { environments: { value: [place('tt02'), place('production')] } },
    ['partial github-environments'],
  ],
  [
    'environment-chain',
    'production alone',
    { environments: { value: [place('production')] } },
    [],
  ],
  [
    'environment-chain',
    'previews',
    {
      environments: {
        value: [place('pr-12'), place('github-pages'), place('production')],
      },
    },
    [],
  ],
  [
    'environment-chain',
    'hidden environments',
    { environments: { problem } },
    ['unknown github-environments'],
  ],
  // Secret scanning
  [
    'secret-scan',
    'push protection',
    { security: { value: { secretScanning: true, pushProtection: true } } },
    ['met github-secret-scanning'],
  ],
  [
    'secret-scan',
    'scanning alone',
    { security: { value: { secretScanning: true, pushProtection: false } } },
    ['partial github-secret-scanning'],
  ],
  [
    'secret-scan',
    'push protection while scanning is off',
    { security: { value: { secretScanning: false, pushProtection: true } } },
    ['not-met github-secret-scanning'],
  ],
  ['secret-scan', 'nothing', {}, ['not-met github-secret-scanning']],
  [
    'secret-scan',
    'silence',
    { security: { value: {} } },
    ['unknown github-secret-scanning'],
  ],
  [
    'secret-scan',
    'hidden settings',
    { security: { problem } },
    ['unknown github-secret-scanning'],
  ],
  // Dependencies
  [
    'dependency-scan',
    'alerts',
    { dependabotAlerts: { value: true } },
    ['partial dependabot-alerts'],
  ],
  ['dependency-scan', 'no alerts', {}, ['not-met dependabot-alerts']],
  [
    'dependency-scan',
    'no alerts that are shown',
    shut,
    ['unknown dependabot-alerts'],
  ],
  [
    'dependency-scan',
    'hidden alerts',
    { dependabotAlerts: { problem } },
    ['unknown dependabot-alerts'],
  ],
  // Static analysis
  [
    'sast',
    'a rule with a severity',
    {
      rules: rules({
        codeScanning: [{ tool: 'CodeQL', severity: 'high_or_higher' }],
      }),
    },
    ['met github-code-scanning-rule'],
  ],
  [
    'sast',
    'a rule without',
    { rules: rules({ codeScanning: [{ tool: 'CodeQL' }] }) },
    ['partial github-code-scanning-rule'],
  ],
  [
    'sast',
    'a rule about another scan',
    {
      rules: rules({ codeScanning: [{ tool: 'Trivy', severity: 'all' }] }),
      codeScanning: undefined,
    },
    [],
  ],
  [
    'sast',
    'default setup',
    { codeScanning: { value: true } },
    ['partial code-scanning-default-setup'],
  ],
  ['sast', 'nothing', {}, ['not-met code-scanning-default-setup']],
  [
    'sast',
    'code security switched off',
    { security: { value: { codeSecurity: false } }, codeScanning: { problem } },
    ['not-met code-scanning-default-setup'],
  ],
  [
    'sast',
    'hidden setup',
    { codeScanning: { problem } },
    ['unknown code-scanning-default-setup'],
  ],
  [
    'sast',
    'hidden rules',
    { rules: { problem }, codeScanning: { value: true } },
    [
      'partial code-scanning-default-setup',
      'unknown github-code-scanning-rule',
    ],
  ],
  // Provenance
  [
    'build-provenance',
    'attested artifacts',
    released(artifact('a.tgz', true), artifact('b.tgz', true)),
    ['met github-attestations'],
  ],
  [
    'build-provenance',
    'one of two',
    released(artifact('a.tgz', true), artifact('b.tgz', false)),
    ['partial github-attestations'],
  ],
  [
    'build-provenance',
    'none',
    released(artifact('a.tgz', false)),
    ['not-met github-attestations'],
  ],
  ['build-provenance', 'a release without artifacts', released(), []],
  ['build-provenance', 'no release', {}, []],
  [
    'build-provenance',
    'hidden attestations',
    { provenance: { problem } },
    ['unknown github-attestations'],
  ],
];

describe('settingsClaims', () => {
  it.each(TABLE)('%s by %s', (capability, _, facts, expected) => {
    const { evidence } = settingsClaims(settings(facts), tiers);
    expect(
      evidence
        .filter(each => each.capability === capability)
        .map(({ outcome, mechanism }) => `${outcome} ${mechanism}`),
    ).toEqual(expected);
  });

  it.each([
    ['is allowed', false, ['unprotected-production']],
    ['is prevented', true, []],
    ['is not known', undefined, []],
  ])('where self-review %s', (_, preventsSelfReview, expected) => {
    const { traps } = settingsClaims(
      settings({
        environments: {
          value: [
            place('production', { needsReview: true, preventsSelfReview }),
            place('staging', { needsReview: true, preventsSelfReview: false }),
          ],
        },
      }),
      tiers,
    );
    expect(traps.map(({ trap }) => trap)).toEqual(expected);
  });

  it('claims only what the ladder takes from an API, and shows where', () => {
    const accepted = defaultLadder.capabilities
      .filter(({ from }) => from.includes('api'))
      .map(({ id }) => id);
    for (const [, , facts] of TABLE) {
      for (const claim of settingsClaims(settings(facts), tiers).evidence) {
        expect(accepted).toContain(claim.capability);
        expect(claim.statement).toMatch(/^[A-Z].*\.$/);
        expect(claim.outcome === 'unknown').toBe(claim.unknown !== undefined);
        for (const { url } of claim.places) {
          expect(url).toMatch(/^https:\/\/github\.test\//);
        }
      }
    }
  });
});
