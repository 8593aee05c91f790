import {
  DeliveryEvent,
  mergeEvents,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  DeliveryEventStore,
  DeliveryHead,
  StoredContent,
  StoredCorrection,
} from '../../store/DeliveryStore';
import { Borrowed } from './Borrowed';

/** Events of all services that one replica keeps at once. */
const MOST_EVENTS = 300_000;
/** So many new ones of all services are asked for by name instead. */
const MANY_SHARED = 5_000;

/** All that is known of the delivery of a service. */
export interface DeliveryHistory {
  service: string;
  /** Another one whenever something is known otherwise. */
  version: string;
  events: readonly DeliveryEvent[];
  corrections: readonly StoredCorrection[];
}

/** What is kept of a service between questions. */
interface Kept {
  head: DeliveryHead;
  shared: number;
  /** Of the service itself, by what they are about. */
  own: Map<string, DeliveryEvent>;
  /** What belongs to whichever service deploys it, and is named by this one. */
  borrowed: Borrowed;
  history: DeliveryHistory;
}

const NO_HEAD: DeliveryHead = { epoch: '', revision: 0 };

/**
 * The events of services, kept in memory and checked against the database each
 * time: a look at a counter, and only what came since is read.
 */
export class DeliveryHistories {
  private readonly store: DeliveryEventStore;
  /** The least recently used first. */
  private readonly kept = new Map<string, Kept>();
  private size = 0;

  constructor(store: DeliveryEventStore) {
    this.store = store;
  }

  async of(services: readonly string[]): Promise<DeliveryHistory[]> {
    const heads = await this.store.heads(services);
    const histories: DeliveryHistory[] = [];
    // One after the other: many at once would only wait for connections.
    for (const service of services) {
      const head = heads.services.get(service) ?? NO_HEAD;
      histories.push(await this.upTo(service, head, heads.shared));
    }
    return histories;
  }

  private async upTo(
    service: string,
    head: DeliveryHead,
    shared: number,
  ): Promise<DeliveryHistory> {
    const known = this.kept.get(service);
    const before = known?.head.epoch === head.epoch ? known : undefined;
    if (before && before.head.revision > head.revision) {
      // Another question has read on meanwhile.
      return before.history;
    }
    const isSame =
      before?.head.revision === head.revision && before.shared === shared;
    const kept = isSame
      ? before
      : await this.read(service, head, shared, before);
    this.keep(service, kept);
    return kept.history;
  }

  private async read(
    service: string,
    head: DeliveryHead,
    shared: number,
    before: Kept | undefined,
  ): Promise<Kept> {
    const range = { after: before?.head.revision ?? 0, upTo: head.revision };
    const hasNews = range.after < range.upTo;
    const [news, corrections] = hasNews
      ? await Promise.all([
          this.store.events(service, range),
          this.store.corrections(service),
        ])
      : [[], before?.history.corrections ?? []];
    const own = merged(before?.own, service, news);
    const borrowed = await this.borrow(shared, before, news, own);
    return {
      head,
      shared,
      own,
      borrowed,
      history: {
        service,
        version: `${head.epoch} ${head.revision} ${borrowed.version}`,
        events: borrowed.joined(service, own),
        corrections,
      },
    };
  }

  /** What came since, and what is named only now. */
  private async borrow(
    upTo: number,
    before: Kept | undefined,
    news: readonly StoredContent[],
    own: ReadonlyMap<string, DeliveryEvent>,
  ): Promise<Borrowed> {
    const known = before?.borrowed ?? Borrowed.none();
    const { names, borrowed } = known.withNames(news, own);
    const since = before?.shared ?? 0;
    const isFar = upTo - since > MANY_SHARED;
    const named = isFar ? borrowed.names() : names;
    const found = await Promise.all([
      upTo && named.length ? this.store.sharedOf(named, upTo) : [],
      since < upTo && !isFar && !known.isEmpty()
        ? this.store.sharedBetween({ after: since, upTo })
        : [],
    ]);
    return borrowed.with(found.flat());
  }

  private keep(service: string, kept: Kept) {
    const sizeOf = (each: Kept | undefined) =>
      each ? each.history.events.length + 1 : 0;
    this.size += sizeOf(kept) - sizeOf(this.kept.get(service));
    this.kept.delete(service);
    this.kept.set(service, kept);
    for (const [other, each] of this.kept) {
      if (this.size <= MOST_EVENTS || other === service) {
        return;
      }
      this.kept.delete(other);
      this.size -= sizeOf(each);
    }
  }
}

/** The events with what came since; those that are known are left as they are. */
function merged(
  before: ReadonlyMap<string, DeliveryEvent> | undefined,
  service: string,
  news: readonly StoredContent[],
): Map<string, DeliveryEvent> {
  const own = new Map(before);
  for (const { content } of news) {
    if (content.type !== 'artifact') {
      const key = `${content.type} ${content.id}`;
      const known = own.get(key);
      // The start of an incident may be missing in a part of it.
      const event = { ...content, service } as DeliveryEvent;
      own.set(key, known ? mergeEvents([known, event])[0] : event);
    }
  }
  return own;
}
