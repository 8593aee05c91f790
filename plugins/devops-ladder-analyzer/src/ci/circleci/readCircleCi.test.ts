import fc from 'fast-check';
import { collectActs } from '../../acts';
import type { Act } from '../../acts';
import type { Events, Job, Pipeline } from '../../pipeline/types';
import { Repository } from '../../repository';
import { unbashParser } from '../../shell';
import { isCircleCiFile, readCircleCi } from './readCircleCi';

jest.mock('../../tools/catalogue', () => {
  const { CATALOGUE } = jest.requireActual('../../tools/catalogue');
  const { CIRCLECI_TOOLS } = jest.requireActual(
    '../../tools/data/systems/circleci',
  );
  return { CATALOGUE: [...new Set([...CATALOGUE, ...CIRCLECI_TOOLS])] };
});

const CONFIG = '.circleci/config.yml';

type Files = Record<string, string>;

function repositoryOf(files: Files, scope?: string): Repository {
  return new Repository({
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    paths: Object.keys(files),
    scope,
  });
}

function read(config: string, files: Files = {}, scope?: string) {
  const repository = repositoryOf({ [CONFIG]: config, ...files }, scope);
  const result = readCircleCi(repository, unbashParser);
  return { ...result, repository };
}

/** Jobs, steps of which run one command each. */
const jobs = (...names: string[]) =>
  `jobs:\n${names
    .map(
      name =>
        `  ${name}:\n    docker: [{ image: cimg/base:current }]\n    steps: [{ run: make ${name} }]\n`,
    )
    .join('')}`;

const short = (events: Events) =>
  [...events]
    .map(([event, certainty]) =>
      certainty === 'certain' ? event : `${event}?`,
    )
    .sort()
    .join(' ');

function pipeline(pipelines: readonly Pipeline[], name: string): Pipeline {
  const found = pipelines.find(each => each.name === name);
  if (!found) {
    throw new Error(`no workflow ${name}`);
  }
  return found;
}

function job(pipelines: readonly Pipeline[], id: string): Job {
  const found = pipelines.flatMap(each => each.jobs).find(j => j.id === id);
  if (!found) {
    throw new Error(
      `no job ${id} in ${pipelines.flatMap(p => p.jobs.map(j => j.id))}`,
    );
  }
  return found;
}

function acts(config: string, files: Files = {}): Act[] {
  const { pipelines, repository } = read(config, files);
  return collectActs(repository, pipelines).acts;
}

const ALL = 'pull-request push-branch push-mainline';

describe('the files', () => {
  it.each([
    ['.circleci/config.yml', true],
    ['.circleci/config.yaml', true],
    ['.circleci/continue_config.yml', false],
    ['x/.circleci/config.yml', false],
  ])('%s is a configuration: %s', (path, expected) => {
    expect(isCircleCiFile(path)).toBe(expected);
  });

  it('reads what is chosen at an unusual path, and nothing else', () => {
    const repository = repositoryOf({
      [CONFIG]: `version: 2.1\n${jobs('build')}`,
      'ci/circle.yml': `version: 2.1\n${jobs('build')}`,
      '.github/workflows/a.yml': 'on: push\njobs: {}',
    });
    const { files, pipelines } = readCircleCi(
      repository,
      unbashParser,
      new Set(['ci/circle.yml', '.github/workflows/a.yml']),
    );
    expect(files).toEqual(['ci/circle.yml']);
    expect(pipelines.map(({ file }) => file)).toEqual(['ci/circle.yml']);
  });
});

