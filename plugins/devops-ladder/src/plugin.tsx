import { RouteRef } from '@backstage/core-plugin-api';
import {
  createFrontendPlugin,
  OverridableFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { RiStairsLine } from '@remixicon/react';
import {
  catalogRungFilter,
  devopsLadderApi,
  homeWidget,
  ladderEntityContent,
  organisationPage,
  organisationSubPages,
  rollUpEntityCard,
  rungEntityCard,
  searchResultItem,
} from './extensions';
import { rootRouteRef } from './routes';

/**
 * DevOps Ladder for apps of the new frontend system. Its extensions are found
 * by the ids that the README lists; spelled out, their types would come in
 * another order with each compilation.
 *
 * @public
 */
export const devopsLadderPlugin: OverridableFrontendPlugin<{
  root: RouteRef<undefined>;
}> = createFrontendPlugin({
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
    ...organisationSubPages,
    rollUpEntityCard,
    homeWidget,
    catalogRungFilter,
    searchResultItem,
  ],
});
