import { analyzeFiles, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const NOTHING = workflow('- run: echo ok', {});
const DEPLOY = 'helm upgrade --install app chart';
const gitlab = (text: string) => ({ '.gitlab-ci.yml': `${text}\n` });
const TAGGED = 'only: [tags]';
const chain = (staging: string, production: string) =>
  gitlab(`stages: [build, staging, production]
package: { stage: build, script: [docker build -t r/a:$CI_COMMIT_SHA ., docker push r/a:$CI_COMMIT_SHA] }
staging: { stage: staging, ${staging}, environment: staging, script: [${DEPLOY} -n staging] }
production: { stage: production, ${production}, environment: production, script: [${DEPLOY} -n production] }`);
const drone = {
  '.drone.yml': `kind: pipeline
type: docker
name: deploy
trigger: { event: promote, target: production }
steps:
  - { name: deploy, image: k, commands: [${DEPLOY} -n production] }
`,
};
const strategy = (kind: string, step: string) => ({
  'azure-pipelines.yml': `trigger: [main]
jobs:
  - deployment: d
    environment: production
    strategy:
      ${kind}:
        deploy:
          steps: [${step}]
`,
});
const AZURE_DEPLOY =
  '{ task: KubernetesManifest@1, inputs: { action: deploy, kubernetesServiceConnection: k, manifests: k8s } }';
const onMain = (script: string) =>
  gitlab(
    `production: { only: [main], environment: production, script: [${script}] }`,
  );

describe('deploys that a person has a hand in', () => {
  it.each<[capability: string, outcome: string, what: string, files: Files]>([
    [
      'automated-promotion',
      'partial',
      'a tag carries the change',
      chain(TAGGED, TAGGED),
    ],
    [
      'automated-promotion',
      'met',
      'a push carries the change',
      chain('only: [main]', 'only: [main]'),
    ],
    [
      'build-once',
      'partial',
      'production is built in runs of its own',
      chain('only: [main]', TAGGED),
    ],
    [
      'build-once',
      'met',
      'one run has both',
      chain('only: [main]', 'only: [main]'),
    ],
    [
      'automated-deploy',
      'unknown',
      'an environment is only checked',
      gitlab(
        `check: { only: [main], environment: { name: production, action: verify }, script: [${DEPLOY} -n production] }`,
      ),
    ],
    ['deploy-on-demand', 'met', 'Drone promotes a build', drone],
    ['production-approval', 'partial', 'Drone promotes a build', drone],
    ['deploy-audit-trail', 'partial', 'Drone promotes a build', drone],
    [
      'deploy-audit-trail',
      'met',
      'GitLab keeps a record',
      onMain(`${DEPLOY} -n production`),
    ],
    [
      'deploy-on-demand',
      'partial',
      'a button deploys the version of its run',
      chain('only: [main]', 'only: [main], when: manual'),
    ],
    [
      'progressive-deploy',
      'met',
      'a canary deploys',
      strategy('canary', AZURE_DEPLOY),
    ],
    [
      'progressive-deploy',
      'unknown',
      'a canary deploys nothing',
      strategy('canary', '{ script: echo }'),
    ],
    [
      'progressive-deploy',
      'not-met',
      'the release is deleted first',
      onMain(`helm delete --purge app, ${DEPLOY} -n production`),
    ],
    [
      'progressive-deploy',
      'unknown',
      'something else is deleted later',
      onMain(`${DEPLOY} -n production, helm delete old`),
    ],
  ])('%s is %s where %s', (capability, outcome, _, files) => {
    expect(outcomesOf(analyzeFiles(NOTHING, files), capability)).toEqual([
      outcome,
    ]);
  });

  it('names the system that keeps the record', () => {
    const { evidence } = analyzeFiles(
      NOTHING,
      onMain(`${DEPLOY} -n production`),
    );
    const [trail] = evidence.filter(
      ({ capability }) => capability === 'deploy-audit-trail',
    );
    expect(trail.statement).toMatch(/^GitLab records/);
  });
});
