import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { devopsLadderTranslationRef } from './devopsLadderTranslationRef';

/**
 * The texts in the language of the user.
 *
 * @internal
 */
export const useTexts = () => useTranslationRef(devopsLadderTranslationRef).t;

/** @internal */
export type Texts = ReturnType<typeof useTexts>;
