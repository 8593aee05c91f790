import {
  actOf,
  actsIn,
  commandsOf,
  jobOf,
  pipelineOf,
  stage,
  stages,
} from './testing';

jest.mock('../../tools/catalogue', () =>
  jest.requireActual('./testing').catalogueWithJenkins(),
);

const one = (steps: string, before = '') => stages(stage('S', steps), before);
const stepIn = (steps: string, before = '') =>
  jobOf(pipelineOf(one(steps, before)), 'S').steps[0];

describe('shell steps', () => {
  it.each([
    ["sh 'npm ci'", ['npm ci']],
    ['sh(script: "npm ci", label: "x")', ['npm ci']],
    ["sh '''\n  set -e\n  npm ci\n  npm test\n'''", ['npm ci', 'npm test']],
    [
      "script { def v = sh(script: 'git rev-parse HEAD', returnStdout: true).trim() }",
      ['git rev-parse HEAD'],
    ],
    ["echo sh(script: 'npm ci', returnStdout: true)", ['npm ci']],
    ["bat 'call mvnw.cmd test'", ['mvn test']],
    ["bat '.\\\\gradlew.bat test'", ['gradle test']],
    ["powershell 'dotnet test'", ['dotnet test']],
    ["retry(3) { timeout(5) { dir('x') { sh 'npm ci' } } }", ['npm ci']],
    ["container('node') { sh 'npm ci' }", ['npm ci']],
    ["script { docker.image('node').inside { sh 'npm ci' } }", ['npm ci']],
    ["script { if (x) sh 'npm ci' }", ['npm ci']],
    ["script { return sh('npm ci') }", ['npm ci']],
    ["sh 'npm' + ' ci'", ['npm ci']],
    ["script { ['a'].each { sh 'npm ci' } }", ['npm ci']],
    ["script { for (x in xs) { sh 'npm ci' } }", ['npm ci']],
    ["withEnv(['A=b']) { sh 'npm ci' }", ['npm ci']],
    ["steps.sh 'npm ci'", ['npm ci']],
  ])('%s', (steps, expected) => {
    const commands = commandsOf(pipelineOf(one(steps))).map(line =>
      line.replace(/^mvnw /, 'mvn ').replace(/^gradlew /, 'gradle '),
    );
    expect(commands).toEqual(expected);
  });

  it('put what they can in the place of interpolations', () => {
    const { commands } = stepIn(
      'script { def img = "a/b"; sh "docker push ${img}:${env.BUILD_NUMBER}-${params.TAG}-${foo.bar()}" }',
    );
    expect(commands[0].argv).toEqual([
      'docker',
      'push',
      'a/b:${BUILD_NUMBER}-${{ inputs.TAG }}-${{ foo.bar() }}',
    ]);
  });

  it('keep what a command prints by the command', () => {
    const pipeline = pipelineOf(
      one(`script {
        def tag = sh(script: 'git rev-parse --short HEAD', returnStdout: true).trim()
        sh "docker push a/b:\${tag}"
      }`),
    );
    expect(commandsOf(pipeline)[1]).toContain('git rev-parse --short HEAD');
  });

  it('keep the code of a value apart from the script', () => {
    const pipeline = pipelineOf(
      one(
        'script { def t = sh(script: "git log -1 ${env.REF}", returnStdout: true)\n def u = " x ".trim()\n sh "echo ${t} ${u}" }',
      ),
    );
    const [, echo] = jobOf(pipeline, 'S').steps;
    expect(echo.commands[0].argv).toEqual([
      'echo',
      '${{ sh(script: git log -1 $REF, returnStdout: true) }}',
      'x',
    ]);
  });

  it('know their lines', () => {
    const pipeline = pipelineOf(
      "pipeline {\n stages {\n  stage('A') {\n   steps {\n    sh '''\n     npm ci\n     npm test\n    '''\n    sh 'make'\n   }\n  }\n }\n}",
    );
    const lines = jobOf(pipeline, 'A').steps.flatMap(step =>
      step.commands.map(({ location }) => location.line),
    );
    expect(lines).toEqual([6, 7, 9]);
    expect(jobOf(pipeline, 'A').location).toEqual({
      file: 'Jenkinsfile',
      line: 3,
      endLine: 11,
    });
  });

  it.each([
    ["sh 'npm audit'", 'blocking'],
    ["sh 'npm audit || true'", 'advisory'],
    ["sh 'npm audit | tee x.log'", 'advisory'],
    ["sh '''\nnpm audit\necho x\n'''", 'blocking'],
    ["sh '''#!/bin/bash\nnpm audit\necho x\n'''", 'advisory'],
    ["sh '''#!/bin/bash -e\nnpm audit\necho x\n'''", 'blocking'],
    ["bat '''npm audit\necho x'''", 'advisory'],
    ["sh(script: 'npm audit', returnStatus: true)", 'advisory'],
    [
      "script { def rc = sh(script: 'npm audit', returnStatus: true)\n if (rc != 0) { error 'x' } }",
      'blocking',
    ],
    [
      "script { def rc = sh(script: 'npm audit', returnStatus: true)\n if (rc != 0) { echo 'x' } }",
      'advisory',
    ],
    [
      "script { def rc = sh(script: 'npm audit', returnStatus: true)\n if (rc == 3) { error 'x' } }",
      'unknown',
    ],
    [
      "script { if (sh(script: 'npm audit', returnStatus: true) != 0) { error 'x' } }",
      'blocking',
    ],
    [
      "catchError(buildResult: 'SUCCESS', stageResult: 'FAILURE') { sh 'npm audit' }",
      'advisory',
    ],
    ["catchError { sh 'npm audit' }", 'blocking'],
    ["catchError { sh 'npm audit' }\nsh 'make'", 'unknown'],
    ["warnError('x') { sh 'npm audit' }", 'advisory'],
    ["script { try { sh 'npm audit' } catch (e) { echo 'x' } }", 'advisory'],
    [
      "script { try { sh 'npm audit' } catch (e) { echo 'x'\n throw e } }",
      'blocking',
    ],
    [
      "script { try { sh 'npm audit' } catch (e) { if (x) { throw e } } }",
      'unknown',
    ],
    ["script { try { sh 'npm audit' } finally { echo 'x' } }", 'blocking'],
    [
      "script { try { sh 'npm audit' } catch (e) { unstable 'x' } }",
      'advisory',
    ],
  ])('%s: %s', (steps, gate) => {
    expect(actOf(actsIn(one(steps)), 'dependency-scan').gate).toBe(gate);
  });

  it('leave programs of other languages unread', () => {
    const { unresolved } = actsIn(
      one("sh '''#!/usr/bin/env python3\nx()\n'''"),
    );
    expect(unresolved.map(({ what }) => what)).toEqual(['script']);
  });
});

