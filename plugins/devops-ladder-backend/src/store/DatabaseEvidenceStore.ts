import { Knex } from 'knex';
import { batches, presentServices, whereAmong } from './engine';
import { EvidenceRow, toEvidenceRecord, toEvidenceRow } from './rows';
import { EvidenceRecord, EvidenceStore } from './types';

export class DatabaseEvidenceStore implements EvidenceStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async list(entityRefs: string[]): Promise<EvidenceRecord[]> {
    const rows: EvidenceRow[] = await whereAmong(
      this.knex,
      this.knex('evidence').select(),
      'entity_ref',
      entityRefs,
    );
    return rows.map(toEvidenceRecord);
  }

  async save(records: EvidenceRecord[]): Promise<void> {
    await this.knex.transaction(async tx => {
      const present = await presentServices(
        tx,
        records.map(record => record.entityRef),
      );
      const rows = records
        .filter(record => present.has(record.entityRef))
        .map(toEvidenceRow);
      for (const batch of batches(rows)) {
        await tx<EvidenceRow>('evidence')
          .insert(batch)
          .onConflict(['entity_ref', 'collector'])
          .merge();
      }
    });
  }
}
