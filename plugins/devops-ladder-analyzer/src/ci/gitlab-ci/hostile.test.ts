import { collectActs } from '../../acts';
import { unbashParser } from '../../shell';
import { isGitlabCiFile, readGitlabCi } from './readGitlabCi';
import { pipelineOf, readAll, repositoryOf } from './testing';

const ROOT = '.gitlab-ci.yml';

describe('which files are read', () => {
  it.each([
    [ROOT, true],
    ['.gitlab-ci.yaml', true],
    ['ci/.gitlab-ci.yml', false],
    ['.gitlab-ci-deploy.yml', false],
    ['.github/workflows/ci.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(isGitlabCiFile(path)).toBe(expected);
  });

  it('keeps to those that are chosen', () => {
    const repository = repositoryOf({
      [ROOT]: 'a:\n  script: [x]\n',
      'ci/shop.gitlab-ci.yml': 'b:\n  script: [x]\n',
      'azure-pipelines.yml': 'steps: []\n',
    });
    const chosen = new Set(['ci/shop.gitlab-ci.yml', 'azure-pipelines.yml']);
    const { files, pipelines } = readGitlabCi(repository, unbashParser, chosen);
    expect(files).toEqual(['ci/shop.gitlab-ci.yml']);
    expect(pipelines.map(({ file }) => file)).toEqual(files);
  });
});

describe('what is no definition', () => {
  it.each([
    ['', 'no map'],
    ['[a, b]', 'no map'],
    ['just text', 'no map'],
    ['a: [', 'not valid YAML'],
    ['a: &a [*a]', ''],
    ['job:\n  tags: [x]\n', 'neither a script'],
  ])('%j', (content, reason) => {
    const { broken } = readAll(content);
    expect(broken.map(each => each.reason).join()).toContain(reason);
  });

  it.each([
    'stages: x\ninclude: 5\ndefault: []\nvariables: [a]\nworkflow: x\njob: [x]\n',
    'job:\n  script: { a: b }\n  rules: x\n  needs: x\n  stage: [a]\n  environment: [a]\n',
    'job:\n  script: [[[[x]]], { a: b }, null, 5]\n  rules: [x, [y], null, { if: [a] }]\n',
    'job:\n  script: [x]\n  only: { refs: { a: b }, variables: x, changes: 5 }\n  except: 7\n',
    'job:\n  trigger: []\n  parallel: { matrix: x }\n  cache: 5\n  artifacts: x\n  release: [a]\n',
    'include: [[a], null, {}, { local: { a: b } }, { project: [a] }]\njob: { extends: { a: b } }\n',
    'spec: { inputs: [a] }\n---\njob:\n  script: [x]\n  !reference [job]\n',
    'job:\n  script: !reference [job, script]\n',
  ])('takes wrong types as they come: %j', content => {
    const { pipelines, broken } = readAll(content);
    expect(pipelines.length + broken.length).toBeGreaterThan(0);
  });
});

describe('what would take long', () => {
  const within = (milliseconds: number, content: string) => {
    const started = process.hrtime.bigint();
    const result = readAll(content);
    const took = Number(process.hrtime.bigint() - started) / 1e6;
    expect(took).toBeLessThan(milliseconds);
    return result;
  };

  it('thousands of jobs', () => {
    const jobs = Array.from(
      { length: 3000 },
      (_each, index) =>
        `j${index}:\n  script: [echo]\n  stage: s${index % 50}\n`,
    );
    const stages = Array.from({ length: 50 }, (_each, index) => `s${index}`);
    const content = `stages: [${stages}]\n${jobs.join('')}`;
    const { pipelines, broken } = within(10_000, content);
    expect(pipelines[0].jobs.length).toBe(500);
    expect(broken[0].reason).toContain('2500 jobs more');
  });

  it('bases that grow', () => {
    const big = Array.from({ length: 2000 }, (_e, i) => `    V${i}: x`);
    const jobs = Array.from(
      { length: 2000 },
      (_e, i) =>
        `j${i}:\n  extends: .a\n  variables: { A: b }\n  script: [x]\n`,
    );
    const content = `.a:\n  variables:\n${big.join('\n')}\n${jobs.join('')}`;
    expect(within(10_000, content).broken[0].reason).toContain('grows');
  });

  it('a long script of all jobs', () => {
    const lines = Array.from({ length: 4000 }, () => '  - echo "a" && b | c');
    const jobs = Array.from(
      { length: 500 },
      (_e, i) => `j${i}: { script: [x] }`,
    );
    const content = `before_script:\n${lines.join('\n')}\n${jobs.join('\n')}\n`;
    expect(within(20_000, content).broken).toHaveLength(1);
  });

  it('aliases that grow', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf']) {
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`)}]`);
    }
    expect(within(5_000, lines.join('\n')).broken).toHaveLength(1);
  });

  it('includes that multiply', () => {
    const files: Record<string, string> = { [ROOT]: 'include: "*.yml"\n' };
    for (let index = 0; index < 40; index += 1) {
      files[`f${index}.yml`] = `include: "*.yml"\nj${index}:\n  script: [x]\n`;
    }
    const started = process.hrtime.bigint();
    readAll(files);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5000);
  });

  it('patterns that go back and forth', () => {
    const evil = `job:\n  script: [x]\n  rules:\n    - if: $CI_COMMIT_BRANCH =~ /^(([a-z])+.)+[A-Z]([a-z])+$/\n    - changes: ["${'**/'.repeat(
      90,
    )}x"]\n`;
    expect(within(5_000, evil).broken).toEqual([]);
  });
});

