import { at } from '../assessment/__testUtils__/scenario';
import { FactValue, ObservedFact } from '../evidence/types';
import { defaultLadder } from '../ladder/defaultLadder';
import {
  resolveOrganisation,
  ResolveSituationInput,
  resolveSituation,
} from './resolveSituation';

function observed(
  fact: string,
  value: FactValue,
  more: Partial<ObservedFact> = {},
): ObservedFact {
  return {
    fact,
    value,
    statement: `Saw ${fact}.`,
    places: [],
    strength: 'run',
    collector: 'test',
    seenAt: at,
    ...more,
  };
}

function resolve(input: Partial<ResolveSituationInput> = {}) {
  return resolveSituation({
    ladder: defaultLadder,
    declared: [],
    observed: [],
    ...input,
  });
}

describe('resolveSituation', () => {
  it('assumes what nobody states, and says so', () => {
    const situation = resolve({ lifecycle: 'production', type: 'service' });
    const values = Object.fromEntries(
      Object.values(situation).map(f => [f.fact, [f.origin, f.value]]),
    );
    expect(values).toEqual({
      lifecycle: ['observed', 'production'],
      delivers: ['observed', 'service'],
      'deploy-frequency': ['assumed', 'none'],
      environments: ['assumed', 1],
      'bad-release-impact': ['assumed', 'tolerable'],
      'audit-required': ['assumed', false],
      compliance: ['assumed', []],
      runtime: ['assumed', undefined],
      clusters: ['assumed', 1],
      'drift-pain': ['assumed', false],
      'measure-delivery': ['assumed', false],
    });
  });

  it.each<[string, string | undefined, string | undefined, object]>([
    ['nothing said', undefined, undefined, ['production', 'other', 0]],
    ['library', 'production', 'library', ['production', 'library', 0]],
    ['experiment', 'experimental', 'website', ['experimental', 'website', 0]],
    ['any case', 'Production', 'Service', ['production', 'service', 1]],
    ['words unheard of', 'beta', 'robot', ['production', 'other', 0]],
    [
      'not a word of an object',
      'toString',
      'constructor',
      ['production', 'other', 0],
    ],
  ])('reads the catalog: %s', (_, lifecycle, type, expected) => {
    const {
      lifecycle: l,
      delivers,
      environments,
    } = resolve({ lifecycle, type });
    expect([l.value, delivers.value, environments.value]).toEqual(expected);
  });

  it('maps words of the catalog by configuration', () => {
    const situation = resolve({
      lifecycle: 'GA',
      type: 'robot',
      lifecycleMapping: { ga: 'production' },
      typeMapping: { robot: 'service' },
    });
    expect(situation.lifecycle).toMatchObject({
      origin: 'observed',
      source: 'spec.lifecycle: GA',
    });
    expect(situation.delivers).toMatchObject({ value: 'service' });
    expect(situation.environments).toMatchObject({ value: 1 });
  });

  it.each<[string, string, string]>([
    ['makes other a service', 'robot', 'service'],
    ['does not make a library one', 'library', 'library'],
  ])('an observed deployment %s', (_, type, value) => {
    const situation = resolve({
      type,
      typeMapping: { robot: 'other' },
      observed: [observed('delivers', 'service')],
    });
    expect(situation.delivers.value).toBe(value);
  });

  it('believes the nearest declaration and shows what it contradicts', () => {
    const situation = resolve({
      declared: [
        {
          source: 'annotation devops-ladder.io/{fact}',
          facts: { environments: 2 },
        },
        {
          source: 'system shop',
          facts: { environments: 3, 'bad-release-impact': 'costly' },
        },
      ],
      observed: [
        observed('environments', 4, {
          places: [{ file: '.github/workflows/deploy.yml' }],
        }),
        observed('bad-release-impact', 'costly'),
      ],
    });
    expect(situation.environments).toEqual({
      fact: 'environments',
      value: 2,
      origin: 'declared',
      source: 'annotation devops-ladder.io/environments',
      contradicts: [
        {
          value: 4,
          source: 'Saw environments. (.github/workflows/deploy.yml)',
        },
      ],
    });
    expect(situation['bad-release-impact']).toEqual({
      fact: 'bad-release-impact',
      value: 'costly',
      origin: 'declared',
      source: 'system shop',
    });
  });

  it('passes over declared and observed values that a fact cannot have', () => {
    const situation = resolve({
      declared: [
        { source: 'near', facts: { environments: 'two', runtime: 'cloud' } },
        { source: 'far', facts: { environments: 2 } },
      ],
      observed: [
        observed('runtime', 'mainframe', { strength: 'api' }),
        observed('runtime', 'vm', { strength: 'file' }),
      ],
    });
    expect(situation.environments).toMatchObject({ value: 2, source: 'far' });
    expect(situation.runtime).toMatchObject({
      value: 'vm',
      origin: 'observed',
    });
  });

  it.each<[string, Partial<ObservedFact>, Partial<ObservedFact>]>([
    ['the stronger source', { strength: 'run' }, { strength: 'file' }],
    ['the later sight', { seenAt: at }, { seenAt: '2026-01-01T00:00:00Z' }],
  ])('believes %s, whatever the order', (_, winner, loser) => {
    const list = [
      observed('environments', 3, winner),
      observed('environments', 2, loser),
    ];
    expect(resolve({ observed: list }).environments.value).toBe(3);
    expect(resolve({ observed: list.reverse() }).environments.value).toBe(3);
  });

  it.each<[string, Record<string, FactValue>, unknown, string]>([
    ['follows from compliance', { compliance: ['soc2'] }, true, 'assumed'],
    ['does not follow from gdpr', { compliance: ['gdpr'] }, false, 'assumed'],
    [
      'is what was stated',
      { compliance: ['soc2'], 'audit-required': false },
      false,
      'declared',
    ],
  ])('audit-required %s', (_, facts, value, origin) => {
    const situation = resolve({ declared: [{ source: 'test', facts }] });
    expect(situation['audit-required']).toMatchObject({ value, origin });
  });

  it('carries signals and facts of the organisation along where known', () => {
    const situation = resolve({
      observed: [
        observed('builds-container-image', true),
        observed('team-count', 4),
      ],
    });
    expect(situation['builds-container-image']).toMatchObject({ value: true });
    expect(situation['team-count']).toMatchObject({ value: 4 });
    expect(situation['hand-built-share']).toBeUndefined();
  });
});

describe('resolveOrganisation', () => {
  it('says what is not known', () => {
    const situation = resolveOrganisation({
      ladder: defaultLadder,
      declared: [
        {
          source: 'organisation profile',
          facts: { 'platform-machinery': true },
        },
      ],
      observed: [observed('team-count', 3)],
    });
    expect(Object.keys(situation).sort()).toEqual([
      'hand-built-share',
      'platform-machinery',
      'service-count',
      'team-count',
    ]);
    expect(situation['hand-built-share']).toMatchObject({
      value: undefined,
      origin: 'assumed',
    });
    expect(situation['platform-machinery']).toMatchObject({
      value: true,
      origin: 'declared',
    });
  });
});
