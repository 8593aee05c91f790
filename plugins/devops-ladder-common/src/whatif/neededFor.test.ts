import fc from 'fast-check';
import { assess } from '../assessment';
import { anySituation } from '../assessment/__testUtils__/arbitraries';
import { at, declaredFacts } from '../assessment/__testUtils__/scenario';
import { defaultLadder } from '../ladder/defaultLadder';
import { Situation } from '../situation/types';
import { neededFor } from './neededFor';
import { NeededAnswer, NeededForInput } from './types';

const ladder = defaultLadder;

function answerTo(
  facts: Record<string, unknown>,
  more: Partial<NeededForInput> = {},
): NeededAnswer {
  const result = neededFor({ ladder, facts, at, ...more });
  if (result.status === 'invalid') {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.answer;
}

const service = { lifecycle: 'production', delivers: 'service' };

describe('neededFor', () => {
  it.each<[string, Record<string, unknown>, number, string[]]>([
    ['nothing is supposed', {}, 1, ['stop-broken-merges']],
    ['a service', service, 2, ['keep-an-environment-current']],
    [
      'a costly one',
      { ...service, 'bad-release-impact': 'costly' },
      3,
      ['costly-bad-deploy'],
    ],
    [
      'two clusters',
      { ...service, runtime: 'kubernetes', clusters: 2 },
      4,
      ['drift-on-kubernetes'],
    ],
    [
      'an audit comes',
      { ...service, compliance: ['soc2'] },
      5,
      ['enforced-supply-chain'],
    ],
    [
      'it is given up',
      { ...service, lifecycle: 'deprecated', compliance: ['soc2'] },
      0,
      [],
    ],
    [
      'many teams never raise one service',
      { ...service, 'team-count': 40, 'hand-built-share': 1 },
      2,
      ['keep-an-environment-current'],
    ],
  ])('%s', (_, facts, level, forcedBy) => {
    const answer = answerTo(facts);
    expect(answer.level).toBe(level);
    expect(answer.forcedBy.map(f => f.requirement)).toEqual(forcedBy);
    expect(answer.modelVersion).toBe(ladder.modelVersion);
  });

  it('takes text as it stands in an annotation or a query', () => {
    expect(
      answerTo({
        ...service,
        environments: '3',
        'drift-pain': 'TRUE',
        compliance: 'soc2, gdpr',
        'hand-built-share': '0.8',
        'team-count': '12',
      }),
    ).toMatchObject({
      level: 5,
      platform: { verdict: 'under-built', teamCount: 12 },
      situation: expect.arrayContaining([
        expect.objectContaining({
          fact: 'compliance',
          value: ['soc2', 'gdpr'],
        }),
        expect.objectContaining({ fact: 'environments', value: 3 }),
      ]),
    });
  });

  it.each<[string, unknown, string[], RegExp]>([
    ['runtime', 'mainframe', ['kubernetes', 'vm'], /one of kubernetes/],
    ['runtime', null, ['kubernetes'], /one of/],
    ['compliance', ['soc2', 'soc3'], ['soc2', 'gdpr'], /comma-separated/],
    ['drift-pain', 'sometimes', ['true', 'false'], /true or false/],
    ['environments', -1, [], /whole number, 0 or more/],
    ['environments', '2.5', [], /whole number/],
    ['hand-built-share', 80, [], /from 0 to 1/],
    ['clusters', Number.NaN, [], /whole number/],
    ['region', 'eu', ['lifecycle', 'team-count'], /no such fact/],
    ['__proto__x', 1, ['lifecycle'], /no such fact/],
    ['constructor', 1, ['lifecycle'], /no such fact/],
  ])('refuses %s = %p by name', (field, value, accepted, message) => {
    const result = neededFor({ ladder, facts: { [field]: value }, at });
    expect(result).toEqual({
      status: 'invalid',
      problems: [
        {
          field,
          problem: ladder.facts.some(f => f.id === field)
            ? 'invalid-value'
            : 'unknown-fact',
          accepted: expect.any(Array),
          message: expect.stringMatching(message),
        },
      ],
    });
    const [problem] = result.status === 'invalid' ? result.problems : [];
    expect(problem.accepted).toEqual(expect.arrayContaining(accepted));
  });

  it('names every problem, and answers nothing beside one', () => {
    const result = neededFor({
      ladder,
      facts: { ...service, region: 'eu', clusters: 'many', runtime: 'vm' },
      at,
    });
    expect(result).toMatchObject({
      status: 'invalid',
      problems: [{ field: 'region' }, { field: 'clusters' }],
    });
    expect(result).not.toHaveProperty('answer');
  });

  it('says what is assumed, and which of it might raise the need', () => {
    const answer = answerTo({ ...service, runtime: 'vm', compliance: 'none' });
    expect(answer.assumed).toEqual([
      'deploy-frequency',
      'environments',
      'bad-release-impact',
      'audit-required',
      'clusters',
      'drift-pain',
      'measure-delivery',
    ]);
    expect(answer.mightRaise).toEqual([
      'environments',
      'bad-release-impact',
      'audit-required',
      'measure-delivery',
    ]);
  });

  it('names the nearest climb trigger', () => {
    const { climbTrigger } = answerTo({
      ...service,
      environments: 2,
      runtime: 'vm',
    });
    expect(climbTrigger).toMatchObject({
      level: 3,
      requirement: 'governed-promotion',
      changes: [{ fact: 'environments', from: 2, distance: 1 }],
    });
  });

  it('departs from the situation of a service', () => {
    const situation: Situation = {
      ...declaredFacts({ ...service, environments: 3 }),
      // A guess that followed from what was known then.
      'audit-required': {
        fact: 'audit-required',
        value: false,
        origin: 'assumed',
        source: 'default',
      },
      compliance: {
        fact: 'compliance',
        value: [],
        origin: 'declared',
        source: 'annotation',
        contradicts: [{ value: ['soc2'], source: 'a file' }],
      },
    };
    const before = JSON.stringify(situation);
    expect(answerTo({}, { situation }).level).toBe(3);
    const answer = answerTo({ compliance: ['hipaa'] }, { situation });
    expect(answer.level).toBe(5);
    const factOf = (id: string) => answer.situation.find(f => f.fact === id);
    expect(factOf('audit-required')).toMatchObject({
      value: true,
      origin: 'assumed',
    });
    expect(factOf('compliance')).toEqual({
      fact: 'compliance',
      value: ['hipaa'],
      origin: 'declared',
      source: 'what if',
    });
    expect(JSON.stringify(situation)).toBe(before);
  });

  it('keeps what the owner asks for beside what would be forced', () => {
    const neededByOwner = { level: 4 as const, reason: 'We want it.' };
    expect(answerTo(service, { neededByOwner })).toMatchObject({
      level: 4,
      computed: 2,
      byOwner: neededByOwner,
    });
  });

  it('agrees with an assessment of the same situation', () => {
    fc.assert(
      fc.property(anySituation, situation => {
        const answer = answerTo({}, { situation });
        const assessment = assess({
          ladder,
          evidence: [],
          traps: [],
          situation,
          at,
        });
        expect(answer).toMatchObject(assessment.needed);
        expect(answer.climbTrigger).toEqual(assessment.climbTrigger);
      }),
      { numRuns: 200 },
    );
  });
});
