/** The pages that explain the ladder, in English. @internal */
export const ladderPages = {} as const;