describe('when jobs run', () => {
  const filtered = (filters: string) =>
    `version: 2.1\n${jobs(
      'a',
    )}workflows:\n  w:\n    jobs:\n      - a:\n          filters: ${filters}\n`;

  it.each([
    ['{}', ALL],
    ['{ branches: { only: main } }', 'push-mainline'],
    ['{ branches: { only: [main, /release\\/.*/] } }', 'other push-mainline'],
    ['{ branches: { only: develop } }', 'push-mainline'],
    ['{ branches: { only: [staging] } }', 'other'],
    ['{ branches: { ignore: main } }', 'pull-request push-branch'],
    ['{ branches: { ignore: gh-pages } }', ALL],
    [
      '{ branches: { ignore: /.*/ }, tags: { only: /^v\\d+(\\.\\d+)*$/ } }',
      'tag',
    ],
    ['{ branches: { ignore: /.*/ }, tags: { only: "/^app-[0-9]+$/" } }', 'tag'],
    ['{ tags: { only: /.*/ } }', `${ALL} tag`],
    ['{ tags: { ignore: /.*/ } }', ALL],
    ['{ branches: { only: /feature-.*/ } }', 'other'],
    ['{ branches: { only: /^(?!main$).*$/ } }', 'pull-request push-branch'],
    // It cannot be tried without danger.
    [
      '{ branches: { only: /((a+)+)+$/ } }',
      'other pull-request? push-branch? push-mainline?',
    ],
    ['pipeline.git.branch == "main"', 'push-mainline'],
    ['pipeline.git.branch != "main"', `pull-request push-branch tag`],
    [
      'pipeline.git.branch starts-with "rel/" or pipeline.git.tag starts-with "v"',
      'other tag',
    ],
    [
      'not (pipeline.git.branch matches /^main$/) and pipeline.git.tag == ""',
      'pull-request push-branch',
    ],
    ['pipeline.number > 3', 'pull-request? push-branch? push-mainline? tag?'],
    [
      'something unreadable ((',
      'pull-request? push-branch? push-mainline? tag?',
    ],
  ])('with filters %s', (filters, expected) => {
    const { pipelines } = read(filtered(filters));
    expect(short(job(pipelines, 'a').events)).toBe(expected);
  });

  it('passes over every tag, whatever pattern another job names', () => {
    const { pipelines } = read(
      `version: 2.1\n${jobs(
        'a',
        'b',
      )}workflows:\n  w:\n    jobs:\n      - a: { filters: { tags: { ignore: /.*/ } } }\n      - b: { filters: { tags: { only: '/^v\\d{4}\\.\\d+$/' } } }\n`,
    );
    expect(short(job(pipelines, 'a').events)).not.toContain('tag');
    expect(short(job(pipelines, 'b').events)).toContain('tag');
  });

  const conditional = (condition: string, more = '') =>
    `version: 2.1\n${more}${jobs(
      'a',
    )}workflows:\n  w:\n${condition}    jobs: [a]\n`;
  const PARAMETERS =
    'parameters:\n  deploy: { type: boolean, default: false }\n  env: { type: string, default: dev }\n';

  it.each([
    ['    when: false\n', '', ''],
    ['    when: true\n', '', ALL],
    ['    unless: true\n', '', ''],
    ['    when: << pipeline.parameters.deploy >>\n', PARAMETERS, 'manual?'],
    [
      '    unless: << pipeline.parameters.deploy >>\n',
      PARAMETERS,
      `manual? ${ALL}`,
    ],
    ['    when: pipeline.git.branch == "main"\n', '', 'push-mainline'],
    [
      '    when: { equal: [ main, << pipeline.git.branch >> ] }\n',
      '',
      'push-mainline',
    ],
    [
      '    when: { equal: [ dev, << pipeline.parameters.env >> ] }\n',
      PARAMETERS,
      `manual? ${ALL}`,
    ],
    [
      '    when: { not: { equal: [ main, << pipeline.git.branch >> ] } }\n',
      '',
      'pull-request push-branch',
    ],
    [
      '    when: { matches: { pattern: "^hotfix/.+$", value: << pipeline.git.branch >> } }\n',
      '',
      'other',
    ],
    [
      '    when: { and: [ true, { or: [ false, << pipeline.git.branch >> ] } ] }\n',
      '',
      ALL,
    ],
    [
      '    when: { equal: [ scheduled_pipeline, << pipeline.trigger_source >> ] }\n',
      '',
      'schedule?',
    ],
    [
      '    when: { equal: [ api, << pipeline.trigger_source >> ] }\n',
      PARAMETERS,
      'manual',
    ],
    ['    when: pipeline.event.name == "pull_request"\n', '', 'pull-request?'],
    [
      '    when: { strange: [ 1 ] }\n',
      '',
      'pull-request? push-branch? push-mainline?',
    ],
    [
      '    triggers:\n      - schedule:\n          cron: "0 1 * * *"\n          filters: { branches: { only: main } }\n',
      '',
      'schedule',
    ],
  ])('with the condition %s', (condition, more, expected) => {
    const { pipelines } = read(conditional(condition, more));
    const expectedSorted = expected.split(' ').filter(Boolean).sort().join(' ');
    expect(short(job(pipelines, 'a').events)).toBe(expectedSorted);
    expect(short(pipeline(pipelines, 'w').events)).toBe(expectedSorted);
  });

  it('runs the job build where there are no workflows', () => {
    const { pipelines } = read(
      'version: 2\njobs:\n  build:\n    docker: [{ image: x }]\n    steps:\n      - checkout\n      - run: npm test\n  other: {}\n',
    );
    expect(pipelines.flatMap(p => p.jobs.map(j => j.id))).toEqual(['build']);
    expect(short(job(pipelines, 'build').events)).toBe(ALL);
  });

  it('goes by the branches of a job where there are no workflows', () => {
    const { pipelines } = read(
      'version: 2\njobs:\n  build:\n    branches: { only: main }\n    steps: [checkout]\n',
    );
    expect(short(job(pipelines, 'build').events)).toBe('push-mainline');
  });

  it('names the parameters that a person may give', () => {
    const { pipelines } = read(conditional('', PARAMETERS));
    const manual = pipelines[0].triggers.find(t => t.event === 'manual');
    expect(manual?.inputs).toEqual(['deploy', 'env']);
  });

  it('runs steps only where their condition holds', () => {
    const { pipelines } = read(`version: 2.1
jobs:
  a:
    parameters: { slow: { type: boolean, default: false } }
    steps:
      - when:
          condition: { equal: [main, << pipeline.git.branch >>] }
          steps: [{ run: make main }]
      - unless:
          condition: << parameters.slow >>
          steps: [{ run: make fast }]
      - when: { condition: << parameters.slow >>, steps: [{ run: make slow }] }
workflows: { w: { jobs: [a] } }
`);
    expect(
      job(pipelines, 'a').steps.map(({ run, events }) => [run, short(events)]),
    ).toEqual([
      ['make main', 'push-mainline'],
      ['make fast', ALL],
      ['make slow', ''],
    ]);
  });
});

