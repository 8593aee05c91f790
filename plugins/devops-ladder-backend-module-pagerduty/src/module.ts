import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { annotatedProjectCollector } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { pagerdutyServices } from './pagerdutyServices';
import { readPagerdutyConfig } from './readPagerdutyConfig';

/**
 * Brings to DevOps Ladder what only PagerDuty knows of a service: whether an
 * alert reaches somebody who is on call.
 *
 * @public
 */
export const devopsLadderModulePagerduty = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const pagerduty = readPagerdutyConfig(config, logger);
        if (pagerduty.sources.length === 0) {
          logger.warn(
            'PagerDuty is not asked: neither devopsLadder.pagerduty.accounts nor pagerDuty has an apiToken',
          );
          return;
        }
        collectors.addCollector(
          annotatedProjectCollector(pagerdutyServices(pagerduty)),
        );
      },
    });
  },
});
