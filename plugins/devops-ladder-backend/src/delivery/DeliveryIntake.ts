import { DeliveryIntakeStore, Receipt } from '../store/DeliveryStore';
import { Directories } from './mapping/Directories';
import { IncomingEvent } from './types';

/** Events that are looked at again at once. */
const PAGE = 500;

/** Takes events that can be used, whoever brings them, to the services they are of. */
export class DeliveryIntake {
  private readonly store: DeliveryIntakeStore;
  private readonly directories: Directories;
  private readonly clock: () => Date;

  constructor(options: {
    store: DeliveryIntakeStore;
    directories: Directories;
    clock: () => Date;
  }) {
    this.store = options.store;
    this.directories = options.directories;
    this.clock = options.clock;
  }

  /** What became of each, in their order. */
  async take(events: readonly IncomingEvent[]): Promise<Receipt[]> {
    const directory = await this.directories.current();
    return this.store.accept(
      events.map(event => ({
        ...event,
        mapping: directory.map(event.content, event.hints),
      })),
      this.clock(),
    );
  }

  async countRejected(events: number): Promise<void> {
    await this.store.countRejected(events, this.clock());
  }

  /** Looks again at events without a service, as catalog or configuration may have changed. */
  async mapAgain(signal?: AbortSignal): Promise<number> {
    this.directories.forget();
    const directory = await this.directories.current();
    let mapped = 0;
    let after = 0;
    while (!signal?.aborted) {
      const events = await this.store.listUnmapped(after, PAGE);
      if (!events.length) {
        break;
      }
      after = events[events.length - 1].receiptId;
      const found = events.flatMap(event => {
        const mapping = directory.map(event.content, event.hints);
        return 'unmapped' in mapping ? [] : [{ ...event, mapping }];
      });
      if (found.length) {
        mapped += await this.store.mapLater(found);
      }
    }
    return mapped;
  }
}