describe('the order of jobs', () => {
  it('goes by what is required and can run', () => {
    const { pipelines } = read(`version: 2.1
${jobs('test', 'scan', 'deploy', 'release', 'undo', 'always')}workflows:
  w:
    jobs:
      - test
      - scan: { filters: { branches: { only: main } } }
      - hold: { type: approval, requires: [test, scan] }
      - deploy: { requires: [hold], filters: { branches: { only: main } } }
      - release: { requires: [scan], filters: { branches: { ignore: main } } }
      - undo: { requires: [{ deploy: failed }] }
      - always: { requires: [{ deploy: [success, failed] }] }
`);
    const get = (id: string) => job(pipelines, id);
    expect(get('hold').startedByHand).toBe('blocking');
    expect(get('hold').needs).toEqual(['test', 'scan']);
    expect(short(get('deploy').events)).toBe('push-mainline');
    expect(get('release').needs).toEqual([]);
    expect(short(get('release').events)).toBe('');
    expect(get('undo').onFailure).toBe(true);
    expect(get('undo').needs).toEqual(['deploy']);
    expect(get('always').needs).toEqual([]);
    expect(get('always').onFailure).toBe(false);
  });

  it('gives every leg of a matrix and every repeated job a name of its own', () => {
    const { pipelines } = read(`version: 2.1
jobs:
  deploy:
    parameters: { env: { type: string } }
    steps: [{ run: helm upgrade app ./chart -n << parameters.env >> }]
  twice: { steps: [{ run: make }] }
workflows:
  w:
    jobs:
      - deploy:
          matrix: { alias: all, parameters: { env: [dev, prod, old] }, exclude: [{ env: old }] }
      - deploy: { name: "to-<< matrix.env >>", matrix: { parameters: { env: [qa] } } }
      - twice
      - twice: { requires: [all] }
`);
    expect(pipelines[0].jobs.map(({ id }) => id)).toEqual([
      'deploy-dev',
      'deploy-prod',
      'to-qa',
      'twice',
      'twice-2',
    ]);
    expect(job(pipelines, 'twice-2').needs).toEqual([
      'deploy-dev',
      'deploy-prod',
    ]);
    expect(job(pipelines, 'deploy-prod').steps[0].commands[0].argv).toContain(
      'prod',
    );
  });

  it('puts the jobs of a group in its place', () => {
    const { pipelines } = read(`version: 2.1
${jobs('test', 'a', 'b', 'end')}job-groups:
  ship: { jobs: [a, { b: { requires: [a] } }] }
workflows:
  w: { jobs: [test, { ship: { requires: [test] } }, { end: { requires: [ship] } }] }
`);
    expect(job(pipelines, 'ship/a').needs).toEqual(['test']);
    expect(job(pipelines, 'ship/b').needs).toEqual(['ship/a']);
    expect(job(pipelines, 'end').needs).toEqual(['ship/a', 'ship/b']);
  });
});

