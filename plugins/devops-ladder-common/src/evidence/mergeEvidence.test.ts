import {
  at,
  declaredFacts,
  evidenceOf,
  trapOn,
} from '../assessment/__testUtils__/scenario';
import { CapabilityResult } from '../assessment/types';
import { defaultLadder } from '../ladder/defaultLadder';
import { Ladder } from '../ladder/types';
import { mergeEvidence, MergeInput } from './mergeEvidence';
import { Evidence, Outcome } from './types';

const situation = declaredFacts({
  lifecycle: 'production',
  delivers: 'service',
  runtime: 'kubernetes',
});

function merge(evidence: Evidence[], more: Partial<MergeInput> = {}) {
  return mergeEvidence({
    ladder: defaultLadder,
    evidence,
    traps: [],
    situation,
    at,
    ...more,
  });
}

function resultFor(
  capability: string,
  evidence: Evidence[],
  more: Partial<MergeInput> = {},
): CapabilityResult {
  const { capabilities } = merge(evidence, more);
  return capabilities.find(c => c.capability === capability)!;
}

type Piece = [
  Evidence['outcome'],
  Evidence['strength'],
  string?,
  Partial<Evidence>?,
];

function pieces(capability: string, list: Piece[]): Evidence[] {
  return list.map(([outcome, strength, mechanism = 'gitleaks', more]) =>
    evidenceOf(capability, outcome, { strength, mechanism, ...more }),
  );
}

const inferred = { inferred: true };
const neverAsked: Partial<Evidence> = { unknown: { reason: 'no-collector' } };

