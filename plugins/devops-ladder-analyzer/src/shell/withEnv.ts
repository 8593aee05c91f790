type Env = Record<string, string>;

const MERGED = new WeakMap<Env, WeakMap<Env, Env>>();

function merge(base: Env, over: Env): Env {
  const known = MERGED.get(base) ?? new WeakMap<Env, Env>();
  MERGED.set(base, known);
  const merged = known.get(over) ?? { ...base, ...over };
  known.set(over, merged);
  return merged;
}

/**
 * Variables with others put over them. They are never changed, so that the
 * many commands that have the same ones share one object.
 *
 * @internal
 */
export function withEnv(base: Env, over: Env): Env {
  if (base === over || Object.keys(base).length === 0) {
    return over;
  }
  return Object.keys(over).length > 0 ? merge(base, over) : base;
}
