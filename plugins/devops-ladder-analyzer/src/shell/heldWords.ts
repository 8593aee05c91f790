import { rowOf } from '../text/rowOf';

const HELD = /^\$(?:(\w+)|\{(\w+)(?::?[-=]([^}]*))?\})$/;
const EXPRESSION = /^\$\{\{[^}]*\}\}$/;
/** What stands further on are arguments, which say nothing of what is run. */
const LAST = 3;

/** `$KUBECTL` and `$PYTHON_BIN` are called after what they hold. */
const toolOf = (name: string) =>
  /^[A-Z]{3,}\d?(?:_(?:CMD|BIN|COMMAND|EXE|CLI))?$|^[a-z]{3,}\d?$/.test(name)
    ? name.replace(/_[A-Z]+$/, '').toLowerCase()
    : undefined;

/**
 * The words of a command whose first ones are held in variables, as in
 * `$KUBECTL apply` and `npm run $SCRIPT`, where it is known what they hold,
 * or their name says it.
 *
 * @internal
 */
export function heldWords(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): string[] {
  return words.flatMap((word, index) => {
    const match = index <= LAST ? HELD.exec(word) : null;
    const name = match?.[1] ?? match?.[2] ?? '';
    const given = match && (rowOf(env, name) ?? match[3]);
    const value = (given ?? (index === 0 ? toolOf(name) : ''))?.trim();
    if (!value || (/[$`\n]/.test(value) && !EXPRESSION.test(value))) {
      return [word];
    }
    return EXPRESSION.test(value) ? [value] : value.split(/\s+/);
  });
}

/** What a variable holds that stands for a whole command. @internal */
export function heldText(
  word: string,
  env: Readonly<Record<string, string>>,
): string {
  const match = HELD.exec(word);
  return (match && rowOf(env, match[1] ?? match[2])) ?? word;
}
