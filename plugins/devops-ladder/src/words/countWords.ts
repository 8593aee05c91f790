const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/**
 * A small number as a word, any other as digits.
 *
 * @internal
 */
export function countWord(count: number): string {
  return SMALL_NUMBERS[count] ?? String(count);
}

/**
 * "1 service", "3 services".
 *
 * @internal
 */
export function countOf(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
