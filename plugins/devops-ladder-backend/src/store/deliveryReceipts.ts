import { Knex } from 'knex';
import { MappedEvent } from '../delivery/types';
import { rawRows } from './rawRows';
import { valuesTable } from './valuesTable';

interface ReceiptRow {
  id: number | string;
  source: string;
  event_id: string;
}

/** What there is of events by their key. */
export interface Receipts {
  /** Those that were taken now, by key. */
  taken: Map<string, number>;
  /** The payload that counts, by key. */
  digests: Map<string, string>;
}

/** Tells events apart. */
export function keyOf({ source, id }: { source: string; id: string }): string {
  return JSON.stringify([source, id]);
}

/**
 * Takes those events that were not taken before. Of what another transaction
 * is taking, this waits for the end.
 */
export async function takeReceipts(
  tx: Knex.Transaction,
  events: readonly MappedEvent[],
  at: Date,
): Promise<Receipts> {
  // The first of several with the same key counts.
  const first = new Map<string, MappedEvent>();
  events.forEach(event => {
    const key = keyOf(event);
    if (!first.has(key)) {
      first.set(key, event);
    }
  });
  const inserted = await insertReceipts(tx, [...first.values()], at);
  const taken = new Map(
    inserted.map(row => [
      keyOf({ source: row.source, id: row.event_id }),
      Number(row.id),
    ]),
  );
  const others = [...first].filter(([key]) => !taken.has(key));
  const digests = new Map(
    [...first].map(([key, event]) => [key, event.digest]),
  );
  const stored = await storedDigests(
    tx,
    others.map(([, event]) => event),
  );
  stored.forEach((digest, key) => digests.set(key, digest));
  return { taken, digests };
}

function insertReceipts(
  tx: Knex.Transaction,
  events: MappedEvent[],
  at: Date,
): Promise<ReceiptRow[]> {
  if (!events.length) {
    return Promise.resolve([]);
  }
  const given = valuesTable(
    tx,
    'given',
    { source: 'text', event_id: 'text', digest: 'text', received_at: 'time' },
    events.map(({ source, id, digest }) => ({
      source,
      event_id: id,
      digest,
      received_at: at,
    })),
  );
  return rawRows<ReceiptRow>(
    tx,
    // In one order, so that no two transactions wait for each other.
    `INSERT INTO delivery_receipts (source, event_id, digest, received_at)
     SELECT source, event_id, digest, received_at FROM ? WHERE true
     ORDER BY source, event_id
     ON CONFLICT (source, event_id) DO NOTHING
     RETURNING id, source, event_id`,
    [given],
  );
}

async function storedDigests(
  tx: Knex.Transaction,
  events: MappedEvent[],
): Promise<Map<string, string>> {
  if (!events.length) {
    return new Map();
  }
  const given = valuesTable(
    tx,
    'given',
    { source: 'text', event_id: 'text' },
    events.map(({ source, id }) => ({ source, event_id: id })),
  );
  const rows = await rawRows<ReceiptRow & { digest: string }>(
    tx,
    `SELECT r.source, r.event_id, r.digest FROM ? JOIN delivery_receipts AS r
       ON r.source = given.source AND r.event_id = given.event_id`,
    [given],
  );
  return new Map(
    rows.map(row => [
      keyOf({ source: row.source, id: row.event_id }),
      row.digest,
    ]),
  );
}
