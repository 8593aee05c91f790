import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { LadderCollatorFactory } from './collate/LadderCollatorFactory';
import { readCollatorConfig } from './readCollatorConfig';

/**
 * Puts the rungs, capabilities and traps of DevOps Ladder into the portal's
 * search, as the organisation has them.
 *
 * @public
 */
export const searchModuleDevopsLadder = createBackendModule({
  pluginId: 'search',
  moduleId: 'devops-ladder-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const { path, schedule } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new LadderCollatorFactory({ auth, discovery, path }),
        });
      },
    });
  },
});
