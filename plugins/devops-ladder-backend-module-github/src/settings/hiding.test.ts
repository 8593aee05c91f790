import { EnvironmentTiers } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import * as fc from 'fast-check';
import { place, settings } from '../__testUtils__/settingsFacts';
import { hidden } from '../findings/Reading';
import { settingsClaims } from './settingsClaims';
import { SettingsFacts } from './SettingsFacts';

const tiers = new EnvironmentTiers(new Map());
const problem = hidden('It is not shown.', 'administration');

const names = fc.subarray(['build', 'test', 'license/cla']);
const environments = fc.array(
  fc.record({
    name: fc.constantFrom('production', 'prod-eu', 'staging', 'github-pages'),
    needsReview: fc.boolean(),
    preventsSelfReview: fc.option(fc.boolean(), { nil: undefined }),
  }),
  { maxLength: 3 },
);

/** Anything that a repository may be, with all of it known. */
const known: fc.Arbitrary<SettingsFacts> = fc
  .record({
    checks: names,
    contexts: fc.option(names, { nil: undefined }),
    gates: fc.subarray([
      { tool: 'CodeQL', severity: 'critical' },
      { tool: 'Semgrep', severity: undefined },
      { tool: 'Trivy', severity: 'all' },
    ]),
    environments,
    alerts: fc.boolean(),
    secretScanning: fc.boolean(),
    pushProtection: fc.boolean(),
    codeSecurity: fc.boolean(),
    codeScanning: fc.boolean(),
  })
  .map(some =>
    settings({
      rules: {
        value: {
          checks: some.checks,
          workflows: [],
          codeScanning: some.gates,
          deployments: [],
          isCut: false,
        },
      },
      protection: {
        value: some.contexts ? { contexts: some.contexts } : null,
      },
      environments: {
        value: some.environments.map(({ name, ...rest }) => place(name, rest)),
      },
      customGates: { value: {} },
      dependabotAlerts: { value: some.alerts },
      security: { value: some },
      // It cannot run where it is switched off.
      codeScanning: { value: some.codeScanning && some.codeSecurity },
    }),
  );

const HIDEABLE = [
  'rules',
  'protection',
  'environments',
  'customGates',
  'dependabotAlerts',
  'security',
  'codeScanning',
] as const;

/** What is said for certain: a yes stands beside what is not known, a no does not. */
function certain(facts: SettingsFacts): Map<string, string> {
  const { evidence } = settingsClaims(facts, tiers);
  const said = new Map<string, string>();
  for (const { capability } of evidence) {
    const outcomes = evidence
      .filter(each => each.capability === capability)
      .map(({ outcome }) => outcome);
    if (outcomes.includes('met')) {
      said.set(capability, 'met');
    } else if (!outcomes.includes('unknown')) {
      said.set(
        capability,
        outcomes.includes('partial') ? 'partial' : 'not-met',
      );
    }
  }
  return said;
}

describe('what is hidden', () => {
  it('makes nothing certain that is otherwise', () => {
    fc.assert(
      fc.property(known, fc.subarray([...HIDEABLE]), (facts, parts) => {
        const shown = certain(facts);
        const rest = certain({
          ...facts,
          ...Object.fromEntries(parts.map(part => [part, { problem }])),
        });
        for (const [capability, outcome] of rest) {
          expect([capability, outcome]).toEqual([
            capability,
            shown.get(capability),
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
