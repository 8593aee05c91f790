/** The first value that will do, or the last one of some seconds. */
export async function eventually<T>(
  get: () => Promise<T>,
  done: (value: T) => boolean,
): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const value = await get();
    if (done(value)) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return get();
}
