import {
  automatedGatesMechanism,
  defaultLadder,
  Evidence,
  mergeEvidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  EnvironmentTiers,
  stamped,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AT } from './__testUtils__/collecting';
import { place, settings } from './__testUtils__/settingsFacts';
import { settingsClaims } from './settings/settingsClaims';
import { SettingsFacts } from './settings/SettingsFacts';

const fromFile = (evidence: Partial<Evidence>): Evidence => ({
  capability: 'production-approval',
  outcome: 'unknown',
  strength: 'file',
  mechanism: 'production-approval',
  statement: 'A workflow deploys to production.',
  places: [],
  collector: 'repository',
  seenAt: AT,
  ...evidence,
});

function merged(
  facts: Partial<SettingsFacts>,
  capability: string,
  ...files: Evidence[]
) {
  const said = stamped(
    settingsClaims(settings(facts), new EnvironmentTiers(new Map())),
    {
      strength: 'api',
      collector: 'github-settings',
      seenAt: AT,
    },
  );
  return mergeEvidence({
    ladder: defaultLadder,
    evidence: [...said.evidence, ...files],
    traps: said.traps,
    situation: {
      delivers: { value: 'service', origin: 'declared' },
    } as never,
    at: AT,
  }).capabilities.find(each => each.capability === capability)?.outcome;
}

const open = {
  environments: { value: [place('production')] },
  customGates: { value: { production: [] } },
};

describe('beside what the files say', () => {
  it('settles what only GitHub could', () => {
    const asked = fromFile({
      unknown: { reason: 'no-collector', absentHere: true },
    });
    expect(merged(open, 'production-approval', asked)).toBe('not-met');
    expect(
      merged(
        {
          environments: {
            value: [
              place('production', {
                needsReview: true,
                preventsSelfReview: true,
              }),
            ],
          },
        },
        'production-approval',
        asked,
      ),
    ).toBe('met');
  });

  it.each([
    ['automated gates', automatedGatesMechanism],
    ['an approval of another kind', 'production-approval'],
  ])('leaves %s in the pipeline standing', (_, mechanism) => {
    const gate = fromFile({ outcome: 'met', mechanism });
    expect(merged(open, 'production-approval', gate)).toBe('met');
  });

  it('leaves a scan in the pipeline standing', () => {
    const scan = (capability: string) =>
      fromFile({ capability, outcome: 'met', mechanism: 'gitleaks' });
    expect(merged({}, 'secret-scan', scan('secret-scan'))).toBe('met');
    expect(merged({}, 'dependency-scan', scan('dependency-scan'))).toBe('met');
    expect(merged({}, 'sast', scan('sast'))).toBe('met');
  });

  it('holds down what may be approved by oneself', () => {
    expect(
      merged(
        {
          environments: {
            value: [
              place('production', {
                needsReview: true,
                preventsSelfReview: false,
              }),
            ],
          },
        },
        'production-approval',
      ),
    ).toBe('not-met');
  });
});
