import { jobNamed, onePipeline, readFiles, shortEvents } from './testing';

const ON = 'trigger: [main]\npr: none\n';

describe('which files are definitions', () => {
  it('reads the usual paths, and no templates', () => {
    const step = 'steps: [{ script: make }]';
    const { files, broken } = readFiles({
      'azure-pipelines.yml': `jobs: [{ template: .azure-pipelines/jobs.yml }]`,
      '.azure-pipelines/jobs.yml': `jobs: [{ job: a, ${step} }]`,
      '.azure-pipelines/templates/x.yml': step,
      '.azuredevops/vars.yml': 'variables: { a: b }',
      'ops/azure-pipelines.release.yaml': `trigger: none\n${step}`,
      'examples/azure-pipelines.yml': step,
      'other.yml': step,
    });
    expect(files).toEqual([
      'azure-pipelines.yml',
      'ops/azure-pipelines.release.yaml',
    ]);
    expect(broken).toEqual([]);
  });

  it('reads what was chosen, at any path', () => {
    const { files } = readFiles(
      {
        'ci/pipeline.yml': 'pool: x\nsteps: [{ task: Npm@1 }]',
        'azure-pipelines.yml': 'steps: [{ script: make }]',
      },
      { chosen: ['ci/pipeline.yml'] },
    );
    expect(files).toEqual(['ci/pipeline.yml']);
  });

  it('names broken files and reads the others', () => {
    const { pipelines, broken } = readFiles({
      'azure-pipelines.yml': 'steps: [{ script: make }]',
      'azure-pipelines.bad.yml': 'steps: [',
      'azure-pipelines.list.yml': '- a',
    });
    expect(pipelines.map(({ file }) => file)).toEqual(['azure-pipelines.yml']);
    expect(broken.map(({ file }) => file)).toEqual([
      'azure-pipelines.bad.yml',
      'azure-pipelines.list.yml',
    ]);
  });
});

describe('order', () => {
  it('runs stages one after the other, jobs side by side', () => {
    const pipeline = onePipeline(`${ON}
stages:
  - stage: Build
    jobs: [{ job: a, steps: [] }, { job: b, dependsOn: a, steps: [] }]
  - stage: Test
    jobs: [{ job: c, steps: [] }]
  - stage: Scan
    dependsOn: []
    jobs: [{ job: d, steps: [] }]
  - stage: Deploy
    dependsOn: [Build, scan]
    jobs: [{ job: e, steps: [] }]
`);
    expect(
      Object.fromEntries(pipeline.jobs.map(({ id, needs }) => [id, needs])),
    ).toEqual({
      'Build.a': [],
      'Build.b': ['Build.a'],
      'Test.c': ['Build.a', 'Build.b'],
      'Scan.d': [],
      'Deploy.e': ['Build.a', 'Build.b', 'Scan.d'],
    });
  });

  it.each([
    ['steps: [{ script: make }]', ['job']],
    ['jobs: [{ job: a, steps: [] }, { steps: [] }]', ['a', 'job2']],
    ['stages: [{ stage: A, jobs: [{ steps: [] }] }]', ['A.job1']],
    [
      'stages: [{ stage: A, jobs: [] }, { stage: A, jobs: [{ job: x }] }]',
      ['A.x'],
    ],
  ])('short forms: %s', (definition, ids) => {
    expect(onePipeline(definition).jobs.map(({ id }) => id)).toEqual(ids);
  });

  it('leaves out what waits for something that never runs', () => {
    const pipeline = onePipeline(`trigger: [main]
stages:
  - stage: Build
    condition: ne(variables['Build.Reason'], 'PullRequest')
    jobs: [{ job: a, steps: [{ script: x }] }]
  - stage: Deploy
    jobs: [{ job: b, steps: [{ script: x }] }]
  - stage: Tell
    condition: always()
    jobs: [{ job: c, steps: [{ script: x }] }]
`);
    const events = (id: string) => shortEvents(jobNamed(pipeline, id).events);
    expect(events('Deploy.b')).toEqual(['push-mainline', 'manual']);
    expect(events('Tell.c')).toEqual([
      'push-mainline',
      'pull-request?',
      'manual',
    ]);
    expect(jobNamed(pipeline, 'Tell.c').despiteFailure).toBe(true);
    expect(jobNamed(pipeline, 'Deploy.b').despiteFailure).toBeUndefined();
  });
});

describe('conditions', () => {
  it.each<[string, string[]]>([
    ['succeeded()', ['push-mainline', 'pull-request?', 'tag', 'manual']],
    ['false', []],
    // It counts on builds of pull requests, so that there are some.
    ["eq(variables['Build.Reason'], 'PullRequest')", ['pull-request']],
    [
      "and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))",
      ['push-mainline', 'manual?'],
    ],
    [
      'and(succeeded(), eq(variables.isMain, true))',
      ['push-mainline', 'manual?'],
    ],
    [
      "startsWith(variables['Build.SourceBranch'], 'refs/tags/')",
      ['tag', 'manual?'],
    ],
    [
      "in(variables['Build.Reason'], 'IndividualCI', 'BatchedCI')",
      ['push-mainline', 'tag'],
    ],
    [
      "eq(variables.fromGroup, 'x')",
      ['push-mainline?', 'pull-request?', 'tag?', 'manual?'],
    ],
    [
      "eq('${{ variables.kind }}', 'app')",
      ['push-mainline', 'pull-request?', 'tag', 'manual'],
    ],
    ["eq('${{ variables.kind }}', 'lib')", []],
    [
      'and(succeeded(), broken((',
      ['push-mainline?', 'pull-request?', 'tag?', 'manual?'],
    ],
  ])('%s', (condition, expected) => {
    const pipeline =
      onePipeline(`trigger: { branches: { include: [main] }, tags: { include: [v*] } }
variables:
  - name: kind
    value: app
  - name: isMain
    value: $[eq(variables['Build.SourceBranch'], 'refs/heads/main')]
  - group: secrets
jobs:
  - job: a
    condition: ${condition}
    steps: [{ script: make }]
`);
    expect(shortEvents(jobNamed(pipeline, 'a').events).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('tells what runs after a failure', () => {
    const { jobs } = onePipeline(`${ON}
steps:
  - script: a
    condition: failed()
  - script: b
    condition: and(succeeded(), eq(1, 1))
  - script: c
    enabled: false
  - script: d
    continueOnError: true
  - script: e
    continueOnError: $(lenient)
  - script: f
    condition: succeededOrFailed()
`);
    const [job] = jobs;
    expect(
      job.steps.map(s => [
        s.onFailure,
        s.events.size,
        s.advisory,
        s.despiteFailure,
      ]),
    ).toEqual([
      [true, 2, false, true],
      [false, 2, false, undefined],
      [false, 0, false, undefined],
      [false, 2, true, undefined],
      [false, 2, 'unknown', undefined],
      [false, 2, false, true],
    ]);
  });
});
