import type { Texts } from '../translation';

/**
 * A small number as a word, any other as digits.
 *
 * @internal
 */
export function countWord(count: number, t: Texts): string {
  switch (count) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
      return t(`words.number.${count}`);
    default:
      return String(count);
  }
}
