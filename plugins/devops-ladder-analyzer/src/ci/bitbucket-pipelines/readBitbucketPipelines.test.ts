import { collectActs } from '../../acts';
import type { Job, Pipeline } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import { read } from '../../testing/workflows';
import type { Files } from '../../testing/workflows';
import {
  isBitbucketPipelinesFile,
  readBitbucketPipelines,
} from './readBitbucketPipelines';

const FILE = 'bitbucket-pipelines.yml';

const repositoryOf = (text: string, files: Files = {}, scope?: string) =>
  new Repository({ ...read({ [FILE]: text, ...files }), scope });

const readText = (text: string, files: Files = {}, scope?: string) =>
  readBitbucketPipelines(repositoryOf(text, files, scope), unbashParser);

const named = (pipelines: readonly Pipeline[], name: string) =>
  pipelines.find(pipeline => pipeline.name === name) as Pipeline;

const jobsOf = (text: string, files: Files = {}): Job[] =>
  readText(`pipelines:\n  default:\n${text}`, files).pipelines[0].jobs;

const eventsOf = ({ events }: Pick<Pipeline, 'events'>) =>
  Object.fromEntries(events);

describe('the start conditions of Bitbucket', () => {
  const steps = '[{ step: { script: [make] } }]';

  it.each([
    [
      'default: STEPS',
      { 'push-mainline': 'certain', 'push-branch': 'certain' },
    ],
    ['default: STEPS\n  branches: { main: [] }', { 'push-branch': 'certain' }],
    ['branches: { main: STEPS }', { 'push-mainline': 'certain' }],
    ['branches: { develop: STEPS }', { 'push-mainline': 'certain' }],
    [
      'branches: { "**": STEPS }',
      { 'push-mainline': 'certain', 'push-branch': 'certain' },
    ],
    ['branches: { production: STEPS, main: [] }', { other: 'certain' }],
    ['branches: { "{main,develop}": STEPS }', { 'push-mainline': 'certain' }],
    ['pull-requests: { "**": STEPS }', { 'pull-request': 'certain' }],
    [
      'pull-requests: { "feature/*": STEPS }',
      { 'pull-request': 'conditional' },
    ],
    ['tags: { "v*": STEPS }', { tag: 'certain' }],
    ['custom: { release: STEPS }', { manual: 'certain' }],
  ])('%s', (text, expected) => {
    const { pipelines } = readText(
      `pipelines:\n  ${text.replace('STEPS', steps)}`,
    );
    expect(eventsOf(pipelines[0])).toEqual(expected);
    expect(pipelines[0].triggers.map(({ event }) => event)).toEqual(
      Object.keys(expected),
    );
  });

  it('lets triggers start custom pipelines under a condition', () => {
    const { pipelines } = readText(`
triggers:
  repository-push:
    - condition: BITBUCKET_BRANCH == "main"
      pipelines: [deliver]
  pullrequest-push:
    - condition: glob(BITBUCKET_BRANCH, "feature/**")
      pipelines: [deliver]
pipelines:
  custom:
    deliver: ${steps}
    other: ${steps}
`);
    expect(eventsOf(named(pipelines, 'custom/deliver'))).toEqual({
      manual: 'certain',
      'push-mainline': 'certain',
      'pull-request': 'conditional',
    });
    expect(eventsOf(named(pipelines, 'custom/other'))).toEqual({
      manual: 'certain',
    });
  });

  it('names the variables of a custom pipeline', () => {
    const { pipelines } = readText(`
pipelines:
  custom:
    deploy:
      - variables:
          - name: VERSION
            default: latest
      - step: { script: [make] }
`);
    expect(pipelines[0].triggers[0]).toMatchObject({
      event: 'manual',
      inputs: ['VERSION'],
      location: { file: FILE, line: 4 },
    });
  });
});

