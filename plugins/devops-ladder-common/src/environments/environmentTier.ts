/**
 * How near to production an environment is. A preview is made for one change
 * and torn down.
 *
 * @public
 */
export type EnvironmentTier =
  | 'production'
  | 'staging'
  | 'test'
  | 'development'
  | 'preview';

/** The first that fits rules: "preprod" is staging before it is production. */
const WORDS: Array<[EnvironmentTier, RegExp]> = [
  ['preview', /^(?:previews?|review|pr|ephemeral)$/],
  [
    'staging',
    /^(?:nonprod|nonproduction|preprod|preproduction|staging|stage|stg|pre|uat|iat|aat|demo|ithc|pp|beta|canary|acceptance|acc)$/,
  ],
  ['production', /^(?:production|prod|prd|live)$/],
  [
    'test',
    /^(?:test|testing|tst|integration|integ|intg|int|qa|qc|nft|perf|perftest|e2e|sit|sandbox)$/,
  ],
  ['development', /^(?:dev|development|develop|snd)$/],
];

/** Environments that publish something and run nothing. */
const PUBLISHING =
  /^(?:github-pages|npm|pypi|testpypi|release|releases|publish|crates(?:-?io)?|rubygems|maven(?:-central)?|nuget|docker(?:-?hub)?|ghcr|copilot|codeql|ci|docs)$/i;

/**
 * The name of an environment in small letters, with "not yet production" as
 * one word.
 *
 * @public
 */
export function normalEnvironmentName(name: string): string {
  return name
    .replace(/non[-_ ]?prod(?:uction)?/gi, 'nonprod')
    .replace(/pre[-_ ]?prod(?:uction)?/gi, 'preprod')
    .toLowerCase();
}

/**
 * The tier that words say, each a whole one in small letters; undefined where
 * none says any. "product" and "delivery" say nothing.
 *
 * @public
 */
export function tierOfWords(
  words: readonly string[],
): EnvironmentTier | undefined {
  return WORDS.find(([, pattern]) =>
    words.some(word => pattern.test(word)),
  )?.[0];
}

/**
 * Whether a name is that of a place where something is published and nothing
 * runs, e.g. `github-pages` or `npm`.
 *
 * @public
 */
export function isPublishingPlace(name: string): boolean {
  return PUBLISHING.test(name.trim());
}
