import { eventsIn, jobOf, pipelineOf, readAll } from './testing';

const PUSHES = ['manual', 'push-branch', 'push-mainline', 'tag'];
const MR = '$CI_PIPELINE_SOURCE == "merge_request_event"';
const MAIN = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH';

const job = (text: string, rest = '') =>
  `${rest}\njob:\n  script: [make]\n${text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')}\n`;

describe('the events of a job', () => {
  it.each<[string, string, string[]]>([
    ['no condition', '', PUSHES],
    ['a merge request', `rules:\n  - if: ${MR}`, ['pull-request']],
    [
      'the default branch',
      `rules:\n  - if: ${MAIN}`,
      ['manual', 'push-mainline'],
    ],
    [
      'all but a merge request',
      `rules:\n  - if: ${MR}\n    when: never\n  - when: on_success`,
      PUSHES,
    ],
    ['never first', 'rules:\n  - when: never\n  - when: always', []],
    ['never', 'when: never', []],
    ['a tag', 'rules:\n  - if: $CI_COMMIT_TAG', ['manual', 'tag']],
    [
      'a tag of some kind',
      'rules:\n  - if: $CI_COMMIT_TAG =~ /^v/',
      ['~manual', '~tag'],
    ],
    [
      'a named branch',
      'rules:\n  - if: $CI_COMMIT_BRANCH == "main"\n  - if: $CI_COMMIT_BRANCH == "staging"',
      ['manual', 'other', 'push-mainline'],
    ],
    [
      'branches of a pattern',
      'rules:\n  - if: $CI_COMMIT_BRANCH =~ /^release\\//',
      ['manual', 'other'],
    ],
    [
      'a schedule',
      'rules:\n  - if: $CI_PIPELINE_SOURCE == "schedule"',
      ['schedule'],
    ],
    ['the button', 'rules:\n  - if: $CI_PIPELINE_SOURCE == "web"', ['manual']],
    [
      'another pipeline',
      'rules:\n  - if: $CI_PIPELINE_SOURCE == "pipeline"',
      ['upstream'],
    ],
    [
      'a variable of the project',
      'rules:\n  - if: $DEPLOY',
      ['pull-request', ...PUSHES].map(event => `~${event}`).sort(),
    ],
    [
      'a merge request without open doubts',
      `rules:\n  - if: $CI_MERGE_REQUEST_IID\n  - if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS\n    when: never\n  - if: $CI_COMMIT_BRANCH`,
      ['manual', 'pull-request', 'push-mainline', '~push-branch'].sort(),
    ],
    [
      'a merge train',
      'rules:\n  - if: $CI_MERGE_REQUEST_EVENT_TYPE == "merge_train"',
      ['merge-queue', '~pull-request'],
    ],
    ['only refs', 'only: [main]', ['manual', 'push-mainline']],
    ['only tags', 'only: [tags]', ['manual', 'tag']],
    ['only merge requests', 'only: [merge_requests]', ['pull-request']],
    ['except', 'except: [main, tags]', ['manual', 'push-branch']],
    [
      'only with variables',
      'only:\n  refs: [main]\n  variables: [$RELEASE == "yes"]',
      ['~manual', '~push-mainline'],
    ],
    ['only schedules', 'only: [schedules]', ['schedule']],
    ['only a pattern', 'only: [/^feature/]', ['~manual', '~push-branch']],
  ])('%s', (_name, text, expected) => {
    expect(eventsIn(jobOf(job(text), 'job'))).toEqual(expected);
  });

  it.each<[string, string, string, string[]]>([
    [
      'merge requests and the mainline',
      `workflow:\n  rules:\n    - if: ${MR}\n    - if: ${MAIN}`,
      '',
      ['manual', 'pull-request', 'push-mainline'],
    ],
    [
      'all but tags',
      'workflow:\n  rules:\n    - if: $CI_COMMIT_TAG\n      when: never\n    - when: always',
      '',
      ['manual', 'pull-request', 'push-branch', 'push-mainline'],
    ],
    [
      'a template for merge requests',
      'include:\n  - template: Workflows/MergeRequest-Pipelines.gitlab-ci.yml',
      '',
      ['manual', 'pull-request', 'push-mainline', 'tag'],
    ],
    [
      'a variable that it sets',
      `workflow:\n  rules:\n    - if: ${MAIN}\n      variables: { LIVE: "yes" }\n    - if: ${MR}`,
      'rules:\n  - if: $LIVE == "yes"',
      ['~manual', 'push-mainline', '~pull-request'],
    ],
    [
      'a variable of the file',
      'variables:\n  LIVE: "no"',
      'rules:\n  - if: $LIVE == "yes"',
      ['~manual'],
    ],
  ])('under a workflow: %s', (_name, workflow, text, expected) => {
    expect(eventsIn(jobOf(job(text, workflow), 'job'))).toEqual(
      expected.sort(),
    );
  });

  it('makes no merge request pipeline where no job is for one', () => {
    const plain = pipelineOf(job(''));
    expect(plain.triggers.map(({ event }) => event).sort()).toEqual(PUSHES);
    const both = pipelineOf(job(`rules:\n  - if: ${MR}\n  - if: ${MAIN}`));
    expect([...both.events.keys()].sort()).toEqual([
      'manual',
      'pull-request',
      'push-mainline',
    ]);
  });

  it('asks for the inputs of a start by hand', () => {
    const given = `spec:\n  inputs:\n    version: { default: "1" }\n---\nvariables:\n  ENV:\n    value: dev\n    description: Where to\njob:\n  script: [make]\n`;
    const manual = pipelineOf(given).triggers.find(
      ({ event }) => event === 'manual',
    );
    expect(manual?.inputs).toEqual(['version', 'ENV']);
  });
});

