import {
  assess,
  Assessment,
  AssessInput,
  customiseLadder,
  defaultLadder,
  Evidence,
  FactValue,
  Ladder,
  resolveSituation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AT, evidence } from '../__testUtils__/fixtures';
import { randomFleet } from '../__testUtils__/randomFleet';
import { GateJudgement, judgeGate } from './judgeGate';

const required = (level: number) =>
  defaultLadder.capabilities
    .filter(each => each.level === level && each.need === 'required')
    .map(({ id }) => id);

interface Scenario {
  /** All capabilities up to this level are met; those above are not. */
  level: number;
  /** Instead, by capability. */
  but?: Record<string, Evidence['outcome'] | 'attested' | 'declared away'>;
  facts?: Record<string, FactValue>;
  waived?: string[];
  neededByOwner?: AssessInput['neededByOwner'];
}

function assessed(
  { level, but = {}, facts = {}, waived = [], neededByOwner }: Scenario,
  ladder: Ladder,
): Assessment {
  return assess({
    ladder,
    evidence: ladder.capabilities.map(capability => {
      const said =
        but[capability.id] ?? (capability.level <= level ? 'met' : 'not-met');
      return said === 'attested' || said === 'declared away'
        ? {
            ...evidence(
              capability.id,
              said === 'attested' ? 'met' : 'not-applicable',
            ),
            strength: 'declared' as const,
            mechanism: 'attestation',
          }
        : {
            ...evidence(capability.id, said),
            strength: capability.from[0],
          };
    }),
    traps: [],
    situation: resolveSituation({
      ladder,
      lifecycle: 'production',
      type: 'service',
      declared: [{ source: 'a test', facts }],
      observed: [],
    }),
    waivers: waived.map(capability => ({
      capability,
      reason: 'planned',
      expiresAt: '2027-01-01T00:00:00.000Z',
    })),
    neededByOwner,
    at: AT,
  });
}

type Min = Parameters<typeof judgeGate>[0]['min'];

const judge = (
  scenario: Scenario,
  min: Min = 'needed',
  { acceptsDeclarations = false, ladder = defaultLadder } = {},
): GateJudgement =>
  judgeGate({
    assessment: assessed(scenario, ladder),
    ladder,
    at: AT,
    min,
    acceptsDeclarations,
  });

const [first, second] = required(2);
describe('judgeGate', () => {
  it.each<[string, Scenario, Min, Partial<GateJudgement>]>([
    ['holds what it needs', { level: 2 }, 'needed', { level: 2, pass: true }],
    ['holds more', { level: 3 }, '1', { level: 1, pass: true, decidedBy: [] }],
    [
      'lacks what it needs',
      { level: 2, but: { [first]: 'not-met', [second]: 'partial' } },
      'needed',
      { pass: false, decidedBy: [first, second] },
    ],
    [
      'hangs on what is unknown',
      { level: 2, but: { [first]: 'unknown' } },
      'needed',
      {
        pass: null,
        decidedBy: [first],
        judgedRung: { attained: 1, possible: 2 },
      },
    ],
    [
      'lacks one and does not know another',
      { level: 2, but: { [first]: 'unknown', [second]: 'not-met' } },
      'needed',
      { pass: false, decidedBy: [second] },
    ],
    [
      'takes the higher word of the owner',
      { level: 2, neededByOwner: { level: 3, reason: 'Soon.' } },
      'needed',
      { level: 3, pass: false },
    ],
    [
      'is not lowered by the owner',
      { level: 1, neededByOwner: { level: 1, reason: 'Enough.' } },
      'needed',
      { level: 2, pass: false },
    ],
    [
      'needs nothing',
      { level: 0, facts: { lifecycle: 'deprecated' } },
      'needed',
      { level: 0, pass: true, reason: 'No rung is needed.' },
    ],
    [
      'lets a waiver excuse, and says so',
      { level: 2, but: { [first]: 'not-met' }, waived: [first] },
      'needed',
      {
        pass: true,
        waived: [first],
        reason: `Rung 2 is needed, and rung 2 is held, with ${first} waived.`,
      },
    ],
    [
      'is not lifted above what is asked by levels that do not apply',
      { level: 3, facts: { runtime: 'vm' } },
      '4',
      {
        pass: true,
        reason:
          'Rung 4 is asked for; of what it requires, all that applies to this service is held.',
      },
    ],
    [
      'spares the runtime level below assurance',
      {
        level: 5,
        facts: { runtime: 'kubernetes' },
        but: Object.fromEntries([
          ...required(4).map(id => [id, 'not-met'] as const),
          [required(5)[0], 'not-met'] as const,
        ]),
      },
      '5',
      { pass: false, decidedBy: [required(5)[0]] },
    ],
  ])('%s', (_, scenario, min, expected) => {
    expect(judge(scenario, min)).toMatchObject(expected);
  });

  it('passes on the word of the owner only where that is accepted', () => {
    const attested: Scenario = { level: 2, but: { [first]: 'attested' } };
    const strict = judge(attested);
    expect(strict.pass).not.toBe(true);
    expect(strict.decidedBy).toEqual([first]);
    expect(strict.reason).toContain('word of the owner alone does not count');
    expect(
      judge(attested, 'needed', { acceptsDeclarations: true }),
    ).toMatchObject({
      pass: true,
      judgedRung: { attained: 2, possible: 2 },
    });
  });

  it('does not take a rung for inapplicable on the word of the owner', () => {
    // All that one rung requires is declared away, as this ladder allows.
    const ids = required(3);
    const ladder = customiseLadder(defaultLadder, [
      {
        source: 'test',
        capabilities: Object.fromEntries(
          ids.map(id => [id, { mayBeDeclaredNotApplicable: true }]),
        ),
      },
    ]);
    const scenario: Scenario = {
      level: 2,
      but: Object.fromEntries(ids.map(id => [id, 'declared away'] as const)),
    };
    const strict = judge(scenario, '3', { ladder });
    expect(strict.pass).not.toBe(true);
    expect(strict.decidedBy).toEqual(expect.arrayContaining(ids));
    expect(
      judge(scenario, '3', { ladder, acceptsDeclarations: true }).pass,
    ).toBe(true);
  });

  it('agrees with the verdict on the service', () => {
    const records = randomFleet(300, 5).flatMap(({ record }) => record ?? []);
    const accepted: Record<string, Array<boolean | null>> = {
      'under-built': [false],
      'right-sized': [true],
      'over-built': [true],
      // It may be held, and not known to be more than is needed.
      unknown: [null, true],
    };
    const judged = records.map(({ assessment }) => ({
      verdict: assessment.fit.verdict,
      ...judgeGate({
        assessment,
        ladder: defaultLadder,
        at: AT,
        min: 'needed',
        acceptsDeclarations: false,
      }),
    }));
    expect(
      judged.filter(({ verdict, pass }) => !accepted[verdict].includes(pass)),
    ).toEqual([]);
    // What is not a pass always has something in the way.
    expect(
      judged.filter(
        ({ pass, decidedBy }) => decidedBy.length > 0 === (pass === true),
      ),
    ).toEqual([]);
    expect(new Set(judged.map(({ pass }) => pass)).size).toBe(3);
  });
});
