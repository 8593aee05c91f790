import picomatch from 'picomatch';

const SOME_BRANCHES = ['feature/some-change', 'some-change'];

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