describe('credentials', () => {
  it('are seen as stored secrets', () => {
    const step = stepIn(
      "withCredentials([string(credentialsId: 'a', variable: 'TOKEN'), [$class: 'AmazonWebServicesCredentialsBinding', credentialsId: 'b'], usernamePassword(credentialsId: 'c', usernameVariable: 'U', passwordVariable: 'P')]) { sh 'x' }",
      "environment { KEY = credentials('k'); PLAIN = 'v' }",
    );
    expect(step.env).toEqual({
      KEY: '${{ secrets.k }}',
      PLAIN: 'v',
      TOKEN: '${{ secrets.a }}',
      AWS_ACCESS_KEY_ID: '${{ secrets.b }}',
      AWS_SECRET_ACCESS_KEY: '${{ secrets.b }}',
      U: '${{ secrets.c }}',
      P: '${{ secrets.c }}',
    });
  });

  it('of a cloud are an act', () => {
    const acts = actsIn(one("withAWS(credentials: 'x') { sh 'aws s3 ls' }"));
    expect(actOf(acts, 'cloud-key').tool).toBe('jenkins-aws-key');
  });
});

describe('docker', () => {
  it.each([
    ["docker.build('a/b:1')", ['docker build -t a/b:1 .']],
    [
      "docker.build('a/b', '-f x .').push('v1')",
      ['docker build -t a/b -f x .', 'docker push a/b:v1'],
    ],
    [
      "def app = docker.build('a/b:1')\ndocker.withRegistry('https://r', 'c') { app.push(); app.push('latest') }",
      [
        'docker build -t a/b:1 .',
        'docker login https://r',
        'docker push a/b:1',
        'docker push a/b:latest',
      ],
    ],
    [
      "docker.image('postgres').withRun('-e A=b') { c -> sh 'npm test' }",
      ['npm test'],
    ],
  ])('%s', (steps, expected) => {
    const commands = commandsOf(pipelineOf(one(`script { ${steps} }`)));
    expect(commands.filter(Boolean)).toEqual(expected);
  });

  it('builds and pushes an image', () => {
    const acts = actsIn(
      one('script { docker.build("a/b:${env.GIT_COMMIT}").push() }'),
    );
    expect(actOf(acts, 'image-build').command?.argv).toContain('build');
    expect(actOf(acts, 'image-push').places[0].line).toBe(8);
  });
});

