import { CATALOGUE } from './catalogue';
import { conditionHolds } from './conditions';
import type { ToolUse } from './conditions';
import { withShortGoals } from './mavenGoals';
import type { ActKind, ToolRow } from './types';

/** @internal */
export type Gate = 'blocking' | 'advisory' | 'unknown';

/** @internal */
export interface ToolMatch {
  row: ToolRow;
  proves: readonly ActKind[];
  /** What the tool itself does on a finding. */
  gate: Gate;
  gateNote?: string;
}

const HARMLESS_FLAGS = ['--help', '--version', '-version', '--list-tests'];
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

/** @internal */
export function matchesImage(pattern: string, image: string): boolean {
  const name = image.replace(/@sha256:.*$/, '').replace(/:[^/]*$/, '');
  return name === pattern || name.endsWith(`/${pattern}`);
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

function isHarmlessCall(row: ToolRow, argv: readonly string[]): boolean {
  if (argv.some(word => HARMLESS_FLAGS.includes(word)) || argv[1] === 'help') {
    return true;
  }
  return (
    !row.dryRunCounts &&
    argv.some(word => /^--dry-?run(?:=(?!none|false).*)?$/i.test(word))
  );
}

function recognises(row: ToolRow, use: ToolUse): boolean {
  const { action, argv, image } = use;
  if (action !== undefined) {
    return (row.actions ?? []).some(pattern => matchesAction(pattern, action));
  }
  if (image !== undefined) {
    if (!(row.images ?? []).some(pattern => matchesImage(pattern, image))) {
      return false;
    }
    // The image only starts the tool: its words are those of the command.
    const patterns = row.commands ?? [];
    const withWords = patterns.filter(pattern => pattern.includes(' '));
    return (
      withWords.length < patterns.length ||
      patterns.length === 0 ||
      withWords.some(pattern => {
        const program = pattern.split(' ')[0].split('|')[0];
        const words = argv ?? [];
        return matchesCommand(
          pattern,
          words[0] === program ? words : [program, ...words],
        );
      })
    );
  }
  if (argv === undefined) {
    return false;
  }
  const words = withShortGoals(argv);
  return (
    (row.commands ?? []).some(pattern => matchesCommand(pattern, words)) &&
    !isHarmlessCall(row, words)
  );
}

function gateOf(row: ToolRow, use: ToolUse): { gate: Gate; gateNote?: string } {
  const rule = row.gate;
  if (!rule) {
    return { gate: 'blocking' };
  }
  const judge = (conditions: typeof rule.blockingWhen) =>
    (conditions ?? []).map(condition => conditionHolds(condition, use));
  const advisory = judge(rule.advisoryWhen);
  const blocking = judge(rule.blockingWhen);
  if (advisory.includes(true)) {
    return { gate: 'advisory', gateNote: 'it is told not to fail' };
  }
  if (blocking.includes(true)) {
    return { gate: advisory.includes('unknown') ? 'unknown' : 'blocking' };
  }
  if (advisory.includes('unknown') || blocking.includes('unknown')) {
    return {
      gate: 'unknown',
      gateNote: 'whether it fails is decided by an expression',
    };
  }
  return {
    gate: rule.default,
    gateNote:
      rule.default === 'advisory'
        ? rule.note ?? 'it does not fail on a finding by default'
        : undefined,
  };
}

/**
 * Everything that the catalogue says about one use of a tool.
 *
 * @internal
 */
export function matchTools(use: ToolUse): ToolMatch[] {
  return CATALOGUE.filter(
    row =>
      recognises(row, use) &&
      (row.when ?? []).every(condition => {
        const result = conditionHolds(condition, use);
        return result === true || result === undefined;
      }) &&
      !(row.unless ?? []).some(
        condition => conditionHolds(condition, use) === true,
      ),
  ).map(row => ({ row, proves: row.proves, ...gateOf(row, use) }));
}

/**
 * Whether the catalogue knows an action at all, even where this use of it
 * proves nothing.
 *
 * @internal
 */
export function isKnownAction(action: string): boolean {
  return CATALOGUE.some(row =>
    (row.actions ?? []).some(pattern => matchesAction(pattern, action)),
  );
}
