import {
  coreExtensionData,
  createExtensionInput,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import CategoryIcon from '@material-ui/icons/Category';
import { Children } from 'react';

/**
 * The catalog's own page has no input for columns, so the portal puts its own
 * in place, which takes the filters of all plugins as that one does.
 */
const catalogPage = PageBlueprint.makeWithOverrides({
  inputs: {
    filters: createExtensionInput([coreExtensionData.reactElement]),
  },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/catalog',
      routeRef: catalogPlugin.routes.catalogIndex,
      title: 'Catalog',
      icon: <CategoryIcon fontSize="inherit" />,
      loader: async () => {
        const { CatalogWithRungs } = await import('./CatalogWithRungs');
        const filters = inputs.filters.map(filter =>
          filter.get(coreExtensionData.reactElement),
        );
        return <CatalogWithRungs filters={Children.toArray(filters)} />;
      },
    }),
});

export const catalogWithRungs = catalogPlugin.withOverrides({
  extensions: [catalogPage],
});
