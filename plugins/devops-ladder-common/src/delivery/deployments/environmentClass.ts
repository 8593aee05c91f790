import {
  isPublishingPlace,
  normalEnvironmentName,
  tierOfWords,
} from '../../environments';
import { DeliveryDefinition } from '../definition';

/**
 * What an environment is to the metrics. Only a group of the definition is
 * production.
 *
 * @internal
 */
export type EnvironmentClass =
  /** The group, and the name in small letters. */
  | { production: string; name: string }
  | { production?: undefined; known: true }
  | {
      production?: undefined;
      known: false;
      why:
        | 'environment-missing'
        | 'environment-unknown'
        | 'environment-looks-like-production';
    };

function classByName(name: string): EnvironmentClass {
  const tier = tierOfWords(normalEnvironmentName(name).split(/[^a-z0-9]+/));
  if (tier === 'production') {
    return { known: false, why: 'environment-looks-like-production' };
  }
  return tier || isPublishingPlace(name)
    ? { known: true }
    : { known: false, why: 'environment-unknown' };
}

/**
 * Tells the classes of environments, each name once.
 *
 * @internal
 */
export function environmentClasses(
  definition: DeliveryDefinition,
): (environment: string | null | undefined) => EnvironmentClass {
  const groups = new Map<string, string>();
  for (const [group, names] of Object.entries(definition.environmentGroups)) {
    names.forEach(name => groups.set(name.trim().toLowerCase(), group));
  }
  const known = new Map<string, EnvironmentClass>();
  return environment => {
    const before = environment && known.get(environment);
    if (before) {
      return before;
    }
    const name = environment?.trim().toLowerCase();
    if (!environment || !name) {
      return { known: false, why: 'environment-missing' };
    }
    const production = groups.get(name);
    const found =
      production === undefined ? classByName(name) : { production, name };
    known.set(environment, found);
    return found;
  };
}
