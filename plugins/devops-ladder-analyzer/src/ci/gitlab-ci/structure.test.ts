import {
  commandsIn,
  eventsIn,
  jobOf,
  pipelineOf,
  readAll,
  unresolvedIn,
} from './testing';

const ROOT = '.gitlab-ci.yml';

describe('includes', () => {
  it('merges local files, with globs and variables', () => {
    const given = {
      [ROOT]: `include:
  - ci/test.yml
  - local: /ci/jobs/*.yml
  - local: $FOLDER/more.yml
variables: { FOLDER: ci }
test: { stage: build }
`,
      'ci/test.yml': 'test:\n  stage: test\n  script: [pytest]\n',
      'ci/jobs/lint.yml': 'lint:\n  script: [ruff check .]\n',
      'ci/jobs/deep/no.yml': 'no:\n  script: [x]\n',
      'ci/more.yml': 'include: ci/jobs/lint.yml\nmore:\n  script: [make]\n',
    };
    const { jobs, localParts } = pipelineOf(given);
    expect(jobs.map(({ id }) => id).sort()).toEqual(['lint', 'more', 'test']);
    expect(commandsIn(jobOf(given, 'test'))).toEqual(['pytest']);
    expect(localParts.sort()).toEqual([
      'ci/jobs/lint.yml',
      'ci/more.yml',
      'ci/test.yml',
    ]);
    const [step] = jobOf(given, 'lint').steps;
    expect(step.commands[0].location).toEqual({
      file: 'ci/jobs/lint.yml',
      line: 2,
      endLine: 2,
    });
  });

  it('fills in inputs, lists of rules among them', () => {
    const given = {
      [ROOT]: `include:
  - local: ci/job.yml
    inputs:
      name: api
      rules: [{ if: $CI_COMMIT_TAG }]
`,
      'ci/job.yml': `spec:
  inputs:
    name:
    tool: { default: pytest }
    rules: { type: array }
---
"$[[ inputs.name ]]-test":
  script:
    - $[[ inputs.tool ]] "$[[ inputs.name ]]"
  rules: $[[ inputs.rules ]]
`,
    };
    const job = jobOf(given, 'api-test');
    expect(commandsIn(job)).toEqual(['pytest api']);
    expect(eventsIn(job)).toEqual(['manual', 'tag']);
  });

  it('goes by the rules of an include', () => {
    const given = {
      [ROOT]:
        'include:\n  - local: a.yml\n    rules:\n      - if: $CI_COMMIT_TAG\n',
      'a.yml': 'a:\n  script: [make]\n',
    };
    expect(eventsIn(jobOf(given, 'a'))).toEqual(['manual', 'tag']);
  });

  it('names what it cannot read', () => {
    const ci = `include:
  - project: group/shared
    ref: v2
    file: [/jobs/build.yml, jobs/deploy.yml]
  - remote: https://example.com/ci.yml
  - component: $CI_SERVER_FQDN/group/parts/thing@1.0
  - template: Nodejs.gitlab-ci.yml
  - local: gone.yml
job:
  script: [echo]
`;
    expect(unresolvedIn(ci)).toEqual([
      'gitlab:project/group/shared/jobs/build.yml@v2',
      'gitlab:project/group/shared/jobs/deploy.yml@v2',
      'gitlab:remote/https://example.com/ci.yml',
      'gitlab:component/group/parts/thing@1.0',
      'gitlab:template/Nodejs',
      './gone.yml',
    ]);
    expect(pipelineOf(ci).jobs[0].location).toEqual({
      file: ROOT,
      line: 2,
      endLine: expect.any(Number),
    });
  });

  it('ends where files include each other', () => {
    const given = {
      [ROOT]: 'include: a.yml\njob:\n  script: [echo]\n',
      'a.yml': 'include: [b.yml]\na:\n  script: [echo]\n',
      'b.yml': 'include: [a.yml, .gitlab-ci.yml]\nb:\n  script: [echo]\n',
    };
    expect(
      pipelineOf(given)
        .jobs.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'job']);
    expect(unresolvedIn(given)).toEqual([]);
  });

  it('names a broken part and reads the rest', () => {
    const given = {
      [ROOT]: 'include: a.yml\njob:\n  script: [make]\n',
      'a.yml': 'a: [\n',
    };
    const { broken, pipelines } = readAll(given);
    expect(broken.map(({ file }) => file)).toEqual(['a.yml']);
    expect(pipelines[0].jobs.map(({ id }) => id)).toContain('job');
  });
});

