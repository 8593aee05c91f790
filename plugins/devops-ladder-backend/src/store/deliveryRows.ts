import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { EventContent, MappedEvent } from '../delivery/types';
import { rawRows } from './rawRows';
import { valuesTable } from './valuesTable';

/** Rows that one statement carries, as one binding. */
const ROWS = 1_000;

/** The name under which what belongs to no single service is counted. */
export const SHARED = 'shared';

/** What of an event is kept beside its type and id. */
export function toContent({ type, id, ...rest }: EventContent): string {
  return JSON.stringify(rest);
}

export function fromContent(row: {
  type: string;
  subject: string;
  content: string;
}): EventContent {
  return { type: row.type, id: row.subject, ...JSON.parse(row.content) };
}

/** An event with its receipt, and where it goes. */
export interface ReceivedEvent
  extends Pick<MappedEvent, 'source' | 'content' | 'at'> {
  receiptId: number;
}

/**
 * Adds what events say of services, and counts the services on. The rows of the
 * counts stay locked until the transaction ends, so that the revisions of a
 * service are seen in their order.
 */
export async function insertEvents(
  tx: Knex.Transaction,
  events: Array<ReceivedEvent & { services: string[] }>,
): Promise<void> {
  const refs = [...new Set(events.flatMap(({ services }) => services))];
  const revisions = await countOn(tx, refs);
  const rows = events.flatMap(event =>
    event.services.map(entityRef => ({
      receipt_id: event.receiptId,
      entity_ref: entityRef,
      type: event.content.type,
      subject: event.content.id,
      at: event.at,
      revision: revisions.get(entityRef) ?? 0,
      content: toContent(event.content),
    })),
  );
  for (let start = 0; start < rows.length; start += ROWS) {
    const given = valuesTable(
      tx,
      'given',
      {
        receipt_id: 'integer',
        entity_ref: 'text',
        type: 'text',
        subject: 'text',
        at: 'time',
        revision: 'integer',
        content: 'text',
      },
      rows.slice(start, start + ROWS),
    );
    await tx.raw(
      `INSERT INTO delivery_events
         (receipt_id, entity_ref, type, subject, at, revision, content)
       SELECT receipt_id, entity_ref, type, subject, at, revision, content
       FROM ?`,
      [given],
    );
  }
}

/** Counts services on, each once, and answers how far they are. */
export async function countOn(
  tx: Knex.Transaction,
  entityRefs: string[],
  epoch = randomUUID() as string,
): Promise<Map<string, number>> {
  if (!entityRefs.length) {
    return new Map();
  }
  const given = valuesTable(
    tx,
    'given',
    { entity_ref: 'text' },
    entityRefs.map(ref => ({ entity_ref: ref })),
  );
  const rows = await rawRows<{ entity_ref: string; revision: number }>(
    tx,
    // In one order, so that no two transactions wait for each other.
    `INSERT INTO delivery_heads (entity_ref, epoch, revision)
     SELECT entity_ref, ?, 1 FROM ? WHERE true ORDER BY entity_ref
     ON CONFLICT (entity_ref)
       DO UPDATE SET revision = delivery_heads.revision + 1
     RETURNING entity_ref, revision`,
    [epoch, given],
  );
  return new Map(rows.map(row => [row.entity_ref, row.revision]));
}

/** Adds what belongs to whichever service deploys it. */
export async function insertShared(
  tx: Knex.Transaction,
  events: ReceivedEvent[],
  at: Date,
): Promise<void> {
  if (!events.length) {
    return;
  }
  const [{ value }] = await rawRows<{ value: number }>(
    tx,
    `INSERT INTO delivery_counters (name, source, value, last_at)
     VALUES (?, '', 1, ?)
     ON CONFLICT (name, source)
       DO UPDATE SET value = delivery_counters.value + 1
     RETURNING value`,
    [SHARED, at],
  );
  const rows = events.map(event => ({
    receipt_id: event.receiptId,
    type: event.content.type,
    source: event.source,
    subject: event.content.id,
    at: event.at,
    revision: value,
    content: toContent(event.content),
  }));
  const given = valuesTable(
    tx,
    'given',
    {
      receipt_id: 'integer',
      type: 'text',
      source: 'text',
      subject: 'text',
      at: 'time',
      revision: 'integer',
      content: 'text',
    },
    rows,
  );
  await tx.raw(
    `INSERT INTO delivery_shared
       (receipt_id, type, source, subject, at, revision, content)
     SELECT receipt_id, type, source, subject, at, revision, content FROM ?`,
    [given],
  );
}