describe('what is shared', () => {
  const SHARED = `version: 2.1
orbs:
  snyk: snyk/snyk@1.5.0
  mine:
    orbs: { sl: circleci/slack@4.1 }
    commands:
      hello: { steps: [{ run: make hello }, sl/notify] }
    jobs:
      lint: { steps: [hello, { run: npx eslint . }] }
    executors:
      e: { docker: [{ image: x, environment: { A: "1" } }], working_directory: ~/repo/web }
  private: acme/tools@2
commands:
  scan:
    parameters:
      where: { type: string, default: . }
      after: { type: steps, default: [] }
    steps:
      - run:
          name: Scan << parameters.where >>
          command: |
            echo start
            trivy fs --exit-code 1 << parameters.where >>
      - steps: << parameters.after >>
      - scan
jobs:
  a:
    executor: mine/e
    steps:
      - checkout: { path: ~/repo }
      - scan: { where: src, after: [{ run: make after }] }
      - snyk/scan: { fail-on-issues: false }
      - private/do-it: { x: 1 }
workflows:
  w:
    jobs:
      - a: { pre-steps: [{ run: make before }], post-steps: [mine/hello], context: [org] }
      - mine/lint
      - private/deploy: { stage: prod, auth: [{ run: make auth }], requires: [a], context: org }
`;

  it('follows commands, executors and inline orbs, and names the rest', () => {
    const { pipelines } = read(SHARED);
    const { steps } = job(pipelines, 'a');
    expect(
      steps.map(({ run, uses }) => uses?.name ?? run?.trim().split('\n').pop()),
    ).toEqual([
      'make before',
      'circleci:checkout',
      'trivy fs --exit-code 1 src',
      'make after',
      'circleci:snyk/snyk/scan',
      'circleci:acme/tools/do-it',
      'make hello',
      'circleci:circleci/slack/notify',
    ]);
    const scan = steps[2];
    expect(scan.name).toBe('Scan src');
    expect(scan.env).toEqual({ A: '1' });
    expect(scan.cwd).toBe('web');
    expect(scan.via).toHaveLength(1);
    expect(steps[4].uses?.version).toBe('1.5.0');
    expect(job(pipelines, 'mine/lint').steps).toHaveLength(3);
  });

  it('gives commands the line on which they stand', () => {
    const { pipelines } = read(SHARED);
    const [, , scan] = job(pipelines, 'a').steps;
    const trivy = scan.commands.find(({ argv }) => argv[0] === 'trivy');
    const line = SHARED.split('\n').findIndex(l => l.includes('trivy fs')) + 1;
    expect(trivy?.location).toMatchObject({ file: CONFIG, line });
  });

  it('takes a job of an orb of others as a call', () => {
    const { pipelines } = read(SHARED);
    const deploy = job(pipelines, 'private/deploy');
    expect(deploy.calls).toMatchObject({
      name: 'circleci:acme/tools/deploy',
      version: '2',
      secrets: 'named',
    });
    expect(deploy.calls?.inputs.stage).toBe('prod');
    expect(deploy.steps.map(({ run }) => run)).toEqual(['make auth']);
    expect(deploy.needs).toEqual(['a']);
  });

  it('leaves what is not known unresolved', () => {
    const { pipelines, repository } = read(SHARED);
    const { unresolved } = collectActs(repository, pipelines);
    const shared = unresolved.filter(({ what }) => what !== 'script');
    expect(shared.map(({ reference }) => reference)).toEqual([
      'circleci:acme/tools/do-it@2',
      'circleci:acme/tools/deploy@2',
    ]);
  });
});

