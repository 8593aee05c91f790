function refuse(): never {
  throw new Error('something that is shared was changed');
}

/** Makes every change of a value, and of what it is made of, an error. */
export function freeze<T>(value: T, seen: Set<unknown> = new Set()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) {
    return value;
  }
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const [key, item] of value.entries()) {
      freeze(key, seen);
      freeze(item, seen);
    }
    for (const method of ['set', 'add', 'delete', 'clear']) {
      Object.defineProperty(value, method, { value: refuse });
    }
  } else {
    Object.values(value).forEach(item => freeze(item, seen));
  }
  return Object.freeze(value);
}