describe('mergeEvidence', () => {
  // secret-scan takes api, file and declared, and the SCM could do it as well.
  it.each<[string, Piece[], Outcome, number]>([
    ['nothing at all', [], 'unknown', 0],
    ['one yes', [['met', 'file']], 'met', 0],
    ['one no of the source itself', [['not-met', 'api']], 'not-met', 0],
    [
      'a no overrides a weaker yes about the same mechanism',
      [
        ['met', 'file'],
        ['not-met', 'api'],
      ],
      'not-met',
      1,
    ],
    [
      'a stronger yes overrides a no about the same mechanism',
      [
        ['not-met', 'file'],
        ['met', 'api'],
      ],
      'met',
      1,
    ],
    [
      'absence in one place never beats presence in another',
      [
        ['met', 'file', 'gitleaks'],
        ['not-met', 'api', 'secret-scanning'],
      ],
      'met',
      0,
    ],
    [
      'an inferred no is too weak for a yes of the next source',
      [
        ['met', 'file'],
        ['not-met', 'file', 'gitleaks', inferred],
      ],
      'met',
      1,
    ],
    [
      'an inferred yes is too weak for a no of its own source',
      [
        ['met', 'file', 'gitleaks', inferred],
        ['not-met', 'file'],
        ['not-met', 'api', 'secret-scanning'],
      ],
      'not-met',
      1,
    ],
    [
      'a declaration against an observed no about the same mechanism',
      [
        ['met', 'declared'],
        ['not-met', 'api'],
      ],
      'partial',
      1,
    ],
    [
      'a declaration against an inferred no about the same mechanism',
      [
        ['met', 'declared'],
        ['not-met', 'file', 'gitleaks', inferred],
      ],
      'partial',
      1,
    ],
    [
      'an attestation against the own answer of a source',
      [
        ['met', 'declared', 'attestation'],
        ['not-met', 'api', 'secret-scanning'],
      ],
      'partial',
      1,
    ],
    [
      'an attestation of what files do not show',
      [
        ['met', 'declared', 'attestation'],
        ['not-met', 'file', 'pipeline'],
      ],
      'met',
      0,
    ],
    [
      'an attestation needed by nobody',
      [
        ['met', 'declared', 'attestation'],
        ['not-met', 'api', 'secret-scanning'],
        ['met', 'file', 'gitleaks'],
      ],
      'met',
      1,
    ],
    [
      'a black box beside partial evidence',
      [
        ['partial', 'file'],
        ['unknown', 'file', 'shared-workflow'],
      ],
      'unknown',
      0,
    ],
    [
      'a black box of the same mechanism beside partial evidence',
      [
        ['partial', 'file'],
        ['unknown', 'file'],
      ],
      'unknown',
      0,
    ],
    [
      'an attestation against what the source itself calls partial',
      [
        ['met', 'declared', 'attestation'],
        ['partial', 'api', 'secret-scanning'],
      ],
      'partial',
      1,
    ],
    [
      'a black box beside absence',
      [
        ['not-met', 'api', 'secret-scanning'],
        ['unknown', 'file', 'shared-workflow'],
      ],
      'unknown',
      0,
    ],
    [
      'a black box beside presence',
      [
        ['met', 'file'],
        ['unknown', 'file', 'shared-workflow'],
      ],
      'met',
      0,
    ],
    [
      'a stronger source that could not be asked leaves a yes alone',
      [
        ['met', 'declared', 'branch-protection'],
        ['unknown', 'api', 'branch-protection'],
      ],
      'met',
      0,
    ],
    [
      'a stronger answer settles what a weaker source could not tell',
      [
        ['not-met', 'api'],
        ['unknown', 'file'],
      ],
      'not-met',
      0,
    ],
    [
      'absence in files where the SCM was not asked',
      [['not-met', 'file']],
      'unknown',
      0,
    ],
    [
      'absence in files where the SCM says no',
      [
        ['not-met', 'file', 'pipeline'],
        ['not-met', 'api', 'secret-scanning'],
      ],
      'not-met',
      0,
    ],
    [
      'absence in files where the organisation says that there is none',
      [
        ['not-met', 'file', 'pipeline'],
        ['not-met', 'declared', 'organisation-profile'],
      ],
      'not-met',
      0,
    ],
    [
      'nobody asked, then the SCM says no',
      [
        ['unknown', 'file', 'pipeline', neverAsked],
        ['not-met', 'api', 'secret-scanning'],
      ],
      'not-met',
      0,
    ],
    [
      'nobody asked beside partial evidence',
      [
        ['unknown', 'api', 'secret-scanning', neverAsked],
        ['partial', 'file'],
      ],
      'partial',
      0,
    ],
    ['a source that is not accepted', [['met', 'catalog']], 'unknown', 1],
    [
      'not applicable by word of the owner where the model does not allow it',
      [['not-applicable', 'declared', 'attestation']],
      'unknown',
      1,
    ],
    [
      'not applicable as observed',
      [['not-applicable', 'file']],
      'not-applicable',
      0,
    ],
    [
      'not applicable, yet it is there',
      [
        ['not-applicable', 'file'],
        ['met', 'file'],
      ],
      'met',
      1,
    ],
  ])('%s', (_, list, outcome, contradictions) => {
    const evidence = pieces('secret-scan', list);
    const result = resultFor('secret-scan', evidence);
    expect(result.outcome).toBe(outcome);
    expect(result.contradictions).toHaveLength(contradictions);
    expect(result.evidence).toHaveLength(evidence.length);
    expect(result.unknown !== undefined).toBe(outcome === 'unknown');
    expect(resultFor('secret-scan', [...evidence].reverse())).toEqual(result);
  });

  it('absence in files is absence where nothing else could do it', () => {
    const evidence = pieces('lint', [['not-met', 'file']]);
    expect(resultFor('lint', evidence).outcome).toBe('not-met');
  });

  it('an attestation does not undo what was seen in a file', () => {
    const evidence = pieces('no-push-credentials', [
      ['met', 'declared', 'attestation'],
      ['not-met', 'file', 'kubectl'],
    ]);
    expect(resultFor('no-push-credentials', evidence)).toMatchObject({
      outcome: 'partial',
      contradictions: [expect.stringContaining('the repository says not met')],
    });
  });

  it('takes the catalog alone for being catalogued', () => {
    const said = pieces('catalogued', [['met', 'declared', 'attestation']]);
    expect(resultFor('catalogued', said).outcome).toBe('unknown');
  });

  it('accepts the word of the owner where the model allows it', () => {
    const evidence = pieces('dast', [
      ['not-applicable', 'declared', 'attestation'],
      ['not-met', 'file', 'pipeline'],
    ]);
    expect(resultFor('dast', evidence).outcome).toBe('not-applicable');
  });

  it('says how strong the deciding evidence is', () => {
    const of = (list: Piece[]) => resultFor('sbom', pieces('sbom', list));
    expect(of([['met', 'file']])).toMatchObject({ strength: 'file' });
    expect(of([['met', 'file', 'x', inferred]])).toMatchObject({
      strength: 'catalog',
      declaredOnly: false,
    });
    expect(of([['met', 'declared']])).toMatchObject({
      strength: 'declared',
      declaredOnly: true,
    });
    expect(
      of([
        ['met', 'declared', 'attestation'],
        ['met', 'file', 'syft', { inherited: true }],
      ]),
    ).toMatchObject({
      strength: 'file',
      declaredOnly: false,
      inherited: false,
    });
    expect(of([['met', 'file', 'syft', { inherited: true }]])).toMatchObject({
      inherited: true,
    });
  });

  describe('implications', () => {
    it.each<[string, string[], string, Outcome]>([
      ['one step', ['deploy-on-demand'], 'rollback', 'met'],
      ['two steps', ['deploy-by-pull-request'], 'rollback', 'met'],
      ['CI on change', ['ci-on-change'], 'push-to-build', 'met'],
      ['a blocking scan', ['sast'], 'security-gated-path', 'met'],
      ['not the other way', ['rollback'], 'deploy-on-demand', 'not-met'],
    ])('%s', (_, met, implied, outcome) => {
      const evidence = defaultLadder.capabilities.map(c =>
        evidenceOf(c.id, met.includes(c.id) ? 'met' : 'not-met'),
      );
      expect(resultFor(implied, evidence).outcome).toBe(outcome);
    });

    it('carry strength, origin and proof along', () => {
      const evidence = [
        evidenceOf('deploy-on-demand', 'met', { strength: 'declared' }),
      ];
      expect(resultFor('rollback', evidence)).toMatchObject({
        outcome: 'met',
        strength: 'declared',
        declaredOnly: true,
        evidence,
        reason: 'Follows from Deploy on request: deploy-on-demand is met.',
      });
    });

    it('do not come from what is only waived', () => {
      const waivers = [
        { capability: 'sast', reason: 'Later.', expiresAt: '2027-01-01' },
      ];
      const result = resultFor('security-gated-path', [], { waivers });
      expect(result.outcome).toBe('unknown');
    });
  });

  describe('traps', () => {
    it.each<[string, string, string, Outcome, Outcome]>([
      ['partial', 'mutable-tag-only', 'immutable-artifact', 'met', 'partial'],
      [
        'partial',
        'stored-cloud-keys',
        'workload-identity',
        'not-met',
        'not-met',
      ],
      [
        'partial',
        'stored-cloud-keys',
        'workload-identity',
        'unknown',
        'partial',
      ],
      ['not-met', 'rebuild-per-environment', 'build-once', 'met', 'not-met'],
      [
        'not-met',
        'rebuild-per-environment',
        'build-once',
        'unknown',
        'not-met',
      ],
      ['none', 'untested-rollback', 'rollback', 'met', 'met'],
      ['none', 'unpinned-third-party-step', 'artifact-signing', 'met', 'met'],
    ])('effect %s: %s on %s that is %s: %s', (_, trap, id, before, after) => {
      const result = resultFor(
        id,
        [evidenceOf(id, before as Evidence['outcome'], { strength: 'file' })],
        { traps: [trapOn(trap)] },
      );
      expect(result.outcome).toBe(after);
    });

    it('touch only what the finding names', () => {
      const evidence = [
        evidenceOf('unit-tests', 'met'),
        evidenceOf('lint', 'met'),
      ];
      const traps = [trapOn('advisory-only-gate', ['lint', 'rollback'])];
      expect(resultFor('unit-tests', evidence, { traps }).outcome).toBe('met');
      expect(resultFor('lint', evidence, { traps })).toMatchObject({
        outcome: 'partial',
        traps: ['advisory-only-gate'],
      });
      expect(merge(evidence, { traps }).traps[0].capabilities).toEqual([
        'lint',
      ]);
    });

    it('hold down what would be implied', () => {
      const ladder: Ladder = {
        ...defaultLadder,
        traps: defaultLadder.traps.map(t =>
          t.id === 'untested-rollback' ? { ...t, effect: 'partial' } : t,
        ),
      };
      const evidence = [evidenceOf('deploy-on-demand', 'met')];
      const traps = [trapOn('untested-rollback')];
      expect(resultFor('rollback', evidence, { ladder, traps }).outcome).toBe(
        'partial',
      );
    });

    it('that presume that nothing else does it yield to a stronger yes', () => {
      const traps = [trapOn('hand-deploy')];
      const seen = [evidenceOf('automated-deploy', 'met', { strength: 'run' })];
      expect(resultFor('automated-deploy', seen, { traps })).toMatchObject({
        outcome: 'met',
        traps: [],
        contradictions: [expect.stringContaining('hand-deploy was found.')],
      });
      expect(merge(seen, { traps }).traps).toEqual([]);
    });

    it('that presume so wait for a source that could not be read', () => {
      const traps = [trapOn('unprotected-production')];
      const of = (evidence: Evidence[]) =>
        resultFor('production-approval', evidence, { traps }).outcome;
      expect(of([evidenceOf('production-approval', 'unknown')])).toBe(
        'unknown',
      );
      expect(of([])).toBe('not-met');
      const unread = [evidenceOf('production-approval', 'unknown')];
      expect(merge(unread, { traps }).traps).toHaveLength(1);
    });

    it('that presume so stand against what is no stronger', () => {
      const traps = [
        trapOn('unprotected-production', undefined, { strength: 'api' }),
      ];
      const approval = (outcome: Evidence['outcome']) =>
        resultFor(
          'production-approval',
          [evidenceOf('production-approval', outcome, { strength: 'file' })],
          { traps },
        ).outcome;
      expect(approval('met')).toBe('not-met');
      expect(approval('unknown')).toBe('not-met');
    });

    it('leave alone what does not apply', () => {
      const library = declaredFacts({ delivers: 'library' });
      const traps = [trapOn('hand-deploy')];
      expect(
        resultFor('automated-deploy', [], { traps, situation: library }),
      ).toMatchObject({ outcome: 'not-applicable', traps: [] });
    });

    it('that the ladder does not know are left out', () => {
      expect(merge([], { traps: [trapOn('no-such-trap', [])] }).traps).toEqual(
        [],
      );
    });
  });

  describe('waivers', () => {
    const waiver = {
      capability: 'sbom',
      reason: 'Agreed with security.',
      expiresAt: '2026-12-31T00:00:00Z',
    };
    it.each<[string, Evidence['outcome'], string, Outcome]>([
      ['excuses what is not met', 'not-met', waiver.expiresAt, 'waived'],
      ['excuses what is partial', 'partial', waiver.expiresAt, 'waived'],
      ['excuses what is unknown', 'unknown', waiver.expiresAt, 'waived'],
      ['takes nothing from what is met', 'met', waiver.expiresAt, 'met'],
      ['ends when it expires', 'not-met', at, 'not-met'],
      ['needs a date', 'not-met', 'never', 'not-met'],
    ])('%s', (_, outcome, expiresAt, expected) => {
      const waivers = [{ ...waiver, expiresAt }];
      const result = resultFor('sbom', [evidenceOf('sbom', outcome)], {
        waivers,
      });
      expect(result.outcome).toBe(expected);
      expect(result.waivedFrom).toBe(
        expected === 'waived' ? outcome : undefined,
      );
    });
  });

  describe('applicability', () => {
    const signal = (id: string, value: boolean) =>
      declaredFacts({ [id]: value });
    it.each<[string, string, Record<string, string>, object, Outcome]>([
      [
        'on Kubernetes',
        'declared-state',
        { runtime: 'kubernetes' },
        {},
        'not-met',
      ],
      ['on a VM', 'declared-state', { runtime: 'vm' }, {}, 'not-applicable'],
      ['runtime unknown', 'declared-state', {}, {}, 'not-applicable'],
      [
        'runtime unknown with a hint',
        'declared-state',
        {},
        signal('hints-at-kubernetes', true),
        'unknown',
      ],
      ['library', 'build-once', { delivers: 'library' }, {}, 'not-applicable'],
      ['website', 'build-once', { delivers: 'website' }, {}, 'not-met'],
      ['image unknown', 'image-scan', {}, {}, 'unknown'],
      [
        'no image',
        'image-scan',
        {},
        signal('builds-container-image', false),
        'not-applicable',
      ],
      [
        'image',
        'image-scan',
        {},
        signal('builds-container-image', true),
        'not-met',
      ],
      [
        'no infrastructure code',
        'iac-scan',
        {},
        signal('holds-infrastructure-as-code', false),
        'not-applicable',
      ],
    ])('%s: %s', (_, id, facts, more, outcome) => {
      const result = resultFor(id, [evidenceOf(id, 'not-met')], {
        situation: { ...declaredFacts(facts), ...more },
      });
      expect(result.outcome).toBe(outcome);
    });

    it('what is there applies though it cannot be decided', () => {
      const evidence = [evidenceOf('image-scan', 'met')];
      expect(resultFor('image-scan', evidence).outcome).toBe('met');
    });

    it('shows what was found of something that does not apply', () => {
      const result = resultFor(
        'build-once',
        [evidenceOf('build-once', 'met')],
        {
          situation: declaredFacts({ delivers: 'library' }),
        },
      );
      expect(result.contradictions).toHaveLength(1);
    });
  });

  it('takes no automated gate for an approval where an audit is required', () => {
    const evidence = [
      evidenceOf('production-approval', 'met', {
        mechanism: 'automated-gates',
      }),
    ];
    const reviewed = [...evidence, evidenceOf('production-approval', 'met')];
    const audited = {
      situation: { ...situation, ...declaredFacts({ 'audit-required': true }) },
    };
    const of = (list: Evidence[], more = {}) =>
      resultFor('production-approval', list, more).outcome;
    expect(of(evidence)).toBe('met');
    expect(of(evidence, audited)).toBe('partial');
    expect(of(reviewed, audited)).toBe('met');
  });

  it('leaves retired entries out and marks upcoming ones', () => {
    const ladder: Ladder = {
      ...defaultLadder,
      capabilities: defaultLadder.capabilities.map(c => {
        switch (c.id) {
          case 'lint':
            return { ...c, state: 'retired' };
          case 'sbom':
            return { ...c, state: 'upcoming', activeFrom: '2027-01-01' };
          case 'dast':
            return { ...c, state: 'upcoming', activeFrom: '2026-01-01' };
          default:
            return c;
        }
      }),
    };
    expect(resultFor('lint', [], { ladder })).toBeUndefined();
    expect(resultFor('sbom', [], { ladder }).upcoming).toBe(true);
    expect(resultFor('dast', [], { ladder }).upcoming).toBeUndefined();
  });
});
