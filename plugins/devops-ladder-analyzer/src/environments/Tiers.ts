import { normalEnvironmentName } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { tierOf } from './tierOf';
import type { Tier } from './tierOf';

/**
 * What tier environments are of, as names say it, or as the owner does.
 *
 * @internal
 */
export interface Tiers {
  /** The tier of an environment by its whole name. */
  ofEnvironment(name: string): Tier | undefined;
  /** The tier that a text names: a path, the name of a job, a flag. */
  ofText(text: string): Tier | undefined;
}

/** What remains of a text when a name that stands in it by itself is taken out. */
function without(text: string, name: string): string | undefined {
  const isPart = (character: string | undefined) =>
    character !== undefined && /[a-z0-9]/.test(character);
  for (
    let at = text.indexOf(name);
    at >= 0;
    at = text.indexOf(name, at + name.length)
  ) {
    const end = at + name.length;
    if (!isPart(text[at - 1]) && !isPart(text[end])) {
      return `${text.slice(0, at)} ${text.slice(end)}`;
    }
  }
  return undefined;
}

/**
 * Where the owner names the environments that are production, no other one is.
 * An environment called "production" that is not named stands before it; a
 * text that says so is not about an environment that is known.
 *
 * @internal
 */
export function tiersOf(productionEnvironments?: readonly string[]): Tiers {
  if (!productionEnvironments?.length) {
    return { ofEnvironment: tierOf, ofText: tierOf };
  }
  const exact = new Set(
    productionEnvironments.map(name => name.trim().toLowerCase()),
  );
  const words = productionEnvironments.map(name =>
    normalEnvironmentName(name).trim(),
  );
  return {
    ofEnvironment: name => {
      if (exact.has(name.trim().toLowerCase())) {
        return 'production';
      }
      const tier = tierOf(name);
      return tier === 'production' ? 'staging' : tier;
    },
    ofText: text => {
      const plain = normalEnvironmentName(text);
      for (const name of words) {
        const rest = without(plain, name);
        const other = rest === undefined ? undefined : tierOf(rest);
        if (
          rest !== undefined &&
          (other === undefined || other === 'production')
        ) {
          return 'production';
        }
      }
      const tier = tierOf(text);
      return tier === 'production' ? undefined : tier;
    },
  };
}
