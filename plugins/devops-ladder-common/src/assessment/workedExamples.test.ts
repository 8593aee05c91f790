import { FactValue } from '../evidence/types';
import {
  evidenceOf,
  inputOf,
  Scenario,
  trapOn,
} from './__testUtils__/scenario';
import { assess } from './assess';
import { defaultLadder } from '../ladder';
import { platformJudgement } from './platformJudgement';
import { ClimbTrigger } from './types';

interface Expected {
  attained: number;
  possible: number;
  needed: number;
  forcedBy?: string[];
  fit: string;
  by?: number;
  weakestLink?: string;
  skippedLevels?: number[];
  surplusClimbs?: string[];
  settles?: string[];
  planStep?: string;
  planEndsAt?: number;
  climbTriggerNames?: string[];
}

interface Example extends Scenario {
  name: string;
  expected: Expected;
}

const service = { lifecycle: 'production', delivers: 'service' };
const nothingAsked = {
  compliance: [] as string[],
  'audit-required': false,
  'measure-delivery': false,
};
const saas: Record<string, FactValue> = {
  ...service,
  'deploy-frequency': 'daily',
  environments: 3,
  'bad-release-impact': 'costly',
  'audit-required': true,
  runtime: 'paas',
};
const soc2: Record<string, FactValue> = {
  ...service,
  'deploy-frequency': 'daily',
  environments: 3,
  'bad-release-impact': 'critical',
  compliance: ['soc2'],
};
const twoClusters: Record<string, FactValue> = {
  ...service,
  'deploy-frequency': 'daily',
  environments: 3,
  'bad-release-impact': 'costly',
  runtime: 'kubernetes',
  clusters: 2,
};
const smallVm: Record<string, FactValue> = {
  ...service,
  'deploy-frequency': 'weekly',
  environments: 1,
  'bad-release-impact': 'tolerable',
  runtime: 'vm',
};

const examples: Example[] = [
  {
    name: 'eight engineers, one monolith',
    facts: {
      ...service,
      ...nothingAsked,
      'deploy-frequency': 'weekly',
      environments: 2,
      'bad-release-impact': 'tolerable',
      runtime: 'paas',
      'team-count': 1,
      'service-count': 1,
      'platform-machinery': true,
    },
    requiredOfLevels: [1, 2],
    also: [
      'scaffolder-template',
      'ephemeral-environments',
      'self-service-infrastructure',
      'golden-path',
    ],
    expected: {
      attained: 2,
      possible: 2,
      needed: 2,
      forcedBy: ['keep-an-environment-current', 'frequent-release'],
      fit: 'right-sized',
      surplusClimbs: ['platform'],
      weakestLink: 'none',
    },
  },
  {
    name: 'revenue deployed from a laptop',
    facts: {
      ...service,
      'deploy-frequency': 'weekly',
      environments: 1,
      'bad-release-impact': 'costly',
      runtime: 'vm',
    },
    traps: [trapOn('hand-deploy')],
    expected: {
      attained: 0,
      possible: 0,
      needed: 3,
      forcedBy: ['costly-bad-deploy'],
      fit: 'under-built',
      by: 3,
      weakestLink: 'pipeline-as-code',
      planEndsAt: 3,
    },
  },
  {
    name: 'B2B SaaS that builds again for each environment',
    facts: saas,
    requiredOfLevels: [1, 2, 3],
    except: { 'build-once': 'not-met', 'production-approval': 'unknown' },
    traps: [trapOn('rebuild-per-environment')],
    expected: {
      attained: 2,
      possible: 2,
      needed: 3,
      fit: 'under-built',
      by: 1,
      weakestLink: 'build-once',
    },
  },
  {
    name: 'the same with only the approval unknown',
    facts: saas,
    requiredOfLevels: [1, 2, 3],
    except: { 'production-approval': 'unknown' },
    expected: {
      attained: 2,
      possible: 3,
      needed: 3,
      fit: 'unknown',
      settles: ['production-approval'],
      planStep: 'confirm',
    },
  },
  {
    name: 'Helm from CI without pain',
    facts: {
      ...service,
      ...nothingAsked,
      'deploy-frequency': 'weekly',
      environments: 2,
      'bad-release-impact': 'tolerable',
      runtime: 'kubernetes',
      clusters: 1,
      'drift-pain': false,
    },
    requiredOfLevels: [1, 2],
    expected: {
      attained: 2,
      possible: 2,
      needed: 2,
      fit: 'right-sized',
      weakestLink: 'none',
      climbTriggerNames: ['environments', 'bad-release-impact', 'drift-pain'],
    },
  },
  {
    name: 'library with monthly releases',
    facts: {
      lifecycle: 'production',
      delivers: 'library',
      'deploy-frequency': 'monthly',
      runtime: 'none',
    },
    requiredOfLevels: [1, 2],
    expected: {
      attained: 2,
      possible: 2,
      needed: 2,
      forcedBy: ['frequent-release'],
      fit: 'right-sized',
      skippedLevels: [3, 4],
    },
  },
  {
    name: 'SOC 2 on containers without Kubernetes',
    facts: { ...soc2, runtime: 'serverless' },
    requiredOfLevels: [1, 2, 3, 5],
    expected: {
      attained: 5,
      possible: 5,
      needed: 5,
      forcedBy: ['enforced-supply-chain'],
      fit: 'right-sized',
      skippedLevels: [4],
    },
  },
  {
    name: 'SOC 2 on Kubernetes pushed from CI',
    facts: {
      ...soc2,
      runtime: 'kubernetes',
      clusters: 1,
      'drift-pain': false,
    },
    requiredOfLevels: [1, 2, 3, 5],
    expected: { attained: 5, possible: 5, needed: 5, fit: 'right-sized' },
  },
  {
    name: 'Argo CD on two clusters',
    facts: twoClusters,
    requiredOfLevels: [1, 2, 3, 4],
    expected: {
      attained: 4,
      possible: 4,
      needed: 4,
      forcedBy: ['drift-on-kubernetes'],
      fit: 'right-sized',
    },
  },
  {
    name: 'GitOps with a back door',
    facts: twoClusters,
    requiredOfLevels: [1, 2, 3, 4],
    except: { 'no-push-credentials': 'not-met' },
    traps: [trapOn('gitops-back-door')],
    expected: {
      attained: 3,
      possible: 3,
      needed: 4,
      fit: 'under-built',
      by: 1,
      weakestLink: 'no-push-credentials',
    },
  },
  {
    name: 'good service that nobody described',
    facts: service,
    requiredOfLevels: [1, 2, 3],
    expected: {
      attained: 3,
      possible: 3,
      needed: 2,
      fit: 'unknown',
      settles: [
        'audit-required',
        'bad-release-impact',
        'compliance',
        'environments',
      ],
    },
  },
  {
    name: 'the same service described as harmless',
    facts: { ...smallVm, ...nothingAsked },
    requiredOfLevels: [1, 2, 3],
    expected: {
      attained: 3,
      possible: 3,
      needed: 2,
      fit: 'over-built',
      by: 1,
    },
  },
  {
    name: 'experiment in a regulated company',
    facts: {
      lifecycle: 'experimental',
      delivers: 'service',
      'deploy-frequency': 'weekly',
      compliance: ['soc2'],
      runtime: 'paas',
    },
    requiredOfLevels: [1],
    expected: {
      attained: 1,
      possible: 1,
      needed: 2,
      forcedBy: ['frequent-release'],
      fit: 'under-built',
      by: 1,
    },
  },
  {
    name: 'scans that never block',
    facts: smallVm,
    requiredOfLevels: [1, 2],
    except: { 'dependency-scan': 'partial' },
    traps: [trapOn('advisory-only-gate', ['dependency-scan'])],
    expected: {
      attained: 1,
      possible: 1,
      needed: 2,
      fit: 'under-built',
      by: 1,
      weakestLink: 'dependency-scan',
    },
  },
];

