import type { Translated } from '../Translated';
import type { guesses as english } from '../en/guesses';

/** The page of guessed facts, in German. @internal */
export const guesses: Translated<typeof english> = {};
