import picomatch from 'picomatch';

function matcher(pattern: string): (path: string) => boolean {
  try {
    return picomatch(pattern.replace(/^\.?\//, ''), { dot: true });
  } catch {
    return () => true;
  }
}

/**
 * Whether a change of a path passes a filter of wanted and ignored patterns; a
 * later `!pattern` takes back what an earlier one let through.
 *
 * @internal
 */
export function pathFilter(
  wanted: readonly string[],
  ignored: readonly string[],
): (path: string) => boolean {
  const rules = wanted.map(pattern => ({
    negated: pattern.startsWith('!'),
    matches: matcher(pattern.replace(/^!/, '')),
  }));
  const ignores = ignored.map(matcher);
  return path => {
    let passed = rules.length === 0;
    for (const rule of rules) {
      if (rule.matches(path)) {
        passed = !rule.negated;
      }
    }
    return passed && !ignores.some(matches => matches(path));
  };
}
