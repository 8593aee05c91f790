import type { EventKind, Pipeline } from '../../pipeline/types';
import { isJenkinsFile } from './readJenkins';
import {
  commandsOf,
  jobOf,
  pipelineOf,
  readFiles,
  stage,
  stages,
} from './testing';

const eventsIn = (pipeline: Pipeline, id: string) =>
  Object.fromEntries(jobOf(pipeline, id).events);

describe('isJenkinsFile', () => {
  it.each([
    ['Jenkinsfile', true],
    ['ci/Jenkinsfile', true],
    ['Jenkinsfile.deploy', true],
    ['Jenkinsfile_nightly', true],
    ['jenkins/release.jenkinsfile', true],
    ['buildJenkinsfile', true],
    ['src/isJenkinsFile.ts', false],
    ['Jenkinsfile.md', false],
    ['Jenkinsfile.bak', false],
    ['JenkinsfileTest.groovy', false],
    ['vendor/a/Jenkinsfile', false],
    ['vars/build.groovy', false],
  ])('%s: %s', (path, expected) => {
    expect(isJenkinsFile(path)).toBe(expected);
  });
});

describe('the order of stages', () => {
  it('is the order in which they stand', () => {
    const pipeline = pipelineOf(
      stages(
        `${stage('Build', "sh 'make'")}
    stage('Checks') {
      parallel {
        ${stage('Unit', "sh 'npm test'")}
        ${stage('Lint', "sh 'npm run lint'")}
      }
    }
    stage('Release') {
      stages {
        ${stage('Push', "sh 'docker push a/b'")}
      }
    }
    ${stage('Deploy', "sh './deploy.sh'")}`,
      ),
    );
    expect(pipeline.jobs.map(({ id, needs }) => [id, needs])).toEqual([
      ['Build', []],
      ['Checks/Unit', ['Build']],
      ['Checks/Lint', ['Build']],
      ['Release/Push', ['Checks/Unit', 'Checks/Lint']],
      ['Deploy', ['Release/Push']],
    ]);
    expect(pipeline.system).toBe('jenkins');
  });

  it('is read from scripts as well', () => {
    const pipeline = pipelineOf(`
node('linux') {
  checkout scm
  stage('Build') { sh 'make' }
  stage 'Test'
  sh 'make test'
  stage('Both') {
    parallel(
      unit: { sh 'npm test' },
      e2e: { node { sh 'npm run e2e' } },
      failFast: true
    )
  }
  def branches = [:]
  ['a', 'b'].each { name -> branches[name] = { sh 'tox' } }
  stage('All') { parallel branches }
}`);
    expect(pipeline.jobs.map(({ id, needs }) => [id, needs])).toEqual([
      ['pipeline', []],
      ['Build', ['pipeline']],
      ['Test', ['Build']],
      ['Both/unit', ['Test']],
      ['Both/e2e', ['Test']],
      ['All/${name}', ['Both/unit', 'Both/e2e']],
    ]);
  });

  it('keeps the values of a matrix', () => {
    const pipeline = pipelineOf(
      stages(`stage('M') { matrix {
        axes { axis { name 'OS'; values 'linux', 'mac' } }
        stages { ${stage('Test', "sh 'npm test'")} }
      } }`),
    );
    expect(jobOf(pipeline, 'M/Test').matrix).toEqual({ OS: ['linux', 'mac'] });
  });
});

describe('what starts a Jenkinsfile', () => {
  it('is for the most part not in the file', () => {
    const pipeline = pipelineOf(stages(stage('Test', "sh 'npm test'")));
    expect(Object.fromEntries(pipeline.events)).toEqual({
      'pull-request': 'conditional',
      'push-mainline': 'conditional',
      'push-branch': 'conditional',
      manual: 'certain',
    });
  });

  it.each<[string, string, EventKind, string]>([
    ['cron', "triggers { cron('@daily') }", 'schedule', 'certain'],
    [
      'polling',
      "triggers { pollSCM('H/5 * * * *') }",
      'push-mainline',
      'certain',
    ],
    ['a webhook', 'triggers { githubPush() }', 'push-mainline', 'certain'],
    [
      'GitLab',
      'triggers { gitlab(triggerOnMergeRequest: true) }',
      'pull-request',
      'certain',
    ],
    [
      'another job',
      "triggers { upstream(upstreamProjects: 'a') }",
      'upstream',
      'certain',
    ],
    [
      'something else',
      'triggers { GenericTrigger(token: "x") }',
      'other',
      'conditional',
    ],
  ])('%s is said by the file', (_what, before, event, certainty) => {
    const pipeline = pipelineOf(stages(stage('T', "sh 'a'"), before));
    expect(pipeline.events.get(event)).toBe(certainty);
  });

  it('is said by `properties` in a script', () => {
    const pipeline = pipelineOf(
      "properties([pipelineTriggers([cron('@daily'), githubPush()]), parameters([string(name: 'V', defaultValue: 'x')])])\nnode { sh 'a' }",
    );
    expect(pipeline.events.get('schedule')).toBe('certain');
    expect(pipeline.events.get('push-mainline')).toBe('certain');
    const manual = pipeline.triggers.find(({ event }) => event === 'manual');
    expect(manual?.inputs).toEqual(['V']);
  });

  it('may be a tag where the file speaks of tags', () => {
    const pipeline = pipelineOf(
      stages(stage('R', "sh 'a'", "when { tag 'v*' }") + stage('T', "sh 'b'")),
    );
    expect(eventsIn(pipeline, 'R')).toEqual({
      tag: 'conditional',
      manual: 'conditional',
    });
    expect(eventsIn(pipeline, 'T').tag).toBe('conditional');
  });

  it('is shown by tests of the change or the branch', () => {
    const pipeline = pipelineOf(
      stages(
        stage('T', "sh 'a'", 'when { changeRequest() }') +
          stage('D', "sh 'b'", "when { branch 'main' }"),
      ),
    );
    expect(pipeline.events.get('pull-request')).toBe('certain');
    expect(pipeline.events.get('push-mainline')).toBe('certain');
    expect(eventsIn(pipeline, 'T')).toEqual({
      'pull-request': 'certain',
      manual: 'conditional',
    });
    expect(eventsIn(pipeline, 'D')).toEqual({
      'push-mainline': 'certain',
      manual: 'conditional',
    });
    const [trigger] = pipeline.triggers.filter(
      ({ event }) => event === 'pull-request',
    );
    expect(trigger.location.line).toBe(6);
  });
});

