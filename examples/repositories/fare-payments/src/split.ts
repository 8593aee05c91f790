/** Splits an amount in öre into parts that add up to it again. */
export function split(amount: number, parts: number): number[] {
  const share = Math.floor(amount / parts);
  return Array.from(
    { length: parts },
    (_, i) => share + (i < amount % parts ? 1 : 0),
  );
}
