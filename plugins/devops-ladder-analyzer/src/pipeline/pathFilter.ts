import picomatch from 'picomatch';

function matcher(pattern: string): (path: string) => boolean {
  try {
    return picomatch(pattern.replace(/^\.?\//, ''), { dot: true });
  } catch {
    return () => true;
  }
}

interface Rule {
  negated: boolean;
  matches: (path: string) => boolean;
}

const ruleOf = (pattern: string): Rule => ({
  negated: pattern.startsWith('!'),
  matches: matcher(pattern.replace(/^!/, '')),
});

/** What the last rule that matches says; `otherwise` where none does. */
function decide(rules: readonly Rule[], path: string, otherwise: boolean) {
  let result = otherwise;
  for (const rule of rules) {
    if (rule.matches(path)) {
      result = !rule.negated;
    }
  }
  return result;
}

/**
 * Whether a change of a path passes a filter of wanted and ignored patterns; a
 * later `!pattern` takes back what an earlier one said.
 *
 * @internal
 */
export function pathFilter(
  wanted: readonly string[],
  ignored: readonly string[],
): (path: string) => boolean {
  const rules = wanted.map(ruleOf);
  const ignores = ignored.map(ruleOf);
  return path =>
    decide(rules, path, rules.length === 0) && !decide(ignores, path, false);
}
