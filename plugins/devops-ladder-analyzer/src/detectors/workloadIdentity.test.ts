import { analyzeFiles, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const NOTHING = workflow('- run: echo ok', {});
const MAIN = 'on: { push: { branches: [main] } }';
const azure = (task: string) => ({
  'azure-pipelines.yml': `trigger: [main]\nsteps:\n  - ${task}\n`,
});
const gitlab = (script: string) => ({
  '.gitlab-ci.yml': `deploy:\n  only: [main]\n  script:\n    - ${script.replace(
    /\n/g,
    '\n    - ',
  )}\n`,
});
const outcomes = (ci: string, files: Files = {}) =>
  outcomesOf(analyzeFiles(ci, files), 'workload-identity');

describe('the identity of a pipeline', () => {
  it.each<[string, string, Files]>([
    [
      'unknown',
      'a service connection',
      azure(
        '{ task: AzureWebApp@1, inputs: { azureSubscription: sub, appName: a } }',
      ),
    ],
    [
      'not-met',
      'a task without one',
      azure("{ task: NodeTool@0, inputs: { versionSpec: '24' } }"),
    ],
    [
      'not-met',
      'a stored token of a cluster',
      gitlab('kubectl config set-credentials ci --token=$K8S_TOKEN'),
    ],
  ])('is %s with %s', (outcome, _, files) => {
    expect(outcomes(NOTHING, files)).toEqual([outcome]);
  });

  const signIn = `- uses: aws-actions/configure-aws-credentials@v4
  with: { role-to-assume: r, aws-region: e }
- run: |
    `;
  const job = 'permissions: { id-token: write }';
  it.each([
    ['partial', 'kubectl config set-credentials ci --token=$KUBE_TOKEN'],
    [
      'met',
      'KUBE_TOKEN=$(aws eks get-token)\n    kubectl config set-credentials ci --token=$KUBE_TOKEN',
    ],
    ['met', 'kubectl config set-credentials ci --token=$CI_JOB_TOKEN'],
  ])('is %s where a federated job also runs %s', (outcome, script) => {
    const ci = workflow(`${signIn}${script}`, { on: MAIN, job });
    expect(outcomes(ci)).toEqual([outcome]);
  });

  it.each([
    ['met', 'role-to-assume: r', job],
    ['met', 'AWS_ROLE_ARN: r', job],
    // No token may be asked for, or it is no role to sign in as.
    ['not-met', 'role-to-assume: r', ''],
    ['not-met', 'user-role: admin', job],
  ])('is %s where an unknown step is given %s', (outcome, input, of) => {
    const ci = workflow(
      `- uses: other/deliver-everything@v1\n  with: { ${input} }`,
      { on: MAIN, job: of },
    );
    expect(outcomes(ci)).toEqual([outcome]);
  });

  it('asks in the words of the system', () => {
    const statements = analyzeFiles(
      workflow(signIn.replace(/- run[^]*/, ''), { on: MAIN }),
      {},
    ).evidence.filter(({ capability }) => capability === 'workload-identity');
    expect(JSON.stringify(statements)).toContain('id-token: write');
  });
});
