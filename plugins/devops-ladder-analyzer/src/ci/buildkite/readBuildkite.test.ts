import { collectActs } from '../../acts';
import type { Job } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import { read } from '../../testing/workflows';
import type { Files } from '../../testing/workflows';
import { pluginReference } from './plugins';
import { isBuildkiteFile, readBuildkite } from './readBuildkite';

const FILE = '.buildkite/pipeline.yml';

const repositoryOf = (text: string, files: Files = {}) =>
  new Repository(read({ [FILE]: text, ...files }));

const readText = (text: string, files: Files = {}) =>
  readBuildkite(repositoryOf(text, files), unbashParser);

const jobsOf = (steps: string, files: Files = {}): Job[] =>
  readText(`steps:\n${steps}`, files).pipelines[0].jobs;

const needsOf = (jobs: readonly Job[]) =>
  Object.fromEntries(jobs.map(({ id, needs }) => [id, needs]));

describe('what starts a Buildkite pipeline', () => {
  it('is a setting outside the file, except for a person', () => {
    const [pipeline] = readText('steps:\n  - command: make\n').pipelines;
    expect(Object.fromEntries(pipeline.events)).toEqual({
      'pull-request': 'conditional',
      'push-mainline': 'conditional',
      'push-branch': 'conditional',
      tag: 'conditional',
      other: 'conditional',
      manual: 'certain',
    });
  });

  it('is not known to be a change where it is no main pipeline', () => {
    const { pipelines } = readText('steps: [{ command: make }]', {
      '.buildkite/pipeline.nightly.yml': 'steps: [{ command: make }]',
    });
    expect([...pipelines[0].events.keys()]).toEqual([
      'upstream',
      'other',
      'manual',
    ]);
  });

  it.each([
    ['if: build.branch == "main"', 'push-mainline other manual'],
    ["if: build.branch != 'main'", 'pull-request push-branch tag other manual'],
    ['if: build.pull_request.id != null', 'pull-request other manual'],
    ['if: build.tag =~ /^v?[0-9]/', 'tag other manual'],
    ['if: build.tag != null && build.branch == "main"', 'other manual'],
    [
      'if: build.branch =~ /^feature\\//',
      'pull-request push-branch other manual',
    ],
    ['branches: main', 'push-mainline other manual'],
    ['branches: "!main"', 'pull-request push-branch tag other manual'],
    ['branches: [release/*]', 'other manual'],
    ['skip: true', ''],
    ['skip: not now', ''],
    ['if: "false"', ''],
  ])('%s leaves %s', (condition, expected) => {
    const [job] = jobsOf(`  - command: make\n    ${condition}\n`);
    expect([...job.events.keys()].join(' ')).toBe(expected);
  });
});

describe('the order of Buildkite steps', () => {
  it('waits at wait and block, unless dependencies are named', () => {
    const jobs = jobsOf(`
  - { key: lint, command: make lint }
  - { key: test, command: make test }
  - wait
  - { key: build, command: make build }
  - { key: early, command: make x, depends_on: lint }
  - block: "Release?"
    key: gate
  - group: Deploy
    key: deploys
    steps:
      - { key: a, command: make a }
      - { key: b, command: make b }
  - { key: smoke, command: make smoke, depends_on: [deploys] }
  - { key: free, command: make free, depends_on: [] }
  - { key: loose, command: make l, depends_on: [{ step: a, allow_failure: true }, b] }
`);
    expect(needsOf(jobs)).toEqual({
      lint: [],
      test: [],
      build: ['lint', 'test'],
      early: ['lint'],
      gate: ['build', 'early'],
      a: ['gate'],
      b: ['gate'],
      smoke: ['a', 'b'],
      free: [],
      loose: ['b'],
    });
  });

  it('does not wait for success where a failure is allowed', () => {
    const jobs = jobsOf(`
  - { key: scan, command: npm audit }
  - { wait: ~, continue_on_failure: true }
  - { key: deploy, command: make deploy }
  - { key: also, command: make x, depends_on: scan, allow_dependency_failure: true }
`);
    expect(needsOf(jobs)).toEqual({ scan: [], deploy: [], also: [] });
  });

  it('shows a block as an approval, and an input as a stop', () => {
    const jobs = jobsOf(`
  - block: Release?
  - input: Version
  - command: kubectl apply -f k8s
`);
    expect(
      jobs.map(job => [job.startedByHand, job.steps[0].uses?.name]),
    ).toEqual([
      ['blocking', 'buildkite:block'],
      ['blocking', 'buildkite:input'],
      [undefined, undefined],
    ]);
    expect(jobs[2].needs).toEqual(['Release?']);
  });

  it('leaves another pipeline unread', () => {
    const [job] = jobsOf(`
  - trigger: app-deploy
    async: true
    build: { branch: main, env: { STAGE: production } }
`);
    expect(job).toMatchObject({
      advisory: true,
      calls: {
        name: 'buildkite:app-deploy',
        version: 'main',
        inputs: { STAGE: 'production' },
      },
    });
  });
});

