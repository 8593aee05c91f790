/** How near to production an environment is. @internal */
export type Tier = 'production' | 'staging' | 'test' | 'development';

/** @internal */
export interface NamedEnvironment {
  name: string;
  /** As GitLab has it, which guesses it from the name where nobody says. */
  tier?: string;
}

const TIERS_OF_GITLAB: Record<string, Tier> = {
  production: 'production',
  staging: 'staging',
  testing: 'test',
  development: 'development',
};

/** How GitLab guesses: anywhere in the name, so that "delivery" is production. */
const GUESSES: Array<[string, RegExp]> = [
  ['development', /dev|review|trunk/i],
  ['testing', /test|tst|int|ac(?:ce|)pt|qa|qc|control|quality/i],
  ['staging', /st(?:a|)g|mod(?:e|)l|pre|demo|non/i],
  ['production', /pr(?:o|)d|live/i],
];

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
  /^(?:pages|npm|pypi|testpypi|release|releases|publish|crates(?:-?io)?|rubygems|maven(?:-central)?|nuget|docker(?:-?hub)?|ci|docs)$/;

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/(non|pre)[-_ ]?prod(uction)?/g, '$1prod');

/**
 * The tiers of environments, by what the operator or the owner says of them,
 * by the tier that the pipeline states, and else by the words of their names.
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

  of(environment: NamedEnvironment): Tier | undefined {
    const { name } = environment;
    if (this.production?.has(plain(name))) {
      return 'production';
    }
    const tier =
      this.known.get(name.trim().toLowerCase()) ??
      stated(environment) ??
      byWords(name);
    // Where the owner names production, nothing else is.
    return this.production && tier === 'production' ? undefined : tier;
  }

  isProduction(environment: NamedEnvironment): boolean {
    return this.of(environment) === 'production';
  }

  /** Whether something that runs there comes before production. */
  isLower(environment: NamedEnvironment): boolean {
    const tier = this.of(environment);
    return tier !== undefined && tier !== 'production';
  }
}

/** The tier of GitLab, where it is not what GitLab would guess by itself. */
function stated({ name, tier = '' }: NamedEnvironment): Tier | undefined {
  const guess = GUESSES.find(([, pattern]) => pattern.test(name))?.[0];
  return tier === guess || isPassing(name) ? undefined : TIERS_OF_GITLAB[tier];
}

const wordsOf = (name: string) =>
  plain(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

function isPassing(name: string): boolean {
  return wordsOf(name).some(word => PASSING.test(word));
}

function byWords(name: string): Tier | undefined {
  if (NO_PLACE.test(plain(name)) || isPassing(name)) {
    return undefined;
  }
  return TIER_WORDS.find(([, pattern]) =>
    wordsOf(name).some(word => pattern.test(word.replace(/\d+$/, ''))),
  )?.[0];
}
