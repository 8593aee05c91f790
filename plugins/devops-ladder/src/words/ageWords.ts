import type { Texts } from '../translation';

const STEPS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['month', 30],
  ['year', 12],
];

/**
 * How long ago something was, in the language of the texts: "3 minutes ago".
 *
 * @internal
 */
export function ageWords(at: string, now: number, t: Texts): string {
  let amount = Math.max(0, (now - Date.parse(at)) / 1000);
  if (Number.isNaN(amount)) {
    return at;
  }
  let unit: Intl.RelativeTimeFormatUnit = 'second';
  for (const [next, size] of STEPS) {
    if (amount < size) {
      break;
    }
    amount /= size;
    unit = next;
  }
  if (unit === 'second') {
    amount = 0;
  }
  return new Intl.RelativeTimeFormat(t('words.language'), {
    numeric: 'auto',
  }).format(-Math.floor(amount), unit);
}
