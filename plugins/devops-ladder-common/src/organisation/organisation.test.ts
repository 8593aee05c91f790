import {
  at,
  evidenceOf,
  inputOf,
  Scenario,
} from '../assessment/__testUtils__/scenario';
import { assess } from '../assessment';
import { Evidence, FactValue } from '../evidence/types';
import { customiseLadder, defaultLadder } from '../ladder';
import { organisationResult } from './organisationResult';
import { serviceTraits } from './serviceTraits';
import { OrganisationCounts, ServiceTraits } from './types';

const service: Scenario = {
  facts: { lifecycle: 'production', delivers: 'service' },
};

function traits(evidence: Evidence[]): ServiceTraits {
  return serviceTraits(assess({ ...inputOf(service), evidence, at }));
}

const pipeline = evidenceOf('pipeline-as-code', 'met');
const noPlatform = [
  evidenceOf('ephemeral-environments', 'not-met'),
  evidenceOf('self-service-infrastructure', 'not-met', { strength: 'file' }),
];

describe('serviceTraits', () => {
  it.each<[string, Evidence[], ServiceTraits]>([
    ['knows nothing', [], { pipeline: 'unknown', machinery: 'unknown' }],
    [
      'finds a pipeline of its own',
      [pipeline, evidenceOf('golden-path', 'not-met'), ...noPlatform],
      { pipeline: 'hand-built', machinery: 'not-in-use' },
    ],
    [
      'finds shared steps inside a pipeline of its own',
      [pipeline, evidenceOf('golden-path', 'partial'), ...noPlatform],
      { pipeline: 'hand-built', machinery: 'not-in-use' },
    ],
    [
      'finds a shared pipeline, which is no machinery',
      [
        pipeline,
        evidenceOf('golden-path', 'met', { strength: 'file' }),
        ...noPlatform,
      ],
      { pipeline: 'shared', machinery: 'not-in-use' },
    ],
    [
      'finds the template that it was made from',
      [
        pipeline,
        evidenceOf('golden-path', 'met', { strength: 'catalog' }),
        ...noPlatform,
      ],
      { pipeline: 'shared', machinery: 'in-use' },
    ],
    [
      'finds preview environments',
      [pipeline, evidenceOf('ephemeral-environments', 'partial')],
      { pipeline: 'unknown', machinery: 'in-use' },
    ],
    [
      'takes own code with shared modules for no platform',
      [
        pipeline,
        evidenceOf('ephemeral-environments', 'not-met'),
        evidenceOf('self-service-infrastructure', 'partial', {
          strength: 'file',
        }),
      ],
      { pipeline: 'unknown', machinery: 'not-in-use' },
    ],
    [
      'finds no pipeline',
      [
        evidenceOf('pipeline-as-code', 'not-met'),
        evidenceOf('golden-path', 'not-met'),
      ],
      { pipeline: 'none', machinery: 'unknown' },
    ],
  ])('%s', (_, evidence, expected) => {
    expect(traits(evidence)).toEqual(expected);
  });
});

type Part<T> = { [K in keyof T]?: T[K] };

function counted(
  teams: number,
  pipelines: Part<OrganisationCounts['pipelines']>,
  machinery: Part<OrganisationCounts['machinery']> = {},
): OrganisationCounts {
  const sum = Object.values(pipelines).reduce((all, each) => all + each, 0);
  return {
    services: sum,
    teams,
    pipelines: {
      shared: 0,
      'hand-built': 0,
      none: 0,
      unknown: 0,
      ...pipelines,
    },
    machinery: { 'in-use': 0, 'not-in-use': 0, unknown: 0, ...machinery },
  };
}

