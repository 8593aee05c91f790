import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { evidenceCollectorsExtensionPoint } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ArgocdCollector } from './collect/ArgocdCollector';
import { readArgocdConfig } from './config/readArgocdConfig';

/**
 * Brings to DevOps Ladder what only Argo CD knows of a service: how its
 * applications are synced, healed and recorded.
 *
 * @public
 */
export const devopsLadderModuleArgocd = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'argocd',
  register(env) {
    env.registerInit({
      deps: {
        collectors: evidenceCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const argocd = readArgocdConfig(config, logger);
        if (argocd.instances.length === 0) {
          logger.warn(
            'Argo CD is not asked: devopsLadder.argocd.instances names none',
          );
          return;
        }
        collectors.addCollector(new ArgocdCollector(argocd));
      },
    });
  },
});
