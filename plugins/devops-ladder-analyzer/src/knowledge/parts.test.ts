import type { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { analyze } from '../analyze';
import { jobs, outcomesOf, read, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import type { Analysis } from '../types';
import { readKnowledgePack } from './readKnowledgePack';

function analyzed(files: Files, entries: readonly unknown[]): Analysis {
  const { pack, problems } = readKnowledgePack(entries);
  expect(problems).toEqual([]);
  return analyze({ ...read(files), knowledge: pack });
}

const best = (analysis: Analysis, ...capabilities: string[]) =>
  Object.fromEntries(
    capabilities.map(each => [each, outcomesOf(analysis, each)[0]]),
  );

const PUSH = 'on: { push: { branches: [main] } }';
const github = (text: string, on?: string): Files => ({
  '.github/workflows/ci.yml': jobs(text, on),
});
const NAME = 'acme/shared/.github/workflows/x.yml';
const call = (given: string = '', on?: string) =>
  github(`x:\n  uses: ${NAME}@v1${given && `\n  with: ${given}`}`, on);
const entry = (fields: object) => ({
  shared: 'acme-x',
  references: [NAME],
  complete: true,
  ...fields,
});

/** What is known of CI on changes once the included part is described. */
const onChange = (files: Files) =>
  outcomesOf(
    analyzed(files, [
      entry({
        references: [{ project: 'acme/x', file: 'x.yml' }],
        proves: [
          { kinds: ['unit-test'], on: ['pull-request', 'push-mainline'] },
        ],
      }),
    ]),
    'ci-on-change',
  )[0];

/** Steps that are kept elsewhere, in each system that has such. */
const STEPS: Array<[string, Files, unknown]> = [
  [
    'an action of GitHub',
    {
      '.github/workflows/ci.yml': workflow('- uses: acme/pipeline@v1'),
    },
    'acme/pipeline@v1',
  ],
  [
    'a step template of Azure Pipelines',
    {
      'azure-pipelines.yml': `trigger: [main]
resources: { repositories: [{ repository: t, type: git, name: Acme/templates }] }
steps: [{ template: steps/pipeline.yml@t }]
`,
    },
    { template: 'steps/pipeline.yml', repository: 'Acme/templates' },
  ],
  [
    'a task of Azure Pipelines',
    {
      'azure-pipelines.yml':
        'trigger: [main]\nsteps: [{ task: AcmePipeline@1 }]\n',
    },
    { task: 'AcmePipeline@1' },
  ],
  [
    'a command of an orb',
    {
      '.circleci/config.yml': `version: 2.1
orbs: { o: acme/pipelines@1.0.0 }
jobs: { a: { docker: [{ image: cimg/base:1 }], steps: [checkout, o/pipeline] } }
workflows: { w: { jobs: [a] } }
`,
    },
    { orb: 'acme/pipelines', command: 'pipeline' },
  ],
  [
    'a step of a library of Jenkins',
    {
      Jenkinsfile: `@Library(['acme@v1', 'other']) _
pipeline { agent any
  stages { stage('a') { steps { acmePipeline() } } }
}
`,
    },
    { step: 'acmePipeline', library: 'acme' },
  ],
  [
    'a job of GitLab that others extend',
    { '.gitlab-ci.yml': 'a: { extends: .acme-pipeline }\n' },
    { extends: '.acme-pipeline' },
  ],
  [
    'a pipe of Bitbucket',
    {
      'bitbucket-pipelines.yml':
        'pipelines: { default: [{ step: { script: [{ pipe: acme/pipeline:1.0.0 }] } }] }\n',
    },
    undefined,
  ],
];

describe.each(STEPS.filter(([, , reference]) => reference !== undefined))(
  '%s',
  (_, files, reference) => {
    const known = (fields: object) =>
      analyzed(files, [
        { shared: 'acme-thing', references: [reference], ...fields },
      ]);

    it('is not known by itself', () => {
      const analysis = analyzed(files, []);
      expect(best(analysis, 'lint')).toEqual({ lint: 'unknown' });
      expect(
        analysis.evidence.find(({ capability }) => capability === 'lint')
          ?.unknown?.howToResolve,
      ).toContain('devopsLadder.knowledge');
    });

    it('does what is said of it, and nothing else', () => {
      const analysis = known({
        proves: ['unit-test', { kinds: ['lint'], gate: 'advisory' }],
        complete: true,
      });
      expect(
        best(analysis, 'unit-tests', 'lint', 'dependency-caching'),
      ).toEqual({
        'unit-tests': 'met',
        lint: 'partial',
        'dependency-caching': 'not-met',
      });
      expect(
        analysis.evidence.find(({ capability }) => capability === 'unit-tests'),
      ).toMatchObject({
        mechanism: 'acme-thing',
        statement: expect.stringContaining("the organisation's knowledge pack"),
      });
    });

    it('may do more where it is known in part', () => {
      expect(
        best(known({ proves: ['unit-test'] }), 'unit-tests', 'lint'),
      ).toEqual({ 'unit-tests': 'met', lint: 'unknown' });
    });

    it('does nothing where that is said', () => {
      expect(
        best(known({ proves: [], complete: true }), 'unit-tests', 'lint'),
      ).toEqual({ 'unit-tests': 'not-met', lint: 'not-met' });
    });
  },
);

describe('what a shared pipeline does', () => {
  it('depends on what it is given', () => {
    const proves = [
      'unit-test',
      { kinds: ['lint'], when: { input: 'lint', is: 'true' } },
    ];
    const lint = (given: string) =>
      best(analyzed(call(given), [entry({ proves })]), 'lint').lint;
    expect(lint('{ lint: true }')).toBe('met');
    expect(lint('{ lint: false }')).toBe('not-met');
    expect(lint('')).toBe('not-met');
    const open = analyzed(call('{ lint: "${{ vars.LINT }}" }'), [
      entry({ proves }),
    ]).evidence.find(({ capability }) => capability === 'lint');
    expect(open).toMatchObject({
      outcome: 'unknown',
      unknown: { howToResolve: expect.stringContaining('depends on a value') },
    });
  });

  it('takes inputs in any case where the system does', () => {
    const files = {
      'azure-pipelines.yml': `trigger: [main]
steps: [{ task: AcmeShip@1, inputs: { TargetEnv: production, Tests: "true" } }]
`,
    };
    const proves = [
      { kinds: ['unit-test'], when: { input: 'Tests', is: 'true' } },
      { kinds: ['deploy'], environment: { input: 'targetEnv' } },
    ];
    const analysis = analyzed(files, [
      entry({ references: [{ task: 'AcmeShip@1' }], proves }),
    ]);
    expect(best(analysis, 'unit-tests', 'production-approval')).toEqual({
      'unit-tests': 'met',
      'production-approval': 'partial',
    });
  });

  it('is said by the first entry that speaks of the call', () => {
    const entries = [
      entry({
        shared: 'acme-go',
        proves: ['lint'],
        when: { input: 'language', is: 'go' },
      }),
      entry({ proves: ['unit-test'] }),
    ];
    expect(
      best(analyzed(call('{ language: go }'), entries), 'lint', 'unit-tests'),
    ).toEqual({ lint: 'met', 'unit-tests': 'not-met' });
    expect(best(analyzed(call(), entries), 'lint', 'unit-tests')).toEqual({
      lint: 'not-met',
      'unit-tests': 'met',
    });
  });

  it('runs on the events that are said', () => {
    const on = (events: string[]) =>
      best(
        analyzed(call(), [
          entry({ proves: [{ kinds: ['unit-test'], on: events }] }),
        ]),
        'unit-tests',
        'ci-on-change',
      );
    expect(on(['pull-request', 'push-mainline'])).toEqual({
      'unit-tests': 'met',
      'ci-on-change': 'met',
    });
    expect(on(['schedule'])).toMatchObject({ 'unit-tests': 'not-met' });
  });

  it('goes to the environment that it is given', () => {
    const proves = [
      {
        kinds: ['deploy'],
        environment: { input: 'target', records: true },
        on: ['push-mainline'],
      },
    ];
    const { evidence } = analyzed(call('{ target: production }', PUSH), [
      entry({ proves }),
    ]);
    const approval = evidence.find(
      ({ capability }) => capability === 'production-approval',
    );
    // The environment of the CI system may have reviewers.
    expect(approval).toMatchObject({
      outcome: 'unknown',
      statement: expect.stringContaining('"production"'),
    });
  });

  it('asks nobody where nobody is said to be asked', () => {
    const approval = (...before: unknown[]) =>
      best(
        analyzed(call('', PUSH), [
          entry({
            proves: [
              'build',
              ...before,
              { kinds: ['deploy'], environment: 'production' },
            ],
          }),
        ]),
        'production-approval',
      )['production-approval'];
    expect(approval()).toBe('partial');
    expect(approval('approval')).toBe('met');
    expect(approval('integration-test')).toBe('met');
  });

  it('waits for a person where that is said', () => {
    const { evidence } = analyzed(call('', PUSH), [
      entry({
        proves: [
          'unit-test',
          { kinds: ['deploy'], environment: 'production', byHand: true },
        ],
      }),
    ]);
    expect(
      evidence.find(({ capability }) => capability === 'production-approval'),
    ).toMatchObject({
      outcome: 'partial',
      statement: expect.stringContaining('A person starts'),
    });
  });

  it.each<[string | undefined, Outcome]>([
    ['commit', 'met'],
    ['version', 'met'],
    ['unique', 'partial'],
    ['moving', 'partial'],
    [undefined, 'unknown'],
  ])('pushes an image under %s', (tags, expected) => {
    const analysis = analyzed(call('{ image: acme/app, tag: latest }', PUSH), [
      entry({ proves: [{ kinds: ['image-push'], ...(tags && { tags }) }] }),
    ]);
    expect(best(analysis, 'immutable-artifact')).toEqual({
      'immutable-artifact': expected,
    });
  });

  it('stands before what waits for it', () => {
    const files = github(
      `x:\n  uses: ${NAME}@v1\nship:\n  needs: x\n  environment: production\n  runs-on: ubuntu-latest\n  steps: [{ run: kubectl apply -f k8s }]`,
      PUSH,
    );
    const proves = [
      'image-build',
      { kinds: ['deploy'], environment: 'staging' },
    ];
    expect(
      best(analyzed(files, [entry({ proves })]), 'environment-chain'),
    ).toEqual({ 'environment-chain': 'met' });
  });

  it('counts as the shared pipeline that it is', () => {
    const analysis = analyzed(call(), [
      entry({ proves: ['build', { kinds: ['dependency-scan'] }] }),
    ]);
    expect(
      best(
        analysis,
        ...['reusable-pipeline', 'golden-path', 'inherited-guardrails'],
        'pipeline-as-code',
      ),
    ).toEqual({
      'reusable-pipeline': 'met',
      'golden-path': 'met',
      'inherited-guardrails': 'met',
      'pipeline-as-code': 'met',
    });
  });

  it('is not about what nothing starts', () => {
    const files = github(`x:\n  if: false\n  uses: ${NAME}@v1`);
    expect(
      best(analyzed(files, [entry({ proves: ['unit-test'] })]), 'unit-tests'),
    ).toEqual({ 'unit-tests': 'not-met' });
  });

  it('cannot fail a job that may fail', () => {
    const files = github(`x:\n  continue-on-error: true\n  uses: ${NAME}@v1`);
    expect(
      best(analyzed(files, [entry({ proves: ['unit-test'] })]), 'unit-tests'),
    ).toEqual({ 'unit-tests': 'partial' });
  });

  it.each<[string, string, Outcome]>([
    ['nothing else', '', 'met'],
    ['rules of the include', ', rules: [{ if: $X }]', 'unknown'],
  ])('says itself when it runs where there is %s', (_, rules, expected) => {
    const files = {
      '.gitlab-ci.yml': `include:\n  - { project: acme/x, file: x.yml${rules} }\n`,
    };
    expect(onChange(files)).toBe(expected);
  });

  const WORKFLOW = 'workflow:\n  rules:\n    - if: ';
  it.each<[string, string, Outcome]>([
    [
      'lets it',
      `${WORKFLOW}$CI_PIPELINE_SOURCE == "merge_request_event"\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n`,
      'met',
    ],
    [
      'has no pipelines for merge requests',
      `${WORKFLOW}$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n`,
      'partial',
    ],
    ['depends on a variable', `${WORKFLOW}$ACME_CI\n`, 'unknown'],
  ])('runs only where the workflow %s', (_, workflowRules, expected) => {
    const files = {
      '.gitlab-ci.yml': `${workflowRules}include:\n  - { project: acme/x, file: x.yml }\n`,
    };
    expect(onChange(files)).toBe(expected);
  });

  it.each<[string, string, Outcome]>([
    ['extends it alone', '', 'met'],
    ['has rules of its own', ', rules: [{ if: $X }]', 'unknown'],
    ['may fail', ', allow_failure: true', 'partial'],
    [
      'extends something else as well',
      ', extends: [.acme-x, .other]',
      'unknown',
    ],
  ])('is that of a job which %s', (_, more, expected) => {
    const base = more.includes('extends') ? '' : ', extends: .acme-x';
    const files = { '.gitlab-ci.yml': `a: { stage: test${base}${more} }\n` };
    const known = analyzed(files, [
      entry({
        references: [{ extends: '.acme-x' }],
        proves: [
          { kinds: ['unit-test'], on: ['pull-request', 'push-mainline'] },
        ],
      }),
    ]);
    const capability = more.includes('rules') ? 'ci-on-change' : 'unit-tests';
    expect(best(known, capability)).toEqual({ [capability]: expected });
  });
});
