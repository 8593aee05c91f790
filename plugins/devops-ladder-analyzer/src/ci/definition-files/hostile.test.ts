import fc from 'fast-check';
import { collectActs } from '../../acts';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import { read } from '../../testing/workflows';
import { readBitbucketPipelines } from '../bitbucket-pipelines';
import { readBuildkite } from '../buildkite';
import { readDrone } from '../drone';
import { readTekton } from '../tekton';
import { readWoodpecker } from '../woodpecker';

const SYSTEMS = [
  {
    system: 'bitbucket-pipelines',
    file: 'bitbucket-pipelines.yml',
    readAll: readBitbucketPipelines,
    sample: `definitions:
  caches: { app: vendor }
  steps:
    - step: &build { name: build, caches: [node, app], script: [npm ci, npm test] }
triggers:
  repository-push:
    - { condition: BITBUCKET_BRANCH == "main", pipelines: [deliver] }
pipelines:
  default:
    - step: *build
    - parallel:
        - step: { script: [npm audit], condition: { changesets: { includePaths: [src/**] } } }
  custom:
    deliver:
      - variables: [{ name: VERSION }]
      - stage:
          deployment: production
          trigger: manual
          steps:
            - step: { <<: *build, script: [{ pipe: "atlassian/ssh-run:1", variables: { A: [b, { c: d }] } }] }
      - step: { type: pipeline, custom: deliver }
`,
  },
  {
    system: 'buildkite',
    file: '.buildkite/pipeline.yml',
    readAll: readBuildkite,
    sample: `env: { A: b }
notify: [{ slack: "#a", if: build.state == "failed" }]
steps:
  - label: one
    key: one
    command: [make, "buildkite-agent pipeline upload .buildkite/pipeline.yml"]
    plugins: [{ docker#v5: { image: node, command: [npm, test] } }, ecr#v2]
    soft_fail: [{ exit_status: 1 }]
    matrix: { setup: { os: [a, b] } }
  - wait: ~
    continue_on_failure: true
  - block: Go
  - group: G
    steps: [{ command: make, depends_on: [one, { step: two, allow_failure: true }] }]
  - trigger: other
    build: { env: { A: b } }
  - command: make
    if: build.branch =~ /^(a|b)$/ && (build.tag == null || !build.x)
    branches: main !dev
`,
  },
  {
    system: 'drone',
    file: '.drone.yml',
    readAll: readDrone,
    sample: `kind: pipeline
name: a
trigger: { event: { exclude: [push] }, branch: [main, "release/*"], paths: { include: [src/**] } }
steps:
  - { name: x, image: node, commands: [npm test, npm audit], when: { status: [failure] } }
  - { name: y, image: plugins/docker, settings: { repo: a, password: { from_secret: p } }, depends_on: [x] }
---
kind: pipeline
name: b
depends_on: [a]
steps:
  - { name: z, image: k, commands: [kubectl apply -f k8s], when: { event: promote, target: [production] } }
`,
  },
  {
    system: 'woodpecker',
    file: '.woodpecker.yml',
    readAll: readWoodpecker,
    sample: `when:
  - { event: push, branch: main, path: { include: [src/**] } }
  - { evaluate: 'CI_COMMIT_BRANCH in ["a", "b"] || CI_PIPELINE_EVENT == "tag"' }
depends_on: [other]
matrix: { GO: [a, b] }
steps:
  test: { image: node, commands: [npm test], environment: [A=b] }
  push: { image: a/b, settings: { c: [d] }, secrets: [x, { source: y, target: z }], failure: ignore }
`,
  },
  {
    system: 'tekton',
    file: '.tekton/run.yaml',
    readAll: readTekton,
    sample: `apiVersion: tekton.dev/v1
kind: PipelineRun
metadata:
  name: run
  annotations:
    pipelinesascode.tekton.dev/on-cel-expression: event == "push" && "src/***".pathChanged()
spec:
  params: [{ name: a, value: [b, c] }]
  pipelineRef: { name: p }
---
apiVersion: tekton.dev/v1
kind: Pipeline
metadata: { name: p }
spec:
  params: [{ name: a, default: x }]
  tasks:
    - { name: one, taskRef: { name: t }, params: [{ name: a, value: $(params.a) }] }
    - { name: two, runAfter: [one], pipelineRef: { name: p }, when: [{ input: $(params.a), operator: in, values: [b] }] }
    - { name: three, taskRef: { resolver: git, params: [{ name: url, value: u }] }, onError: continue }
  finally: [{ name: four, taskSpec: { steps: [{ image: a, args: [b] }] } }]
---
apiVersion: tekton.dev/v1
kind: Task
metadata: { name: t }
spec: { steps: [{ name: s, image: i, script: "npm audit $(params.a)" }] }
`,
  },
];

