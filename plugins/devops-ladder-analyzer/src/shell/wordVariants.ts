import { rowOf } from '../text/rowOf';

const EXPRESSION = /\$\{\{\s*([\w.-]+)\s*\}\}/;
const MAX_VARIANTS = 24;

/**
 * The commands that `npm run ${{ matrix.job }}` stands for, where the values
 * are known; otherwise the command as it is.
 *
 * @internal
 */
export function wordVariants(
  words: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
  most: number = MAX_VARIANTS,
): string[][] {
  const name = words
    .map(word => EXPRESSION.exec(word)?.[1])
    .find(key => key !== undefined && (rowOf(values, key)?.length ?? 0) > 0);
  if (name === undefined || values[name].length > MAX_VARIANTS) {
    return [[...words]];
  }
  const { [name]: chosen, ...rest } = values;
  const expression = new RegExp(EXPRESSION.source, 'g');
  const found: string[][] = [];
  for (const value of chosen) {
    // All combinations of many lists are too many to be built before they are cut.
    if (found.length < most) {
      const filled = words.flatMap(word => {
        const given = word.replace(expression, (all, key: string) =>
          key === name ? value : all,
        );
        // What stands for all of a command is read as one; an argument is none.
        return given === value && words.length > 1
          ? given.trim().split(/\s+/)
          : [given];
      });
      found.push(...wordVariants(filled, rest, most - found.length));
    }
  }
  return found;
}
