import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { en } from './en';

/**
 * The texts of the plugin, in English and German. An app that wants other
 * words, or another language, overrides them by their keys.
 *
 * @public
 */
export const devopsLadderTranslationRef = createTranslationRef({
  id: 'devops-ladder',
  messages: en,
  translations: {
    de: () => import('./de'),
  },
});
