import {
  EnvironmentTier,
  isPublishingPlace,
  normalEnvironmentName,
  tierOfWords,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * The tier of an environment that lasts.
 *
 * @public
 */
export type LastingTier = Exclude<EnvironmentTier, 'preview'>;

const plain = (name: string) => normalEnvironmentName(name.trim());

function tierOfName(name: string): EnvironmentTier | undefined {
  return tierOfWords(
    plain(name)
      .split(/[^a-z0-9]+/)
      .map(word => word.replace(/\d+$/, ''))
      .filter(Boolean),
  );
}

/**
 * Whether a name is that of an environment for one change.
 *
 * @public
 */
export function isPassingEnvironment(name: string): boolean {
  return tierOfName(name) === 'preview';
}

function byWords(name: string): LastingTier | undefined {
  const tier = isPublishingPlace(plain(name)) ? undefined : tierOfName(name);
  return tier === 'preview' ? undefined : tier;
}

/**
 * The tiers of environments, by what the operator or the owner says of them,
 * by what a provider states, and else by the words of their names.
 *
 * @public
 */
export class EnvironmentTiers {
  private readonly known: ReadonlyMap<string, LastingTier>;
  private readonly production?: ReadonlySet<string>;

  /**
   * @param known - tiers by the name of the environment, in small letters
   * @param production - those that the owner names production, if any
   */
  constructor(
    known: ReadonlyMap<string, LastingTier>,
    production: readonly string[] = [],
  ) {
    this.known = known;
    if (production.length > 0) {
      this.production = new Set(production.map(plain));
    }
  }

  /** @param stated - what the provider says of it, where that counts */
  of(name: string, stated?: LastingTier): LastingTier | undefined {
    if (this.production?.has(plain(name))) {
      return 'production';
    }
    const tier =
      this.known.get(name.trim().toLowerCase()) ?? stated ?? byWords(name);
    // Where the owner names production, nothing else is.
    return this.production && tier === 'production' ? undefined : tier;
  }

  isProduction(name: string, stated?: LastingTier): boolean {
    return this.of(name, stated) === 'production';
  }

  /** Whether something that runs there comes before production. */
  isLower(name: string, stated?: LastingTier): boolean {
    const tier = this.of(name, stated);
    return tier !== undefined && tier !== 'production';
  }
}