/** A small generator, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const SEED_TEXT = `include:
  - local: part.yml
    inputs: { a: b }
  - template: Jobs/SAST.gitlab-ci.yml
stages: [build, test, deploy]
default:
  before_script: [echo]
workflow:
  rules:
    - if: $CI_COMMIT_TAG =~ /^v/
      when: never
    - when: always
.base: &base
  script: [echo a, "b | c || true"]
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes: [src/**]
build:
  <<: *base
  parallel: { matrix: [{ A: [1, 2] }] }
test:
  extends: .base
  needs: [build]
  script:
    - !reference [.base, script]
  only: [main, /^release/]
deploy:
  environment: { name: review/$A, action: start }
  trigger: { include: [{ local: part.yml }], strategy: depend }
  when: manual
`;
const WORDS = SEED_TEXT.split(/(\s+|[[\]{}:,"])/).filter(Boolean);

function mutate(next: () => number): string {
  const parts = [...WORDS];
  const pick = () => Math.floor(next() * parts.length);
  for (let count = 0; count < 1 + next() * 8; count += 1) {
    const at = pick();
    const kind = next();
    if (kind < 0.3) {
      parts.splice(at, 1 + Math.floor(next() * 4));
    } else if (kind < 0.7) {
      parts[at] = parts[pick()] ?? '';
    } else {
      parts.splice(at, 0, ...parts.slice(pick(), pick()).slice(0, 12));
    }
  }
  return parts.join('');
}

describe('any text', () => {
  it('is read without an error', () => {
    const next = random(20261122);
    for (let run = 0; run < 400; run += 1) {
      const content = mutate(next);
      const repository = repositoryOf({ [ROOT]: content, 'part.yml': content });
      const read = readGitlabCi(repository, unbashParser);
      expect(read.pipelines.length + read.broken.length).toBeGreaterThan(0);
      const { acts } = collectActs(repository, read.pipelines);
      for (const { places } of acts) {
        expect(places.every(({ file, line }) => file && line > 0)).toBe(true);
      }
      for (const { jobs } of read.pipelines) {
        expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length);
      }
    }
  });

  it('is read the same way twice', () => {
    const ids = () => pipelineOf(SEED_TEXT).jobs.map(({ id }) => id);
    expect(ids()).toEqual(ids());
  });
});