describe('scripts', () => {
  const run = (step: string, more = '') =>
    `version: 2.1\njobs:\n  build:\n${more}    docker: [{ image: x }]\n    steps:\n      - ${step}\n`;
  const SCAN = 'trivy fs --exit-code 1 .';

  it.each([
    [`run: ${SCAN}`, '', 'blocking'],
    [`run: ${SCAN} | tee log`, '', 'blocking'],
    [`run: { command: ${SCAN} || true }`, '', 'advisory'],
    [`run: { command: "${SCAN}\\necho done" }`, '', 'blocking'],
    [
      `run: { command: "${SCAN}\\necho done", shell: /bin/bash }`,
      '',
      'advisory',
    ],
    [`run: { command: "${SCAN} | tee log" , shell: bash -e }`, '', 'advisory'],
    [`run: { command: ${SCAN}, background: true }`, '', 'advisory'],
    [`deploy: { command: ${SCAN} }`, '', 'blocking'],
    [
      `run: { command: "${SCAN}\\necho done" }`,
      '    shell: /bin/sh\n',
      'advisory',
    ],
  ])('%s is judged with the shell of CircleCI', (step, more, gate) => {
    const [scan] = acts(run(step, more)).filter(
      a => a.kind === 'dependency-scan',
    );
    expect(scan.gate).toBe(gate);
  });

  it('knows what runs only after a failure', () => {
    const { pipelines } = read(
      run('run: { command: make undo, when: on_fail }'),
    );
    expect(pipelines[0].jobs[0].steps[0].onFailure).toBe(true);
  });

  it.each([
    [
      'run: { command: deploy $HEROKU_API_KEY }',
      '${{ secrets.HEROKU_API_KEY }}',
    ],
    [
      'run: { command: deploy $HEROKU_API_KEY, environment: { HEROKU_API_KEY: test } }',
      'test',
    ],
    [
      'run: { command: "HEROKU_API_KEY=$(get)\\ndeploy $HEROKU_API_KEY" }',
      undefined,
    ],
  ])('%s: where the key comes from', (step, expected) => {
    const { pipelines } = read(run(step));
    expect(pipelines[0].jobs[0].steps[0].env.HEROKU_API_KEY).toBe(expected);
  });

  it('is not held up by long scripts that lead to many commands', () => {
    const big = `#!/bin/bash\n${'helm upgrade app ./chart\n'.repeat(5000)}`;
    const steps = Array.from({ length: 400 }, (_x, i) => `"./big.sh ${i}"`);
    const { broken, pipelines } = read(
      `version: 2.1\njobs: { build: { steps: [${steps
        .map(step => `{ run: ${step} }`)
        .join(', ')}] } }\n`,
      { 'big.sh': big },
    );
    expect(broken[0].reason).toContain('scripts');
    expect(pipelines[0].jobs[0].steps).toHaveLength(400);
  }, 30_000);

  it('does not know what runs after a job may have been halted', () => {
    const { pipelines } = read(
      `${run(
        'run: test -f x || circleci-agent step halt',
      )}      - run: npm test\n`,
    );
    const [halt, test] = pipelines[0].jobs[0].steps;
    expect(short(halt.events)).toBe(ALL);
    expect(short(test.events)).toBe(
      'pull-request? push-branch? push-mainline?',
    );
  });

  it('reads a long script that is run again and again only so often', () => {
    const script = `echo ${'x'.repeat(150_000)}`;
    const steps = Array.from({ length: 100 }, () => '*s').join(', ');
    const { broken } = read(
      `version: 2.1\nx: &s { run: ${script} }\njobs: { build: { steps: [${steps}] } }\n`,
    );
    expect(broken[0].reason).toContain('more jobs, steps or scripts');
  });

  it('passes over scripts in another language', () => {
    const { pipelines } = read(
      run('run: { command: print(1), shell: python3 }'),
    );
    expect(pipelines[0].jobs[0].steps[0]).toMatchObject({
      commands: [],
      opaque: [{ reference: 'a python3 script' }],
    });
  });

  it('writes values of the pipeline as a script knows them', () => {
    const { pipelines } = read(
      run(
        'run: docker push app:<< pipeline.git.revision >>-<< pipeline.schedule.name >>',
      ),
    );
    expect(pipelines[0].jobs[0].steps[0].run).toBe(
      'docker push app:${CIRCLE_SHA1}-${{ pipeline.schedule.name }}',
    );
  });
});

