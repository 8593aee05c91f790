import type { Translated } from '../Translated';
import type { ladderPages as english } from '../en/ladderPages';

/** The pages that explain the ladder, in German. @internal */
export const ladderPages: Translated<typeof english> = {};
