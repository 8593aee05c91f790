import { Knex } from 'knex';
import { whereAmong } from './engine';
import { DatedEvidenceRow, toEvidenceRecord } from './rows';
import { EvidenceRecord, EvidenceStore } from './types';

export class DatabaseEvidenceStore implements EvidenceStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async list(entityRefs: string[]): Promise<EvidenceRecord[]> {
    const rows: DatedEvidenceRow[] = await whereAmong(
      this.knex,
      this.knex('evidence')
        .join('services', 'services.entity_ref', 'evidence.entity_ref')
        .select('evidence.*', 'services.checked_at'),
      'evidence.entity_ref',
      entityRefs,
    );
    return rows.map(toEvidenceRecord);
  }
}
