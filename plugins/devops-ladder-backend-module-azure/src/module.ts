import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { AzureSource } from './collect/AzureSource';
import { readAzureConfig } from './config/readAzureConfig';
import { AzureRunsCollector } from './runs/AzureRunsCollector';
import { AzureSettingsCollector } from './settings/AzureSettingsCollector';

/**
 * Brings to DevOps Ladder what only Azure DevOps knows of a service: what its
 * policies and checks enforce and what its runs and deployments show.
 *
 * @public
 */
export const devopsLadderModuleAzure = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'azure',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const source = new AzureSource(
          ScmIntegrations.fromConfig(config),
          readAzureConfig(config, logger),
        );
        collectors.addCollector(
          new AzureSettingsCollector(source),
          new AzureRunsCollector(source),
        );
      },
    });
  },
});
