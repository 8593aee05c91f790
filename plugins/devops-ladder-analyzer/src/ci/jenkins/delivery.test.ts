import { waitsFor } from '../../detectors/acts';
import { actOf, actsIn, jobOf, pipelineOf, stage, stages } from './testing';

jest.mock('../../tools/catalogue', () =>
  jest.requireActual('./testing').catalogueWithJenkins(),
);

const DEPLOY = "sh 'kubectl apply -f k8s.yaml'";

describe('approvals', () => {
  it.each([
    [
      'the input of a stage',
      stages(
        stage('Scan', "sh 'npm audit'") +
          stage(
            'Deploy to production',
            DEPLOY,
            "input { message 'Deploy?'\n submitter 'leads' }",
          ),
      ),
    ],
    [
      'a step before',
      stages(
        stage('Scan', "sh 'npm audit'") +
          stage('Approve', "input message: 'Deploy?', submitter: 'leads'") +
          stage('Deploy to production', DEPLOY),
      ),
    ],
    [
      'a script',
      "node { stage('Scan') { sh 'npm audit' } }\nstage('Approve') { timeout(5) { input id: 'x', message: 'Deploy?', submitter: 'leads' } }\nnode { stage('Deploy to production') { sh 'kubectl apply -f k8s.yaml' } }",
    ],
  ])('%s', (_what, content) => {
    const collected = actsIn(content);
    const deploy = actOf(collected, 'deploy');
    expect(waitsFor(deploy, actOf(collected, 'approval'))).toBe(true);
    const scan = actOf(collected, 'dependency-scan');
    expect(waitsFor(deploy, scan)).toBe(true);
    expect(scan.gate).toBe('blocking');
    const byHand = deploy.pipeline.jobs.filter(job => job.startedByHand);
    expect(byHand.map(job => job.startedByHand)).toEqual(['blocking']);
  });

  it('whose refusal is caught are not known', () => {
    const content = `node { stage('A') { try { input message: 'x', submitter: 'leads' } catch (e) { echo 'x' } } }`;
    const { acts, unresolved } = actsIn(content);
    expect(acts.map(({ kind }) => kind)).not.toContain('approval');
    expect(unresolved.map(({ words }) => words)).toEqual(['deploy approval']);
  });

  it('that anybody may give are none', () => {
    const content = stages(
      stage('Go on?', "input 'Deploy?'") + stage('Deploy', DEPLOY),
    );
    expect(actsIn(content).acts.map(({ kind }) => kind)).not.toContain(
      'approval',
    );
    expect(jobOf(pipelineOf(content), 'Go on?').startedByHand).toBe('blocking');
  });
});

describe('environments', () => {
  it.each([
    ['Deploy to production', DEPLOY, [['production', 'production']]],
    ['Deploy staging', DEPLOY, [['staging', 'staging']]],
    ['Deploy to pre-prod', DEPLOY, [['preprod', 'staging']]],
    ['Deploy', DEPLOY, []],
    ['Deploy to production', "sh 'make'", []],
    ['Production build', DEPLOY, []],
  ])('stage "%s" with %s', (name, steps, expected) => {
    const job = jobOf(pipelineOf(stages(stage(name, steps))), name);
    expect(job.environments.map(each => [each.name, each.tier])).toEqual(
      expected,
    );
    job.environments.forEach(each =>
      expect(each.recordsDeployment).toBe(false),
    );
  });
});

