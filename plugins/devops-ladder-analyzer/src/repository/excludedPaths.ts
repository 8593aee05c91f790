/** Folders whose files say nothing about this service's own delivery. */
const EXCLUDED_FOLDERS = new Set([
  'node_modules',
  'vendor',
  'third_party',
  'third-party',
  'examples',
  'example',
  'samples',
  'testdata',
  'test-data',
  '__fixtures__',
  'fixtures',
  '.git',
  'dist',
  '__snapshots__',
]);

/**
 * Whether a path lies in a vendored, generated or example folder.
 *
 * @internal
 */
export function isExcludedPath(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some(folder => EXCLUDED_FOLDERS.has(folder));
}
