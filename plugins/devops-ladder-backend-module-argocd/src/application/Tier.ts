/** How near to production something runs. @internal */
export type Tier = 'production' | 'staging' | 'test' | 'development';

/** The first that fits rules: "preprod" is staging before it is production. */
const TIER_WORDS: Array<[Tier, RegExp]> = [
  [
    'staging',
    /^(?:nonprod|preprod|staging|stage|stg|pre|uat|iat|aat|demo|ithc|pp|beta|canary|acceptance|acc)\d*$/,
  ],
  ['production', /^(?:production|prod|prd|live)\d*$/],
  [
    'test',
    /^(?:test|testing|tst|integration|integ|intg|int|qa|qc|nft|perf|perftest|e2e|sit|sandbox)\d*$/,
  ],
  ['development', /^(?:dev|development|develop|snd)\d*$/],
];

/** Made for one change and torn down. */
const PASSING = /^(?:previews?|review|pr|ephemeral)\d*$/;

/** @internal */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(non|pre)[-_ ]?prod(uction)?/g, '$1prod')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** @internal */
export function tierOfWords(words: string[]): Tier | undefined {
  return TIER_WORDS.find(([, pattern]) =>
    words.some(word => pattern.test(word)),
  )?.[0];
}

/** @internal */
export function isPassing(words: string[]): boolean {
  return words.some(word => PASSING.test(word));
}
