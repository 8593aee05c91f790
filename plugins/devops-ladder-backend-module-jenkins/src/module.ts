import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { annotatedProjectCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { readJenkinsConfig } from './config/readJenkinsConfig';
import { jenkinsJobs } from './jenkinsJobs';

/**
 * Brings to DevOps Ladder what only Jenkins knows of a service: how its jobs
 * start, how long they take and how they end.
 *
 * @public
 */
export const devopsLadderModuleJenkins = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'jenkins',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const jenkins = readJenkinsConfig(config, logger);
        if (jenkins.sources.length === 0) {
          logger.warn(
            'Jenkins is not asked: neither devopsLadder.jenkins.instances nor jenkins names one',
          );
          return;
        }
        collectors.addCollector(
          annotatedProjectCollector(jenkinsJobs(jenkins)),
        );
      },
    });
  },
});
