/**
 * A fraction as a percentage: "67 %".
 *
 * @internal
 */
export function shareWords(share: number): string {
  return `${Math.round(share * 100)} %`;
}
