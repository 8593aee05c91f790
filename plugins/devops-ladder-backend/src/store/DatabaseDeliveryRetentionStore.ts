import { DailyRollUp } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DeliveryRetentionStore } from './DeliveryStore';
import { batches, presentServices, whereAmong } from './engine';

/** What joins artifacts and commits is needed by deployments that come later. */
const SHARED_FACTOR = 2;

export class DatabaseDeliveryRetentionStore implements DeliveryRetentionStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async servicesBefore(before: Date): Promise<string[]> {
    const rows: Array<{ entity_ref: string }> = await this.knex(
      'delivery_events',
    )
      .distinct('entity_ref')
      .where('at', '<', before)
      .orderBy('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  async rollUp(
    entityRef: string,
    {
      days,
      before,
      keep,
    }: { days: DailyRollUp[]; before: Date; keep: ReadonlySet<string> },
  ): Promise<number> {
    return this.knex.transaction(async tx => {
      if (!(await presentServices(tx, [entityRef])).size) {
        return 0;
      }
      const rows = days.map(day => ({
        entity_ref: entityRef,
        day: day.day,
        content: JSON.stringify(day),
      }));
      for (const batch of batches(rows)) {
        await tx('delivery_days')
          .insert(batch)
          .onConflict(['entity_ref', 'day'])
          .ignore();
      }
      const deleted = await deleteOld(tx, entityRef, before, keep);
      if (deleted) {
        // Replicas then forget what they have of the service.
        await tx('delivery_heads')
          .where({ entity_ref: entityRef })
          .update({ epoch: randomUUID() });
      }
      return deleted;
    });
  }

  async days(
    entityRef: string,
    { before, from, limit }: { before?: string; from?: string; limit: number },
  ): Promise<DailyRollUp[]> {
    const query = this.knex('delivery_days').where({ entity_ref: entityRef });
    if (before) {
      query.where('day', '<', before);
    }
    if (from) {
      query.where('day', '>=', from);
    }
    const rows: Array<{ content: string }> = await query
      .select('content')
      .orderBy('day', 'desc')
      .limit(limit);
    return rows.map(row => JSON.parse(row.content));
  }

  async prune(before: Date, now: Date): Promise<void> {
    const twice = new Date(
      now.getTime() - SHARED_FACTOR * (now.getTime() - before.getTime()),
    );
    await this.knex('delivery_unmapped').where('at', '<', before).delete();
    await this.knex('delivery_shared').where('at', '<', twice).delete();
    const none = (table: string) =>
      this.knex(table)
        .select(this.knex.raw('1'))
        .whereRaw('receipt_id = delivery_receipts.id');
    await this.knex('delivery_receipts')
      .whereNotExists(none('delivery_events'))
      .whereNotExists(none('delivery_shared'))
      .whereNotExists(none('delivery_unmapped'))
      .delete();
  }
}

/** Deletes what has come to its end before that time as a whole. */
async function deleteOld(
  tx: Knex.Transaction,
  entityRef: string,
  before: Date,
  keep: ReadonlySet<string>,
): Promise<number> {
  const subjects: Array<{ type: string; subject: string }> = await tx(
    'delivery_events',
  )
    .select('type', 'subject')
    .where({ entity_ref: entityRef })
    .groupBy('type', 'subject')
    .havingRaw('MAX(at) < ?', [before]);
  let deleted = 0;
  for (const type of ['deployment', 'change', 'incident']) {
    const old = subjects
      .filter(row => row.type === type && !keep.has(`${type} ${row.subject}`))
      .map(row => row.subject);
    if (old.length) {
      deleted += await whereAmong(
        tx,
        tx('delivery_events').where({ entity_ref: entityRef, type }),
        'subject',
        old,
      ).delete();
    }
  }
  return deleted;
}
