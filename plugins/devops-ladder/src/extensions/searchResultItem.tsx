import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { SEARCH_DOCUMENT_TYPE } from '../portal/searchDocumentType';

/**
 * `search-result-list-item:devops-ladder`
 *
 * @internal
 */
export const searchResultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === SEARCH_DOCUMENT_TYPE,
    component: () =>
      import('../portal/SearchResultItem').then(m => m.SearchResultItem),
  },
});
