import { commandsOf, jobNamed, onePipeline, shortEvents } from './testing';

const ON = 'trigger: [main]\npr: none\n';

describe('templates of the repository', () => {
  it('follows stages, jobs, steps and variables with their parameters', () => {
    const pipeline = onePipeline(
      `${ON}
variables:
  - template: ci/vars.yml
    parameters: { region: eu }
stages:
  - template: ci/stages.yml@self
    parameters:
      env: prod
      steps: [{ script: extra }]
`,
      {
        'ci/vars.yml':
          'parameters: [{ name: region }]\nvariables: { app: "shop-${{ parameters.region }}" }',
        'ci/stages.yml': `parameters:
  - name: env
    type: string
  - name: steps
    type: stepList
    default: []
stages:
  - stage: Deploy_\${{ parameters.env }}
    jobs:
      - template: jobs/deploy.yml
        parameters: { env: "\${{ parameters.env }}", steps: "\${{ parameters.steps }}" }
`,
        'ci/jobs/deploy.yml': `parameters: { env: dev, steps: [] }
jobs:
  - deployment: go
    environment: \${{ parameters.env }}
    strategy:
      runOnce:
        deploy:
          steps:
            - script: deploy $(app) \${{ parameters.env }}
            - \${{ parameters.steps }}
            - template: /ci/steps.yml
`,
        'ci/steps.yml': 'steps:\n  - script: common\n',
      },
    );
    const job = jobNamed(pipeline, 'Deploy_prod.go');
    expect(commandsOf(job.steps)).toEqual([
      'deploy shop-eu prod',
      'extra',
      'common',
    ]);
    expect(job.environments.map(({ name }) => name)).toEqual(['prod']);
    expect(job.location).toMatchObject({ file: 'ci/jobs/deploy.yml', line: 3 });
    expect(job.steps[3]).toMatchObject({
      location: { file: 'ci/steps.yml', line: 2 },
      via: [
        { file: 'azure-pipelines.yml' },
        { file: 'ci/stages.yml' },
        { file: 'ci/jobs/deploy.yml' },
      ],
    });
    expect(pipeline.localParts).toEqual([
      'ci/vars.yml',
      'ci/stages.yml',
      'ci/jobs/deploy.yml',
      'ci/steps.yml',
    ]);
    expect(pipeline.unresolved).toEqual([]);
  });

  it('carries out if, elseif, else, each and insert', () => {
    const [job] = onePipeline(`${ON}
parameters:
  - { name: kind, default: b }
  - name: tools
    type: object
    default: [x, { name: y }]
  - name: env
    type: object
    default: { A: one, B: two }
steps:
  - \${{ if eq(parameters.kind, 'a') }}:
    - script: is-a
  - \${{ elseif eq(parameters.kind, 'b') }}:
    - script: is-b
  - \${{ else }}:
    - script: is-other
  - \${{ each tool in parameters.tools }}:
    - \${{ if eq(tool.name, 'y') }}:
      - script: named \${{ tool.name }}
    - \${{ else }}:
      - script: plain \${{ tool }}
  - script: last
    env:
      FIXED: f
      \${{ insert }}: \${{ parameters.env }}
      \${{ each pair in parameters.env }}:
        P_\${{ pair.key }}: \${{ pair.value }}
  - \${{ if eq(variables['Build.Reason'], 'Manual') }}:
    - script: by-hand
`).jobs;
    const seen = job.steps.map(step => [
      commandsOf([step])[0],
      shortEvents(step.events).join(' '),
    ]);
    expect(seen).toEqual([
      ['is-a', 'manual?'],
      ['is-b', 'push-mainline manual?'],
      ['is-other', 'manual?'],
      ['plain x', 'push-mainline manual'],
      ['named y', 'push-mainline manual'],
      ['last', 'push-mainline manual'],
      ['by-hand', 'manual'],
    ]);
    expect(job.steps[5].env).toMatchObject({
      FIXED: 'f',
      A: 'one',
      P_B: 'two',
    });
  });

  it('keeps what it cannot decide', () => {
    const [job] = onePipeline(`${ON}
steps:
  - \${{ if eq(variables.fromGroup, 'x') }}:
    - script: maybe
  - \${{ each x in split(variables.list, ',') }}:
    - script: some \${{ x }}
  - script: always
    \${{ if eq(variables.fromGroup, 'x') }}:
      continueOnError: true
`).jobs;
    expect(job.steps.map(step => shortEvents(step.events))).toEqual([
      ['push-mainline?', 'manual?'],
      ['push-mainline?', 'manual?'],
      ['push-mainline', 'manual'],
    ]);
    expect(job.steps[2].advisory).toBe('unknown');
  });

  it('reads a template that is extended', () => {
    const pipeline = onePipeline(
      `${ON}
extends:
  template: ci/base.yml
  parameters: { jobs: [{ job: mine, steps: [{ script: a }] }] }
`,
      {
        'ci/base.yml': `parameters: [{ name: jobs, type: jobList }]
stages:
  - stage: Build
    jobs: \${{ parameters.jobs }}
  - stage: Scan
    jobs: [{ job: scan, steps: [{ script: b }] }]
`,
      },
    );
    expect(pipeline.jobs.map(({ id, needs }) => [id, needs])).toEqual([
      ['Build.mine', []],
      ['Scan.scan', ['Build.mine']],
    ]);
  });
});

