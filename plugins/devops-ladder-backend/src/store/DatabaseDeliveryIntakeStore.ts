import { Knex } from 'knex';
import { MappedEvent, Mapping, UnmappedReason } from '../delivery/types';
import {
  fromContent,
  insertEvents,
  insertShared,
  ReceivedEvent,
  SHARED,
  toContent,
} from './deliveryRows';
import { keyOf, Receipts, takeReceipts } from './deliveryReceipts';
import {
  DeliveryIntakeStore,
  IntakeState,
  Receipt,
  UnmappedEvent,
} from './DeliveryStore';
import { batches, isPostgres, presentServices } from './engine';
import { rawRows } from './rawRows';

type Placed = ReceivedEvent & Pick<MappedEvent, 'hints'> & { mapping: Mapping };

interface UnmappedRow {
  receipt_id: number | string;
  type: string;
  subject: string;
  at: Date | number;
  reason: UnmappedReason;
  clue: string;
  hints: string;
  content: string;
}

export class DatabaseDeliveryIntakeStore implements DeliveryIntakeStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  /** What is taken and what it does are one transaction: neither is there without the other. */
  async accept(events: MappedEvent[], at: Date): Promise<Receipt[]> {
    if (!events.length) {
      return [];
    }
    return this.knex.transaction(async tx => {
      const receipts = await takeReceipts(tx, events, at);
      const isFirst = firsts();
      const fresh = events.filter(
        event => receipts.taken.has(keyOf(event)) && isFirst(keyOf(event)),
      );
      const placed = await place(
        tx,
        fresh.map(event => ({
          ...event,
          receiptId: receipts.taken.get(keyOf(event)) ?? 0,
        })),
        at,
      );
      const answers = receiptsOf(events, receipts, placed);
      await count(
        tx,
        'conflict',
        events.filter((_, index) => answers[index].outcome === 'conflict'),
        at,
      );
      return answers;
    });
  }

  async countRejected(events: number, at: Date): Promise<void> {
    const nameless = Array.from({ length: events }, () => ({ source: '' }));
    await this.knex.transaction(tx => count(tx, 'rejected', nameless, at));
  }

  async listUnmapped(after: number, limit: number): Promise<UnmappedEvent[]> {
    const rows: Array<UnmappedRow & { source: string }> = await this.knex(
      'delivery_unmapped',
    )
      .join(
        'delivery_receipts',
        'delivery_receipts.id',
        'delivery_unmapped.receipt_id',
      )
      .select('delivery_unmapped.*', 'delivery_receipts.source')
      .where('receipt_id', '>', after)
      .orderBy('receipt_id')
      .limit(limit);
    return rows.map(row => ({
      receiptId: Number(row.receipt_id),
      source: row.source,
      hints: JSON.parse(row.hints),
      content: fromContent(row),
      at: new Date(row.at),
    }));
  }

  async mapLater(
    events: Array<UnmappedEvent & { mapping: Mapping }>,
  ): Promise<number> {
    return this.knex.transaction(async tx => {
      const query = tx('delivery_unmapped')
        .select('receipt_id')
        .whereIn(
          'receipt_id',
          events.map(({ receiptId }) => receiptId),
        )
        .orderBy('receipt_id');
      const rows: UnmappedRow[] = await (isPostgres(tx)
        ? query.forUpdate()
        : query);
      const waiting = new Set(rows.map(row => Number(row.receipt_id)));
      await tx('delivery_unmapped')
        .whereIn('receipt_id', [...waiting])
        .delete();
      const placed = await place(
        tx,
        events.filter(({ receiptId }) => waiting.has(receiptId)),
        new Date(),
      );
      return [...placed.values()].filter(
        ({ outcome }) => outcome === 'accepted',
      ).length;
    });
  }

  async intake(limit: number): Promise<IntakeState> {
    const groups: Array<{
      reason: UnmappedReason;
      clue: string;
      events: number | string;
      last_at: Date | number | string;
    }> = await this.knex('delivery_unmapped')
      .select('reason', 'clue', {
        events: this.knex.raw('COUNT(*)'),
        last_at: this.knex.raw('MAX(at)'),
      })
      .groupBy('reason', 'clue')
      .orderBy([{ column: 'events', order: 'desc' }, 'reason', 'clue'])
      .limit(limit);
    const [{ total }] = await this.knex('delivery_unmapped').count({
      total: '*',
    });
    const refused: Array<{
      name: 'conflict' | 'rejected';
      source: string;
      value: number;
      last_event_id: string | null;
      last_at: Date | number | string;
    }> = await this.knex('delivery_counters')
      .whereNot('name', SHARED)
      .orderBy([{ column: 'value', order: 'desc' }, 'name', 'source'])
      .limit(limit);
    return {
      unmappedEvents: Number(total),
      unmapped: groups.map(({ reason, clue, events, last_at }) => ({
        reason,
        clue,
        events: Number(events),
        lastAt: new Date(last_at),
      })),
      refused: refused.map(row => ({
        outcome: row.name,
        source: row.source,
        events: row.value,
        ...(row.last_event_id !== null && { lastEventId: row.last_event_id }),
        lastAt: new Date(row.last_at),
      })),
    };
  }
}

