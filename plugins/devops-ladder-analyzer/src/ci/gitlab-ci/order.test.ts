import { jobOf, pipelineOf } from './testing';

const MANUAL = 'when: manual';

describe('for which jobs a job waits', () => {
  const ci = `stages: [build, test, deploy]
deploy:
  stage: deploy
  script: [make]
build:
  stage: build
  script: [make]
unit:
  script: [make]
quick:
  stage: test
  needs: []
  script: [make]
late:
  stage: deploy
  needs: [unit, { job: button }, { job: gone, optional: true }]
  script: [make]
button:
  stage: test
  when: manual
  script: [make]
hold:
  stage: test
  script: [make]
  rules: [{ when: manual }]
rescue:
  stage: deploy
  when: on_failure
  script: [make]
clean:
  stage: .post
  when: always
  script: [make]
last:
  stage: .post
  script: [make]
first:
  stage: .pre
  script: [make]
`;
  it.each<[string, string[]]>([
    ['first', []],
    ['build', ['first']],
    ['unit', ['build', 'first']],
    ['quick', []],
    ['deploy', ['build', 'first', 'hold', 'quick', 'unit']],
    ['late', ['button', 'unit']],
    ['rescue', []],
    ['clean', []],
    ['last', ['build', 'deploy', 'first', 'hold', 'late', 'quick', 'unit']],
  ])('%s', (id, needs) => {
    expect([...jobOf(ci, id).needs].sort()).toEqual(needs);
  });

  it('knows the usual stages', () => {
    const plain =
      'a: { stage: build, script: [x] }\nb: { script: [x] }\nc: { stage: deploy, script: [x] }\n';
    expect(jobOf(plain, 'b').needs).toEqual(['a']);
    expect([...jobOf(plain, 'c').needs].sort()).toEqual(['a', 'b']);
  });

  it('joins only what may be part of one pipeline', () => {
    const apart = `staging:
  stage: build
  script: [make]
  rules: [{ if: $CI_COMMIT_BRANCH == "staging" }]
scan:
  script: [make]
  rules: [{ if: $CI_PIPELINE_SOURCE == "merge_request_event" }]
production:
  stage: deploy
  script: [make]
  rules: [{ if: $CI_COMMIT_BRANCH == "main" }]
`;
    expect(jobOf(apart, 'production').needs).toEqual([]);
  });
});

describe('how a job runs', () => {
  it.each<[string, string, object]>([
    ['by itself', '', { advisory: false, startedByHand: undefined }],
    ['by hand', MANUAL, { advisory: true, startedByHand: 'optional' }],
    [
      'by hand and waited for',
      `${MANUAL}\nallow_failure: false`,
      { advisory: false, startedByHand: 'blocking' },
    ],
    [
      'by hand by a rule',
      'rules: [{ when: manual }]',
      { advisory: false, startedByHand: 'blocking' },
    ],
    [
      'by hand by a rule, and optional',
      'rules: [{ when: manual, allow_failure: true }]',
      { advisory: true, startedByHand: 'optional' },
    ],
    [
      'by hand on tags only',
      'rules: [{ if: $CI_COMMIT_TAG, when: manual }, { if: $CI_COMMIT_BRANCH }]',
      { startedByHand: undefined },
    ],
    ['allowed to fail', 'allow_failure: true', { advisory: true }],
    [
      'allowed to fail in some ways',
      'allow_failure: { exit_codes: [137] }',
      { advisory: 'unknown' },
    ],
    [
      'allowed to fail on some events',
      'rules: [{ if: $CI_COMMIT_TAG, allow_failure: true }, { when: on_success }]',
      { advisory: 'unknown' },
    ],
    ['after a failure', 'when: on_failure', { onFailure: true }],
    ['after a while', 'when: delayed\nstart_in: 1 hour', { advisory: false }],
  ])('%s', (_name, text, expected) => {
    const body = text.replace(/\n/g, '\n  ');
    const job = jobOf(`job:\n  script: [make]\n  ${body}\n`, 'job');
    expect({ startedByHand: undefined, ...job }).toMatchObject(expected);
  });
});

describe('child pipelines', () => {
  const files = (strategy: string) => ({
    '.gitlab-ci.yml': `stages: [build, child, deploy]
build:
  stage: build
  script: [make]
start:
  stage: child
  variables: { LEVEL: full }
  trigger:
    include:
      - local: child.yml
    ${strategy}
deploy:
  stage: deploy
  script: [make]
`,
    'child.yml': `test:
  script: [pytest]
  rules:
    - if: $CI_PIPELINE_SOURCE == "parent_pipeline" && $LEVEL == "full"
after:
  stage: deploy
  script: [make]
  rules:
    - if: $CI_COMMIT_TAG
`,
  });

  it('stands in the place of the job that starts it', () => {
    const given = files('strategy: depend');
    const { jobs, localParts } = pipelineOf(given);
    expect(jobs.map(({ id }) => id)).toEqual([
      'build',
      'start/test',
      'start/after',
      'deploy',
    ]);
    expect(localParts).toEqual(['child.yml']);
    expect(jobOf(given, 'start/test').needs).toEqual(['build']);
    expect(jobOf(given, 'start/after').needs).toEqual(['start/test']);
    expect([...jobOf(given, 'deploy').needs].sort()).toEqual([
      'build',
      'start/after',
      'start/test',
    ]);
    expect([...jobOf(given, 'start/after').events.keys()].sort()).toEqual([
      'manual',
      'tag',
    ]);
    expect(jobOf(given, 'start/test').location.file).toBe('child.yml');
    expect(jobOf(given, 'start/test').via[0].file).toBe('.gitlab-ci.yml');
  });

  it('is not waited for unless it says so', () => {
    expect(jobOf(files(''), 'deploy').needs).toEqual(['build']);
  });

  it.each<[string, object]>([
    [
      'trigger: group/deployer',
      { name: 'gitlab:trigger/group/deployer', version: undefined },
    ],
    [
      'trigger: { project: group/deployer, branch: main }',
      { name: 'gitlab:trigger/group/deployer', version: 'main' },
    ],
  ])('leaves the pipeline of another project open: %s', (trigger, calls) => {
    const job = jobOf(`start:\n  ${trigger}\n`, 'start');
    expect(job.calls).toMatchObject(calls);
  });

  it('leaves a generated pipeline open', () => {
    const ci =
      'start:\n  trigger:\n    include:\n      - artifact: made.yml\n        job: make\n';
    expect(pipelineOf(ci).jobs[0].calls?.name).toBe(
      'gitlab:artifact/make/made.yml',
    );
  });
});