describe('organisationResult', () => {
  it.each<
    [string, OrganisationCounts, Record<string, FactValue>, string, RegExp]
  >([
    [
      'few teams with machinery',
      counted(3, { shared: 9 }, { 'in-use': 1, unknown: 8 }),
      {},
      'over-built',
      /serves only 3 teams/,
    ],
    [
      'few teams without',
      counted(6, { 'hand-built': 9 }, { 'not-in-use': 9 }),
      {},
      'right-sized',
      /6 teams, and no platform machinery/,
    ],
    [
      'few teams, and not every service could be read',
      counted(6, { 'hand-built': 9 }, { 'not-in-use': 8, unknown: 1 }),
      {},
      'unknown',
      /whether platform machinery is in use is not known/,
    ],
    [
      'the same, settled by people',
      counted(6, { 'hand-built': 9 }, { 'not-in-use': 8, unknown: 1 }),
      { 'platform-machinery': false },
      'right-sized',
      /no platform machinery/,
    ],
    [
      'many teams by hand',
      counted(7, { 'hand-built': 5, shared: 5 }),
      {},
      'under-built',
      /7 teams build 50 % of the pipelines by hand/,
    ],
    [
      'many teams on shared pipelines',
      counted(12, { 'hand-built': 4, shared: 6, none: 3 }),
      {},
      'right-sized',
      /only 40 %/,
    ],
    [
      'many teams, by hand whatever is not known',
      counted(12, { 'hand-built': 6, shared: 2, unknown: 2 }),
      {},
      'under-built',
      /between 60 % and 80 %/,
    ],
    [
      'many teams, and what is not known decides',
      counted(12, { 'hand-built': 4, shared: 3, unknown: 3 }),
      {},
      'unknown',
      /between 40 % and 70 % .* those that are not known decide/,
    ],
    [
      'no group that is a team',
      counted(0, { 'hand-built': 4 }),
      {},
      'unknown',
      /The number of teams is not known/,
    ],
    [
      'no service at all',
      counted(0, {}),
      {},
      'unknown',
      /The number of teams is not known/,
    ],
  ])('judges %s', (_, counts, facts, verdict, reason) => {
    const { platform, facts: resolved } = organisationResult({
      ladder: defaultLadder,
      counts,
      declared: [{ source: 'organisation profile', facts }],
      at,
    });
    expect(platform).toMatchObject({
      verdict,
      reason: expect.stringMatching(reason),
    });
    expect(resolved.map(({ fact }) => fact)).toEqual([
      'team-count',
      'service-count',
      'hand-built-share',
      'platform-machinery',
    ]);
  });

  it('says what each number was counted from', () => {
    const { facts } = organisationResult({
      ladder: defaultLadder,
      counts: counted(
        2,
        { 'hand-built': 3, shared: 1, unknown: 4 },
        { 'in-use': 1, 'not-in-use': 7 },
      ),
      declared: [],
      at,
    });
    expect(facts.map(({ value, source }) => `${value}: ${source}`)).toEqual([
      '2: 2 groups of type team own the 8 services',
      '8: 8 in the catalog',
      '0.75: 3 of 4 pipelines are not from a template or shared pipeline; those of 4 more are not known',
      'true: 1 of 8 services uses a template, ephemeral environments or self-service infrastructure',
    ]);
  });

  it('shows a count that contradicts what people state', () => {
    const { facts, platform } = organisationResult({
      ladder: defaultLadder,
      counts: counted(12, { 'hand-built': 4, unknown: 1 }),
      declared: [{ source: 'profile', facts: { 'hand-built-share': 0.2 } }],
      at,
    });
    expect(facts[2]).toMatchObject({
      value: 0.2,
      origin: 'declared',
      contradicts: [{ value: 1 }],
    });
    expect(platform).toMatchObject({
      verdict: 'right-sized',
      reason: '12 teams build only 20 % of the pipelines by hand.',
    });
  });

  it('judges by the thresholds of the organisation', () => {
    const judge = (manyTeams: number) =>
      organisationResult({
        ladder: customiseLadder(defaultLadder, [
          { source: 'test', thresholds: { 'many-teams': manyTeams } },
        ]),
        counts: counted(8, { 'hand-built': 4 }, { 'not-in-use': 4 }),
        declared: [],
        at,
      }).platform.verdict;
    expect(judge(6)).toBe('under-built');
    expect(judge(8)).toBe('right-sized');
  });
});
