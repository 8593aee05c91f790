/** The page of guessed facts, in English. @internal */
export const guesses = {} as const;
