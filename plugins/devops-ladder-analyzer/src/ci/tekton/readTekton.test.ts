import { collectActs } from '../../acts';
import type { Job } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import { read } from '../../testing/workflows';
import type { Files } from '../../testing/workflows';
import { isTektonFile, readTekton } from './readTekton';

const FILE = '.tekton/push.yaml';

const readFiles = (files: Files, scope?: string) =>
  readTekton(new Repository({ ...read(files), scope }), unbashParser);

const run = (annotations: string, spec: string) => `apiVersion: tekton.dev/v1
kind: PipelineRun
metadata:
  name: push
  annotations:
${annotations
  .split('\n')
  .filter(Boolean)
  .map(line => `    pipelinesascode.tekton.dev/${line}\n`)
  .join('')}spec:
${spec}`;

const PUSH = 'on-event: "[push]"\non-target-branch: "[main]"';
const EMPTY = '  pipelineSpec: { tasks: [] }\n';

const jobsOf = (spec: string, files: Files = {}): Job[] =>
  readFiles({ [FILE]: run(PUSH, spec), ...files }).pipelines[0].jobs;

const tasks = (text: string) => `  pipelineSpec:\n    tasks:\n${text}`;

const needsOf = (jobs: readonly Job[]) =>
  Object.fromEntries(jobs.map(({ id, needs }) => [id, needs]));

const keysOf = ({ events }: Pick<Job, 'events'>) =>
  [...events]
    .map(([kind, certainty]) => (certainty === 'certain' ? kind : `${kind}?`))
    .join(' ');

describe('what starts a run', () => {
  it.each([
    [PUSH, 'push-mainline'],
    ['on-event: "[pull_request]"\non-target-branch: "[main]"', 'pull-request'],
    [
      'on-event: "[pull_request, push]"\non-target-branch: "[refs/heads/main]"',
      'pull-request push-mainline',
    ],
    ['on-event: "[push]"\non-target-branch: "[refs/tags/*]"', 'tag'],
    ['on-event: "push"\non-target-branch: "*"', 'push-mainline push-branch?'],
    [
      'on-event: "[push]"\non-target-branch: "[main, release-*]"',
      'push-mainline other?',
    ],
    ['on-event: "[incoming]"\non-target-branch: "[main]"', 'manual'],
    ['max-keep-runs: "3"', 'manual? other?'],
    [
      `on-cel-expression: event == "push" && target_branch == "main"`,
      'push-mainline other?',
    ],
    [
      `on-cel-expression: event == "pull_request" && target_branch == "main" && "src/***".pathChanged()`,
      'pull-request? other?',
    ],
    [
      `on-cel-expression: event == "push" && target_branch.startsWith("refs/tags/")`,
      'tag other?',
    ],
    [
      `on-cel-expression: event == "push" && source_branch.matches("^(main|master)$")`,
      'push-mainline other?',
    ],
  ])('%s', (annotations, expected) => {
    const { pipelines } = readFiles({
      [FILE]: run(annotations.replace(/: (event .*)$/m, `: '$1'`), EMPTY),
      'src/a.ts': 'a',
      'package.json': '{}',
    });
    expect(keysOf(pipelines[0])).toBe(expected);
  });

  it.each([
    ['services/web/***', ''],
    ['services/api/***', 'push-mainline'],
  ])('under changes of %s', (path, expected) => {
    const { pipelines } = readFiles(
      {
        [FILE]: run(
          `on-cel-expression: 'event == "push" && target_branch == "main" && "${path}".pathChanged()'`,
          EMPTY,
        ),
        'services/api/package.json': '{}',
        'services/web/package.json': '{}',
      },
      'services/api',
    );
    expect(keysOf(pipelines[0]).replace(/ ?other\?/, '')).toBe(expected);
    expect(pipelines[0].triggers.every(({ filtered }) => filtered)).toBe(true);
  });
});

