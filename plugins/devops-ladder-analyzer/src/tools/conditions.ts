import type { Tri } from '../pipeline/types';
import type { Condition, TextPattern } from './types';

/**
 * A use of a tool, seen by the conditions of the catalogue.
 *
 * @internal
 */
export interface ToolUse {
  /** Canonical name of the action, lower case. */
  action?: string;
  argv?: readonly string[];
  image?: string;
  inputs: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  /** The text of the step. */
  text: string;
  /** Contents of the files of the service with this name. */
  filesNamed: (name: string) => string[];
}

/** Patterns take long on what is longer, and no call of a tool is. */
const MAX_TEXT = 20_000;

const isOpen = (value: string) =>
  value.includes('${{') || /^\$[({A-Za-z]/.test(value);

function judge(
  value: string | undefined,
  condition: { is?: string[]; like?: TextPattern },
): Tri {
  if (condition.is === undefined && condition.like === undefined) {
    return value !== undefined;
  }
  const given = value ?? '';
  if (condition.is?.includes(given)) {
    return true;
  }
  if (value !== undefined && condition.like?.test(value.slice(0, MAX_TEXT))) {
    return true;
  }
  return isOpen(given) ? 'unknown' : false;
}

/** All values of a flag that may be given more than once. */
function flagValues(
  argv: readonly string[],
  names: readonly string[],
): string[] {
  return argv.flatMap((word, index) => {
    const here = names.some(
      name => word === name || word.startsWith(`${name}=`),
    );
    return here && index > 0
      ? [flagValue(['', ...argv.slice(index)], names) ?? '']
      : [];
  });
}

/**
 * The value of a flag: `--x=1`, `--x 1`, `-Dx=1`; `''` for a bare flag.
 *
 * @internal
 */
export function flagValue(
  argv: readonly string[],
  names: readonly string[],
): string | undefined {
  for (let index = 1; index < argv.length; index += 1) {
    const word = argv[index];
    for (const name of names) {
      if (word === name) {
        const next = argv[index + 1];
        return next !== undefined && !next.startsWith('-') ? next : '';
      }
      if (word.startsWith(`${name}=`)) {
        return word.slice(name.length + 1);
      }
    }
  }
  return undefined;
}

function inputValue(use: ToolUse, names: readonly string[]) {
  return names.map(name => use.inputs[name]).find(value => value !== undefined);
}

const list = (value: string | string[]) =>
  typeof value === 'string' ? [value] : value;

function decide(condition: Condition, use: ToolUse): Tri | undefined {
  if ('input' in condition) {
    return use.action === undefined
      ? undefined
      : judge(inputValue(use, list(condition.input)), condition);
  }
  if ('flag' in condition) {
    if (use.argv === undefined) {
      return undefined;
    }
    const values = flagValues(use.argv, list(condition.flag));
    const results = values.map(value => judge(value, condition));
    if (values.length === 0) {
      return judge(undefined, condition);
    }
    return results.includes(true) || results.find(result => result) || false;
  }
  if ('word' in condition) {
    return use.argv === undefined
      ? undefined
      : use.argv.slice(1).some(word => condition.word.includes(word));
  }
  if ('env' in condition) {
    return judge(use.env[condition.env], condition);
  }
  if ('file' in condition) {
    return use
      .filesNamed(condition.file)
      .some(text => condition.like.test(text));
  }
  return condition.text.test(use.text.slice(0, MAX_TEXT));
}

/**
 * Whether a condition holds; `undefined` where it says nothing about this kind
 * of use.
 *
 * @internal
 */
export function conditionHolds(
  condition: Condition,
  use: ToolUse,
): Tri | undefined {
  const result = decide(condition, use);
  if (!condition.not || result === undefined || result === 'unknown') {
    return result;
  }
  return !result;
}
