/** The organisation overview, in English. @internal */
export const overview = {} as const;
