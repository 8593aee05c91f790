/** The page that tries a pipeline, in English. @internal */
export const tryPipeline = {} as const;
