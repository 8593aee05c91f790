import {
  automatedGatesMechanism,
  defaultLadder,
  Evidence,
  mergeEvidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { stamped } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AT } from './__testUtils__/collecting';
import { projectOfAnswer } from './project/Project';
import { Tiers } from './project/Tiers';
import { settingsClaims } from './settings/settingsClaims';

const fromFile = (evidence: Partial<Evidence>): Evidence => ({
  capability: 'production-approval',
  outcome: 'unknown',
  strength: 'file',
  mechanism: 'production-approval',
  statement: 'A job deploys to production.',
  places: [],
  collector: 'repository',
  seenAt: AT,
  ...evidence,
});

function merged(approvals: number | undefined, file: Evidence) {
  const project = projectOfAnswer({
    id: 1,
    path_with_namespace: 'acme/shop',
    web_url: 'https://gitlab.test/acme/shop',
    default_branch: 'main',
    secret_push_protection_enabled: false,
  })!;
  const claims = settingsClaims(
    {
      project,
      branch: { value: { isProtected: true, isOpenToDevelopers: false } },
      environments: { value: [{ name: 'production' }] },
      protections:
        approvals === undefined
          ? { problem: { reason: 'no-permission', message: 'Hidden.' } }
          : { value: [{ name: 'production', approvals, deployers: [] }] },
      groupProtections: { value: [] },
    },
    new Tiers(new Map()),
  );
  const said = stamped(claims, {
    strength: 'api',
    collector: 'gitlab-settings',
    seenAt: AT,
  });
  return mergeEvidence({
    ladder: defaultLadder,
    evidence: [...said.evidence, file],
    traps: said.traps,
    situation: {
      delivers: { value: 'service', origin: 'declared' },
    } as never,
    at: AT,
  }).capabilities.find(each => each.capability === file.capability)?.outcome;
}

describe('beside what the files say', () => {
  const asked = fromFile({
    unknown: { reason: 'no-collector', absentHere: true },
  });
  const gate = fromFile({
    outcome: 'met',
    mechanism: automatedGatesMechanism,
  });
  const scan = fromFile({
    capability: 'secret-scan',
    outcome: 'met',
    mechanism: 'gitleaks',
  });

  it.each([
    ['settles what only GitLab could: none', 0, asked, 'not-met'],
    ['settles what only GitLab could: one', 1, asked, 'met'],
    ['leaves open what GitLab hides', undefined, asked, 'unknown'],
    ['leaves automated gates standing', 0, gate, 'met'],
    ['leaves a scan in the pipeline standing', 0, scan, 'met'],
  ])('%s', (_, approvals, file, outcome) => {
    expect(merged(approvals, file)).toBe(outcome);
  });
});
