import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';

/**
 * `catalog-filter:devops-ladder/rung`
 *
 * @internal
 */
export const catalogRungFilter = CatalogFilterBlueprint.make({
  name: 'rung',
  params: {
    loader: () =>
      import('../portal/CatalogRungFilter').then(({ CatalogRungFilter }) => (
        <CatalogRungFilter />
      )),
  },
});
