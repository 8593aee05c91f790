import {
  Assessment,
  CapabilityResult,
  Evidence,
  SituationFact,
  TrapResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** When everything in the fixtures was seen. */
export const SEEN_AT = '2026-11-22T18:00:00.000Z';

const workflow = '.github/workflows/ci.yaml';

export const testEvidence: Evidence = {
  capability: 'unit-tests',
  outcome: 'met',
  strength: 'file',
  mechanism: 'jest',
  statement: 'The job "test" runs `yarn test` on every pull request.',
  places: [
    {
      file: workflow,
      line: 24,
      endLine: 25,
      snippet: '- name: Test\n  run: yarn test --ci',
      url: 'https://git.example.com/shop/checkout/blob/4f2a9c1/.github/workflows/ci.yaml#L24',
      commit: '4f2a9c1',
    },
  ],
  collector: 'repository',
  seenAt: SEEN_AT,
};

const scanEvidence: Evidence = {
  capability: 'dependency-scan',
  outcome: 'partial',
  strength: 'file',
  inherited: true,
  mechanism: 'trivy',
  statement: 'Trivy scans the dependencies, and its findings are ignored.',
  places: [
    {
      file: workflow,
      line: 41,
      snippet: 'continue-on-error: true',
      url: 'https://git.example.com/shop/checkout/blob/4f2a9c1/.github/workflows/ci.yaml#L41',
    },
  ],
  collector: 'repository',
  seenAt: SEEN_AT,
};

/** A result without evidence, to be completed. */
export function capabilityResult(
  result: Pick<CapabilityResult, 'capability' | 'outcome'> &
    Partial<CapabilityResult>,
): CapabilityResult {
  return {
    declaredOnly: false,
    inherited: false,
    reason: `Nothing in the repository decides ${result.capability}.`,
    traps: [],
    evidence: [],
    contradictions: [],
    ...result,
  };
}

export const capabilities: CapabilityResult[] = [
  capabilityResult({
    capability: 'pipeline-as-code',
    outcome: 'met',
    strength: 'file',
    reason: 'The repository holds GitHub Actions workflows.',
  }),
  capabilityResult({
    capability: 'unit-tests',
    outcome: 'met',
    strength: 'file',
    reason: 'The pipeline runs the tests and fails with them.',
    evidence: [testEvidence],
  }),
  capabilityResult({
    capability: 'required-checks',
    outcome: 'unknown',
    reason: 'The rules of the default branch have not been read.',
    unknown: {
      reason: 'no-collector',
      howToResolve:
        'Attest it with the annotation devops-ladder.io/attest.required-checks.',
    },
  }),
  capabilityResult({
    capability: 'lint',
    outcome: 'waived',
    reason: 'Waived until January.',
  }),
  capabilityResult({
    capability: 'immutable-artifact',
    outcome: 'met',
    strength: 'declared',
    declaredOnly: true,
    reason: 'The owner says so.',
  }),
  capabilityResult({
    capability: 'dependency-scan',
    outcome: 'partial',
    strength: 'file',
    reason: 'The scan runs and cannot fail the pipeline.',
    traps: ['advisory-only-gate'],
    evidence: [scanEvidence],
    contradictions: [
      'The owner declares a scan that gates; the pipeline ignores its result.',
    ],
  }),
  capabilityResult({
    capability: 'automated-deploy',
    outcome: 'not-met',
    strength: 'file',
    reason: 'No pipeline deploys, and a deploy script lies in the repository.',
  }),
  capabilityResult({ capability: 'production-approval', outcome: 'unknown' }),
  capabilityResult({ capability: 'rollback', outcome: 'not-met' }),
  capabilityResult({
    capability: 'gitops-controller',
    outcome: 'not-applicable',
    reason: 'The service does not run on Kubernetes.',
  }),
  capabilityResult({ capability: 'sbom', outcome: 'not-met' }),
  capabilityResult({ capability: 'golden-path', outcome: 'not-met' }),
];

export const traps: TrapResult[] = [
  {
    trap: 'advisory-only-gate',
    severity: 'high',
    findings: [
      {
        trap: 'advisory-only-gate',
        capabilities: ['dependency-scan'],
        statement: 'The step "Scan" has continue-on-error.',
        places: scanEvidence.places,
        strength: 'file',
        collector: 'repository',
        seenAt: SEEN_AT,
      },
    ],
  },
  {
    trap: 'slow-ci',
    severity: 'low',
    findings: [],
  },
];

export const situation: SituationFact[] = [
  {
    fact: 'lifecycle',
    value: 'production',
    origin: 'declared',
    source: 'spec.lifecycle of component:default/checkout',
  },
  {
    fact: 'bad-release-impact',
    value: 'costly',
    origin: 'declared',
    source:
      'annotation devops-ladder.io/bad-release-impact on component:default/checkout',
  },
  {
    fact: 'environments',
    value: 2,
    origin: 'declared',
    source: 'annotation devops-ladder.io/environments',
    contradicts: [{ value: 3, source: 'the pipeline' }],
  },
  {
    fact: 'audit-required',
    value: false,
    origin: 'assumed',
    source: 'default',
  },
  { fact: 'runtime', origin: 'assumed', source: 'nothing is known' },
];

/** A service that has rung 1 for certain and needs rung 3. */
export function assessment(overrides: Partial<Assessment> = {}): Assessment {
  return {
    modelVersion: '1.0.0',
    rung: {
      attained: 1,
      possible: 1,
      skippedLevels: [],
      blockedBy: ['automated-deploy', 'dependency-scan'],
      settledBy: [],
    },
    needed: {
      level: 3,
      computed: 3,
      forcedBy: [
        {
          requirement: 'costly-bad-deploy',
          level: 3,
          facts: [situation[0], situation[1]],
        },
      ],
    },
    fit: {
      verdict: 'under-built',
      by: 2,
      reason: 'It has rung 1 and needs rung 3.',
      settledBy: [],
      surplusClimbs: [],
    },
    coverage: { known: 7, applicable: 9 },
    axes: [
      {
        axis: 'safety',
        attained: 1,
        possible: 1,
        nextLevel: 2,
        progress: 0.5,
      },
    ],
    climbs: [{ climb: 'rigour', applicable: true, progress: 0.6 }],
    weakestLink: {
      capability: 'dependency-scan',
      action: 'remove-trap',
      trap: 'advisory-only-gate',
      change: 'Remove continue-on-error from the step that scans.',
      effort: 'small',
      level: 2,
    },
    climbPlan: [
      {
        capability: 'dependency-scan',
        action: 'remove-trap',
        trap: 'advisory-only-gate',
        change: 'Remove continue-on-error from the step that scans.',
        effort: 'small',
        level: 2,
      },
      {
        capability: 'automated-deploy',
        action: 'add',
        change: 'Let the pipeline run the deploy script on the mainline.',
        effort: 'medium',
        level: 2,
      },
      {
        capability: 'rollback',
        action: 'add',
        change: 'Keep the previous artifact and add a job that redeploys it.',
        effort: 'large',
        level: 3,
      },
    ],
    stop: {
      nextLevel: 5,
      forgone: ['sbom'],
      reason: 'No requirement asks for more than rung 3.',
    },
    climbTrigger: {
      requirement: 'enforced-supply-chain',
      level: 5,
      changes: [{ fact: 'compliance', to: 'soc2 or the like' }],
      statement: 'A compliance mandate such as SOC 2 would ask for rung 5.',
    },
    traps,
    capabilities,
    situation,
    withoutDeclarations: { attained: 1, possible: 1 },
    withoutWaivers: { attained: 1, possible: 1 },
    ...overrides,
  };
}

/** The same service while the rules of its default branch are not known. */
export const uncertainAssessment: Assessment = assessment({
  rung: {
    attained: 0,
    possible: 2,
    skippedLevels: [4],
    blockedBy: ['required-checks'],
    settledBy: ['required-checks'],
  },
  needed: { level: 2, computed: 2, forcedBy: [] },
  fit: {
    verdict: 'unknown',
    reason: 'It may or may not have what it needs.',
    settledBy: ['required-checks'],
    surplusClimbs: [],
  },
  traps: [],
});

/** A service with all that it needs. */
export const rightSizedAssessment: Assessment = assessment({
  rung: {
    attained: 3,
    possible: 3,
    skippedLevels: [4],
    blockedBy: [],
    settledBy: [],
  },
  fit: {
    verdict: 'right-sized',
    reason: 'It has what it needs.',
    settledBy: [],
    surplusClimbs: [],
  },
  weakestLink: undefined,
  climbPlan: [],
  traps: [],
});
