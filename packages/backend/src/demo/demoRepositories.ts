import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { DemoUrlReader } from './DemoUrlReader';

/** The made-up host under which the demo organisation keeps its repositories. */
const DEMO_HOST = 'git.skerrywick.example';

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
