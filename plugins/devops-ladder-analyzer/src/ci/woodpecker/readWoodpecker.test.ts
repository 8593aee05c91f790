import { collectActs } from '../../acts';
import type { Job } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import { read } from '../../testing/workflows';
import type { Files } from '../../testing/workflows';
import { isWoodpeckerFile, readWoodpecker } from './readWoodpecker';

const FILE = '.woodpecker.yml';

const readFiles = (files: Files, scope?: string) =>
  readWoodpecker(new Repository({ ...read(files), scope }), unbashParser);

const readText = (text: string) => readFiles({ [FILE]: text });

const keysOf = ({ events }: Pick<Job, 'events'>) =>
  [...events]
    .map(([kind, certainty]) => (certainty === 'certain' ? kind : `${kind}?`))
    .join(' ');

const STEPS = 'steps: [{ name: a, image: node, commands: [make] }]\n';
const EVERYTHING =
  'push-mainline push-branch pull-request tag release schedule manual other?';

describe('what starts a Woodpecker workflow', () => {
  it.each([
    ['', EVERYTHING],
    ['when: { event: push, branch: main }', 'push-mainline'],
    ['when: { event: [push, tag], branch: main }', 'push-mainline tag'],
    [
      'when: [{ event: pull_request }, { event: push, branch: main }]',
      'push-mainline pull-request other?',
    ],
    ['when: { event: deployment, environment: production }', 'manual'],
    ['when: { event: cron, cron: nightly }', 'schedule'],
    ['when: { event: release }', 'release'],
    [
      `when: { evaluate: 'CI_PIPELINE_EVENT == "push" && CI_COMMIT_BRANCH == "main"' }`,
      'push-mainline other?',
    ],
    [
      `when: { evaluate: 'CI_PIPELINE_EVENT in ["tag", "release"]' }`,
      'tag release other?',
    ],
    [
      'branches: main',
      'push-mainline pull-request tag release schedule manual?',
    ],
  ])('%s', (when, expected) => {
    const [pipeline] = readText(`${when}\n${STEPS}`).pipelines;
    const withoutOthers = (text: string) => text.replace(/ other\?$/, '');
    expect(withoutOthers(keysOf(pipeline))).toBe(withoutOthers(expected));
    expect(pipeline.triggers.map(({ event }) => event)).toEqual([
      ...pipeline.events.keys(),
    ]);
  });

  it.each([
    ['services/web/**', 'tag release schedule manual other?'],
    [
      'services/api/src/**',
      'push-mainline? push-branch? pull-request? tag release schedule manual other?',
    ],
    ['services/api/**', EVERYTHING],
  ])('under changes of %s', (path, expected) => {
    const { pipelines } = readFiles(
      {
        [FILE]: `when: { path: "${path}" }\n${STEPS}`,
        'services/api/package.json': '{}',
        'services/api/src/a.ts': 'a',
        'services/web/package.json': '{}',
      },
      'services/api',
    );
    expect(keysOf(pipelines[0])).toBe(expected);
    const [trigger] = pipelines[0].triggers;
    expect(trigger.filtered).toBe(/^p/.test(trigger.event));
  });
});

describe('Woodpecker steps', () => {
  it('stand in a list or a map', () => {
    const map = readText(
      'steps:\n  test: { image: node, commands: npm test }\n  push:\n    image: woodpeckerci/plugin-docker-buildx:4\n    settings: { repo: app, password: { from_secret: p } }\n    failure: ignore\n',
    );
    const [job] = map.pipelines[0].jobs;
    expect(job.steps.map(({ name }) => name)).toEqual(['test', 'push']);
    expect(job.steps[0].commands[0].location.line).toBe(2);
    expect(job.steps[1]).toMatchObject({
      advisory: true,
      uses: { image: 'woodpeckerci/plugin-docker-buildx:4' },
      inputs: { repo: 'app', password: '${{ secrets.p }}' },
      location: { file: FILE, line: 3 },
    });
  });

  it('know the secrets of old files', () => {
    const [pipeline] = readText(
      'pipeline:\n  push: { image: a/b, secrets: [token, { source: x, target: aws_secret_access_key }] }\n',
    ).pipelines;
    expect(pipeline.jobs[0].steps[0].env).toEqual({
      TOKEN: '${{ secrets.token }}',
      AWS_SECRET_ACCESS_KEY: '${{ secrets.x }}',
    });
  });

  it('wait for other workflows', () => {
    const { pipelines } = readFiles({
      '.woodpecker/test.yml': STEPS,
      '.woodpecker/build.yaml': `depends_on: [test]\n${STEPS}`,
      '.woodpecker/deploy.yml': `depends_on: [build]\n${STEPS}`,
    });
    expect(
      Object.fromEntries(pipelines.map(({ name, after }) => [name, after])),
    ).toEqual({
      test: [],
      build: ['.woodpecker/test.yml'],
      deploy: ['.woodpecker/build.yaml', '.woodpecker/test.yml'],
    });
  });

  it('deploy to the environment of the deployment', () => {
    const [pipeline] = readText(`
steps:
  - name: test
    image: node
    commands: [npm test]
  - name: deploy
    image: kubectl
    commands: [kubectl apply -f k8s]
    when:
      - event: deployment
        environment: production
`).pipelines;
    const [test, deploy] = pipeline.jobs;
    expect(deploy.needs).toEqual([test.id]);
    expect(deploy.environments).toMatchObject([
      { name: 'production', location: { line: 11 } },
    ]);
    expect(keysOf(deploy)).toBe('manual');
  });

  it.each([
    ['commands: [npm audit]', 'blocking'],
    ['commands: [npm audit], failure: ignore', 'advisory'],
    ['commands: ["npm audit || true"]', 'advisory'],
    ['commands: [npm audit], detach: true', 'advisory'],
  ])('%s is %s', (fields, gate) => {
    const repository = new Repository(
      read({ [FILE]: `steps: [{ name: a, image: node, ${fields} }]` }),
    );
    const { pipelines } = readWoodpecker(repository, unbashParser);
    const { acts } = collectActs(repository, pipelines);
    expect(acts.find(({ kind }) => kind === 'dependency-scan')?.gate).toBe(
      gate,
    );
  });

  it('run after a failure alone', () => {
    const [pipeline] = readText(
      'steps: [{ name: a, image: x/y, when: [{ status: failure }] }, { name: b, image: x/y, when: { status: [failure, success] } }]',
    ).pipelines;
    expect(pipeline.jobs[0].steps.map(({ onFailure }) => onFailure)).toEqual([
      true,
      false,
    ]);
  });
});

describe('hostile workflows', () => {
  it('hide no other', () => {
    const { pipelines, broken, files } = readFiles({
      '.woodpecker/a.yml': 'steps: [',
      '.woodpecker/b.yml': STEPS,
      '.woodpecker/c.yml': 'labels: { a: b }',
      '.woodpecker/d.yml': 'when: 3\nsteps: [1, { image: [a] }]\n',
    });
    expect(pipelines.map(({ name }) => name)).toEqual(['b', 'd']);
    expect(broken.map(({ file }) => file)).toEqual([
      '.woodpecker/a.yml',
      '.woodpecker/c.yml',
    ]);
    expect(files).toHaveLength(4);
  });

  it.each([
    ['.woodpecker.yml', true],
    ['.woodpecker.yaml', true],
    ['.woodpecker/build.yml', true],
    ['woodpecker.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(isWoodpeckerFile(path)).toBe(expected);
  });
});