describe('the order of tasks', () => {
  it('is that of runAfter and of results', () => {
    const jobs = jobsOf(`  pipelineSpec:
    tasks:
      - { name: clone, taskRef: { name: git-clone } }
      - { name: test, runAfter: [clone], taskSpec: { steps: [] } }
      - name: deploy
        taskSpec: { steps: [] }
        params: [{ name: image, value: $(tasks.build.results.IMAGE) }]
        when: [{ input: $(tasks.test.results.ok), operator: in, values: ["true"] }]
      - { name: build, runAfter: [clone], taskRef: { name: buildah } }
    finally:
      - { name: tell, taskRef: { name: send-to-webhook-slack } }
      - { name: deploy-anyway, taskRef: { name: x } }
      - name: after
        taskRef: { name: x }
        when: [{ input: $(tasks.status), operator: in, values: [Succeeded] }]
      - name: alarm
        taskRef: { name: x }
        when: [{ input: $(tasks.status), operator: in, values: [Failed] }]
`);
    expect(needsOf(jobs)).toEqual({
      clone: [],
      test: ['clone'],
      deploy: ['build', 'test'],
      build: ['clone'],
      tell: ['clone', 'test', 'deploy', 'build'],
      'deploy-anyway': [],
      after: ['clone', 'test', 'deploy', 'build'],
      alarm: ['clone', 'test', 'deploy', 'build'],
    });
    expect(
      jobs.filter(({ onFailure }) => onFailure).map(({ id }) => id),
    ).toEqual(['alarm']);
  });

  it.each([
    ['["$(params.stage)"]', 'in', 'push-mainline'],
    ['[production]', 'in', ''],
    ['[production]', 'notin', 'push-mainline'],
    ['["{{ target_branch }}"]', 'in', 'push-mainline?'],
  ])('when test is %s %s', (values, operator, expected) => {
    const [job] = jobsOf(`  params: [{ name: stage, value: test }]
  pipelineSpec:
    params: [{ name: stage, default: production }]
    tasks:
      - name: a
        when: [{ input: $(params.stage), operator: ${operator}, values: ${values} }]
        taskSpec: { steps: [] }
`);
    expect(keysOf(job)).toBe(expected);
  });
});

describe('a task', () => {
  it('is read where it stands, with its parameters', () => {
    const [job] = jobsOf(`  params: [{ name: image, value: "app:1" }]
  pipelineSpec:
    params: [{ name: image }]
    tasks:
      - name: scan
        onError: continue
        taskSpec:
          steps:
            - name: trivy
              image: aquasec/trivy
              onError: continue
              env:
                - { name: TOKEN, valueFrom: { secretKeyRef: { name: s, key: k } } }
              script: |
                cd src
                trivy image --exit-code 1 $(params.image)
                trivy image $(params.other)
            - name: bash
              image: x
              script: |
                #!/usr/bin/env bash
                npm audit
                true
            - { name: python, image: x, script: "#!/usr/bin/env python3\\nprint(1)" }
            - { name: direct, image: x, command: [npm], args: [audit, --json] }
            - { name: opaque, image: "acme/tool:2", args: [deploy, it] }
`);
    const [trivy, bash, python, direct, opaque] = job.steps;
    expect(job.advisory).toBe(true);
    expect(trivy.advisory).toBe(true);
    expect(trivy.env).toEqual({ TOKEN: '${{ secrets.s.k }}' });
    expect(trivy.commands[0]).toMatchObject({
      argv: ['trivy', 'image', '--exit-code', '1', 'app:1'],
      location: { file: FILE, line: 24 },
      cwd: 'src',
      fails: true,
    });
    expect(trivy.commands[1].argv[2]).toBe('${{ params.other }}');
    expect(bash.commands[0].fails).toBe(false);
    expect(python.opaque).toHaveLength(1);
    expect(direct.commands[0].argv).toEqual(['npm', 'audit', '--json']);
    expect(opaque).toMatchObject({
      uses: { name: 'acme/tool', image: 'acme/tool:2' },
      inputs: { args: 'deploy it' },
    });
  });

  it('is followed into the repository, wherever it stands', () => {
    const jobs = jobsOf(
      `  pipelineRef: { name: delivery }
  params: [{ name: stage, value: production }]
`,
      {
        'ops/tekton.yaml': `apiVersion: tekton.dev/v1
kind: Pipeline
metadata: { name: delivery }
spec:
  params: [{ name: stage }]
  tasks:
    - name: deploy
      taskRef: { name: deploy-it }
      params: [{ name: to, value: $(params.stage) }]
---
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: deploy-it }
spec:
  params: [{ name: to }, { name: dir, default: k8s }]
  steps:
    - name: apply
      image: kubectl
      script: kubectl apply -n $(params.to) -f $(params.dir)
`,
      },
    );
    const [step] = jobs[0].steps;
    expect(step.commands[0].argv).toEqual(
      'kubectl apply -n production -f k8s'.split(' '),
    );
    expect(step.location).toMatchObject({ file: 'ops/tekton.yaml', line: 17 });
    expect(step.via).toMatchObject([{ file: 'ops/tekton.yaml', line: 7 }]);
  });

  it.each([
    ['{ name: git-clone }', 'tekton:git-clone', undefined],
    [
      '{ name: git-clone, bundle: "quay.io/konflux-ci/x:0.1" }',
      'tekton:git-clone',
      '0.1',
    ],
    [
      '{ resolver: hub, params: [{ name: name, value: buildah }, { name: version, value: "0.5" }] }',
      'tekton:buildah',
      '0.5',
    ],
    [
      '{ resolver: bundles, params: [{ name: name, value: clair-scan }, { name: bundle, value: "quay.io/konflux-ci/tekton-catalog/task-clair-scan:0.2@sha256:ab" }] }',
      'tekton:clair-scan',
      'sha256:ab',
    ],
    [
      '{ resolver: git, params: [{ name: url, value: "https://git.example/t" }, { name: revision, value: main }, { name: pathInRepo, value: tasks/buildah.yaml }] }',
      'tekton:https://git.example/t/buildah',
      'main',
    ],
    ['{ kind: ApprovalTask, name: ask }', 'tekton:approvaltask', undefined],
  ])('%s is %s', (ref, name, version) => {
    const [job] = jobsOf(tasks(`      - { name: a, taskRef: ${ref} }\n`));
    expect(job.steps[0].uses).toEqual({ name, version, local: false });
    expect(job.startedByHand).toBe(
      name === 'tekton:approvaltask' ? 'blocking' : undefined,
    );
  });

  it('stays a call where the pipeline is kept elsewhere', () => {
    const [job] = jobsOf('  pipelineRef: { name: standard }\n');
    expect(job.calls?.name).toBe('tekton:standard');
    const { pipelines } = readFiles({
      [FILE]: run(
        `${PUSH}\npipeline: "https://git.example/p.yaml"`,
        '  pipelineRef: { name: p }\n',
      ),
    });
    expect(pipelines[0].jobs[0].calls?.name).toBe(
      'tekton:https://git.example/p.yaml',
    );
  });

  it('says what blocks and what does not', () => {
    const script = (name: string, rest: string) =>
      `      - { name: ${name}, taskSpec: { steps: [{ image: node, script: npm audit }] }${rest} }\n`;
    const repository = new Repository(
      read({
        [FILE]: run(
          PUSH,
          tasks(script('a', '') + script('b', ', onError: continue')),
        ),
      }),
    );
    const { pipelines } = readTekton(repository, unbashParser);
    const { acts } = collectActs(repository, pipelines);
    expect(
      acts
        .filter(({ kind }) => kind === 'dependency-scan')
        .map(({ gate }) => gate),
    ).toEqual(['blocking', 'advisory']);
  });
});

