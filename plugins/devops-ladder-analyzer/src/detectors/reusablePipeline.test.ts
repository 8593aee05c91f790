import { analyzeFiles, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const NOTHING = workflow('- run: echo ok', {});
const OWN = {
  'package.json': JSON.stringify({
    name: 'x',
    repository: 'https://github.com/acme/x',
  }),
};
const azure = (text: string) => ({
  'azure-pipelines.yml': `trigger: [main]
resources:
  repositories:
    - { repository: shared, type: github, name: acme/templates, endpoint: e }
    - { repository: public, type: github, name: Azure/templates, endpoint: e }
${text}
`,
});
const jenkins = (head: string, step: string) => ({
  Jenkinsfile: `${head}
pipeline { agent any
  stages { stage('a') { steps { ${step} } } }
}
`,
});
const circle = (orb: string) => ({
  '.circleci/config.yml': `version: 2.1
orbs: { o: ${orb}@1.0.0 }
jobs:
  a: { docker: [{ image: cimg/base:1 }], steps: [checkout, o/login] }
workflows: { w: { jobs: [a] } }
`,
});
const buildkite = (plugin: string) => ({
  '.buildkite/pipeline.yml': `steps:
  - command: make
    plugins: [{ ${plugin}#v1.0.0: { role: r } }]
`,
});

describe('a reusable pipeline', () => {
  it.each<[string, string, Files]>([
    [
      'met',
      'a step template of another repository',
      azure('steps: [{ template: steps/build.yml@shared }]'),
    ],
    [
      'not-met',
      'a template of a vendor',
      azure('steps: [{ template: steps/build.yml@public }]'),
    ],
    [
      'not-met',
      'a task of the Marketplace',
      azure('steps: [{ task: AcmeScan@1 }]'),
    ],
    ['met', 'a shared library', jenkins("@Library('acme') _", 'acmeBuild()')],
    [
      'not-met',
      'steps of public plugins',
      jenkins('', "junit '*.xml'\n echo 'x'"),
    ],
    ['unknown', 'a step nobody names', jenkins('', 'acmeBuild()')],
    ['met', 'an orb of the organisation', { ...OWN, ...circle('acme/aws') }],
    ['unknown', 'an orb of somebody', { ...OWN, ...circle('other/aws') }],
    [
      'not-met',
      'an orb of a vendor',
      { ...OWN, ...circle('circleci/aws-cli') },
    ],
    [
      'met',
      'a plugin of the organisation',
      { ...OWN, ...buildkite('acme/assume-role') },
    ],
    ['unknown', 'a plugin of somebody', buildkite('other/assume-role')],
    ['not-met', 'a plugin of Buildkite', buildkite('docker-login')],
  ])('is %s with %s', (outcome, _, files) => {
    const analysis = analyzeFiles(NOTHING, files);
    expect(outcomesOf(analysis, 'reusable-pipeline')).toEqual([outcome]);
  });

  it.each([
    ['met', 'acme/actions/build@v1'],
    ['not-met', 'other/actions/build@v1'],
  ])('is %s with the action %s alone', (outcome, action) => {
    const analysis = analyzeFiles(workflow(`- uses: ${action}`, {}), OWN);
    expect(outcomesOf(analysis, 'reusable-pipeline')).toEqual([outcome]);
  });
});
