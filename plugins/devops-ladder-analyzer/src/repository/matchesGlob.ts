/** Whether a list of parts matches a list of patterns, one of which may stand for any parts. */
function matchesParts<T>(
  patterns: readonly T[],
  parts: readonly T[],
  isAny: (pattern: T) => boolean,
  matches: (pattern: T, part: T) => boolean,
): boolean {
  let pattern = 0;
  let part = 0;
  let any = -1;
  let from = 0;
  while (part < parts.length) {
    if (pattern < patterns.length && isAny(patterns[pattern])) {
      any = pattern;
      from = part;
      pattern += 1;
    } else if (
      pattern < patterns.length &&
      matches(patterns[pattern], parts[part])
    ) {
      pattern += 1;
      part += 1;
    } else if (any >= 0) {
      from += 1;
      part = from;
      pattern = any + 1;
    } else {
      return false;
    }
  }
  return patterns.slice(pattern).every(isAny);
}

const matchesName = (pattern: string, name: string) =>
  matchesParts(
    [...pattern],
    [...name],
    character => character === '*',
    (a, b) => a === b,
  );

/**
 * Whether a path matches a pattern in which `*` stands for any part of a name
 * and `**` for any folders. Takes time in proportion, whatever the pattern.
 *
 * @internal
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matchesParts(
    pattern.split('/'),
    path.split('/'),
    segment => segment === '**',
    matchesName,
  );
}