describe('conditions', () => {
  const main = { 'push-mainline': 'certain', manual: 'conditional' };
  const notPull = {
    'push-mainline': 'certain',
    'push-branch': 'certain',
    manual: 'conditional',
  };
  it.each<[string, Record<string, string>]>([
    ["branch 'main'", main],
    ["branch pattern: 'mai.*', comparator: 'REGEXP'", main],
    ["expression { env.BRANCH_NAME == 'main' }", main],
    ['expression { return BRANCH_NAME ==~ /main|x/ }', main],
    ["expression { env.BRANCH_NAME in ['main', 'master'] }", main],
    ['expression { "${env.BRANCH_NAME}" == \'main\' }', main],
    ["environment name: 'BRANCH_NAME', value: 'main'", main],
    ["allOf { branch 'main'; not { changeRequest() } }", main],
    ["anyOf { branch 'main'; expression { false } }", main],
    ['expression { isMain() }', main],
    ['not { changeRequest() }', notPull],
    ['expression { env.CHANGE_ID == null }', notPull],
    ['expression { !env.CHANGE_ID }', notPull],
    ['expression { false }', {}],
    ["expression { env.GO == 'yes' }", {}],
    ["triggeredBy 'TimerTrigger'", {}],
    ["triggeredBy cause: 'UserIdCause'", { manual: 'certain' }],
    ['expression { params.RUN }', { manual: 'conditional' }],
  ])('%s', (condition, expected) => {
    const pipeline = pipelineOf(
      `def isMain() { return env.BRANCH_NAME == 'main' }\n${stages(
        stage('X', "sh 'a'", `when { ${condition} }`) +
          stage('Y', "sh 'b'", "when { branch 'main' }"),
        "environment { GO = 'no' }\nparameters { booleanParam(name: 'RUN', defaultValue: false) }",
      )}`,
    );
    const events = eventsIn(pipeline, 'X');
    const { 'pull-request': pull, ...others } = events;
    expect(others).toEqual(expected);
    expect(pull).toBeUndefined();
  });

  it.each([
    ['when { expression { someCall(1) } }'],
    ["when { changeset '**/*.java' }"],
    ['when { something() }'],
  ])('%s cannot be decided', before => {
    const pipeline = pipelineOf(stages(stage('X', "sh 'a'", before)), {
      'src/A.java': '',
    });
    expect(new Set(jobOf(pipeline, 'X').events.values())).toEqual(
      new Set(['conditional']),
    );
  });

  it('of scripts are looked at', () => {
    const pipeline = pipelineOf(`node {
  def isMain = env.BRANCH_NAME == 'main'
  stage('Deploy') {
    if (isMain) { sh './a' } else { sh './b' }
    switch (env.BRANCH_NAME) { case 'main': sh './c'; break; default: sh './d' }
  }
}`);
    const [a, b, c, d] = jobOf(pipeline, 'Deploy').steps.map(({ events }) =>
      events.has('push-mainline'),
    );
    expect([a, b, c, d]).toEqual([true, false, true, false]);
  });

  it('keep other long-lived branches apart from changes', () => {
    const pipeline = pipelineOf(
      stages(
        stage('X', "sh 'a'", "when { branch 'staging' }") +
          stage('Y', "sh 'b'", "when { branch 'main' }"),
      ),
    );
    expect(eventsIn(pipeline, 'X')).toEqual({
      other: 'conditional',
      manual: 'conditional',
    });
  });
});

describe('a repository of several services', () => {
  const files = {
    Jenkinsfile: stages(
      stage('A', "sh 'make -C a'", "when { changeset 'a/**' }") +
        stage('B', "sh 'make -C b'", "when { changeset 'b/**' }"),
    ),
    'b/Jenkinsfile': stages(stage('X', "sh 'a'")),
    'a/package.json': '{}',
    'b/package.json': '{}',
  };

  it('has no runs for changes of another service', () => {
    const { pipelines, files: found } = readFiles(files, 'a');
    expect(found).toEqual(['Jenkinsfile']);
    expect(jobOf(pipelines[0], 'A').events.size).toBeGreaterThan(0);
    expect(jobOf(pipelines[0], 'B').events.size).toBe(0);
  });

  it('is read by the files that are chosen', () => {
    const content = "node { sh 'a' }";
    const { pipelines, files: found } = readFiles(
      { ...files, 'jenkins/ci.groovy': content },
      undefined,
      new Set(['jenkins/ci.groovy', 'a/package.json']),
    );
    expect(found).toEqual(['jenkins/ci.groovy']);
    expect(commandsOf(pipelines[0])).toEqual(['a']);
  });
});
