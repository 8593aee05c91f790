import {
  EnvironmentTiers,
  isPassingEnvironment,
  LastingTier,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export interface NamedEnvironment {
  name: string;
  /** As GitLab has it, which guesses it from the name where nobody says. */
  tier?: string;
}

const TIERS_OF_GITLAB: Record<string, LastingTier> = {
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

/** The tier of GitLab, where it is not what GitLab would guess by itself. */
function stated({
  name,
  tier = '',
}: NamedEnvironment): LastingTier | undefined {
  const guess = GUESSES.find(([, pattern]) => pattern.test(name))?.[0];
  return tier === guess || isPassingEnvironment(name)
    ? undefined
    : TIERS_OF_GITLAB[tier];
}

/**
 * The tiers of environments, where the pipeline may state them as well.
 *
 * @internal
 */
export class Tiers {
  private readonly tiers: EnvironmentTiers;

  constructor(...options: ConstructorParameters<typeof EnvironmentTiers>) {
    this.tiers = new EnvironmentTiers(...options);
  }

  of(environment: NamedEnvironment): LastingTier | undefined {
    return this.tiers.of(environment.name, stated(environment));
  }

  isProduction(environment: NamedEnvironment): boolean {
    return this.tiers.isProduction(environment.name, stated(environment));
  }

  isLower(environment: NamedEnvironment): boolean {
    return this.tiers.isLower(environment.name, stated(environment));
  }
}
