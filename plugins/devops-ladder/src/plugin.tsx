import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiStairsLine } from '@remixicon/react';
import {
  devopsLadderApi,
  ladderEntityContent,
  organisationPage,
  rungEntityCard,
} from './extensions';
import { rootRouteRef } from './routes';

/**
 * DevOps Ladder for apps of the new frontend system.
 *
 * @public
 */
export const devopsLadderPlugin = createFrontendPlugin({
  pluginId: 'devops-ladder',
  title: 'DevOps Ladder',
  icon: <RiStairsLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    devopsLadderApi,
    rungEntityCard,
    ladderEntityContent,
    organisationPage,
  ],
});
