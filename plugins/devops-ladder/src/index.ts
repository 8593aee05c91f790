/**
 * Rung card, ladder tab and organisation ladder for Backstage.
 *
 * @packageDocumentation
 */
export { devopsLadderPlugin as default } from './plugin';
export { devopsLadderApiRef } from './api';
export { devopsLadderTranslationRef } from './translation';
