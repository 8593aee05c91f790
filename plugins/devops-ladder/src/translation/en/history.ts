/** What changed for a service, in English. @internal */
export const history = {} as const;
