/** The results of what runs at the same time, each as soon as it is there. @public */
export async function* asTheyCome<T>(
  running: Array<Promise<T>>,
): AsyncIterable<T> {
  const open = new Map(
    running.map((each, index) => [
      index,
      each.then(result => ({ index, result })),
    ]),
  );
  while (open.size > 0) {
    const { index, result } = await Promise.race(open.values());
    open.delete(index);
    yield result;
  }
}
