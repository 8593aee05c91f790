/** Disputes, in English. @internal */
export const disputes = {} as const;
