/**
 * Works on the items, a few at a time, and brings the results in order.
 *
 * @public
 */
export async function* inParallel<A, B>(
  items: A[],
  atOnce: number,
  work: (item: A) => Promise<B>,
): AsyncGenerator<B> {
  for (let from = 0; from < items.length; from += atOnce) {
    yield* await Promise.all(items.slice(from, from + atOnce).map(work));
  }
}