describe('what is concluded', () => {
  it('has the deploy wait for the scan and for a press', () => {
    const all = acts(`version: 2.1
orbs: { snyk: snyk/snyk@1.5.0, k8s: circleci/kubernetes@2.0.0, aws: circleci/aws-cli@5.1 }
jobs:
  test:
    steps:
      - checkout
      - restore_cache: { keys: ['deps-{{ checksum "package-lock.json" }}'] }
      - run: npx jest
      - snyk/scan
      - store_test_results: { path: reports }
  deploy-production:
    steps:
      - aws/setup: { role_arn: "arn:aws:iam::1:role/x" }
      - k8s/create-or-update-resource: { resource-file-path: k8s.yaml, get-rollout-status: true }
workflows:
  w:
    jobs:
      - test
      - hold: { type: approval, requires: [test] }
      - deploy-production: { requires: [hold], filters: { branches: { only: main } } }
`);
    const kinds = all.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'cache',
        'unit-test',
        'dependency-scan',
        'report',
        'cloud-identity',
        'deploy',
        'rollout-health',
      ]),
    );
    // Anyone may press: that is no approval by a reviewer.
    expect(kinds).not.toContain('approval');
    expect(kinds).not.toContain('cloud-key');
    const scan = all.find(({ kind }) => kind === 'dependency-scan');
    expect(scan?.gate).toBe('blocking');
    const deploy = all.find(({ kind }) => kind === 'deploy');
    expect(deploy?.job.idToken).toBe(true);
    expect(deploy?.job.needs).toEqual(['hold']);
  });

  it.each([
    ['deploy', 'context: aws-production', ['aws-production']],
    ['deploy', 'context: [slack, dev-aws, prod-aws]', []],
    ['deploy', 'environment: staging', ['staging']],
    ['deploy-prod', 'context: aws-dev', []],
  ])('job %s with %s', (name, extra, expected) => {
    const { pipelines } = read(
      `version: 2.1\n${jobs(
        name,
      )}workflows: { w: { jobs: [{ ${name}: { ${extra} } }] } }\n`,
    );
    expect(job(pipelines, name).environments.map(each => each.name)).toEqual(
      expected,
    );
  });

  it.each([
    [
      'when: << pipeline.parameters.go >>',
      '${{ inputs.env }}',
      ['dev', 'prod'],
    ],
    ['when: true', 'dev', ['dev']],
  ])('knows what a person chooses with %s', (condition, value, names) => {
    const { pipelines } = read(`version: 2.1
parameters:
  go: { type: boolean, default: false }
  env: { type: enum, enum: [dev, prod], default: dev }
jobs:
  ship: { parameters: { environment: { type: string } }, steps: [{ run: make << parameters.environment >> }] }
workflows:
  w: { ${condition}, jobs: [{ ship: { environment: << pipeline.parameters.env >> } }] }
`);
    expect(job(pipelines, 'ship').steps[0].run).toBe(`make ${value}`);
    expect(job(pipelines, 'ship').environments.map(each => each.name)).toEqual(
      names,
    );
  });

  it('takes a deploy marker as a record', () => {
    const { pipelines } = read(
      'version: 2.1\njobs:\n  build:\n    steps:\n      - run: circleci run release plan x --environment-name=production\n',
    );
    expect(job(pipelines, 'build').environments).toMatchObject([
      { name: 'production', recordsDeployment: true },
    ]);
  });

  it.each([
    ['run: echo $CIRCLE_OIDC_TOKEN_V2', true],
    ['run: echo hello', false],
  ])('%s uses a federated identity: %s', (step, expected) => {
    const { pipelines } = read(
      `version: 2.1\njobs:\n  build:\n    steps:\n      - ${step}\n`,
    );
    expect(job(pipelines, 'build').idToken).toBe(expected);
  });
});

