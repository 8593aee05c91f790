import { wantsFile } from '../../wantsFile';
import { readFiles } from './testing';

const BUILD = 'steps: [{ task: DotNetCoreCLI@2, inputs: { command: test } }]\n';
const rootsOf = (files: Record<string, string>, scope?: string) =>
  readFiles(files, { scope }).files;

describe('definitions at other than the usual paths', () => {
  it.each([
    '.devops/code-review.yml',
    '.pipelines/App-CI.yml',
    '.ado/release.yaml',
    '.vsts-ci.yml',
    'Build/azure-pipelines.yml',
    'build/azure-pipelines-nightly.yml',
    'build/ci.yml',
    'pipelines/app.yml',
    'eng/pipelines/official.yml',
    'infrastructure/infrastructure-pipeline.yml',
    'src/shop/azure-ci.yml',
    'services/shop/ci-build.yml',
    'release.yml',
  ])('%s is asked for and read', path => {
    expect(wantsFile(path)).toBe(true);
    const { files, pipelines, broken } = readFiles({
      [path]: `trigger: [main]\npool: { vmImage: ubuntu-latest }\n${BUILD}`,
    });
    expect(files).toEqual([path]);
    expect(broken).toEqual([]);
    expect(pipelines.flatMap(({ jobs }) => jobs)).toHaveLength(1);
  });

  it.each([
    ['a trigger and scripts', 'trigger: none\nsteps:\n  - script: make test\n'],
    ['a pool only', `pool: { name: own }\n${BUILD}`],
    [
      'what it extends',
      'resources: { repositories: [{ repository: t, name: a/t, type: github }] }\nextends:\n  template: a.yml@t\n',
    ],
    ['a policy', `pr:\n  branches: { include: [main] }\n${BUILD}`],
    ['a clock', `schedules: [{ cron: "0 0 * * *" }]\n${BUILD}`],
  ])('knows one by %s', (_by, text) => {
    expect(rootsOf({ 'tools/run.yml': text })).toEqual(['tools/run.yml']);
  });

  it('takes one without a key of its own for what it is where such are kept', () => {
    const text =
      'jobs:\n  - job: a\n    pool:\n      vmImage: windows-latest\n    steps: [{ script: make }]\n';
    expect(rootsOf({ '.devops/a.yml': text })).toEqual(['.devops/a.yml']);
    expect(rootsOf({ 'tools/a.yml': text })).toEqual([]);
    expect(
      rootsOf({ '.devops/a.yml': `parameters: [{ name: x }]\n${text}` }),
    ).toEqual([]);
    expect(rootsOf({ '.devops/a.yml': BUILD })).toEqual([]);
  });

  it('takes for none what others name as a template, directly or not', () => {
    const pool = 'pool: { vmImage: ubuntu-latest }\n';
    expect(
      rootsOf({
        '.devops/main.yml': `trigger: [main]\njobs:\n  - template: parts/job.yml\n`,
        '.devops/parts/job.yml': `parameters: [{ name: a }]\njobs:\n  - template: deep.yml\n`,
        '.devops/parts/deep.yml': `${pool}${BUILD}`,
        '.devops/parts/lone.yml': `${pool}${BUILD}`,
      }),
    ).toEqual(['.devops/main.yml', '.devops/parts/lone.yml']);
  });

  it('leaves out those of other services', () => {
    const text = `trigger: [main]\n${BUILD}`;
    const files = {
      'services/a/package.json': '{}',
      'services/a/ci/build.yml': text,
      'services/b/package.json': '{}',
      'services/b/ci/build.yml': text,
    };
    expect(rootsOf(files, 'services/a')).toEqual(['services/a/ci/build.yml']);
  });

  it.each([
    [
      'a composition of containers',
      'docker-compose.ci.yml',
      'services: { app: { image: a } }\nresources: {}\nsteps: [{ script: a }]\n',
    ],
    [
      'a playbook',
      'build/site.yml',
      '- hosts: all\n  tasks:\n    - name: a\n      script: make\n',
    ],
    [
      'a composite action',
      'build/action.yml',
      'name: a\nruns:\n  using: composite\n  steps:\n    - script: a\n',
    ],
    [
      'a workflow of GitHub kept elsewhere',
      'build/workflow.yml',
      'on: push\njobs:\n  a:\n    steps:\n      - script: a\n',
    ],
    [
      'a definition of GitLab CI',
      'ci/test.yml',
      'stages: [test]\npr: a\ntest:\n  script:\n    - script: a\n',
    ],
    [
      'a definition of CircleCI',
      'ci/circle.yml',
      'version: 2.1\njobs:\n  a:\n    steps:\n      - bash: a\nresources: {}\n',
    ],
    [
      'steps of Buildkite',
      'ci/steps.yml',
      'env: { A: b }\npool: a\nsteps:\n  - command: make\n    displayName: a\n',
    ],
    [
      'a pipeline of machine learning',
      'ml/pipeline.yml',
      '$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json\ntype: pipeline\nresources: {}\njobs:\n  train:\n    displayName: a\n',
    ],
    [
      'a manifest',
      'deploy/job.yaml',
      'apiVersion: batch/v1\nkind: Job\nresources: {}\nsteps:\n  - script: a\n',
    ],
    [
      'a template with parameters',
      'eng/steps.yml',
      'parameters: [{ name: a }]\nsteps:\n  - task: Npm@1\n',
    ],
    [
      'what is kept with templates',
      'eng/templates/build.yml',
      `pool: { vmImage: ubuntu-latest }\n${BUILD}`,
    ],
    [
      'something broken',
      'eng/a.yml',
      'trigger: [main\nsteps:\n  - script: a\n',
    ],
  ])('%s is none', (_what, path, text) => {
    const { files, broken } = readFiles({ [path]: text });
    expect(files).toEqual([]);
    expect(broken).toEqual([]);
  });
});
