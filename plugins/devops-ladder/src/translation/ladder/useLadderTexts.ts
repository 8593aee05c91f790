import { useApi } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { useEffect, useMemo, useState } from 'react';
import { SayLadder } from './ladderTexts';
import { ladderTexts, ladderTranslationRef } from './ladderTranslationRef';

/**
 * Says the texts of the ladder in the language of the user. What an
 * organisation words otherwise stays as it words it.
 *
 * Unlike `useTexts` it never suspends: what waits for the ladder waits for
 * this as well, and what is shown already stays.
 *
 * @returns `undefined` until the language is there
 * @internal
 */
export function useLadderTexts(): SayLadder | undefined {
  const api = useApi(translationApiRef);
  const [snapshot, setSnapshot] = useState(() =>
    api.getTranslation(ladderTranslationRef),
  );

  useEffect(() => {
    // One that cannot be loaded counts as loaded: the texts are English then.
    const update = () => setSnapshot(api.getTranslation(ladderTranslationRef));
    const subscription = api
      .translation$(ladderTranslationRef)
      .subscribe({ next: update, error: update });
    return () => subscription.unsubscribe();
  }, [api]);

  return useMemo(() => {
    if (!snapshot.ready) {
      return undefined;
    }
    const t: (key: string) => string = snapshot.t;
    return (key, text) => (ladderTexts[key] === text ? t(key) : text);
  }, [snapshot]);
}
