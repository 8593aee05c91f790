import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { annotatedProjectCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { readSonarConfig } from './readSonarConfig';
import { sonarProjects } from './sonarProjects';

/**
 * Brings to DevOps Ladder what only SonarQube (Server or Cloud) knows of a
 * service: its quality gate and its reports.
 *
 * @public
 */
export const devopsLadderModuleSonar = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'sonar',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const sonar = readSonarConfig(config, logger);
        if (sonar.sources.length === 0) {
          logger.warn(
            'SonarQube is not asked: neither devopsLadder.sonar.instances nor sonarqube names one',
          );
          return;
        }
        collectors.addCollector(
          annotatedProjectCollector(sonarProjects(sonar)),
        );
      },
    });
  },
});