describe('a Buildkite command step', () => {
  it('is read with its plugins, secrets and lines', () => {
    const [job] = jobsOf(`
  - label: Image
    env: { STAGE: test }
    secrets: [TOKEN]
    plugins:
      - ecr#v2.9.0: { login: true }
      - docker-compose#v5.2.0:
          build: app
          push: [app:registry/app]
      - ssh://git@github.com/acme/lint-buildkite-plugin.git#v1.0.0: ~
      - ./plugins/own: { a: b }
    commands:
      - export TAG=$$BUILDKITE_COMMIT
      - docker push app:$$TAG
`);
    expect(job.env).toEqual({ STAGE: 'test', TOKEN: '${{ secrets.TOKEN }}' });
    expect(job.steps.map(({ uses }) => uses?.name)).toEqual([
      'buildkite:ecr',
      'buildkite:docker-compose',
      'buildkite:acme/lint',
      'buildkite:./plugins/own',
      undefined,
    ]);
    expect(job.steps[1]).toMatchObject({
      inputs: { build: 'app', push: 'app:registry/app' },
      location: { file: FILE, line: 8 },
    });
    expect(job.steps[4].commands[0]).toMatchObject({
      argv: ['docker', 'push', 'app:$TAG'],
      location: { line: 15 },
    });
  });

  it.each([
    ['docker-compose#v5.2.0', 'buildkite:docker-compose', 'v5.2.0'],
    ['buildkite-plugins/docker#v1', 'buildkite:docker', 'v1'],
    ['seek-oss/aws-sm#v2.3.1', 'buildkite:seek-oss/aws-sm', 'v2.3.1'],
    [
      'https://github.com/acme/x-buildkite-plugin.git#main',
      'buildkite:acme/x',
      'main',
    ],
    [
      'git@github.com:acme/x-buildkite-plugin.git',
      'buildkite:acme/x',
      undefined,
    ],
  ])('%s is %s', (written, name, version) => {
    expect(pluginReference(written)).toEqual({ name, version, local: false });
  });

  it.each([
    ['soft_fail: true', true],
    ['soft_fail: false', false],
    ['soft_fail: [{ exit_status: 1 }]', true],
    ['soft_fail: [{ exit_status: "*" }]', true],
    ['soft_fail: [{ exit_status: 42 }]', 'unknown'],
  ])('%s', (written, expected) => {
    const [job] = jobsOf(`  - command: npm audit\n    ${written}\n`);
    expect(job.advisory).toBe(expected);
  });

  it('runs the command that a plugin is given', () => {
    const [job] = jobsOf(`
  - plugins:
      - docker#v5.10.0:
          image: aquasec/trivy:0.50.0
          command: ["image", "--exit-code", "1", "app:1"]
`);
    const repository = repositoryOf('');
    const pipeline = readText('steps: []').pipelines[0];
    const { acts } = collectActs(repository, [{ ...pipeline, jobs: [job] }]);
    expect(acts.find(({ kind }) => kind === 'image-scan')?.gate).toBe(
      'blocking',
    );
  });

  it('says so where a service runs what is not written here', () => {
    const { pipelines } = readText(
      'steps:\n  - plugins: [{ docker-compose#v5: { run: tests } }]\n',
    );
    expect(pipelines[0].unresolved).toMatchObject([
      { what: 'script', reference: 'docker compose run tests' },
    ]);
  });

  it.each([
    ['command: buildkite-agent oidc request-token', true],
    [
      'command: make\n    plugins: [aws-assume-role-with-web-identity#v1]',
      true,
    ],
    ['command: make', false],
  ])('%s has an identity: %s', (written, expected) => {
    expect(jobsOf(`  - ${written}\n`)[0].idToken).toBe(expected);
  });
});

