import type { ScriptSource } from './ScriptSource';

/** A named piece of work in a task file. @internal */
export interface Recipe {
  before: string[];
  sources: ScriptSource[];
  /** Something of it cannot be read. */
  opaque?: boolean;
}

const MAX_RECIPES = 60;

/**
 * What recipes run, those that they depend on first; `undefined` where one of
 * them is not there or cannot be read.
 *
 * @internal
 */
export function sourcesOfRecipes(
  recipes: ReadonlyMap<string, Recipe>,
  names: readonly string[],
): ScriptSource[] | undefined {
  const sources: ScriptSource[] = [];
  const seen = new Set<string>();
  let complete = true;
  const visit = (name: string): void => {
    const recipe = recipes.get(name);
    if (!recipe || recipe.opaque) {
      complete = false;
      return;
    }
    if (!seen.has(name) && seen.size < MAX_RECIPES) {
      seen.add(name);
      recipe.before.forEach(visit);
      sources.push(...recipe.sources);
    }
  };
  names.forEach(visit);
  return complete ? sources : undefined;
}
