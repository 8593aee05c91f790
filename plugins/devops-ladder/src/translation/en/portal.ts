/** Widgets, columns and cards elsewhere in the portal, in English. @internal */
export const portal = {} as const;
