/** @internal */
export type Tier =
  | 'production'
  | 'staging'
  | 'test'
  | 'development'
  | 'preview';

/** Looked at in this order: "preprod" is staging before it is production. */
const TIERS: Array<[Tier, RegExp]> = [
  ['preview', /^(?:preview|review|pr|ephemeral|previews)$/],
  [
    'staging',
    /^(?:nonprod|nonproduction|preprod|preproduction|staging|stage|stg|pre|uat|iat|aat|demo|ithc|preview|pp|beta|canary|acceptance|acc)$/,
  ],
  ['production', /^(?:production|prod|prd|live)$/],
  [
    'test',
    /^(?:test|testing|tst|integration|integ|intg|int|qa|qc|nft|perf|perftest|e2e|sit|sandbox)$/,
  ],
  ['development', /^(?:dev|development|develop|snd)$/],
];

/** Environments that publish something and run nothing. */
const NO_ENVIRONMENT =
  /^(?:github-pages|npm|pypi|testpypi|release|releases|publish|crates(?:-?io)?|rubygems|maven(?:-central)?|nuget|docker(?:-?hub)?|ghcr|copilot|codeql|ci|docs)$/i;

/**
 * A name in small letters, with "not yet production" as one word.
 *
 * @internal
 */
export function normalName(name: string): string {
  return name
    .replace(/non[-_ ]?prod(?:uction)?/gi, 'nonprod')
    .replace(/pre[-_ ]?prod(?:uction)?/gi, 'preprod')
    .toLowerCase();
}

/**
 * The tier that a name says, by whole words.
 *
 * @internal
 */
export function tierOf(name: string): Tier | undefined {
  const plain = normalName(name);
  if (plain.includes('${{') || NO_ENVIRONMENT.test(plain.trim())) {
    return undefined;
  }
  const words = plain.split(/[^a-z]+/).filter(Boolean);
  return TIERS.find(([, pattern]) =>
    words.some(word => pattern.test(word)),
  )?.[0];
}

/** Whether a name is that of a place where the service runs. @internal */
export function isRealEnvironment(name: string): boolean {
  return !NO_ENVIRONMENT.test(name.trim());
}
