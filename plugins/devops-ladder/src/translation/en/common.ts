/** What several pages say, in English. @internal */
export const common = {
  'common.tryAgain': 'Try again',
} as const;
