import picomatch from 'picomatch';

const MAINLINE_NAMES = [
  'main',
  'master',
  'trunk',
  'develop',
  'mainline',
  'development',
  'default',
];
const SOME_BRANCHES = ['feature/some-change', 'some-change'];

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

function matchesAny(patterns: readonly string[], branch: string): boolean {
  let matched = false;
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) {
      matched = matched && !isMatch(pattern.slice(1), branch);
    } else {
      matched = matched || isMatch(pattern, branch);
    }
  }
  return matched;
}

function isMatch(pattern: string, value: string): boolean {
  try {
    return picomatch.isMatch(value, pattern, { dot: true });
  } catch {
    return false;
  }
}

/** @internal */
export interface BranchFilter {
  branches: readonly string[];
  ignored: readonly string[];
}

function passes(filter: BranchFilter, branch: string): boolean {
  const wanted =
    filter.branches.length === 0 || matchesAny(filter.branches, branch);
  return wanted && !matchesAny(filter.ignored, branch);
}

/** @internal */
export function passesMainline(
  filter: BranchFilter,
  mainlines: readonly string[],
): boolean {
  return (
    mainlines.some(name => passes(filter, name)) ||
    filter.branches.some(name => name.includes('$default-branch'))
  );
}

/**
 * Whether pushes to any branch beside the mainline pass.
 *
 * @internal
 */
export function passesEveryBranch(filter: BranchFilter): boolean {
  return SOME_BRANCHES.every(branch => passes(filter, branch));
}
