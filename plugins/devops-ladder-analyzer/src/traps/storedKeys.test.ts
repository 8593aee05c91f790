import { analyze } from '../analyze';
import { analyzeFiles, read, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import { keyKindOf } from './longLivedKeys';

const fires = (files: Files) =>
  analyze(read(files)).traps.some(({ trap }) => trap === 'stored-cloud-keys');

const gitlab = (script: string, variables = '{ A: b }'): Files => ({
  '.gitlab-ci.yml': `deploy:\n  stage: deploy\n  variables: ${variables}\n  script:\n${script
    .split('\n')
    .map(line => `    - ${line}`)
    .join('\n')}\n`,
});
const circle = (command: string): Files => ({
  '.circleci/config.yml': `version: 2.1
jobs:
  deploy:
    docker: [{ image: cimg/base:2024.01 }]
    steps:
      - run: ${command}
workflows: { main: { jobs: [deploy] } }
`,
});
const azure = (step: string): Files => ({
  'azure-pipelines.yml': `trigger: [main]
variables:
  - name: FAKE
    value: dummy
  - name: REAL
    value: $(terraform-client-secret)
steps:
${step}
`,
});
const drone = (step: string): Files => ({
  '.drone.yml': `kind: pipeline\ntype: docker\nname: main\nsteps:\n  - name: work\n${step}\n`,
});
const bitbucket = (script: string): Files => ({
  'bitbucket-pipelines.yml': `pipelines:\n  default:\n    - step:\n        script:\n          - ${script}\n`,
});
const jenkins = (block: string): Files => ({
  Jenkinsfile: `pipeline {\n agent any\n stages {\n  stage('Deploy') {\n   steps {\n    ${block}\n   }\n  }\n }\n}\n`,
});
const github = (steps: string): Files => ({
  '.github/workflows/ci.yml': workflow(steps),
});

const KEYS: Array<[string, Files]> = [
  ['GitLab, a script', gitlab('cf login -a api -u me -p $PROD_CF_PASSWORD')],
  ['GitLab, a kubeconfig', gitlab('echo ${LIVE_KUBECONFIG} | base64 -d > c')],
  [
    'GitLab, a variable of the job',
    gitlab('terraform apply', '{ AWS_SECRET_ACCESS_KEY: $PROD_SECRET }'),
  ],
  [
    'GitLab, aws configure',
    gitlab('aws configure set aws_secret_access_key $PROD_KEY'),
  ],
  [
    'GitLab, a token of a cluster',
    gitlab('kubectl config set-credentials bot --token="${CREDENTIALS}"'),
  ],
  [
    'GitLab, the registry of a cloud',
    gitlab('echo $P | docker login shop.azurecr.io -u a --password-stdin'),
  ],
  ['CircleCI', circle('kubectl --token=$KUBE_TOKEN_STAGING apply -f k8s')],
  [
    'CircleCI, a name with a tier after it',
    circle('cf auth "$FEC_CF_USERNAME_DEV" "$FEC_CF_PASSWORD_DEV"'),
  ],
  [
    'Azure Pipelines, a variable',
    azure(
      '  - script: terraform apply\n    env: { ARM_CLIENT_SECRET: $(TERRAFORM-CLIENT-SECRET) }',
    ),
  ],
  [
    'Azure Pipelines, through another variable',
    azure(
      '  - script: terraform apply\n    env: { ARM_CLIENT_SECRET: $(REAL) }',
    ),
  ],
  [
    'Azure Pipelines, a login',
    azure('  - script: az login --service-principal -u a -p $(SP) --tenant t'),
  ],
  [
    'Drone, a setting',
    drone(
      '    image: plugins/s3:1\n    settings:\n      secret_key: { from_secret: DEV_SHOP_AWS_SECRET_ACCESS_KEY }',
    ),
  ],
  [
    'Drone, a variable',
    drone(
      '    image: kd:1\n    environment:\n      KUBE_TOKEN: { from_secret: kube_token_prod }\n    commands: [bin/deploy]',
    ),
  ],
  ['Bitbucket', bitbucket('heroku login $HEROKU_API_KEY')],
  [
    'Jenkins',
    jenkins(
      "withCredentials([string(credentialsId: 'arm', variable: 'ARM_CLIENT_SECRET')]) { sh 'terraform apply' }",
    ),
  ],
  [
    'GitHub, a token by a secret',
    github(
      "- run: kubectl --token=${{ secrets.CLUSTER }} apply -f k8s\n- run: 'true'",
    ),
  ],
];

const NO_KEYS: Array<[string, Files]> = [
  ['a dummy of the job', gitlab('pytest', '{ AWS_ACCESS_KEY_ID: foo }')],
  [
    'a dummy that the script uses',
    gitlab('login $AWS_SECRET_ACCESS_KEY', '{ AWS_SECRET_ACCESS_KEY: foo }'),
  ],
  [
    'a dummy that the script sets',
    gitlab('export AWS_SECRET_ACCESS_KEY=foo\nlogin $AWS_SECRET_ACCESS_KEY'),
  ],
  [
    'a dummy by another variable',
    azure('  - script: pytest\n    env: { AWS_SECRET_ACCESS_KEY: $(FAKE) }'),
  ],
  [
    'aws configure with a dummy',
    gitlab('aws configure set aws_secret_access_key test'),
  ],
  ['a default', gitlab('login ${AWS_SECRET_ACCESS_KEY:-test}')],
  [
    'keys for a while',
    gitlab(
      'eval $(aws sts assume-role-with-web-identity --role-arn r)\nlogin $AWS_SECRET_ACCESS_KEY',
    ),
  ],
  ['a path by convention', gitlab('cp $KUBECONFIG config')],
  ['the path of a key', gitlab('cat $GCP_SA_KEY_PATH')],
  [
    'a token that the cloud lends',
    gitlab('kubectl --token=$(gcloud auth print-access-token) get pods'),
  ],
  ['the password of a registry', gitlab('docker login -u me -p $HUB_PASSWORD')],
  ['the token of the job', gitlab('docker login -u me -p $CI_JOB_TOKEN')],
  [
    'Azure Pipelines, a value that a step makes',
    azure(
      '  - script: echo "##vso[task.setvariable variable=ARM_CLIENT_SECRET]x"\n  - script: login $(ARM_CLIENT_SECRET)',
    ),
  ],
  [
    'GitHub, a text that is not replaced',
    github('- run: pytest\n  env: { AWS_SECRET_ACCESS_KEY: $KEY }'),
  ],
  [
    'GitHub, the output of a step',
    github(
      "- run: deploy\n  env: { AWS_SECRET_ACCESS_KEY: '${{ steps.oidc.outputs.key }}' }",
    ),
  ],
  [
    'GitHub, a session',
    github(
      "- run: deploy\n  env: { AWS_SECRET_ACCESS_KEY: '${{ secrets.K }}', AWS_SESSION_TOKEN: '${{ secrets.S }}' }",
    ),
  ],
];

describe('stored-cloud-keys', () => {
  it.each(KEYS)('fires on %s', (_what, files) => {
    expect(fires(files)).toBe(true);
  });

  it.each(NO_KEYS)('keeps silent on %s', (_what, files) => {
    expect(fires(files)).toBe(false);
  });

  it.each([
    ['AWS_SECRET_ACCESS_KEY', 'cloud'],
    ['PROD_AWS_ACCESS_KEY_ID_EU', 'cloud'],
    ['terraform-arm-client-secret', 'cloud'],
    ['FEC_CF_PASSWORD_PROD', 'platform'],
    ['kube_token_dev', 'cluster'],
    ['SANDBOX_KUBECONF', 'cluster'],
    ['AWS_SESSION_TOKEN', undefined],
    ['AZURE_CLIENT_ID', undefined],
    ['FAKE_AWS_SECRET_ACCESS_KEY', undefined],
    ['KUBE_CONFIG_PATH', undefined],
    ['SNYK_TOKEN', undefined],
  ])('reads the name %s', (name, kind) => {
    expect(keyKindOf(name)).toBe(kind);
  });

  it('names the line of the key, worst first', () => {
    const [trap] = analyze(
      read(gitlab('login $KUBE_TOKEN\nlogin $AWS_SECRET_ACCESS_KEY')),
    ).traps.filter(({ trap: id }) => id === 'stored-cloud-keys');
    expect(trap.statement).toContain('AWS_SECRET_ACCESS_KEY');
    expect(trap.places[0]).toMatchObject({ file: '.gitlab-ci.yml', line: 6 });
  });
});

describe('the severity of stored keys', () => {
  const withKey = (name: string) =>
    analyzeFiles(
      workflow(`- run: ./deploy\n  env:\n    ${name}: \${{ secrets.${name} }}`),
    ).traps.find(({ trap }) => trap === 'stored-cloud-keys');

  it('is that of the ladder for a cloud, and lower for one cluster', () => {
    expect(withKey('AWS_SECRET_ACCESS_KEY')).not.toHaveProperty('severity');
    expect(withKey('KUBECONFIG_DATA')).toMatchObject({ severity: 'medium' });
  });
});
