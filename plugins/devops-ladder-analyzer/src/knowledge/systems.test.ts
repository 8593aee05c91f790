import { analyze } from '../analyze';
import { outcomesOf, read } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import type { Analysis } from '../types';
import { readKnowledgePack } from './readKnowledgePack';
import type { KnowledgeReference } from './types';

const ON = ['pull-request', 'push-mainline'];

/** A pipeline that is nothing but the call of a shared one. */
interface Sample {
  files: Files;
  reference: KnowledgeReference;
  /** The same in another version, or by another name. */
  others: KnowledgeReference[];
  /** What starts it is a setting of the CI system. */
  isStartedElsewhere?: boolean;
}

const SAMPLES: Record<string, Sample> = {
  'github-actions': {
    files: {
      '.github/workflows/ship.yml': `on: { push: { branches: [main] }, pull_request: }
jobs:
  all:
    uses: acme/shared/.github/workflows/service.yml@v2
`,
    },
    reference: 'acme/shared/.github/workflows/service.yml@v2*',
    others: [
      'acme/shared/.github/workflows/service.yml@v1',
      'acme/shared/.github/workflows/services.yml',
    ],
  },
  'gitlab-ci': {
    files: {
      '.gitlab-ci.yml': `include:
  - { project: acme/shared, file: /service.yml, ref: v2 }
`,
    },
    reference: { project: 'acme/shared', file: 'service.yml', ref: 'v2' },
    others: [
      { project: 'acme/shared', file: 'service.yml', ref: 'v1' },
      { project: 'acme/other', file: 'service.yml' },
    ],
  },
  'a component of GitLab': {
    files: {
      '.gitlab-ci.yml': `include:
  - component: $CI_SERVER_FQDN/acme/shared/service@2.1
`,
    },
    reference: { component: '$CI_SERVER_FQDN/acme/shared/service@2.*' },
    others: [{ component: 'gitlab.acme.io/acme/shared/service@1.*' }],
  },
  'azure-pipelines': {
    files: {
      'azure-pipelines.yml': `trigger: [main]
pr: [main]
resources:
  repositories:
    - { repository: shared, type: git, name: Acme/shared, ref: refs/tags/v2 }
extends: { template: service.yml@shared }
`,
      // It is kept at GitHub, which obeys \`pr\`.
      '.github/CODEOWNERS': '',
    },
    reference: {
      template: 'service.yml',
      repository: 'Acme/shared',
      ref: 'refs/tags/v2',
    },
    others: [
      { template: 'service.yml', repository: 'Acme/other' },
      { template: 'service.yml', repository: 'Acme/shared', ref: 'main' },
    ],
  },
  jenkins: {
    files: { Jenkinsfile: "@Library('acme@v2') _\nacmeService(app: 'shop')\n" },
    reference: { step: 'acmeService', library: 'acme@v2' },
    others: [{ step: 'acmeService', library: 'other' }, { step: 'acmeOther' }],
    isStartedElsewhere: true,
  },
  circleci: {
    files: {
      '.circleci/config.yml': `version: 2.1
orbs: { shared: acme/shared@2.1.0 }
workflows: { ship: { jobs: [shared/service] } }
`,
    },
    reference: { orb: 'acme/shared@2.*', job: 'service' },
    others: [
      { orb: 'acme/shared@1.*', job: 'service' },
      { orb: 'acme/shared', job: 'other' },
    ],
  },
};

const PROVES = [
  { kinds: ['build', 'unit-test'], on: ON },
  { kinds: ['sast'], gate: 'advisory' },
  { kinds: ['image-build', 'image-push'], tags: 'commit' },
  { kinds: ['deploy'], environment: 'staging', runtime: 'kubernetes' },
  'integration-test',
  'approval',
  { kinds: ['deploy'], environment: 'production', runtime: 'kubernetes' },
];

function analyzed(
  { files }: Pick<Sample, 'files'>,
  entries: readonly unknown[],
): Analysis {
  const { pack, problems } = readKnowledgePack(entries);
  expect(problems).toEqual([]);
  return analyze({
    ...read({ ...files, 'src/main.go': 'package main' }),
    knowledge: pack,
  });
}

const best = (analysis: Analysis, ...capabilities: string[]) =>
  Object.fromEntries(
    capabilities.map(each => [each, outcomesOf(analysis, each)[0]]),
  );

describe.each(Object.entries(SAMPLES))('a shared pipeline, %s', (_, sample) => {
  const { reference, others } = sample;
  const entry = (fields: object) => ({
    shared: 'acme-service',
    references: [reference],
    ...fields,
  });

  it('proves what is said of it, and what is not said is not there', () => {
    const analysis = analyzed(sample, [
      entry({ proves: PROVES, complete: true }),
    ]);
    expect(
      best(
        analysis,
        ...['ci-on-change', 'push-to-build', 'automated-build', 'unit-tests'],
        ...['lint', 'sast', 'dast', 'immutable-artifact', 'automated-deploy'],
        ...['environment-chain', 'automated-promotion', 'build-once'],
        ...['production-approval', 'deploy-verification'],
      ),
    ).toEqual({
      'ci-on-change': sample.isStartedElsewhere ? 'unknown' : 'met',
      'push-to-build': sample.isStartedElsewhere ? 'unknown' : 'met',
      'automated-build': 'met',
      'unit-tests': 'met',
      lint: 'not-met',
      sast: 'partial',
      dast: 'not-met',
      'immutable-artifact': 'met',
      'automated-deploy': 'met',
      'environment-chain': 'met',
      'automated-promotion': 'met',
      'build-once': 'met',
      'production-approval': 'met',
      'deploy-verification': 'partial',
    });
    const tests = analysis.evidence.find(
      ({ capability }) => capability === 'unit-tests',
    );
    expect(tests).toMatchObject({
      strength: 'file',
      mechanism: 'acme-service',
      statement: expect.stringContaining(
        "acme-service of the organisation's knowledge pack",
      ),
    });
    expect(tests?.inferred).not.toBe(true);
    expect(tests?.places[0].file).toBe(Object.keys(sample.files)[0]);
    expect(analysis.facts.find(({ fact }) => fact === 'runtime')?.value).toBe(
      'kubernetes',
    );
    expect(
      analysis.facts.find(({ fact }) => fact === 'environments')?.value,
    ).toBe(2);
  });

  it('may hold more where it is known in part', () => {
    const analysis = analyzed(sample, [entry({ proves: ['unit-test'] })]);
    expect(best(analysis, 'unit-tests', 'lint', 'automated-deploy')).toEqual({
      'unit-tests': 'met',
      lint: 'unknown',
      'automated-deploy': 'unknown',
    });
    const lint = analysis.evidence.find(
      ({ capability }) => capability === 'lint',
    );
    expect(lint?.unknown?.howToResolve).toMatch(/acme-service.*complete: true/);
  });

  it('is of no interest where it is said to do nothing', () => {
    const analysis = analyzed(sample, [entry({ proves: [], complete: true })]);
    expect(best(analysis, 'unit-tests', 'lint')).toEqual({
      'unit-tests': 'not-met',
      lint: 'not-met',
    });
  });

  it.each(others.map(other => [other]))('is not %j', other => {
    const with_ = analyzed(sample, [
      entry({ references: [other], proves: PROVES, complete: true }),
    ]);
    const without = analyzed(sample, []);
    expect(with_).toEqual(without);
    expect(best(without, 'sast')).toEqual({ sast: 'unknown' });
    const unit = without.evidence.find(
      ({ capability }) => capability === 'sast',
    );
    expect(unit?.unknown?.howToResolve).toContain('devopsLadder.knowledge');
  });
});
