/**
 * DevOps Ladder for apps of the classic frontend system.
 *
 * @packageDocumentation
 */
export {
  DevopsLadderPage,
  devopsLadderPlugin,
  DevopsLadderSearchResultListItem,
  EntityDevopsLadderCard,
  EntityDevopsLadderContent,
  EntityDevopsLadderRollUpCard,
  EntityDevopsLadderRungPicker,
  HomePageDevopsLadder,
} from './legacy/plugin';
export { createDevopsLadderRungColumn } from './portal/CatalogRungColumn';
export type { SearchResultItemProps } from './portal/SearchResultItem';
export { devopsLadderApiRef } from './api';
export { devopsLadderTranslationRef } from './translation';
