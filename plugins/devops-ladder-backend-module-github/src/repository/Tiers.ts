/** How near to production an environment is. @internal */
export type Tier = 'production' | 'staging' | 'test' | 'development';

/** The first that fits rules: "preprod" is staging before it is production. */
const TIER_WORDS: Array<[Tier, RegExp]> = [
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

/** Made for one change and torn down. */
const PASSING = /^(?:previews?|review|pr|ephemeral)$/;

/** Something is published there, and nothing runs. */
const NO_PLACE =
  /^(?:github-pages|npm|pypi|testpypi|release|releases|publish|crates(?:-?io)?|rubygems|maven(?:-central)?|nuget|docker(?:-?hub)?|ghcr|copilot|codeql|ci|docs)$/;

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/(non|pre)[-_ ]?prod(uction)?/g, '$1prod');

/**
 * The tiers of environments, by what the operator or the owner says of them
 * and else by the words of their names.
 *
 * @internal
 */
export class Tiers {
  private readonly known: Map<string, Tier>;
  private readonly production?: Set<string>;

  /**
   * @param known - tiers by the name of the environment
   * @param production - those that the owner names production, if any
   */
  constructor(known: Map<string, Tier>, production: string[] = []) {
    this.known = known;
    if (production.length > 0) {
      this.production = new Set(production.map(plain));
    }
  }

  of(name: string): Tier | undefined {
    if (this.production?.has(plain(name))) {
      return 'production';
    }
    const tier = this.known.get(name.trim().toLowerCase()) ?? byWords(name);
    // Where the owner names production, nothing else is.
    return this.production && tier === 'production' ? undefined : tier;
  }

  isProduction(name: string): boolean {
    return this.of(name) === 'production';
  }

  /** Whether something that runs there comes before production. */
  isLower(name: string): boolean {
    const tier = this.of(name);
    return tier !== undefined && tier !== 'production';
  }
}

function byWords(name: string): Tier | undefined {
  const words = plain(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (NO_PLACE.test(plain(name)) || words.some(word => PASSING.test(word))) {
    return undefined;
  }
  return TIER_WORDS.find(([, pattern]) =>
    words.some(word => pattern.test(word.replace(/\d+$/, ''))),
  )?.[0];
}
