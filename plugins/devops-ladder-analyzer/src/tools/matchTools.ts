import type { Tri } from '../pipeline/types';
import { conditionHolds } from './conditions';
import type { ToolUse } from './conditions';
import { withShortGoals } from './mavenGoals';
import { matchesAction, matchesCommand, matchesImage } from './patterns';
import { BUILT_IN } from './ToolIndex';
import type { ToolIndex } from './ToolIndex';
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

function holds(row: ToolRow, use: ToolUse): boolean {
  return (
    (row.when ?? []).every(condition => {
      const result = conditionHolds(condition, use);
      return result === true || result === undefined;
    }) &&
    !(row.unless ?? []).some(
      condition => conditionHolds(condition, use) === true,
    )
  );
}

/**
 * Whether a use is one that a row speaks of, as far as its conditions can be
 * decided.
 *
 * @internal
 */
export function rowHolds(
  { when = [], unless = [] }: Pick<ToolRow, 'when' | 'unless'>,
  use: ToolUse,
): Tri {
  const wanted = when.map(condition => conditionHolds(condition, use) ?? true);
  const unwanted = unless.map(condition => conditionHolds(condition, use));
  if (wanted.includes(false) || unwanted.includes(true)) {
    return false;
  }
  return [...wanted, ...unwanted].includes('unknown') ? 'unknown' : true;
}

/** What a row says of a use that it speaks of. @internal */
export function matchOf(row: ToolRow, use: ToolUse): ToolMatch {
  return { row, proves: row.proves, ...gateOf(row, use) };
}

/** Leaves out what a row of the organisation takes the place of. */
function withoutReplaced(rows: ToolRow[]): ToolRow[] {
  const replacing = rows.filter(({ replaces }) => replaces !== undefined);
  return replacing.length === 0
    ? rows
    : rows.filter(
        row =>
          row.isOrganisations ||
          !replacing.some(
            ({ replaces }) =>
              replaces === 'all' || replaces?.includes(row.tool),
          ),
      );
}

/**
 * Everything that a catalogue says about one use of a tool; the one that is
 * built in where no other is given.
 *
 * @internal
 */
export function matchTools(
  use: ToolUse,
  tools: ToolIndex = BUILT_IN,
): ToolMatch[] {
  const rows = tools
    .candidatesFor(use)
    .filter(row => recognises(row, use) && holds(row, use));
  return withoutReplaced(rows).map(row => matchOf(row, use));
}

/**
 * Whether a catalogue knows an action at all, even where this use of it
 * proves nothing.
 *
 * @internal
 */
export function isKnownAction(
  action: string,
  tools: ToolIndex = BUILT_IN,
): boolean {
  return tools
    .rowsForAction(action)
    .some(row =>
      (row.actions ?? []).some(pattern => matchesAction(pattern, action)),
    );
}
