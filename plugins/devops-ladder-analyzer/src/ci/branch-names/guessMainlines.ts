const MAINLINE_NAMES = [
  'main',
  'master',
  'trunk',
  'develop',
  'mainline',
  'development',
  'default',
];
/**
 * Guesses the default branch from the names that the filters of all workflows
 * mention; every common name stays possible where none is mentioned.
 *
 * @internal
 */
export function guessMainlines(mentioned: readonly string[]): string[] {
  const counts = MAINLINE_NAMES.map(
    name => mentioned.filter(mention => mention === name).length,
  );
  const preferred = counts.findIndex((count, index) => count > 0 && index < 3);
  const first =
    preferred >= 0 ? preferred : counts.findIndex(count => count > 0);
  if (first < 0) {
    return ['main', 'master'];
  }
  const candidates = MAINLINE_NAMES.filter((_name, index) =>
    preferred >= 0 ? index < 3 && counts[index] > 0 : index === first,
  );
  const most = Math.max(
    ...candidates.map(name => counts[MAINLINE_NAMES.indexOf(name)]),
  );
  return candidates.filter(
    name => counts[MAINLINE_NAMES.indexOf(name)] === most,
  );
}
