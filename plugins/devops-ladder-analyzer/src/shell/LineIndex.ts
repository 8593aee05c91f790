/**
 * Where the lines of a text begin: a long script asks for it hundreds of times.
 *
 * @internal
 */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (
      let at = text.indexOf('\n');
      at >= 0;
      at = text.indexOf('\n', at + 1)
    ) {
      this.starts.push(at + 1);
    }
  }

  /** How many line ends stand before an offset. */
  before(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
