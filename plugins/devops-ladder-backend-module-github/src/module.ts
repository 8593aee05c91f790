import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { GithubSource } from './collect/GithubSource';
import { readGithubConfig } from './config/readGithubConfig';
import { GithubRunsCollector } from './runs/GithubRunsCollector';
import { GithubSettingsCollector } from './settings/GithubSettingsCollector';

/**
 * Brings to DevOps Ladder what only GitHub knows of a service: what its
 * settings enforce and what its runs show.
 *
 * @public
 */
export const devopsLadderModuleGithub = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const source = new GithubSource({
          integrations,
          credentials:
            DefaultGithubCredentialsProvider.fromIntegrations(integrations),
          config: readGithubConfig(config, logger),
        });
        collectors.addCollector(
          new GithubSettingsCollector(source),
          new GithubRunsCollector(source),
        );
      },
    });
  },
});
