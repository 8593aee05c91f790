/** Hands over what comes in from many sides, all that has come so far at once. */
export class AsyncQueue<T> implements AsyncIterable<T[]> {
  private items: T[] = [];
  private ending?: { error?: unknown };
  private wake = () => {};

  push(item: T) {
    this.items.push(item);
    this.wake();
  }

  /** Nothing comes any more; with an error it is thrown after what came. */
  end(error?: unknown) {
    this.ending ??= { error };
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T[]> {
    for (;;) {
      if (this.items.length) {
        const items = this.items;
        this.items = [];
        yield items;
      } else if (this.ending) {
        if (this.ending.error !== undefined) {
          throw this.ending.error;
        }
        return;
      } else {
        await new Promise<void>(resolve => {
          this.wake = resolve;
        });
      }
    }
  }
}
