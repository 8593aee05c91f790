import type { ToolRow } from '../../../types';
import { orb } from './actionNames';

/** Orbs that sign in somewhere. @internal */
export const CIRCLECI_CREDENTIAL_ORBS: ToolRow[] = [
  {
    tool: 'aws-orb-oidc',
    proves: ['cloud-identity'],
    actions: orb('circleci/aws-cli', 'setup assume_role_with_web_identity'),
    when: [{ text: /(?:^|\n)role[-_]arn=\S/ }],
    examples: [
      'uses: circleci:circleci/aws-cli/setup role_arn=arn:aws:iam::1:role/ci',
    ],
    nearMisses: ['uses: circleci:circleci/aws-cli/setup region=eu-west-1'],
  },
  {
    tool: 'gcp-orb-oidc',
    proves: ['cloud-identity'],
    actions: [
      ...orb('circleci/gcp-cli', 'setup initialize'),
      ...orb('circleci/gcp-gcr', 'gcr_auth'),
      ...orb('circleci/gcp-cloud-run', 'init'),
    ],
    when: [{ input: ['use_oidc', 'use-oidc'], is: ['true'] }],
    examples: ['uses: circleci:circleci/gcp-cli/setup use_oidc=true'],
    nearMisses: ['uses: circleci:circleci/gcp-cli/setup version=latest'],
  },
  {
    tool: 'aws-orb-key',
    proves: ['cloud-key'],
    actions: orb('circleci/aws-cli', 'setup'),
    unless: [{ text: /(?:^|\n)role[-_]arn=\S/ }],
    examples: ['uses: circleci:circleci/aws-cli/setup region=eu-west-1'],
    nearMisses: [
      'uses: circleci:circleci/aws-cli/setup role-arn=arn',
      'uses: circleci:circleci/aws-cli/install',
    ],
  },
  {
    tool: 'gcp-orb-key',
    proves: ['cloud-key'],
    actions: [
      ...orb('circleci/gcp-cli', 'setup initialize'),
      ...orb('circleci/gcp-gcr', 'gcr_auth'),
    ],
    unless: [{ input: ['use_oidc', 'use-oidc'], is: ['true'] }],
    examples: ['uses: circleci:circleci/gcp-cli/setup version=latest'],
    nearMisses: [
      'uses: circleci:circleci/gcp-cli/setup use_oidc=true',
      'uses: circleci:circleci/gcp-cli/install',
    ],
  },
  {
    tool: 'azure-orb-key',
    proves: ['cloud-key'],
    actions: orb(
      'circleci/azure-cli',
      'login_with_service_principal login_with_user login_with_user_or_service_principal',
    ),
    examples: [
      'uses: circleci:circleci/azure-cli/login-with-service-principal',
    ],
    nearMisses: ['uses: circleci:circleci/azure-cli/install'],
  },
  {
    tool: 'platform-orb-password',
    proves: ['platform-password'],
    actions: [
      ...orb(
        'circleci/heroku',
        'deploy_via_git push_docker_image release_docker_image',
      ),
      ...orb('circleci/cloudfoundry', 'push blue_green'),
    ],
    examples: ['uses: circleci:circleci/heroku/deploy-via-git app-name=app'],
    nearMisses: ['uses: circleci:circleci/heroku/install'],
  },
  {
    tool: 'cluster-orb-login',
    proves: ['cluster-login'],
    actions: [
      ...orb('circleci/kubernetes', 'install_kubeconfig'),
      ...orb(
        'circleci/aws-eks',
        'update_kubeconfig_with_authenticator update_container_image install_helm_chart create_or_update_resource',
      ),
      ...orb(
        'circleci/gcp-gke',
        'update_kubeconfig_with_credentials rollout_image publish_and_rollout_image',
      ),
      ...orb(
        'circleci/azure-aks',
        'update_kubeconfig_with_credentials update_container_image',
      ),
    ],
    examples: [
      'uses: circleci:circleci/aws-eks/update-kubeconfig-with-authenticator cluster-name=c',
    ],
    nearMisses: ['uses: circleci:circleci/kubernetes/install-kubectl'],
  },
];
