import type { ToolRow } from '../types';

/** A token that is kept as a variable or secret, not asked for. */
const STORED_TOKEN =
  /--(?:kube-)?token[= ]["']?\$(?:\{\{\s*secrets\.|\{?[A-Za-z_])/;
const LENT_TOKEN =
  /get-token|print-access-token|create token|serviceaccount\/token|steps\.\S+outputs/i;
const CLOUD_REGISTRY = /\b[\w.-]+\.azurecr\.io|gcr\.io|-docker\.pkg\.dev/;

/** How a pipeline proves who it is to a cloud or a platform. @internal */
export const CREDENTIAL_TOOLS: ToolRow[] = [
  {
    tool: 'aws-oidc',
    proves: ['cloud-identity'],
    actions: ['aws-actions/configure-aws-credentials'],
    when: [{ input: 'role-to-assume' }],
    unless: [{ input: 'aws-access-key-id' }],
    examples: [
      'uses: aws-actions/configure-aws-credentials role-to-assume=arn',
    ],
    nearMisses: [
      'uses: aws-actions/configure-aws-credentials role-to-assume=arn aws-access-key-id=x',
    ],
  },
  {
    tool: 'azure-oidc',
    proves: ['cloud-identity'],
    actions: ['azure/login'],
    when: [{ input: 'client-id' }, { input: 'tenant-id' }],
    unless: [{ input: 'creds' }],
    examples: ['uses: azure/login client-id=a tenant-id=b'],
    nearMisses: ['uses: azure/login creds=${{secrets.AZURE}}'],
  },
  {
    tool: 'google-oidc',
    proves: ['cloud-identity'],
    actions: ['google-github-actions/auth'],
    when: [{ input: 'workload_identity_provider' }],
    unless: [{ input: 'credentials_json' }],
    examples: [
      'uses: google-github-actions/auth workload_identity_provider=projects/1',
    ],
    nearMisses: ['uses: google-github-actions/auth credentials_json=x'],
  },
  {
    tool: 'vault-oidc',
    proves: ['cloud-identity'],
    actions: [
      'hashicorp/vault-action',
      'jfrog/setup-jfrog-cli',
      'dopplerhq/secrets-fetch-action',
      'akeyless-community/akeyless-github-action',
    ],
    when: [{ text: /method['"]?\s*[:=]\s*['"]?jwt|oidc/i }],
    examples: ['uses: hashicorp/vault-action method=jwt'],
    nearMisses: ['uses: hashicorp/vault-action method=token'],
  },
  {
    tool: 'nais-oidc',
    proves: ['cloud-identity'],
    actions: ['nais/docker-build-push', 'nais/login'],
    when: [{ input: ['identity_provider', 'workload_identity_provider'] }],
    examples: ['uses: nais/docker-build-push identity_provider=p team=t'],
    nearMisses: ['uses: nais/docker-build-push team=t'],
  },
  {
    tool: 'trusted-publishing',
    proves: ['cloud-identity'],
    actions: [
      'pypa/gh-action-pypi-publish',
      'rubygems/release-gem',
      'rubygems/configure-rubygems-credentials',
      'rust-lang/crates-io-auth-action',
      'nuget/login',
    ],
    unless: [{ input: 'password' }, { input: 'api-token' }],
    examples: ['uses: pypa/gh-action-pypi-publish'],
    nearMisses: ['uses: pypa/gh-action-pypi-publish password=x'],
  },
  {
    tool: 'web-identity-command',
    proves: ['cloud-identity'],
    commands: ['aws sts assume-role-with-web-identity', 'az login'],
    when: [{ text: /assume-role-with-web-identity|--federated-token/ }],
    examples: [
      'aws sts assume-role-with-web-identity --web-identity-token x',
      'az login --service-principal --federated-token x',
    ],
    nearMisses: [
      'aws sts get-caller-identity',
      'az login --service-principal -p x',
    ],
  },
  {
    tool: 'aws-key',
    proves: ['cloud-key'],
    actions: ['aws-actions/configure-aws-credentials'],
    when: [{ input: 'aws-access-key-id', like: /secrets\./ }],
    examples: [
      'uses: aws-actions/configure-aws-credentials aws-access-key-id=${{secrets.AWS_ACCESS_KEY_ID}}',
    ],
    nearMisses: [
      'uses: aws-actions/configure-aws-credentials aws-access-key-id=test',
      'uses: aws-actions/configure-aws-credentials aws-access-key-id=${{steps.x.outputs.id}}',
    ],
  },
  {
    tool: 'azure-key',
    proves: ['cloud-key'],
    actions: ['azure/login', 'azure/functions-action', 'azure/webapps-deploy'],
    when: [{ input: ['creds', 'publish-profile'], like: /secrets\./ }],
    examples: ['uses: azure/login creds=${{secrets.AZURE_CREDENTIALS}}'],
    nearMisses: ['uses: azure/login client-id=${{secrets.ID}} tenant-id=b'],
  },
  {
    tool: 'google-key',
    proves: ['cloud-key'],
    actions: [
      'google-github-actions/auth',
      'google-github-actions/setup-gcloud',
    ],
    when: [
      { input: ['credentials_json', 'service_account_key'], like: /secrets\./ },
    ],
    examples: [
      'uses: google-github-actions/auth credentials_json=${{secrets.GCP}}',
    ],
    nearMisses: [
      'uses: google-github-actions/auth workload_identity_provider=x',
    ],
  },
  {
    tool: 'key-login-command',
    proves: ['cloud-key'],
    commands: [
      'gcloud auth activate-service-account',
      'aws configure set',
      'az login',
    ],
    when: [
      {
        text: /activate-service-account|configure set (?:\S*\.)?aws_secret_access_key\s+["']?\$(?!\()|az login[^\n]*(?:\s-p[ =]?|--password)/,
      },
    ],
    unless: [{ text: /--federated-token|--identity\b/ }],
    examples: [
      'gcloud auth activate-service-account --key-file=k.json',
      'aws configure set aws_secret_access_key $PROD_SECRET',
      'az login --service-principal -u a -p b --tenant c',
    ],
    nearMisses: [
      'aws configure set region eu-west-1',
      'aws configure set aws_secret_access_key test',
      'az login --identity',
    ],
  },
  {
    tool: 'cluster-key',
    proves: ['cloud-key'],
    commands: ['kubectl|oc|helm'],
    when: [{ text: STORED_TOKEN }],
    unless: [{ text: LENT_TOKEN }],
    examples: [
      'kubectl config set-credentials bot --token=$PROD_TOKEN',
      'oc login https://c --token $OPENSHIFT_TOKEN',
    ],
    nearMisses: [
      'kubectl config set-credentials bot --exec-command=aws',
      'kubectl config set-credentials bot --token=test',
      'kubectl --token=$(gcloud auth print-access-token) get pods',
    ],
  },
  {
    tool: 'cloud-registry-key',
    proves: ['cloud-key'],
    commands: ['docker|podman|buildah|crane|helm ~login'],
    when: [{ text: CLOUD_REGISTRY }, { text: /\s-p\b|--password/ }],
    unless: [
      {
        text: /get-login|print-access-token|oauth2accesstoken|00000000-0000|acr login|access_token/i,
      },
    ],
    examples: ['docker login shop.azurecr.io -u shop -p $ACR_PASSWORD'],
    nearMisses: [
      'docker login -u shop -p $DOCKER_PASSWORD',
      'docker login shop.azurecr.io -u 00000000-0000-0000-0000-000000000000 -p $T',
    ],
  },
  {
    tool: 'platform-password',
    proves: ['platform-password'],
    actions: ['akhileshns/heroku-deploy', 'cloud-gov/cg-cli-tools'],
    when: [{ input: ['heroku_api_key', 'cf_password'], like: /secrets\./ }],
    examples: ['uses: akhileshns/heroku-deploy heroku_api_key=${{secrets.H}}'],
    nearMisses: ['uses: actions/checkout'],
  },
  {
    tool: 'platform-password',
    proves: ['platform-password'],
    commands: ['cf|ibmcloud auth|login'],
    when: [{ text: /\$\{?\w*(?:PASS|SECRET|KEY)/i }],
    examples: [
      'cf login -a api -u u -p $PROD_CF_PASSWORD',
      'cf auth $CF_USERNAME $CF_PASSWORD',
    ],
    nearMisses: ['cf login --sso', 'cf push app'],
  },
  {
    tool: 'cluster-credentials',
    proves: ['cluster-login'],
    actions: [
      'azure/k8s-set-context',
      'azure/aks-set-context',
      'google-github-actions/get-gke-credentials',
      'redhat-actions/oc-login',
      'tale/kubectl-action',
    ],
    commands: [
      'aws eks update-kubeconfig',
      'gcloud container clusters get-credentials',
      'az aks get-credentials',
      'oc login',
      'doctl kubernetes cluster kubeconfig',
      'kubectl config set-credentials|set-cluster',
    ],
    examples: [
      'aws eks update-kubeconfig --name c',
      'uses: azure/aks-set-context cluster-name=c',
    ],
    nearMisses: ['kubectl config get-contexts', 'uses: azure/setup-kubectl'],
  },
];