describe('setup workflows', () => {
  const setup = (job_: string) => `version: 2.1
setup: true
orbs: { pf: circleci/path-filtering@1.0.0, c: circleci/continuation@1.0.0 }
workflows:
  setup:
    jobs:
      - ${job_}
`;
  const CONTINUED = `version: 2.1
parameters:
  run-a: { type: boolean, default: false }
  run-b: { type: boolean, default: false }
${jobs('a', 'b', 'c')}workflows:
  a: { when: << pipeline.parameters.run-a >>, jobs: [a] }
  b: { when: << pipeline.parameters.run-b >>, jobs: [b] }
  c: { jobs: [c] }
`;
  const FILES = {
    '.circleci/next.yml': CONTINUED,
    'services/a/main.go': '',
    'services/b/main.go': '',
  };
  const FILTER = `pf/filter: { config-path: .circleci/next.yml, base-revision: main, mapping: "services/a/.* run-a true\\nservices/b/.* run-b true" }`;

  it('goes on with a file, for the changes that are mapped', () => {
    const { pipelines } = read(setup(FILTER), FILES, 'services/a');
    expect(short(pipeline(pipelines, 'a').events)).toBe(ALL);
    expect(short(pipeline(pipelines, 'b').events)).toBe('');
    expect(short(pipeline(pipelines, 'c').events)).toBe(ALL);
    const [trigger] = pipeline(pipelines, 'a').triggers;
    expect(trigger.filtered).toBe(true);
    expect(trigger.covers('services/a/main.go')).toBe(true);
    expect(trigger.covers('services/b/main.go')).toBe(false);
    expect(pipeline(pipelines, 'c').triggers[0].filtered).toBe(false);
    expect(pipeline(pipelines, 'a').after).toEqual([CONFIG]);
    expect(pipeline(pipelines, 'setup').localParts).toEqual([
      '.circleci/next.yml',
    ]);
    expect(pipeline(pipelines, 'setup').unresolved).toEqual([]);
  });

  it.each([
    [
      'c/continue: { configuration_path: /tmp/generated.yml }',
      '/tmp/generated.yml',
    ],
    [
      'c/continue: { configuration_path: .circleci/missing.yml }',
      '.circleci/missing.yml',
    ],
  ])('%s stays unread', (call, reference) => {
    const { pipelines } = read(setup(call));
    expect(pipelines[0].unresolved).toMatchObject([{ reference, words: '' }]);
  });

  it('says so where nothing says with what it goes on', () => {
    const { pipelines } = read(
      `version: 2.1\nsetup: true\n${jobs(
        'gen',
      )}workflows: { w: { jobs: [gen] } }\n`,
    );
    expect(pipelines[0].unresolved).toHaveLength(1);
  });
});

