import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a file of an installed package is. The package may be for ES modules
 * only, which `require.resolve` does not find.
 */
export function installed(name: string, ...path: string[]): string {
  const file = (require.resolve.paths(name) ?? [])
    .map(folder => join(folder, name, ...path))
    .find(existsSync);
  if (!file) {
    throw new Error(`${name} is not installed`);
  }
  return file;
}