function namedFacts(trigger: ClimbTrigger | undefined): string[] {
  return trigger
    ? [trigger, ...(trigger.others ?? [])].flatMap(t =>
        t.changes.map(change => change.fact),
      )
    : [];
}

describe('worked examples', () => {
  it.each(examples)('$name', example => {
    const { expected } = example;
    const answer = assess(inputOf(example));

    expect({
      attained: answer.rung.attained,
      possible: answer.rung.possible,
      needed: answer.needed.level,
      fit: answer.fit.verdict,
      by: answer.fit.by,
      forcedBy:
        expected.forcedBy && answer.needed.forcedBy.map(f => f.requirement),
      weakestLink:
        expected.weakestLink && (answer.weakestLink?.capability ?? 'none'),
      skippedLevels: expected.skippedLevels && answer.rung.skippedLevels,
      surplusClimbs: expected.surplusClimbs && answer.fit.surplusClimbs,
      settles: expected.settles && [...answer.fit.settledBy].sort(),
      planStep: expected.planStep && answer.climbPlan[0].action,
      planEndsAt:
        expected.planEndsAt &&
        Math.max(...answer.climbPlan.map(step => step.level)),
    }).toEqual({ ...expected, climbTriggerNames: undefined });
    expect(namedFacts(answer.climbTrigger)).toEqual(
      expect.arrayContaining(expected.climbTriggerNames ?? []),
    );
  });

  it('names no further surplus in any of them', () => {
    const surplus = examples.map(
      example => assess(inputOf(example)).fit.surplusClimbs,
    );
    expect(surplus.flat()).toEqual(['platform']);
  });

  it('an inferred source does not change the answer, only its strength', () => {
    const example = examples[0];
    const input = inputOf(example);
    const answer = assess({
      ...input,
      evidence: [
        ...input.evidence,
        evidenceOf('sbom', 'met', { strength: 'file', inferred: true }),
      ],
    });
    expect(answer.rung.attained).toBe(2);
  });
});

describe('platformJudgement', () => {
  it.each([
    [
      'one team with machinery',
      { teamCount: 1, platformMachinery: true },
      'over-built',
    ],
    [
      'six teams without machinery',
      { teamCount: 6, platformMachinery: false },
      'right-sized',
    ],
    ['six teams, machinery unknown', { teamCount: 6 }, 'unknown'],
    [
      'twelve teams with hand-built pipelines',
      { teamCount: 12, handBuiltShare: 0.8, platformMachinery: false },
      'under-built',
    ],
    [
      'twelve teams on a paved road',
      { teamCount: 12, handBuiltShare: 0.2, platformMachinery: true },
      'right-sized',
    ],
    [
      'seven teams, exactly half by hand',
      { teamCount: 7, handBuiltShare: 0.5 },
      'under-built',
    ],
    ['seven teams, share unknown', { teamCount: 7 }, 'unknown'],
    [
      'teams unknown',
      { platformMachinery: true, handBuiltShare: 1 },
      'unknown',
    ],
  ])('%s', (_, numbers, verdict) => {
    expect(platformJudgement(numbers, defaultLadder)).toMatchObject({
      ...numbers,
      verdict,
    });
  });
});
