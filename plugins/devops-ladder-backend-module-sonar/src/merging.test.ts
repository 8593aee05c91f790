import {
  defaultLadder,
  Evidence,
  mergeEvidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { stamped } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { sonarClaims } from './sonarClaims';

const AT = '2026-03-01T12:00:00.000Z';

function merged(...others: Array<Partial<Evidence>>) {
  const claims = sonarClaims(
    {
      name: 'ferry',
      url: 'https://x',
      gate: 'ERROR',
      conditions: 3,
      failing: 1,
    },
    { at: AT, ladder: defaultLadder },
  );
  const { evidence } = stamped(claims, {
    strength: 'api',
    collector: 'sonar',
    seenAt: AT,
  });
  return mergeEvidence({
    ladder: defaultLadder,
    evidence: [
      ...evidence,
      ...others.map(other => ({
        capability: 'quality-gate',
        outcome: 'met' as const,
        strength: 'file' as const,
        mechanism: 'sonar',
        statement: 'Seen in the pipeline.',
        places: [],
        collector: 'repository',
        seenAt: AT,
        ...other,
      })),
    ],
    traps: [],
    situation: {} as never,
    at: AT,
  }).capabilities.find(({ capability }) => capability === 'quality-gate')
    ?.outcome;
}

describe('a quality gate beside what others say', () => {
  it('leaves it open whether anything waits for it', () => {
    expect(merged()).toBe('unknown');
    // Automatic analysis and a required check leave nothing in the pipeline.
    expect(merged({ outcome: 'not-met', mechanism: 'pipeline' })).toBe(
      'unknown',
    );
  });

  it.each<[string, Partial<Evidence>]>([
    ['met', {}],
    ['met', { mechanism: 'integration-tests' }],
    ['met', { strength: 'declared', mechanism: 'attestation' }],
    ['partial', { outcome: 'partial' }],
  ])('takes nothing from what is %s: %j', (outcome, other) => {
    expect(merged(other)).toBe(outcome);
  });
});
