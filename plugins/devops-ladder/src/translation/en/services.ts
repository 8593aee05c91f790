/** The table of services, in English. @internal */
export const services = {} as const;