describe('hostile input', () => {
  it.each([
    ['', 'not a configuration'],
    ['a: [', 'not valid YAML'],
    ['- 1\n- 2', 'not a configuration'],
    ['version: 2.1\njobs: 3', 'not a configuration'],
    ['version: 2.1\njobs: { a: {} }', 'not a configuration'],
    [
      `a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d, *d, *d, *d, *d, *d, *d]`,
      '',
    ],
  ])('names what is wrong with %j', (config, reason) => {
    const { pipelines, broken } = read(config);
    expect(pipelines).toEqual([]);
    expect(broken).toHaveLength(1);
    expect(broken[0].reason).toContain(reason);
  });

  it('survives wrong types and circles', () => {
    const { pipelines } = read(`version: 2.1
orbs: { o: 3, p: [1], q: { orbs: { q: 1 } } }
parameters: [1]
commands:
  loop: { parameters: { s: { type: steps, default: [] } }, steps: [loop, { o/x: { steps: << parameters.s >> } }] }
  two: { steps: [three] }
  three: { steps: [two, { run: { command: [1] } }, { when: 3 }, { unless: {} }, 5, null, [], {}] }
executors: { e: 3 }
jobs:
  a: { executor: { name: e, x: 1 }, steps: [loop, { loop: { s: [{ loop: { s: << parameters.s >> } }] } }, two, << parameters.none >>, { run: null }, { run: { command: 3, environment: [1, { A: 2 }] } }] }
  b: 3
  c: { steps: { run: x }, docker: 3, environment: 5 }
workflows:
  w:
    when: [1]
    triggers: 5
    jobs: [a, b, c, 4, null, [], {}, { a: [1] }, { b: { requires: { x: 1 }, matrix: 3, filters: [1], context: {} } }, { c: { requires: [c-2, b-2] } }, { c: { requires: [c] } }]
  x: 3
  version: 2
`);
    expect(pipelines.map(({ name }) => name)).toEqual(['w']);
    expect(pipelines[0].jobs.length).toBeGreaterThan(5);
  });

  it('stops at a bound and says so', () => {
    const many = Array.from({ length: 900 }, (_x, i) => `j${i}`).join(', ');
    const { pipelines, broken } = read(
      `version: 2.1\njobs: { j0: { steps: [checkout] } }\nworkflows: { w: { jobs: [${many}] } }\n`,
    );
    expect(pipelines[0].jobs).toHaveLength(300);
    expect(broken[0].reason).toContain('more jobs');
  });
});

describe('anything at all', () => {
  const SAMPLE = `version: 2.1
setup: true
orbs: { pf: circleci/path-filtering@1, in: { commands: { c: { steps: [checkout] } } } }
parameters: { p: { type: string, default: "" } }
commands:
  c: { parameters: { s: { type: steps, default: [] } }, steps: [{ run: npm test }, { steps: << parameters.s >> }] }
executors: { e: { docker: [{ image: x }] } }
jobs:
  a: { executor: e, steps: [c, in/c, { when: { condition: { equal: [main, << pipeline.git.branch >>] }, steps: [checkout] } }] }
  b: { steps: [{ run: { command: "a | b", when: on_fail } }] }
workflows:
  w:
    when: { or: [ << pipeline.parameters.p >>, true ] }
    jobs: [a, hold: { type: approval, requires: [a] }, { b: { requires: [hold], filters: { branches: { only: /re.*/ } }, matrix: { parameters: { x: [1, 2] } } } }, pf/filter: { mapping: ". p true" }]
`;
  const tokens = SAMPLE.match(/\s+|[\w.-]+|[^\w\s]/g) ?? [];

  it('is read without an error, and into a pipeline that holds together', () => {
    const change = fc.record({
      at: fc.nat(tokens.length - 1),
      to: fc.oneof(
        fc.nat(tokens.length - 1).map(index => tokens[index]),
        fc.constantFrom('', '[', '{', '<<', '*a', '&a ', '- ', '/(/', 'null'),
        fc.string({ maxLength: 4 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), changes => {
        const text = [...tokens];
        changes.forEach(({ at, to }) => {
          text[at] = to;
        });
        const config = text.join('');
        const { pipelines, broken } = read(config);
        const last = config.split('\n').length;
        expect(broken.map(({ reason }) => reason)).not.toContain(
          'the configuration could not be interpreted',
        );
        for (const { jobs: all } of pipelines) {
          const ids = all.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const each of all) {
            expect(ids).toEqual(expect.arrayContaining(each.needs));
            expect(each.location.line).toBeLessThanOrEqual(last);
            each.steps.forEach(({ location, events }) => {
              expect(location.line).toBeGreaterThan(0);
              expect([...each.events.keys()]).toEqual(
                expect.arrayContaining([...events.keys()]),
              );
            });
          }
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
