import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { DEMO_HOST } from './demoHost';
import { DemoUrlReader } from './DemoUrlReader';

/** Lets the portal read the repositories under `examples/repositories`. */
export const demoRepositories = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: {},
  factory:
    () =>
    ({ treeResponseFactory }) =>
      [
        {
          predicate: url => url.host === DEMO_HOST,
          reader: new DemoUrlReader({
            directory: resolvePackagePath(
              'backend',
              '../../examples/repositories',
            ),
            treeResponseFactory,
          }),
        },
      ],
});
