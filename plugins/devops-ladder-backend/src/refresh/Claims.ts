import { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ClaimedService, ClaimStore, Clock, hostOf } from '../store';

/** Batches that are worked on at the same time, so that a slow one holds up no other. */
const BATCHES_AT_A_TIME = 4;
/** A host with this part of a batch still to be asked gets no more to do. */
const BUSY_SHARE = 1 / 4;

/** The services that this replica has leased, each until its work is done. */
export class Claims {
  /** Names this replica, and is another one after a restart. */
  readonly holder = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
  private readonly store: ClaimStore;
  private readonly clock: Clock;
  private readonly logger: LoggerService;
  private readonly leaseMs: number;
  private readonly batch: number;
  private readonly held = new Map<string, ClaimedService>();
  private renewal?: NodeJS.Timeout;
  private isChanged = false;
  /** The hosts that were busy when there was nothing to claim but, maybe, of them. */
  private emptyBut?: string;
  private wake = () => {};

  constructor(options: {
    store: ClaimStore;
    clock: Clock;
    logger: LoggerService;
    leaseMs: number;
    /** Services claimed at once. */
    batch: number;
  }) {
    this.store = options.store;
    this.clock = options.clock;
    this.logger = options.logger;
    this.leaseMs = options.leaseMs;
    this.batch = options.batch;
  }

  /** The next services to work on; none where there are none or enough are held. */
  async claim(): Promise<ClaimedService[]> {
    this.isChanged = false;
    if (this.held.size >= BATCHES_AT_A_TIME * this.batch) {
      return [];
    }
    const busy = this.busyHosts();
    if (busy.length && busy.join() === this.emptyBut) {
      return [];
    }
    const at = this.clock.now();
    const claimed = await this.store.claim(this.holder, {
      at,
      until: this.leaseEnd(at),
      limit: this.batch,
      exceptHosts: busy,
    });
    this.emptyBut = claimed.length ? undefined : busy.join();
    claimed.forEach(service => this.held.set(service.entityRef, service));
    if (this.held.size) {
      this.renewal ??= setInterval(() => this.renew(), this.leaseMs / 3);
    }
    return claimed;
  }

  /** The work on services ended. */
  done(entityRefs: Iterable<string>) {
    for (const ref of entityRefs) {
      this.held.delete(ref);
    }
    if (!this.held.size) {
      clearInterval(this.renewal);
      this.renewal = undefined;
    }
    this.isChanged = true;
    this.wake();
  }

  /** Leaves to others what is still held of these services. */
  async release(services: ClaimedService[]): Promise<void> {
    const refs = services
      .filter(service => this.held.get(service.entityRef) === service)
      .map(({ entityRef }) => entityRef);
    this.done(refs);
    if (refs.length) {
      await this.unlessLost(() => this.store.release(this.holder, refs));
    }
  }

  /** Waits until there may be something else to claim than there was last. */
  async change(atMostMs: number): Promise<void> {
    if (this.isChanged) {
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>(resolve => {
      this.wake = resolve;
      timer = setTimeout(() => {
        this.emptyBut = undefined;
        resolve();
      }, atMostMs);
    });
    clearTimeout(timer);
  }

  /** Something may have become due. */
  hurry() {
    this.emptyBut = undefined;
    this.isChanged = true;
    this.wake();
  }

  private async renew(): Promise<void> {
    await this.unlessLost(() =>
      this.store.renew(
        this.holder,
        [...this.held.keys()],
        this.leaseEnd(this.clock.now()),
      ),
    );
  }

  /** A lease that cannot be renewed or given back ends by itself. */
  private async unlessLost(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      assertError(error);
      this.logger.warn('Leases could not be renewed or given back', error);
    }
  }

  private leaseEnd(at: Date): Date {
    return new Date(at.getTime() + this.leaseMs);
  }

  private busyHosts(): string[] {
    const held = new Map<string, number>();
    for (const { repository } of this.held.values()) {
      const host = hostOf(repository?.url);
      if (host) {
        held.set(host, (held.get(host) ?? 0) + 1);
      }
    }
    return [...held]
      .filter(([, count]) => count > this.batch * BUSY_SHARE)
      .map(([host]) => host)
      .sort();
  }
}
