/** Waivers, in English. @internal */
export const waivers = {} as const;
