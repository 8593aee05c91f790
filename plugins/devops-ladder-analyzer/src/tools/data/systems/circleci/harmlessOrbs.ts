import type { ToolRow } from '../../../types';
import { orb } from './actionNames';

/** Commands and jobs of orbs that prove nothing. @internal */
export const CIRCLECI_HARMLESS_ORBS: ToolRow[] = [
  {
    tool: 'harmless-orb',
    proves: ['harmless'],
    actions: [
      ...orb('circleci/node', 'install install_yarn install_pnpm'),
      ...orb('circleci/python', 'install save_cache dist'),
      ...orb('circleci/ruby', 'install'),
      ...orb('circleci/go', 'install save_cache save_mod_cache'),
      ...orb('circleci/php', 'install_php install_composer save_cache'),
      ...orb('circleci/rust', 'install'),
      ...orb(
        'circleci/docker',
        'install_docker install_docker_compose install_docker_tools install_docker_credential_helper install_dockerize install_goss check pull configure_docker_credentials_store',
      ),
      ...orb('circleci/aws-cli', 'install role_arn_setup'),
      ...orb(
        'circleci/aws-ecr',
        'ecr_login create_repo set_ecr_image_tag_mutability',
      ),
      ...orb(
        'circleci/aws-ecs',
        'run_task update_task_definition update_task_definition_from_json',
      ),
      ...orb(
        'circleci/aws-eks',
        'install_aws_iam_authenticator install_eksctl setup',
      ),
      ...orb('circleci/aws-s3', 'copy sync'),
      ...orb('circleci/gcp-cli', 'install'),
      ...orb('circleci/gcp-gke', 'install'),
      ...orb('circleci/azure-cli', 'install'),
      ...orb('circleci/azure-acr', 'az_acr_login'),
      ...orb(
        'circleci/kubernetes',
        'install install_kubectl install_kops delete_resource',
      ),
      ...orb('circleci/helm', 'install_helm_client delete_helm_release'),
      ...orb('circleci/terraform', 'init plan install destroy'),
      ...orb('pulumi/pulumi', 'login preview'),
      ...orb('circleci/heroku', 'install check_authentication'),
      ...orb('circleci/cloudfoundry', 'install cf_install'),
      ...orb('circleci/slack', 'on_hold approval'),
      ...orb('circleci/jira', 'notify'),
      ...orb('circleci/shellcheck', 'install'),
      ...orb(
        'circleci/browser-tools',
        'install_browser_tools install_chrome install_chromedriver install_firefox install_geckodriver install_chrome_for_testing',
      ),
      ...orb(
        'circleci/android',
        'accept_licenses change_java_version create_avd start_emulator wait_for_emulator kill_emulators save_gradle_cache',
      ),
      ...orb('circleci/github-cli', 'install setup'),
      ...orb('circleci/jq', 'install'),
      ...orb('circleci/macos', 'preboot_simulator switch_ruby install_rosetta'),
      ...orb(
        'circleci/path-filtering',
        'filter set_parameters generate_config',
      ),
      ...orb('circleci/continuation', 'continue'),
      ...orb('circleci/orb-tools', 'lint pack review publish continue'),
      ...orb('codecov/codecov', 'install'),
      ...orb('snyk/snyk', 'install'),
      ...orb('eddiewebb/queue', 'until_front_of_line block_workflow'),
      ...orb(
        'cloudsmith/cloudsmith',
        'install_cli ensure_api_key set_env_vars',
      ),
      ...orb('gitguardian/ggshield', 'install'),
    ],
    examples: ['uses: circleci:circleci/node/install node-version=22'],
    nearMisses: ['uses: circleci:acme/deployer/deploy'],
  },
];
