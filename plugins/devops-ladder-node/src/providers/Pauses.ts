/**
 * Until when a provider wants to be left alone, by credentials of a host. Kept
 * over many runs, so that the next one does not ask what will be refused.
 *
 * @public
 */
export class Pauses {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  pause(key: string, until: number) {
    this.until.set(key, Math.max(until, this.until.get(key) ?? 0));
  }

  isPaused(key: string): boolean {
    return (this.until.get(key) ?? 0) > this.now();
  }

  time(): number {
    return this.now();
  }
}
