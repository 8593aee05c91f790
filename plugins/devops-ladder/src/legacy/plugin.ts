import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { DevopsLadderClient } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { devopsLadderApiRef } from '../api';
import { HOME_WIDGET } from '../portal/homeWidgetText';
import { SEARCH_DOCUMENT_TYPE } from '../portal/searchDocumentType';
import { rootRouteRef } from '../routes';

/**
 * The plugin for apps of the classic frontend system.
 *
 * @public
 */
export const devopsLadderPlugin = createPlugin({
  id: 'devops-ladder',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: devopsLadderApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new DevopsLadderClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/**
 * The organisation page, to be mounted at `/devops-ladder`.
 *
 * @public
 */
export const DevopsLadderPage = devopsLadderPlugin.provide(
  createRoutableExtension({
    name: 'DevopsLadderPage',
    component: () =>
      import('./LegacyOrganisationPage').then(m => m.LegacyOrganisationPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The rung card for the overview of an entity's page.
 *
 * @public
 */
export const EntityDevopsLadderCard = devopsLadderPlugin.provide(
  createComponentExtension({
    name: 'EntityDevopsLadderCard',
    component: {
      lazy: () => import('../service/RungCard').then(m => m.RungCard),
    },
  }),
);

/**
 * The content of the ladder tab, to be mounted at `/ladder` of an entity's
 * page, where the card and the organisation page link to.
 *
 * @public
 */
export const EntityDevopsLadderContent = devopsLadderPlugin.provide(
  createComponentExtension({
    name: 'EntityDevopsLadderContent',
    component: {
      lazy: () => import('../service/LadderTab').then(m => m.LadderTab),
    },
  }),
);

/**
 * Where the services of a group, a system or a domain stand, for the overview
 * of its page.
 *
 * @public
 */
export const EntityDevopsLadderRollUpCard = devopsLadderPlugin.provide(
  createComponentExtension({
    name: 'EntityDevopsLadderRollUpCard',
    component: {
      lazy: () => import('../portal/RollUpCard').then(m => m.RollUpCard),
    },
  }),
);

/**
 * Filters of the catalog by verdict and rung, for the `filters` of its page.
 *
 * @public
 */
export const EntityDevopsLadderRungPicker = devopsLadderPlugin.provide(
  createComponentExtension({
    name: 'EntityDevopsLadderRungPicker',
    component: {
      lazy: () =>
        import('../portal/CatalogRungFilter').then(m => m.CatalogRungFilter),
    },
  }),
);

/**
 * The services of the signed-in user, for the home page.
 *
 * @public
 */
export const HomePageDevopsLadder = devopsLadderPlugin.provide(
  createCardExtension({
    ...HOME_WIDGET,
    components: () =>
      import('../portal/HomeWidget').then(m => m.homeWidgetParts),
  }),
);

/**
 * The rungs, capabilities and traps among the results of the search, for the
 * children of `SearchResult`.
 *
 * @public
 */
export const DevopsLadderSearchResultListItem = devopsLadderPlugin.provide(
  createSearchResultListItemExtension({
    name: 'DevopsLadderSearchResultListItem',
    predicate: ({ type }) => type === SEARCH_DOCUMENT_TYPE,
    component: () =>
      import('../portal/SearchResultItem').then(m => m.SearchResultItem),
  }),
);