describe('steps that are uploaded', () => {
  it('are read from their file, after the job that uploads them', () => {
    const { pipelines } = readText(
      `steps:
  - { key: up, command: buildkite-agent pipeline upload .buildkite/deploy.yml }
  - wait
  - { key: end, command: make }
`,
      {
        '.buildkite/deploy.yml':
          'steps:\n  - { key: deploy, command: kubectl apply -f k8s }\n',
      },
    );
    expect(pipelines).toHaveLength(1);
    expect(needsOf(pipelines[0].jobs)).toEqual({
      up: [],
      deploy: ['up'],
      end: ['up', 'deploy'],
    });
    expect(pipelines[0].jobs[1].location).toMatchObject({
      file: '.buildkite/deploy.yml',
      line: 2,
    });
    expect(pipelines[0].localParts).toEqual(['.buildkite/deploy.yml']);
  });

  it.each([
    './generate.sh | buildkite-agent pipeline upload',
    'buildkite-agent pipeline upload .buildkite/$$STAGE.yml',
    'buildkite-agent pipeline upload .buildkite/missing.yml',
    'buildkite-agent pipeline upload < steps.yml',
  ])('%s cannot be known', command => {
    const { pipelines } = readText(`steps:\n  - command: "${command}"\n`);
    expect(pipelines[0].unresolved).toMatchObject([
      { what: 'shared pipeline', words: '' },
    ]);
  });

  it('may upload each other', () => {
    const upload = (name: string) =>
      `steps: [{ command: buildkite-agent pipeline upload .buildkite/${name} }]`;
    const { pipelines } = readText(upload('other.yml'), {
      '.buildkite/other.yml': upload('pipeline.yml'),
    });
    expect(pipelines.map(({ file }) => file)).toEqual([FILE]);
  });
});

describe('end to end', () => {
  it('says what blocks, what does not and what waits for an approval', () => {
    const text = `
steps:
  - { key: scan, command: npm audit }
  - { key: soft, command: npm audit, soft_fail: true }
  - { key: piped, command: npm audit | tee audit.txt }
  - { block: Release }
  - { key: deploy, command: kubectl apply -f k8s -n production }
`;
    const repository = repositoryOf(text);
    const { pipelines } = readBuildkite(repository, unbashParser);
    const { acts } = collectActs(repository, pipelines);
    const gates = acts
      .filter(({ kind }) => kind === 'dependency-scan')
      .map(({ job, gate }) => [job.id, gate]);
    expect(gates).toEqual([
      ['scan', 'blocking'],
      ['soft', 'advisory'],
      ['piped', 'advisory'],
    ]);
    const deploy = acts.find(({ kind }) => kind === 'deploy');
    expect(deploy?.job.needs).toEqual(['Release']);
  });
});

describe('hostile definitions', () => {
  it.each([
    ['steps: [', 'not valid YAML'],
    ['env: { A: b }', 'no `steps`'],
    ['steps: no', 'no `steps`'],
  ])('%j is broken', (text, reason) => {
    expect(readText(text).broken).toMatchObject([
      { file: FILE, reason: expect.stringContaining(reason) },
    ]);
  });

  it('passes over files for something else', () => {
    const { files, broken } = readText('steps: []', {
      '.buildkite/docker-compose.yml': 'services: { app: { image: a } }',
    });
    expect(files).toEqual([FILE]);
    expect(broken).toEqual([]);
  });

  it('reads a bare list, and passes over nodes of a wrong type', () => {
    const { pipelines, broken } = readText(
      '- wait\n- 3\n- [a]\n- command: [[x], { a: b }]\n  plugins: 7\n  depends_on: { a: b }\n- group: g\n  steps: no\n',
    );
    expect(broken).toEqual([]);
    expect(pipelines[0].jobs).toHaveLength(1);
  });

  it('stops at a bound', () => {
    expect(jobsOf('  - command: make\n'.repeat(3000))).toHaveLength(400);
  });

  it.each([
    ['.buildkite/pipeline.yml', true],
    ['.buildkite/deploy.yaml', true],
    ['.buildkite/hooks/x.yml', false],
    ['buildkite/pipeline.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(isBuildkiteFile(path)).toBe(expected);
  });
});
