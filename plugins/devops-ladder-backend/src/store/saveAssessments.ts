import { Knex } from 'knex';
import { changeBetween, NewEvidence, ServiceChange } from '../changes';
import { insertChanges } from './DatabaseChangeStore';
import { batches, whereAmong } from './engine';
import {
  AssessmentRow,
  toAssessmentRecord,
  toAssessmentRow,
  TrapRow,
} from './rows';
import { saveStandings } from './saveStandings';
import { AssessmentRecord } from './types';
import { valuesTable } from './valuesTable';

/** An assessment, and what was read for it. */
export interface NewAssessment {
  record: AssessmentRecord;
  read: NewEvidence;
}

/**
 * Makes these the current assessments of their services, which must be there.
 * Writes only those that say something else than before, and what changed;
 * answers the changes. A migration that adds columns which follow from an
 * assessment empties `inputs` and `digest`, so that they are written.
 */
export async function saveAssessments(
  tx: Knex.Transaction,
  assessed: NewAssessment[],
): Promise<ServiceChange[]> {
  if (!assessed.length) {
    return [];
  }
  const digests = await storedDigests(tx, assessed);
  const all = assessed.map(each => ({
    ...each,
    row: toAssessmentRow(each.record),
  }));
  const isOther = ({ row }: RowToWrite) =>
    digests.get(row.entity_ref) !== row.digest;
  const others = all.filter(isOther);
  await confirm(
    tx,
    all.filter(each => !isOther(each)).map(({ row }) => row),
  );
  if (!others.length) {
    return [];
  }
  const changes = await changesOf(tx, others);
  await write(tx, others);
  await insertChanges(tx, changes);
  return changes;
}

interface RowToWrite extends NewAssessment {
  row: AssessmentRow;
}

async function storedDigests(
  tx: Knex.Transaction,
  assessed: NewAssessment[],
): Promise<Map<string, string | null>> {
  const rows: Array<Pick<AssessmentRow, 'entity_ref' | 'digest'>> =
    await whereAmong(
      tx,
      tx('assessments').select('entity_ref', 'digest'),
      'entity_ref',
      assessed.map(({ record }) => record.entityRef),
    );
  return new Map(rows.map(row => [row.entity_ref, row.digest]));
}

async function changesOf(
  tx: Knex.Transaction,
  assessed: NewAssessment[],
): Promise<ServiceChange[]> {
  const rows: AssessmentRow[] = await whereAmong(
    tx,
    tx('assessments').select(),
    'entity_ref',
    assessed.map(({ record }) => record.entityRef),
  );
  const before = new Map(
    rows.map(row => [row.entity_ref, toAssessmentRecord(row)]),
  );
  return assessed.flatMap(
    ({ record, read }) =>
      changeBetween(before.get(record.entityRef), record, read) ?? [],
  );
}

async function write(
  tx: Knex.Transaction,
  assessed: RowToWrite[],
): Promise<void> {
  for (const batch of batches(assessed)) {
    await tx<AssessmentRow>('assessments')
      .insert(batch.map(({ row }) => row))
      .onConflict('entity_ref')
      .merge();
  }
  await saveStandings(
    tx,
    assessed.map(({ record }) => record),
  );
  await whereAmong(
    tx,
    tx('assessment_traps'),
    'entity_ref',
    assessed.map(({ row }) => row.entity_ref),
  ).delete();
  const traps: TrapRow[] = assessed.flatMap(({ record }) =>
    record.assessment.traps.map(({ trap, severity }) => ({
      entity_ref: record.entityRef,
      trap,
      severity,
    })),
  );
  for (const batch of batches(traps)) {
    await tx<TrapRow>('assessment_traps').insert(batch);
  }
}

/** They say the same, judged from something else. */
async function confirm(
  tx: Knex.Transaction,
  rows: AssessmentRow[],
): Promise<void> {
  if (!rows.length) {
    return;
  }
  const values = valuesTable(
    tx,
    'confirmed',
    {
      entity_ref: 'text',
      judged_by: 'text',
      inputs: 'text',
      assessed_at: 'time',
    },
    rows.map(row => ({
      entity_ref: row.entity_ref,
      judged_by: row.judged_by,
      inputs: row.inputs ?? undefined,
      assessed_at: new Date(row.assessed_at),
    })),
  );
  await tx.raw(
    `UPDATE assessments SET judged_by = confirmed.judged_by,
       inputs = confirmed.inputs, assessed_at = confirmed.assessed_at
     FROM ? WHERE assessments.entity_ref = confirmed.entity_ref`,
    [values],
  );
}
