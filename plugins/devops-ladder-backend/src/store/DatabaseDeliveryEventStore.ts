import { Knex } from 'knex';
import { fromContent, countOn, SHARED } from './deliveryRows';
import {
  DeliveryCorrectionStore,
  DeliveryEventStore,
  DeliveryHead,
  StoredContent,
  StoredCorrection,
} from './DeliveryStore';
import { presentServices, toIso, whereAmong } from './engine';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

interface ContentRow {
  source: string;
  type: string;
  subject: string;
  content: string;
}

interface CorrectionRow {
  incident: string;
  deployment: string | null;
  reason: string;
  at: Date | number;
}

export class DatabaseDeliveryEventStore
  implements DeliveryEventStore, DeliveryCorrectionStore
{
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async heads(entityRefs: readonly string[]) {
    const [rows, shared]: [
      Array<DeliveryHead & { entity_ref: string }>,
      { value: number } | undefined,
    ] = await Promise.all([
      whereAmong(
        this.knex,
        this.knex('delivery_heads').select(),
        'entity_ref',
        entityRefs,
      ),
      this.knex('delivery_counters').where({ name: SHARED }).first('value'),
    ]);
    return {
      services: new Map(
        rows.map(({ entity_ref, epoch, revision }) => [
          entity_ref,
          { epoch, revision },
        ]),
      ),
      shared: shared?.value ?? 0,
    };
  }

  async events(
    entityRef: string,
    { after, upTo }: { after: number; upTo: number },
  ): Promise<StoredContent[]> {
    return toContents(
      await this.knex('delivery_events')
        .join(
          'delivery_receipts',
          'delivery_receipts.id',
          'delivery_events.receipt_id',
        )
        .select('source', 'type', 'subject', 'content')
        .where({ entity_ref: entityRef })
        .andWhere('revision', '>', after)
        .andWhere('revision', '<=', upTo),
    );
  }

  async sharedBetween({ after, upTo }: { after: number; upTo: number }) {
    return toContents(
      await this.knex('delivery_shared')
        .select('source', 'type', 'subject', 'content')
        .where('revision', '>', after)
        .andWhere('revision', '<=', upTo),
    );
  }

  async sharedOf(subjects: readonly string[], upTo: number) {
    return toContents(
      await whereAmong(
        this.knex,
        this.knex('delivery_shared')
          .select('source', 'type', 'subject', 'content')
          .where('revision', '<=', upTo),
        'subject',
        subjects,
      ),
    );
  }

  async corrections(entityRef: string): Promise<StoredCorrection[]> {
    const rows: CorrectionRow[] = await this.knex('delivery_corrections')
      .where({ entity_ref: entityRef })
      .orderBy('incident');
    return rows.map(({ incident, deployment, reason, at }) => ({
      incident,
      deployment,
      reason,
      at: toIso(at),
    }));
  }

  async annotation(key: string, entityRefs: readonly string[]) {
    const rows: Array<{ entity_ref: string; value: string }> = await whereAmong(
      this.knex,
      this.knex('service_properties')
        .select('entity_ref', 'value')
        .where({ property: 'annotation', key }),
      'entity_ref',
      entityRefs,
    );
    return new Map(rows.map(row => [row.entity_ref, row.value]));
  }

  async ownedBy(owner: string, visible: VisibleServices): Promise<string[]> {
    const rows: Array<{ entity_ref: string }> = await whereVisible(
      this.knex,
      this.knex('services').where({ owner }),
      'services.entity_ref',
      visible,
    ).select('services.entity_ref');
    return rows.map(row => row.entity_ref).sort();
  }

  async correct(
    entityRef: string,
    { incident, deployment, reason, at }: StoredCorrection,
  ): Promise<boolean> {
    return this.knex.transaction(async tx => {
      if (!(await presentServices(tx, [entityRef])).size) {
        return false;
      }
      await tx('delivery_corrections')
        .insert({
          entity_ref: entityRef,
          incident,
          deployment,
          reason,
          at: new Date(at),
        })
        .onConflict(['entity_ref', 'incident'])
        .merge();
      await countOn(tx, [entityRef]);
      return true;
    });
  }

  async undo(entityRef: string, incident: string): Promise<boolean> {
    return this.knex.transaction(async tx => {
      const undone = await tx('delivery_corrections')
        .where({ entity_ref: entityRef, incident })
        .delete();
      if (undone) {
        await countOn(tx, [entityRef]);
      }
      return undone > 0;
    });
  }
}

function toContents(rows: ContentRow[]): StoredContent[] {
  return rows.map(row => ({ source: row.source, content: fromContent(row) }));
}
