import { Knex } from 'knex';
import { batches, whereAmong } from './engine';
import { EvidenceRow, toEvidenceRow } from './rows';
import { EvidenceRecord } from './types';
import { unresolvedReferences } from './unresolvedReferences';

const KEY = ['entity_ref', 'collector'];

/** Makes these the last answers of their collectors. */
export async function saveEvidence(
  tx: Knex.Transaction,
  records: EvidenceRecord[],
): Promise<void> {
  const isKept = ({ findings, digest }: EvidenceRecord) =>
    findings === undefined && digest !== undefined;
  for (const batch of batches(records.filter(record => !isKept(record)))) {
    await tx<EvidenceRow>('evidence')
      .insert(batch.map(toEvidenceRow))
      .onConflict(KEY)
      .merge();
    await saveReferences(tx, batch);
  }
  for (const batch of batches(records.filter(isKept))) {
    const rows = batch.map(toEvidenceRow);
    const { findings, digest, ...others } = rows[0];
    await tx<EvidenceRow>('evidence')
      .insert(rows)
      .onConflict(KEY)
      .merge(Object.keys(others) as Array<keyof EvidenceRow>);
  }
}

/** What could not be resolved, to be counted over all services. */
async function saveReferences(
  tx: Knex.Transaction,
  records: EvidenceRecord[],
): Promise<void> {
  const byCollector = new Map<string, string[]>();
  for (const { collector, entityRef } of records) {
    byCollector.set(collector, [
      ...(byCollector.get(collector) ?? []),
      entityRef,
    ]);
  }
  for (const [collector, refs] of byCollector) {
    await whereAmong(
      tx,
      tx('unresolved_references').where({ collector }),
      'entity_ref',
      refs,
    ).delete();
  }
  const rows = records.flatMap(({ entityRef, collector, findings }) =>
    unresolvedReferences(findings).map(reference => ({
      entity_ref: entityRef,
      collector,
      reference,
    })),
  );
  for (const batch of batches(rows)) {
    await tx('unresolved_references').insert(batch);
  }
}