const values = fc.constantFrom(
  ...['~', '[]', '{}', '1', 'true', '[[[]]]', '{ a: { b: c } }', '*x', '&x a'],
  ...[
    '"${{ }}"',
    '$(params.a)',
    '!!binary x',
    '[~, 1, { a: b }]',
    '"__proto__"',
  ],
  ...['constructor', '"a\\nb"', '|', '>-', '<<', '"(" ', "'a && b'"],
);

/** Takes out, doubles, moves or replaces some parts of a text. */
const edits = fc.array(
  fc.record({
    at: fc.nat(400),
    how: fc.constantFrom('drop', 'double', 'value', 'indent', 'cut', 'swap'),
    value: values,
  }),
  { minLength: 1, maxLength: 6 },
);

function edited(
  sample: string,
  changes: ReadonlyArray<{ at: number; how: string; value: string }>,
): string {
  const lines = sample.split('\n');
  for (const { at, how, value } of changes) {
    const index = at % lines.length;
    const line = lines[index] ?? '';
    const colon = line.indexOf(':', at % Math.max(1, line.length));
    const edit: Record<string, string[]> = {
      drop: [],
      double: [line, line],
      value: [colon < 0 ? line : `${line.slice(0, colon)}: ${value}`],
      indent: [`  ${line}`],
      cut: [line.slice(0, at % Math.max(1, line.length))],
      swap: [lines[(index * 7) % lines.length] ?? ''],
    };
    lines.splice(index, 1, ...edit[how]);
  }
  return lines.join('\n');
}

describe.each(SYSTEMS)('hostile input for $system', system => {
  const { file, readAll, sample } = system;
  const readText = (text: string) => {
    const repository = new Repository(read({ [file]: text, 'src/a.ts': 'a' }));
    const result = readAll(repository, unbashParser);
    return { ...result, ...collectActs(repository, result.pipelines) };
  };

  it('reads the sample', () => {
    const { pipelines, broken } = readText(sample);
    expect(broken).toEqual([]);
    expect(pipelines.flatMap(({ jobs }) => jobs).length).toBeGreaterThan(0);
    expect(pipelines.every(each => each.system === system.system)).toBe(true);
  });

  it('never throws, whatever is changed, and keeps to the lines', () => {
    fc.assert(
      fc.property(edits, changes => {
        const text = edited(sample, changes);
        const { pipelines, broken } = readText(text);
        const last = text.split('\n').length;
        const places = pipelines.flatMap(({ jobs }) => [
          ...jobs.map(({ location }) => location),
          ...jobs.flatMap(({ steps }) => steps.map(({ location }) => location)),
        ]);
        expect(places.every(({ line }) => line >= 1 && line <= last)).toBe(
          true,
        );
        expect(broken.every(({ reason }) => reason !== '')).toBe(true);
        expect(
          broken.every(
            ({ reason }) => !/could not be interpreted/.test(reason),
          ),
        ).toBe(true);
        for (const { jobs } of pipelines) {
          expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length);
        }
      }),
      { numRuns: 100, seed: 20261123 },
    );
  });

  it('does not choke on an alias bomb', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level += 1) {
      const [before, now] = [level - 1, level].map(each => `l${each}`);
      const name = level === 1 ? 'a' : before;
      bomb.push(`${now}: &${now} [${`*${name}, `.repeat(9)}*${name}]`);
    }
    const { pipelines, broken } = readText(
      `${bomb.join('\n')}\nsteps: *l8\npipelines: { default: *l8 }\n`,
    );
    expect(pipelines).toEqual([]);
    // What is no object of Tekton is not its own to judge.
    expect(broken).toHaveLength(1);
  });
});