describe('steps that call a program', () => {
  it.each([
    [
      "ansiblePlaybook playbook: 'deploy.yml', inventory: 'prod'",
      'ansible-playbook -i prod deploy.yml',
    ],
    ["rtMavenRun tool: 'm', goals: 'clean verify'", 'mvn clean verify'],
    ["rtGradleRun tasks: 'test'", 'gradle test'],
  ])('%s', (steps, expected) => {
    expect(commandsOf(pipelineOf(one(steps)))).toEqual([expected]);
  });
});

describe('steps of plugins', () => {
  it.each([
    ['waitForQualityGate abortPipeline: true', 'quality-service', 'blocking'],
    ['waitForQualityGate()', 'quality-service', 'advisory'],
    [
      'waitForQualityGate abortPipeline: params.X',
      'quality-service',
      'unknown',
    ],
    [
      "script { def qg = waitForQualityGate()\n if (qg.status != 'OK') { error 'x' } }",
      'quality-service',
      'blocking',
    ],
    [
      "dependencyCheckPublisher pattern: 'x.xml'",
      'dependency-scan',
      'advisory',
    ],
    [
      "dependencyCheckPublisher pattern: 'x.xml', failedTotalHigh: 1",
      'dependency-scan',
      'blocking',
    ],
    [
      "dependencyCheckPublisher failedTotalHigh: 1\nsh 'x'",
      'dependency-scan',
      'unknown',
    ],
    [
      "dependencyCheckPublisher failedTotalHigh: 1, stopBuild: true\nsh 'x'",
      'dependency-scan',
      'blocking',
    ],
    [
      "step([$class: 'DependencyCheckPublisher', failedTotalHigh: 1])",
      'dependency-scan',
      'blocking',
    ],
    [
      "recordIssues tool: checkStyle(), qualityGates: [[threshold: 1, type: 'TOTAL', unstable: false]]",
      'lint',
      'blocking',
    ],
    [
      "recordIssues tool: checkStyle(), qualityGates: [[threshold: 1, type: 'TOTAL', unstable: true]]",
      'lint',
      'advisory',
    ],
    ["junit '**/*.xml'", 'report', 'blocking'],
    [
      "publishHTML(target: [reportDir: 'coverage', reportName: 'Coverage'])",
      'report',
      'blocking',
    ],
    ["slackSend channel: '#a', message: 'x'", 'notify', 'blocking'],
  ])('%s', (steps, kind, gate) => {
    const acts = actsIn(one(steps));
    expect(actOf(acts, kind as never).gate).toBe(gate);
    expect(acts.unresolved).toEqual([]);
  });

  it('that are harmless leave nothing open', () => {
    const { acts, unresolved } = actsIn(
      one(
        "checkout scm\necho 'x'\nstash name: 'a', includes: 'b'\ncleanWs()\narchiveArtifacts 'a.jar'\nwithSonarQubeEnv('s') { echo 'y' }\nscript { if (fileExists('a')) { def p = readJSON file: 'p.json'\n p.version.trim() } }",
      ),
    );
    expect(unresolved).toEqual([]);
    expect(new Set(acts.map(({ kind }) => kind))).toEqual(
      new Set(['harmless', 'artifact-store']),
    );
  });
});

describe('what comes at the end', () => {
  const text = (section: string) =>
    stages(
      stage('T', "sh 'npm test'"),
      `post { ${section} { slackSend message: 'x'\n sh './rollback.sh' } }`,
    );

  it.each([
    ['always', false],
    ['success', false],
    ['failure', true],
    ['unsuccessful', true],
  ])('%s', (section, onFailure) => {
    const job = jobOf(pipelineOf(text(section)), 'post');
    expect(job.needs).toEqual(['T']);
    expect(job.steps.map(step => step.onFailure)).toEqual([
      onFailure,
      onFailure,
    ]);
  });
});