describe('extends, references and anchors', () => {
  const ci = `.setup:
  before_script: [echo setup]
  script:
    - echo one
    - echo two
.rules:
  main:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
.env: &env
  LEVEL: "1"
.base:
  extends: .setup
  variables: { A: base, B: base }
  image: { name: base, entrypoint: [""] }
.near:
  extends: [.base]
  variables: { B: near }
a:
  extends: .near
  variables:
    <<: *env
    A: own
  script:
    - !reference [.setup, script]
    - echo three
  rules:
    - !reference [.rules, main]
b:
  extends: [.gone, .base]
  script: !reference [.nowhere, script]
`;

  it('merges deeply and keeps what is nearer', () => {
    const job = jobOf(ci, 'a');
    expect(job.env).toEqual({ A: 'own', B: 'near', LEVEL: '1' });
    expect(commandsIn(job)).toEqual([
      'echo setup',
      'echo one',
      'echo two',
      'echo three',
    ]);
    expect(eventsIn(job)).toEqual(['manual', 'push-mainline']);
  });

  it('says where each command is written', () => {
    const [step] = jobOf(ci, 'a').steps;
    expect(step.commands.map(({ location }) => location.line)).toEqual([
      2, 4, 5, 25,
    ]);
  });

  it('does not know a job whose base is missing', () => {
    const job = jobOf(ci, 'b');
    expect(unresolvedIn(ci).sort()).toEqual(['.gone', '.nowhere script']);
    expect([...job.events.values()]).not.toContain('certain');
    expect(job.advisory).toBe('unknown');
  });

  it('ends where bases extend each other', () => {
    const loop =
      '.a:\n  extends: .b\n.b:\n  extends: .a\nc:\n  extends: .a\n  script: [make]\n';
    expect(commandsIn(jobOf(loop, 'c'))).toEqual(['make']);
  });
});

describe('what jobs take over', () => {
  const ci = `default:
  before_script: [echo before]
  after_script: [echo after]
  cache: { paths: [node_modules/] }
variables: { A: "1", B: { value: "2", description: b } }
a:
  script: [make]
b:
  inherit: { default: [cache], variables: [B] }
  script: [make]
c:
  inherit: { default: false, variables: false }
  before_script: []
  script: [make]
`;
  it.each([
    ['a', ['echo before', 'make', 'echo after'], { A: '1', B: '2' }, true],
    ['b', ['make'], { B: '2' }, true],
    ['c', ['make'], {}, false],
  ])('job %s', (id, commands, env, cached) => {
    const job = jobOf(ci, id);
    expect(commandsIn(job)).toEqual(commands);
    expect(job.env).toEqual(env);
    const names = job.steps.map(step => step.uses?.name);
    expect(names.includes('gitlab:keyword/cache')).toBe(cached);
  });

  it('does not take a job for a keyword of all jobs', () => {
    const odd = `a:
  script: [echo]
release:
  script: [echo]
environment:
  script: [echo]
artifacts:
  script: [echo]
pages:
  script: [echo]
`;
    const used = pipelineOf(odd).jobs.map(({ id, steps, environments }) => [
      id,
      steps.filter(({ uses }) => uses).length + environments.length,
    ]);
    expect(used).toEqual([
      ['a', 0],
      ['release', 0],
      ['environment', 0],
      ['artifacts', 0],
      ['pages', 1],
    ]);
  });

  it('keeps the result of the script whatever comes after', () => {
    const after = jobOf(ci, 'a').steps.find(
      ({ name }) => name === 'after_script',
    );
    expect(after?.advisory).toBe(true);
  });
});