describe('templates from elsewhere', () => {
  const RESOURCES = `resources:
  repositories:
    - { repository: shared, type: git, name: Platform/templates, ref: refs/tags/v2 }
`;

  it('names what calls them, and the version', () => {
    const pipeline = onePipeline(`${ON}${RESOURCES}
stages:
  - template: stages/deploy.yml@shared
    parameters: { env: prod }
  - stage: Build
    dependsOn: []
    jobs:
      - template: jobs/build.yml@shared
      - job: own
        steps:
          - template: steps/scan.yml@shared
            parameters: { level: high }
          - template: gone.yml
`);
    expect(pipeline.jobs.map(({ calls }) => calls)).toEqual([
      {
        name: 'azure:Platform/templates/stages/deploy.yml',
        version: 'v2',
        inputs: { env: 'prod' },
        secrets: 'none',
      },
      {
        name: 'azure:Platform/templates/jobs/build.yml',
        version: 'v2',
        inputs: {},
        secrets: 'none',
      },
      undefined,
    ]);
    expect(jobNamed(pipeline, 'Build.own').steps[0]).toMatchObject({
      uses: { name: 'azure:Platform/templates/steps/scan.yml', version: 'v2' },
      inputs: { level: 'high' },
    });
    expect(pipeline.unresolved).toMatchObject([{ reference: './gone.yml' }]);
  });

  it('reads the parts that are handed to them, as what may run', () => {
    const pipeline = onePipeline(`${ON}${RESOURCES}
extends:
  template: base.yml@shared
  parameters:
    name: shop
    stages:
      - stage: A
        jobs: [{ job: a, steps: [{ script: npm test }] }]
`);
    expect(pipeline.jobs.map(({ id, calls }) => [id, calls?.inputs])).toEqual([
      ['base', { name: 'shop' }],
      ['A.a', undefined],
    ]);
    expect(shortEvents(jobNamed(pipeline, 'A.a').events)).toEqual([
      'push-mainline?',
      'manual?',
    ]);
  });

  it('reads parts under names that only the template knows', () => {
    const pipeline = onePipeline(`${ON}${RESOURCES}
extends:
  template: base.yml@shared
  parameters:
    deploymentStages:
      - name: Ship
        deploymentJobs:
          - name: Ship it
            steps: [{ script: npm test }]
`);
    expect(pipeline.jobs.map(({ id }) => id)).toEqual([
      'base',
      'stage1.Ship it',
    ]);
  });

  it.each<[string, string[]]>([
    ['script: npm run lint', ['npm run lint']],
    ['bash: cd web && npx jest', ['jest']],
    ['command: test', []],
    ['name: npm run lint', []],
  ])('runs what an unread template of steps is told: %s', (given, expected) => {
    const pipeline = onePipeline(`${ON}${RESOURCES}
steps:
  - template: steps/node.yml@shared
    parameters: { ${given} }
`);
    const [{ steps }] = pipeline.jobs;
    expect(commandsOf(steps)).toEqual(expected);
    expect(steps[0].uses?.name).toBe('azure:Platform/templates/steps/node.yml');
  });

  it('does not run in circles', () => {
    const pipeline = onePipeline('jobs: [{ template: a.yml }]', {
      'a.yml':
        'jobs: [{ job: x, steps: [{ script: x }] }, { template: b.yml }]',
      'b.yml': 'jobs: [{ template: a.yml }]',
    });
    expect(pipeline.jobs.map(({ id }) => id)).toEqual(['x', 'a']);
    expect(pipeline.jobs[1].calls?.name).toBe('./a.yml');
  });
});
