/** Flags whose value is what is left out. */
const EXCLUDES = new Set(['-x', '--exclude-task', '--exclude', '-pl']);
const HARDENED_FORK = /^step-security\//;

/**
 * The comparable name of an action: lower case, no version.
 *
 * @internal
 */
export function actionName(name: string): string {
  return name.toLowerCase();
}

function bareName(action: string): string {
  return action.split('/').slice(1).join('/');
}

/** @internal */
export function matchesAction(pattern: string, action: string): boolean {
  const wanted = pattern.toLowerCase();
  if (wanted.endsWith('*')) {
    return action.startsWith(wanted.slice(0, -1));
  }
  return (
    action === wanted ||
    (HARDENED_FORK.test(action) && bareName(action) === bareName(wanted))
  );
}

/** An image without its digest and tag. @internal */
export function imageName(image: string): string {
  return image.replace(/@sha256:.*$/, '').replace(/:[^/]*$/, '');
}

/** @internal */
export function matchesImage(pattern: string, image: string): boolean {
  const name = imageName(image);
  return name === pattern || name.endsWith(`/${pattern}`);
}

/** The programs that a pattern of a command begins with. @internal */
export function programsOf(pattern: string): readonly string[] {
  return pattern.split(' ')[0].split('|');
}

interface Pattern {
  programs: ReadonlySet<string>;
  words: Array<{ anywhere: boolean; wanted: ReadonlySet<string> }>;
}

const PATTERNS = new Map<string, Pattern>();

/** Patterns are data and few: each is taken apart once. */
function parsePattern(pattern: string): Pattern {
  let parsed = PATTERNS.get(pattern);
  if (!parsed) {
    const [program, ...words] = pattern.split(' ');
    parsed = {
      programs: new Set(program.split('|')),
      words: words.map(word => ({
        anywhere: word.startsWith('~'),
        wanted: new Set(word.replace(/^~/, '').split('|')),
      })),
    };
    PATTERNS.set(pattern, parsed);
  }
  return parsed;
}

/**
 * Whether a command line begins with the words of a pattern. Flags are left
 * out; a word after a flag may be its value and is passed over.
 *
 * @internal
 */
export function matchesCommand(
  pattern: string,
  argv: readonly string[],
): boolean {
  const { programs, words } = parsePattern(pattern);
  if (!programs.has(argv[0] ?? '')) {
    return false;
  }
  const rest = argv.slice(1);
  let index = 0;
  for (const word of words) {
    const { wanted } = word;
    if (word.anywhere) {
      const named = rest.some(
        (given, at) => wanted.has(given) && !EXCLUDES.has(rest[at - 1]),
      );
      if (!named) {
        return false;
      }
      continue;
    }
    while (index < rest.length && !wanted.has(rest[index])) {
      const afterFlag =
        index > 0 &&
        rest[index - 1].startsWith('-') &&
        !rest[index - 1].includes('=');
      if (
        !rest[index].startsWith('-') &&
        !rest[index].startsWith('+') &&
        !afterFlag
      ) {
        return false;
      }
      index += 1;
    }
    if (index >= rest.length) {
      return false;
    }
    index += 1;
  }
  return true;
}
