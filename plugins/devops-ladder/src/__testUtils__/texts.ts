import {
  createTranslationRef,
  TranslationApi,
  translationApiRef,
  TranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { mockApis } from '@backstage/frontend-test-utils';
import { devopsLadderTranslationRef, Texts } from '../translation';
import german from '../translation/de';
import ladderGerman from '../translation/ladder/de';
import { ladderTranslationRef } from '../translation/ladder/ladderTranslationRef';

/** Have the German texts as their own, which needs no language to load. */
const germanRefs: Record<string, unknown> = {
  [devopsLadderTranslationRef.id]: createTranslationRef({
    id: 'devops-ladder-german',
    messages: german,
  }),
  [ladderTranslationRef.id]: createTranslationRef({
    id: 'devops-ladder-ladder-german',
    messages: ladderGerman,
  }),
};

/** What an app whose user chose German provides, for the texts of the plugin. */
export function germanApi() {
  const api: TranslationApi = mockApis.translation();
  const inGerman = <M extends { [key in string]: string }>(
    ref: TranslationRef<string, M>,
  ) => (germanRefs[ref.id] ?? ref) as TranslationRef<string, M>;
  const translation: TranslationApi = {
    getTranslation: ref => api.getTranslation(inGerman(ref)),
    translation$: ref => api.translation$(inGerman(ref)),
  };
  return [translationApiRef, translation] as const;
}

function textsOf(api: TranslationApi): Texts {
  const snapshot = api.getTranslation(devopsLadderTranslationRef);
  if (!snapshot.ready) {
    throw new Error('The texts are not there');
  }
  return snapshot.t;
}

/** The texts in English, for functions that take them. */
export function englishTexts(): Texts {
  return textsOf(mockApis.translation());
}

/** The texts in German, for functions that take them. */
export function germanTexts(): Texts {
  return textsOf(germanApi()[1]);
}
