import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { GitlabSource } from './collect/GitlabSource';
import { readGitlabConfig } from './config/readGitlabConfig';
import { GitlabRunsCollector } from './runs/GitlabRunsCollector';
import { GitlabSettingsCollector } from './settings/GitlabSettingsCollector';

/**
 * Brings to DevOps Ladder what only GitLab knows of a service: what its
 * settings enforce and what its pipelines and deployments show.
 *
 * @public
 */
export const devopsLadderModuleGitlab = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'gitlab',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const source = new GitlabSource(
          ScmIntegrations.fromConfig(config),
          readGitlabConfig(config, logger),
        );
        collectors.addCollector(
          new GitlabSettingsCollector(source),
          new GitlabRunsCollector(source),
        );
      },
    });
  },
});