describe('code of the repository', () => {
  it('is followed in methods, with what they are given', () => {
    const { jobs } = pipelineOf(
      `${stages(stage('D', "deploy('prod')\nscript { deploy('test') }"))}
def deploy(target) { sh "helm upgrade app chart -n \${target}" }`,
    );
    const commands = jobs[0].steps.flatMap(step => step.commands);
    expect(commands.map(({ argv }) => argv[5])).toEqual(['prod', 'test']);
    expect(jobs[0].steps[0].location.line).toBe(16);
    expect(jobs[0].steps[0].via[0].line).toBe(8);
  });

  it('is followed in blocks and maps that methods are given', () => {
    const pipeline = pipelineOf(
      `node { step1(name: 'a') { sh 'npm test' }\n twice { sh 'npm ci' } }
def step1(Map config, Closure body) { stage("In \${config.name}") { body() } }
def twice(body) { body.call() }`,
    );
    expect(
      pipeline.jobs.map(({ id, steps }) => [id, steps.map(({ run }) => run)]),
    ).toEqual([
      ['In a', ['npm test']],
      ['pipeline', ['npm ci']],
    ]);
  });

  it('is followed in scripts that are loaded', () => {
    const pipeline = pipelineOf(
      "node { checkout scm\n def m = load 'ci/m.groovy'\n stage('T') { m.test() } }",
      { 'ci/m.groovy': "def test() { sh 'npm test' }\nreturn this\n" },
    );
    const [step] = jobOf(pipeline, 'T').steps;
    expect(step.commands[0].argv).toEqual(['npm', 'test']);
    expect(step.location.file).toBe('ci/m.groovy');
    expect(pipeline.localParts).toEqual(['ci/m.groovy']);
    expect(pipeline.unresolved).toEqual([]);
  });

  it('is followed in its own global steps', () => {
    const files = {
      'vars/runTests.groovy': "def call(Map args) { sh 'npm test' }",
      'vars/tools.groovy': "def lint() { sh 'npm run lint' }",
      'vars/ci.groovy': `def call() { ${stages(stage('B', "sh 'make'"))} }`,
    };
    const pipeline = pipelineOf(
      stages(stage('T', 'runTests(a: 1)\nscript { tools.lint() }')),
      files,
    );
    expect(pipeline.jobs[0].steps.map(({ run }) => run)).toEqual([
      'npm test',
      'npm run lint',
    ]);
    expect(pipelineOf('ci()', files).jobs.map(({ id }) => id)).toEqual(['B']);
  });

  it('is not followed for ever', () => {
    const pipeline = pipelineOf(
      "node { a() }\ndef a() { b()\n b() }\ndef b() { a()\n a()\n sh 'x' }",
    );
    expect(pipeline.jobs[0].steps.length).toBe(2);
  });
});

describe('shared libraries', () => {
  it.each([
    ['buildPlugin()', 'jenkins:buildPlugin', undefined],
    [
      "@Library('Infra@v2') _\nwithPipeline('java', 'a') { enableX() }",
      'jenkins:Infra/withPipeline',
      'v2',
    ],
    [
      "library 'acme@main'\nacmeService(name: 'x')",
      'jenkins:acme/acmeService',
      'main',
    ],
    [
      "@Library(['a', 'b@1']) _\ndef p = [:]\nrunIt(p)",
      'jenkins:a|b/runIt',
      undefined,
    ],
  ])('%s is a shared pipeline', (content, name, version) => {
    const pipeline = pipelineOf(content);
    expect(pipeline.jobs.map(({ calls }) => calls?.name)).toEqual([name]);
    expect(pipeline.jobs[0].calls?.version).toBe(version);
    expect(actsIn(content).unresolved.map(({ what }) => what)).toEqual([
      'shared pipeline',
    ]);
  });

  it.each([
    ["deployTo('prod')", 'jenkins:lib/deployTo@1', 'deployTo'],
    [
      "script { infra.runMaven(['verify']) }",
      'jenkins:lib/infra.runMaven@1',
      'infra.runMaven',
    ],
    [
      'script { def x = new com.acme.Deployer(this)\n x.go() }',
      'jenkins:lib/com.acme.Deployer.go@1',
      'com.acme.Deployer.go',
    ],
    [
      "build job: 'team/deploy-app', wait: true",
      'jenkins:build/team/deploy-app',
      'team deploy-app',
    ],
    ["script { load 'missing.groovy' }", 'missing.groovy', 'missing.groovy'],
    ['script { parallel makeThem() }', 'parallel', ''],
  ])('%s stays open', (steps, reference, words) => {
    const { unresolved } = actsIn(
      `@Library('lib@1') _\n${stages(stage('S', steps))}`,
    );
    const found = unresolved.map(each => [each.reference, each.words]);
    expect(found).toContainEqual([reference, words]);
  });

  it('may be asked something without being one', () => {
    const { unresolved } = actsIn(
      "def x = infra.isInfra() ? 'a' : 'b'\nnode { if (infra.isTrusted()) { sh 'npm ci' } }",
    );
    expect(unresolved).toEqual([]);
  });

  it('leave the block of an unknown step to chance', () => {
    const pipeline = pipelineOf(
      "acmeNode('x') { stage('Test') { sh 'npm test' } }",
    );
    expect(pipeline.jobs.map(({ id }) => id)).toEqual(['acmeNode', 'Test']);
    expect(new Set(jobOf(pipeline, 'Test').events.values())).toEqual(
      new Set(['conditional']),
    );
  });

  it('leave code that is not understood open', () => {
    const { unresolved } = actsIn("node {\n  a ~~> b\n  sh 'npm ci'\n}");
    expect(unresolved.map(({ what, words }) => [what, words])).toEqual([
      ['script', ''],
    ]);
  });
});
