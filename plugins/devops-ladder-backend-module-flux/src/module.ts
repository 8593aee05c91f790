import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { FluxCollector } from './collect/FluxCollector';
import { readFluxConfig } from './config/readFluxConfig';

/**
 * Brings to DevOps Ladder what only Flux knows of a service: how its objects
 * in the cluster are reconciled, corrected and recorded.
 *
 * @public
 */
export const devopsLadderModuleFlux = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'flux',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const flux = readFluxConfig(config, logger);
        if (flux.clusters.length === 0) {
          logger.warn(
            'Flux is not asked: neither devopsLadder.flux.clusters nor kubernetes.clusterLocatorMethods names a cluster that can be',
          );
          return;
        }
        collectors.addCollector(new FluxCollector(flux));
      },
    });
  },
});
