import type { ToolRow } from '../types';
import { RELEASE_TOOLS } from './releaseTools';

/** Deploys to hosts, over SSH or by an orchestrator of releases. @internal */
export const HOST_DEPLOY_TOOLS: ToolRow[] = [
  {
    tool: 'remote-host',
    proves: ['deploy'],
    actions: [
      'appleboy/ssh-action',
      'garygrossgarten/github-action-ssh',
      'appleboy/scp-action',
      'easingthemes/ssh-deploy',
      'burnett01/rsync-deployments',
      'samkirkland/ftp-deploy-action',
      'cross-the-world/ssh-scp-ssh-pipelines',
      'fifsky/ssh-action',
    ],
    commands: [
      'ansible-playbook',
      'cap deploy',
      'cap ~deploy',
      'nomad job run',
      'nomad run',
      'dep deploy',
      'mina deploy',
      'fab deploy',
      'pm2 deploy',
      'rsync',
      'scp',
      'octo|octopus deploy-release',
      'octopus release deploy',
      'docker stack deploy',
      'docker service update',
    ],
    when: [
      {
        text: /ansible-playbook.*deploy|cap .*deploy|nomad|dep deploy|mina|fab |pm2 deploy|(?:rsync|scp)\s.*[\w}"']@?\S*:|octo|stack deploy|service update|ssh-action[\s\S]*(?:docker|deploy|restart|pull|systemctl)|scp-action|ssh-deploy|rsync-deployments|ftp-deploy|ssh-scp/,
      },
    ],
    runtime: 'vm',
    examples: [
      'ansible-playbook -i prod deploy.yml',
      'rsync -az dist/ user@host:/srv/app',
      'docker stack deploy -c s.yml app',
      'uses: easingthemes/ssh-deploy REMOTE_HOST=x',
    ],
    nearMisses: [
      'rsync -a src/ dst/',
      'ansible-lint',
      'uses: webfactory/ssh-agent',
    ],
  },
  {
    tool: 'remote-compose',
    proves: ['deploy'],
    commands: ['ssh'],
    when: [
      {
        text: /ssh\s[\s\S]*(?:docker(?:-| )compose\b[\s\S]*\bup\b|docker (?:run|stack|service)|systemctl restart|pm2 (?:reload|restart)|deploy)/,
      },
    ],
    runtime: 'vm',
    examples: ['ssh user@host "docker compose pull && docker compose up -d"'],
    nearMisses: ['ssh-keyscan host', 'ssh -V'],
  },
  {
    // Tasks of the build that are called after what they deploy.
    tool: 'gradle-deploy',
    proves: ['source-deploy'],
    commands: ['gradle'],
    when: [
      {
        text: /^(?:\S*gradlew?)\s(?:[^\n]*\s)?:?(?:[\w.-]+:)*deploy(?:[A-Z]\w*)?(?=\s|$)/,
      },
    ],
    unless: [
      {
        text: /\sdeploy(?:Artifacts?|Snapshots?|Packages?|Jars?|Docs?|Javadoc|To(?:Maven|Nexus|Artifactory))\b|--dry-run|\s-m\s/i,
      },
    ],
    runtime: 'vm',
    examples: [
      './gradlew deploySubmitter -Penv=prod',
      'gradle :app:deploy -Penv=dev',
    ],
    nearMisses: [
      './gradlew build',
      'gradle deploySnapshots',
      'gradle deploymentInfo',
    ],
  },
  {
    tool: 'octopus',
    proves: ['deploy'],
    actions: ['octopusdeploy/deploy-release-action'],
    examples: [
      'uses: octopusdeploy/deploy-release-action environments=Production',
    ],
    nearMisses: ['uses: octopusdeploy/install-octopus-cli-action'],
  },
  ...RELEASE_TOOLS,
];
