import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { humanizeId } from '../../words/humanizeId';
import { sayLadder } from './ladderTexts';

/** The texts of the ladder as built in, by their keys. */
function builtInTexts(): Record<string, string> {
  const texts: Record<string, string> = {};
  sayLadder(defaultLadder, (key, text) => {
    texts[key] = text;
    return text;
  });
  const { traps, requirements, facts } = defaultLadder;
  const nameless = { trap: traps, requirement: requirements, fact: facts };
  for (const [kind, entries] of Object.entries(nameless)) {
    for (const { id } of entries) {
      texts[`${kind}.${id}.name`] = humanizeId(id);
    }
  }
  return texts;
}

/**
 * How the ladder as built in says things.
 *
 * @internal
 */
export const ladderTexts = builtInTexts();

/**
 * The texts of the ladder as built in. They are apart from those of the
 * plugin, so that they come with the pages and not with its entry.
 *
 * @internal
 */
export const ladderTranslationRef = createTranslationRef({
  id: 'devops-ladder.ladder',
  messages: ladderTexts,
  translations: { de: () => import('./de') },
});
