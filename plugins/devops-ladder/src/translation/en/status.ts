/** The page for operators, in English. @internal */
export const status = {} as const;
