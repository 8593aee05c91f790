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
): string[][] {
  const name = words
    .map(word => EXPRESSION.exec(word)?.[1])
    .find(key => key !== undefined && (values[key]?.length ?? 0) > 0);
  if (name === undefined || values[name].length > MAX_VARIANTS) {
    return [[...words]];
  }
  const { [name]: chosen, ...rest } = values;
  return chosen
    .flatMap(value =>
      wordVariants(
        words.map(word =>
          word.replace(new RegExp(EXPRESSION.source, 'g'), (all, key: string) =>
            key === name ? value : all,
          ),
        ),
        rest,
      ),
    )
    .slice(0, MAX_VARIANTS);
}
