import { analyze } from './analyze';
import { outcomesOf, read, workflow } from './testing/workflows';
import type { Files } from './testing/workflows';

const LINT = '.github/workflows/lint.yml';
const TEST = '.github/workflows/test.yml';
const SHARED = '.github/workflows/shared.yml';

const files: Files = {
  [LINT]: workflow('- run: npx eslint .'),
  [TEST]: workflow('- run: npx jest'),
  'package.json': '{}',
  'index.js': '',
};

const at = (pipelineFiles: string[], more: Files = {}) =>
  analyze({ ...read({ ...files, ...more }), pipelineFiles });
const best = (capability: string, pipelineFiles: string[], more: Files = {}) =>
  outcomesOf(at(pipelineFiles, more), capability)[0];

describe('the pipelines that the owner names', () => {
  it.each<[string[], string, string]>([
    [[LINT], 'met', 'not-met'],
    [[TEST], 'not-met', 'met'],
    [[LINT, TEST], 'met', 'met'],
    [['.github/workflows/l*.yml'], 'met', 'not-met'],
    [['**/test.yml'], 'not-met', 'met'],
    [[], 'met', 'met'],
  ])('with %j lint is %s and unit tests are %s', (hints, lint, tests) => {
    expect(best('lint', hints)).toBe(lint);
    expect(best('unit-tests', hints)).toBe(tests);
  });

  it('are read with the shared workflows of the repository that they call', () => {
    const more = {
      [LINT]: `on: [push, pull_request]\njobs:\n  a:\n    uses: ./${SHARED}\n`,
      [SHARED]: workflow('- run: npx eslint .', { on: 'on: workflow_call' }),
    };
    expect(best('lint', [LINT], more)).toBe('met');
    expect(at([LINT], more).skipped).toEqual([]);
    const broken = { ...more, [SHARED]: 'on: [\njobs: {' };
    expect(best('lint', [LINT], broken)).toBe('unknown');
  });

  it('are not spoilt by a broken one that is not theirs', () => {
    const analysis = at([LINT], { [TEST]: 'on: [\njobs: {' });
    expect(analysis.skipped).toEqual([]);
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['not-met']);
  });

  it('leave nothing to be absent silently where one of them is missing', () => {
    const analysis = at([LINT, '.github/workflows/cd.yml']);
    expect(outcomesOf(analysis, 'lint')).toEqual(['met']);
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['unknown']);
    expect(analysis.skipped).toEqual([
      {
        file: '.github/workflows/cd.yml',
        reason:
          'devops-ladder.io/pipeline-files names it, and there is no such file',
        annotation: 'devops-ladder.io/pipeline-files',
        howToResolve: expect.stringContaining(
          'devops-ladder.io/pipeline-files',
        ),
      },
    ]);
  });

  it.each([
    [['nowhere.yml'], 'there is no such file'],
    [['ci/*.yml', 'package.json'], 'not recognised as a pipeline definition'],
  ])('are ignored where none of %j is one', (hints, words) => {
    const analysis = at(hints);
    expect(outcomesOf(analysis, 'lint')).toEqual(['met']);
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['met']);
    expect(analysis.skipped).toHaveLength(hints.length);
    expect(analysis.skipped.map(({ reason }) => reason).join()).toContain(
      words,
    );
  });

  it.each<[string, string, string]>([
    ['ci/Jenkinsfile.release', 'pipeline { agent any }', 'jenkins'],
    ['ci/release', 'node {\n  stage("x") {}\n}', 'jenkins'],
    ['ci/release.jenkinsfile', '', 'jenkins'],
    ['.gitlab/ci.yml', 'include: a.yml', 'gitlab-ci'],
    ['ci/jobs.yml', 'test:\n  script:\n    - make', 'gitlab-ci'],
    ['build/azure.yml', 'pool: x\nsteps:\n  - script: make', 'azure-pipelines'],
    ['build/a.yml', 'stages:\n  - stage: A\n    jobs: []', 'azure-pipelines'],
    ['ci/bk.yml', 'steps:\n  - label: a\n    command: make', 'buildkite'],
    ['ci/circle.yml', 'version: 2.1\njobs: {}', 'circleci'],
    ['ci/bb.yml', 'pipelines:\n  default: []', 'bitbucket-pipelines'],
    ['ci/drone.yml', 'kind: pipeline\nsteps: []', 'drone'],
    [
      'ci/run.yaml',
      'apiVersion: tekton.dev/v1\nkind: PipelineRun\nspec: {}',
      'tekton',
    ],
  ])('are recognised at an unusual path: %s', (path, content, system) => {
    const analysis = at([path], { [path]: content });
    expect(analysis.ciSystem).toBe(system);
    expect(analysis.skipped.filter(({ annotation }) => annotation)).toEqual([]);
    expect(outcomesOf(analysis, 'lint')).not.toContain('met');
  });

  it('take another CI system out that they do not name', () => {
    const more = { Jenkinsfile: 'pipeline { agent any }' };
    expect(best('unit-tests', [LINT])).toBe('not-met');
    expect(best('unit-tests', [LINT], more)).toBe('not-met');
    expect(at([LINT], more).ciSystem).toBe('github-actions');
  });

  it('are the service’s own, whatever their path filter says of a button', () => {
    const deploy = workflow('- run: helm upgrade shop charts/shop', {
      on: 'on:\n  push: { branches: [main], paths: [deploy/**] }\n  workflow_dispatch:',
    });
    const input = {
      ...read({ [LINT]: deploy, 'shop/go.mod': 'x', 'deploy/go.mod': 'x' }),
      scope: 'shop',
    };
    const by = (pipelineFiles?: string[]) =>
      outcomesOf(analyze({ ...input, pipelineFiles }), 'automated-deploy')[0];
    expect(by()).not.toBe('met');
    expect(by([LINT])).toBe('met');
  });

  it('say nothing of a script that another pipeline may run', () => {
    const more = {
      'deploy.sh': 'kubectl apply -f k8s',
      [TEST]: workflow('- run: ./deploy.sh'),
    };
    expect(at([LINT], more).traps.map(({ trap }) => trap)).not.toContain(
      'hand-deploy',
    );
  });
});
