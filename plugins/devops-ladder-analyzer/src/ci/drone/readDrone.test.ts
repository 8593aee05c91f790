import { collectActs } from '../../acts';
import type { Job } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import { read } from '../../testing/workflows';
import type { Files } from '../../testing/workflows';
import { isDroneFile, readDrone } from './readDrone';

const FILE = '.drone.yml';

const repositoryOf = (text: string, files: Files = {}, scope?: string) =>
  new Repository({ ...read({ [FILE]: text, ...files }), scope });

const readText = (text: string, files: Files = {}, scope?: string) =>
  readDrone(repositoryOf(text, files, scope), unbashParser);

const jobsOf = (text: string): Job[] => readText(text).pipelines[0].jobs;

const needsOf = (jobs: readonly Job[]) =>
  Object.fromEntries(jobs.map(({ id, needs }) => [id, needs]));

const pipeline = (steps: string, rest = '') =>
  `kind: pipeline\nname: main\n${rest}steps:\n${steps}`;

const STEP = '  - { name: a, image: alpine, commands: [make] }\n';

const keysOf = ({ events }: Pick<Job, 'events'>) =>
  [...events].map(([kind, certainty]) =>
    certainty === 'certain' ? kind : `${kind}?`,
  );

describe('what starts a Drone pipeline', () => {
  it.each([
    ['', 'push-mainline push-branch pull-request tag schedule manual other?'],
    ['{ event: push }', 'push-mainline push-branch other?'],
    ['{ event: [pull_request, tag] }', 'pull-request tag'],
    [
      '{ event: { exclude: [push, promote, rollback, custom] } }',
      'pull-request tag schedule',
    ],
    ['{ branch: main, event: push }', 'push-mainline'],
    ['{ branch: { exclude: [main] }, event: push }', 'push-branch other?'],
    ['{ branch: production, event: push }', 'other?'],
    ['{ branch: [main, production], event: [push] }', 'push-mainline other?'],
    ['{ ref: [refs/tags/**] }', 'tag manual?'],
    [
      '{ ref: [refs/heads/main, refs/pull/*/head] }',
      'push-mainline pull-request schedule manual?',
    ],
    ['{ event: promote, target: production }', 'manual'],
    ['{ event: cron, cron: nightly }', 'schedule'],
    ['{ event: push, repo: acme/app, branch: main }', 'push-mainline?'],
    ['{ event: pull_request, action: closed }', ''],
  ])('trigger: %s', (trigger, expected) => {
    const text = pipeline(STEP, trigger && `trigger: ${trigger}\n`);
    const { pipelines } = readText(text);
    expect(keysOf(pipelines[0].jobs[0]).join(' ')).toBe(expected);
    expect(keysOf(pipelines[0]).join(' ')).toBe(expected);
  });

  it.each([
    ['services/web/**', false],
    ['services/api/**', true],
  ])('under changes of %s', (paths, expected) => {
    const text = pipeline(
      STEP,
      `trigger: { event: push, branch: main, paths: ["${paths}"] }\n`,
    );
    const files = {
      'services/api/package.json': '{}',
      'services/web/package.json': '{}',
    };
    const { pipelines } = readText(text, files, 'services/api');
    expect(pipelines[0].events.has('push-mainline')).toBe(expected);
  });
});

describe('the order of Drone steps', () => {
  it('is one job where they run in turn', () => {
    const jobs = jobsOf(
      pipeline(
        `${STEP}  - { name: b, image: plugins/docker:20, settings: { repo: app } }\n`,
      ),
    );
    expect(jobs).toHaveLength(1);
    expect(jobs[0].steps.map(({ name, uses }) => [name, uses])).toEqual([
      ['a', undefined],
      [
        'b',
        {
          name: 'plugins/docker',
          version: '20',
          local: false,
          image: 'plugins/docker:20',
        },
      ],
    ]);
  });

  it('is a graph where steps name what they depend on', () => {
    const step = (name: string, rest = '') =>
      `  - { name: ${name}, image: alpine, commands: [make]${rest} }\n`;
    const jobs = jobsOf(
      pipeline(
        step('a') +
          step('b') +
          step('c', ', depends_on: [a, b]') +
          step('d', ', depends_on: [clone]'),
      ),
    );
    expect(needsOf(jobs)).toEqual({
      'main/a': [],
      'main/b': [],
      'main/c': ['main/a', 'main/b'],
      'main/d': [],
    });
  });

  it('goes on over documents', () => {
    const text = `
kind: pipeline
name: test
steps: [{ name: t, image: node, commands: [npm test] }]
---
kind: secret
name: token
---
kind: pipeline
name: deploy
depends_on: [test]
trigger: { event: promote, target: [production] }
steps: [{ name: d, image: kubectl, commands: [kubectl apply -f k8s] }]
`;
    const jobs = jobsOf(text);
    expect(needsOf(jobs)).toEqual({ test: [], deploy: ['test'] });
    expect(jobs[1]).toMatchObject({
      environments: [{ name: 'production', location: { line: 12 } }],
    });
    expect(keysOf(jobs[1])).toEqual(['manual']);
  });

  it('never puts one place behind another', () => {
    const deploy = (target: string) =>
      `  - { name: ${target}, image: k, commands: [kubectl apply -f k8s], when: { event: promote, target: ${target} } }\n`;
    const jobs = jobsOf(
      pipeline(
        `${STEP}${deploy('staging')}${deploy(
          'production',
        )}  - { name: tell, image: plugins/slack }\n`,
      ),
    );
    expect(needsOf(jobs)).toEqual({
      main: [],
      'main/staging': ['main'],
      'main/production': ['main'],
      'main/tell': ['main', 'main/staging', 'main/production'],
    });
  });
});

