/**
 * DevOps Ladder for apps of the classic frontend system.
 *
 * @packageDocumentation
 */
export {
  DevopsLadderPage,
  devopsLadderPlugin,
  EntityDevopsLadderCard,
  EntityDevopsLadderContent,
} from './legacy/plugin';
export { devopsLadderApiRef } from './api';
export { devopsLadderTranslationRef } from './translation';
