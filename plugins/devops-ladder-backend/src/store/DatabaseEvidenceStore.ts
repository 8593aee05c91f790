import { Knex } from 'knex';
import { batches, whereAmong } from './engine';
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
    for (const batch of batches(records.map(toEvidenceRow))) {
      await this.knex<EvidenceRow>('evidence')
        .insert(batch)
        .onConflict(['entity_ref', 'collector'])
        .merge();
    }
  }
}
