/** Folders whose files say nothing about this service's own delivery. */
const EXCLUDED_FOLDERS = [
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
];

// One pattern instead of a list of parts: it is asked of every path, many times.
const EXCLUDED = new RegExp(
  `(?:^|/)(?:${EXCLUDED_FOLDERS.map(folder =>
    folder.replace(/\./g, '\\.'),
  ).join('|')})/`,
);

/**
 * Whether a path lies in a vendored, generated or example folder.
 *
 * @internal
 */
export function isExcludedPath(path: string): boolean {
  return EXCLUDED.test(path);
}