/** Puts events where they belong, and answers where that is by receipt. */
async function place(
  tx: Knex.Transaction,
  events: Placed[],
  at: Date,
): Promise<Map<number, Receipt>> {
  const named = events.flatMap(({ mapping }) =>
    'services' in mapping ? mapping.services : [],
  );
  const present = await presentServices(tx, [...new Set(named)].sort());
  const settled = events.map(event => ({
    ...event,
    mapping: stillThere(event.mapping, present),
  }));
  await insertUnmapped(tx, settled);
  await insertEvents(
    tx,
    settled.flatMap(event =>
      'services' in event.mapping
        ? [{ ...event, services: event.mapping.services }]
        : [],
    ),
  );
  await insertShared(
    tx,
    settled.filter(({ mapping }) => 'shared' in mapping),
    at,
  );
  return new Map(
    settled.map(({ receiptId, mapping }) => [receiptId, receiptOf(mapping)]),
  );
}

/** A service can leave the catalog between the two. */
function stillThere(mapping: Mapping, present: Set<string>): Mapping {
  if (!('services' in mapping)) {
    return mapping;
  }
  const services = mapping.services.filter(ref => present.has(ref));
  return services.length
    ? { services }
    : { unmapped: 'no-such-service', clue: mapping.services[0] };
}

function receiptOf(mapping: Mapping): Receipt {
  if ('unmapped' in mapping) {
    return { outcome: 'unmapped', reason: mapping.unmapped };
  }
  return {
    outcome: 'accepted',
    ...('services' in mapping && { services: mapping.services }),
  };
}

async function insertUnmapped(tx: Knex.Transaction, events: Placed[]) {
  const rows = events.flatMap(({ receiptId, mapping, content, hints, at }) =>
    'unmapped' in mapping
      ? [
          {
            receipt_id: receiptId,
            type: content.type,
            subject: content.id,
            at,
            reason: mapping.unmapped,
            clue: mapping.clue,
            hints: JSON.stringify(hints),
            content: toContent(content),
          },
        ]
      : [],
  );
  for (const batch of batches(rows)) {
    await tx('delivery_unmapped').insert(batch);
  }
}

function receiptsOf(
  events: readonly MappedEvent[],
  { taken, digests }: Receipts,
  placed: Map<number, Receipt>,
): Receipt[] {
  const isFirst = firsts();
  return events.map(event => {
    const key = keyOf(event);
    const receipt = placed.get(taken.get(key) ?? -1);
    if (receipt && isFirst(key)) {
      return receipt;
    }
    return {
      outcome: digests.get(key) === event.digest ? 'duplicate' : 'conflict',
    };
  });
}

/** Whether a key comes for the first time. */
function firsts(): (key: string) => boolean {
  const seen = new Set<string>();
  return key => seen.size < seen.add(key).size;
}

async function count(
  tx: Knex.Transaction,
  name: 'conflict' | 'rejected',
  events: Array<{ source: string; id?: string }>,
  at: Date,
): Promise<void> {
  const bySource = new Map<string, { events: number; last?: string }>();
  for (const { source, id } of events) {
    const before = bySource.get(source)?.events ?? 0;
    bySource.set(source, { events: before + 1, last: id });
  }
  for (const source of [...bySource.keys()].sort()) {
    const { events: more = 0, last = null } = bySource.get(source) ?? {};
    await rawRows(
      tx,
      `INSERT INTO delivery_counters (name, source, value, last_event_id, last_at)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (name, source) DO UPDATE SET
         value = delivery_counters.value + excluded.value,
         last_event_id = excluded.last_event_id,
         last_at = excluded.last_at`,
      [name, source, more, last, at],
    );
  }
}
