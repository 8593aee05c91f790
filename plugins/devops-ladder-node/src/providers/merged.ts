/**
 * What several sources bring, as soon as each brings it.
 *
 * @public
 */
export async function* merged<T>(
  sources: Array<AsyncIterable<T>>,
): AsyncGenerator<T> {
  const iterators = sources.map(source => source[Symbol.asyncIterator]());
  const next = async (index: number) => ({
    index,
    result: await iterators[index].next(),
  });
  const pending = new Map(iterators.map((_, index) => [index, next(index)]));
  try {
    while (pending.size > 0) {
      const { index, result } = await Promise.race(pending.values());
      if (result.done) {
        pending.delete(index);
      } else {
        pending.set(index, next(index));
        yield result.value;
      }
    }
  } finally {
    // Those that go on after one failed must not fail unheard.
    pending.forEach(promise => promise.catch(() => {}));
  }
}