describe('files of Tekton', () => {
  const PIPELINE =
    'apiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: { name: p }\nspec: { tasks: [{ name: a, pipelineRef: { name: p } }] }\n';

  it('that hold no run are no pipelines', () => {
    const { files, pipelines, broken } = readFiles({
      [FILE]: run(PUSH, '  pipelineRef: { name: p }\n'),
      '.tekton/pipeline.yaml': PIPELINE,
      '.tekton/task.yaml':
        'apiVersion: tekton.dev/v1\nkind: Task\nmetadata: { name: t }\nspec: { steps: [] }\n',
      '.tekton/broken.yaml': 'a: [',
    });
    expect(files).toEqual(['.tekton/broken.yaml', FILE]);
    expect(pipelines.map(({ file }) => file)).toEqual([FILE]);
    expect(broken.map(({ file }) => file)).toEqual(['.tekton/broken.yaml']);
  });

  it('with a pipeline that no run names are started elsewhere', () => {
    const { pipelines } = readFiles({ '.tekton/pipeline.yaml': PIPELINE });
    expect(keysOf(pipelines[0])).toBe('other? manual?');
    expect(pipelines[0].jobs.length).toBeGreaterThan(0);
  });

  it('may hold nodes of a wrong type', () => {
    const { broken, pipelines } = readFiles({
      [FILE]: run(
        PUSH,
        '  params: 3\n  pipelineSpec:\n    tasks: [1, [a], { name: [x], taskRef: 7, when: { a: b } }, { taskSpec: { steps: [1, { script: [a] }] } }]\n    finally: 9\n',
      ),
    });
    expect(broken).toEqual([]);
    expect(pipelines[0].jobs).toHaveLength(2);
  });

  it.each([
    ['.tekton/push.yaml', true],
    ['.tekton/a/b.yml', true],
    ['tekton/push.yaml', false],
  ])('%s: %s', (path, expected) => {
    expect(isTektonFile(path)).toBe(expected);
  });
});
