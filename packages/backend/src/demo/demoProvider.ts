import {
  coreServices,
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { DEMO_HOST } from './demoHost';
import { DemoProvider } from './provider/DemoProvider';

/**
 * Runs what the modules of GitHub and Argo CD ask in the demo, at the address
 * that `integrations.github` gives for the demo's host.
 */
export const demoProvider = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
      },
      async init({ config, lifecycle }) {
        const address = config
          .getOptionalConfigArray('integrations.github')
          ?.find(each => each.getOptionalString('host') === DEMO_HOST)
          ?.getString('apiBaseUrl');
        if (!address) {
          return;
        }
        const provider = await DemoProvider.fromFiles({
          directory: resolvePackagePath('backend', '../../examples/provider'),
          web: `https://${DEMO_HOST}/skerrywick`,
          now: Date.now(),
        });
        await provider.start(Number(new URL(address).port));
        lifecycle.addShutdownHook(() => provider.stop());
      },
    });
  },
});