describe('path filters', () => {
  const files = {
    'services/a/main.go': 'a',
    'services/b/main.go': 'b',
    'docs/a.md': 'a',
  };
  const ci = `a:
  script: [make]
  rules:
    - changes: [services/a/**/*]
b:
  script: [make]
  rules:
    - changes: { paths: [services/b/**/*] }
docker:
  script: [make]
  rules:
    - exists: [Dockerfile]
go:
  script: [make]
  rules:
    - exists: ["**/*.go"]
`;
  const given = { ...files, '.gitlab-ci.yml': ci };

  it('covers what they name', () => {
    const only = ci.slice(0, ci.indexOf('b:'));
    const { triggers, jobs } = pipelineOf({ ...files, '.gitlab-ci.yml': only });
    const push = triggers.find(({ event }) => event === 'push-mainline');
    expect(push?.filtered).toBe(true);
    expect(push?.covers('services/a/main.go')).toBe(true);
    expect(push?.covers('docs/a.md')).toBe(false);
    expect(jobs[0].events.get('push-mainline')).toBe('certain');
  });

  it('counts a job without a filter for everything', () => {
    const { triggers } = pipelineOf(given);
    expect(triggers.every(({ filtered }) => !filtered)).toBe(true);
  });

  it('leaves out what is about another service', () => {
    expect(jobOf(given, 'a', 'services/a').events.size).toBeGreaterThan(0);
    expect(jobOf(given, 'b', 'services/a').events.size).toBe(0);
    expect(jobOf(given, 'go', 'services/a').events.size).toBeGreaterThan(0);
  });

  it('knows which files there are', () => {
    expect(jobOf(given, 'docker').events.size).toBe(0);
    expect(jobOf(given, 'go').events.get('push-mainline')).toBe('certain');
  });

  it('is not fooled by names that every object has', () => {
    const odd = `constructor:\n  script: [make]\n  only: [constructor, __proto__]\n  variables: { toString: a }\n`;
    expect(readAll(odd).broken).toEqual([]);
    expect(jobOf(odd, 'constructor').events.has('push-mainline')).toBe(false);
  });
});