describe('the order of Bitbucket steps', () => {
  it('waits for what stands before, for all of a parallel group', () => {
    const jobs = jobsOf(`
    - step: { name: build, script: [make] }
    - parallel:
        - step: { name: test, script: [npm test] }
        - step: { name: scan, script: [npm audit] }
    - parallel:
        fail-fast: true
        steps:
          - step: { name: push, script: [docker push app:1] }
    - stage:
        name: production
        deployment: production
        trigger: manual
        steps:
          - step: { name: migrate, script: [./migrate.sh] }
          - step: { name: deploy, script: [kubectl apply -f k8s] }
`);
    expect(jobs.map(({ id, needs }) => [id, needs])).toEqual([
      ['build', []],
      ['test', ['build']],
      ['scan', ['build']],
      ['push', ['test', 'scan']],
      ['migrate', ['push']],
      ['deploy', ['migrate']],
    ]);
    expect(jobs.map(({ startedByHand }) => startedByHand)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'blocking',
      undefined,
    ]);
    expect(jobs[5].environments).toMatchObject([
      { name: 'production', recordsDeployment: true },
    ]);
  });

  it('runs a step that runs another pipeline in its place', () => {
    const { pipelines } = readText(`
pipelines:
  custom:
    deliver:
      - step: { name: first, script: [make] }
      - step: { name: child, type: pipeline, custom: deploy }
      - step: { name: last, script: [make] }
    deploy:
      - step: { name: inner, script: [kubectl apply -f k8s] }
      - step: { name: again, type: pipeline, custom: deliver }
`);
    expect(
      named(pipelines, 'custom/deliver').jobs.map(job => [
        job.id,
        job.needs,
        job.calls?.name,
      ]),
    ).toEqual([
      ['first', [], undefined],
      ['inner', ['first'], undefined],
      ['again', ['inner'], `./${FILE}#deliver`],
      ['last', ['again'], undefined],
    ]);
  });

  it('leaves an imported pipeline unread', () => {
    const { pipelines } = readText(
      'pipelines:\n  branches:\n    main:\n      import: shared:v2:deliver\n',
    );
    expect(pipelines[0].jobs[0].calls).toMatchObject({
      name: 'bitbucket:shared/deliver',
      version: 'v2',
    });
    const { unresolved } = collectActs(repositoryOf(''), pipelines);
    expect(unresolved).toMatchObject([{ what: 'shared pipeline' }]);
  });
});