describe('a Drone step', () => {
  it('is read with its secrets and flags', () => {
    const [job] = jobsOf(`
kind: pipeline
environment: { STAGE: test }
steps:
  - name: push
    image: plugins/ecr
    environment:
      AWS_SECRET_ACCESS_KEY: { from_secret: aws_secret }
    settings:
      access_key: { from_secret: aws_key }
      tags: [latest, "\${DRONE_COMMIT_SHA}"]
      failure: ignore
  - name: scan
    image: node
    failure: ignore
    commands:
      - cd web
      - npm audit
    when: { status: [failure] }
`);
    const [push, scan] = job.steps;
    expect(push.env).toEqual({
      STAGE: 'test',
      AWS_SECRET_ACCESS_KEY: '${{ secrets.aws_secret }}',
    });
    expect(push.inputs).toEqual({
      access_key: '${{ secrets.aws_key }}',
      tags: 'latest ${DRONE_COMMIT_SHA}',
      failure: 'ignore',
    });
    expect([push.advisory, scan.advisory]).toEqual([false, true]);
    expect([push.onFailure, scan.onFailure]).toEqual([false, true]);
    expect(scan.commands[0]).toMatchObject({
      cwd: 'web',
      location: { file: FILE, line: 18 },
    });
  });

  it('stands in a map in old files', () => {
    const [job] = jobsOf(`
pipeline:
  build: { image: node, commands: [npm test] }
  publish: { image: plugins/docker, repo: app, when: { branch: main, event: push } }
`);
    expect(job.steps.map(({ name }) => name)).toEqual(['build', 'publish']);
    expect(job.steps[1].inputs).toEqual({ repo: 'app' });
    expect(keysOf(job.steps[1])).toEqual(['push-mainline']);
  });

  it.each([
    ['commands: [npm audit]', 'blocking'],
    ['commands: [npm audit, echo ok]', 'blocking'],
    ['commands: ["npm audit | tee x"]', 'advisory'],
    ['commands: [npm audit], failure: ignore', 'advisory'],
  ])('%s is %s', (fields, gate) => {
    const text = pipeline(`  - { name: a, image: node, ${fields} }\n`);
    const repository = repositoryOf(text);
    const { pipelines } = readDrone(repository, unbashParser);
    const { acts } = collectActs(repository, pipelines);
    expect(acts.find(({ kind }) => kind === 'dependency-scan')?.gate).toBe(
      gate,
    );
  });
});

describe('what cannot be read', () => {
  it('is a template of the server', () => {
    const { pipelines } = readText(
      'kind: template\nload: app.starlark\ndata: { a: b }\n',
    );
    expect(pipelines[0].unresolved).toMatchObject([
      { what: 'shared pipeline', reference: 'app.starlark', words: '' },
    ]);
  });

  it('is a plugin that nobody knows', () => {
    const text = pipeline('  - { name: x, image: acme/do-things:1 }\n');
    const repository = repositoryOf(text);
    const { pipelines } = readDrone(repository, unbashParser);
    expect(collectActs(repository, pipelines).unresolved).toMatchObject([
      { what: 'shared step', reference: 'acme/do-things@1' },
    ]);
  });

  it.each([
    ['steps: [', 'not valid YAML'],
    ['kind: secret\nname: x', 'no pipeline among'],
    ['a: b', 'no `steps`'],
  ])('%j is broken', (text, reason) => {
    const { broken, pipelines } = readText(text);
    expect(pipelines).toEqual([]);
    expect(broken).toMatchObject([
      { file: FILE, reason: expect.stringContaining(reason) },
    ]);
  });

  it('is a node of a wrong type', () => {
    const { broken, pipelines } = readText(
      'kind: pipeline\ntrigger: [a]\ndepends_on: { a: b }\nsteps: [1, [a], { name: [x], image: { a: b }, when: 3, commands: 7, environment: [A=b, 3] }]\n',
    );
    expect(broken).toEqual([]);
    expect(pipelines[0].jobs[0].steps).toHaveLength(1);
  });

  it('is more than a bound', () => {
    const [job] = jobsOf(pipeline(STEP.repeat(3000)));
    expect(job.steps).toHaveLength(600);
  });

  it.each([
    ['.drone.yml', true],
    ['.drone.yaml', true],
    ['sub/.drone.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(isDroneFile(path)).toBe(expected);
  });
});