describe('a Bitbucket step', () => {
  it('is read with its anchors, pipes, caches and identity', () => {
    const { pipelines } = readText(`
definitions:
  caches:
    app: vendor/bundle
  steps:
    - step: &deploy
        name: deploy
        caches: [app]
        oidc: true
        script:
          - echo one
          - pipe: atlassian/aws-ecs-deploy:1.6.2
            variables:
              AWS_OIDC_ROLE_ARN: $ROLE
              CLUSTER_NAME: main
          - pipe: docker://tools/notify:2
          - echo two
pipelines:
  branches:
    main:
      - step:
          <<: *deploy
          deployment: staging
`);
    const [job] = pipelines[0].jobs;
    expect(job.idToken).toBe(true);
    expect(job.environments[0].name).toBe('staging');
    expect(job.steps.map(({ uses, run }) => uses ?? run)).toEqual([
      { name: 'bitbucket:caches', local: false },
      'echo one',
      {
        name: 'bitbucket:atlassian/aws-ecs-deploy',
        version: '1.6.2',
        local: false,
      },
      {
        name: 'tools/notify',
        version: '2',
        local: false,
        image: 'tools/notify:2',
      },
      'echo two',
    ]);
    expect(job.steps[0].inputs).toEqual({
      names: 'app',
      paths: 'vendor/bundle',
    });
    expect(job.steps[2].inputs.CLUSTER_NAME).toBe('main');
    expect(job.steps[2].location.line).toBe(12);
  });

  it('knows the line of each command, and what one changes for the next', () => {
    const [job] = jobsOf(`
    - step:
        script:
          - cd web

          - npm ci
          - |
            set +e
            npm test
          - npm run lint-all
`);
    const commands = job.steps[0].commands;
    expect(
      commands.map(({ argv, location, cwd, fails }) => [
        argv.join(' '),
        location.line,
        cwd,
        fails,
      ]),
    ).toEqual([
      ['npm ci', 8, 'web', true],
      ['npm test', 11, 'web', false],
      ['npm run lint-all', 12, 'web', true],
    ]);
  });

  it.each([
    ['npm audit', 'blocking'],
    ['npm audit || true', 'advisory'],
    ['npm audit | tee audit.txt', 'advisory'],
    ['npm audit && echo fine', 'advisory'],
  ])('%s is %s', (line, gate) => {
    const text = `pipelines:\n  default:\n    - step:\n        script:\n          - ${line}\n          - echo done\n`;
    const repository = repositoryOf(text);
    const { pipelines } = readBitbucketPipelines(repository, unbashParser);
    const { acts } = collectActs(repository, pipelines);
    const scan = acts.find(({ kind }) => kind === 'dependency-scan');
    expect(scan?.gate).toBe(gate);
  });

  it('does not count what runs afterwards as a check', () => {
    const [job] = jobsOf(`
    - step:
        script: [npm test]
        after-script: [npm audit]
`);
    expect(job.steps.map(({ advisory }) => advisory)).toEqual([false, true]);
  });

  it.each([
    [['services/api/**'], '', { 'push-mainline': 'certain' }],
    [['services/api/src/**'], '', { 'push-mainline': 'conditional' }],
    [['services/web/**'], '', {}],
    [['**'], 'services/api/**', {}],
  ])('under changes of %s without %s', (include, exclude, expected) => {
    const text = `
pipelines:
  branches:
    main:
      - step:
          script: [npm test]
          condition:
            changesets:
              includePaths: ${JSON.stringify(include)}
              excludePaths: ${JSON.stringify(exclude ? [exclude] : [])}
`;
    const files = {
      'services/api/package.json': '{}',
      'services/api/src/a.ts': 'a',
      'services/web/package.json': '{}',
    };
    const { pipelines } = readText(text, files, 'services/api');
    expect(eventsOf(pipelines[0].jobs[0])).toEqual(expected);
  });
});

describe('hostile definitions', () => {
  it.each([
    ['pipelines: [', 'not valid YAML'],
    ['image: node', 'no `pipelines`'],
    ['pipelines: text', 'no `pipelines`'],
    ['', 'was not read'],
  ])('%j is broken', (text, reason) => {
    const { pipelines, broken, files } = readText(text);
    expect(pipelines).toEqual([]);
    expect(broken).toMatchObject([
      { file: FILE, reason: expect.stringContaining(reason) },
    ]);
    expect(files).toEqual([FILE]);
  });

  it('passes over nodes of a wrong type', () => {
    const { pipelines, broken } = readText(`
pipelines:
  default: [1, { step: no }, { parallel: 3 }, { stage: [] }, { step: { script: { a: b } } }]
  branches: no
  unknown: { a: b }
  tags: { v1: { step: a } }
`);
    expect(broken).toEqual([]);
    expect(pipelines.map(({ jobs }) => jobs.length)).toEqual([1, 0]);
  });

  it('stops at a bound', () => {
    const many = '    - step: { script: [make] }\n'.repeat(3000);
    const [pipeline] = readText(`pipelines:\n  default:\n${many}`).pipelines;
    expect(pipeline.jobs).toHaveLength(400);
    expect(pipeline.unresolved).toMatchObject([{ reference: FILE, words: '' }]);
  });

  it('reads only the files that are chosen', () => {
    const repository = repositoryOf('pipelines:\n  default: []\n', {
      'ci/bb.yml': 'pipelines:\n  default: []\n',
    });
    const chosen = new Set(['ci/bb.yml']);
    expect(
      readBitbucketPipelines(repository, unbashParser, chosen).files,
    ).toEqual(['ci/bb.yml']);
  });

  it.each([
    ['bitbucket-pipelines.yml', true],
    ['bitbucket-pipelines.yaml', true],
    ['sub/bitbucket-pipelines.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(isBitbucketPipelinesFile(path)).toBe(expected);
  });
});
