import { Knex } from 'knex';
import { StandingColumns, toStanding } from './standing';
import { AssessmentRecord } from './types';
import { valuesTable } from './valuesTable';

const COLUMNS: Record<keyof StandingColumns, 'text' | 'integer'> = {
  tally: 'text',
  rung: 'integer',
  needed: 'integer',
  fit: 'text',
  gap: 'integer',
  coverage: 'integer',
  axis_automation: 'integer',
  axis_path: 'integer',
  axis_safety: 'integer',
  axis_feedback: 'integer',
  axis_self_service: 'integer',
  weakest_link: 'text',
  stale: 'integer',
  problem: 'text',
  outcomes: 'text',
  assumed: 'text',
};
const ASSIGNMENTS = Object.keys(COLUMNS)
  .map(column => `${column} = judged.${column}`)
  .join(', ');

/** Writes beside the services where they stand by their new assessments. */
export async function saveStandings(
  tx: Knex.Transaction,
  records: AssessmentRecord[],
): Promise<void> {
  if (!records.length) {
    return;
  }
  const standings = valuesTable(
    tx,
    'judged',
    { entity_ref: 'text', ...COLUMNS },
    records.map(record => ({
      entity_ref: record.entityRef,
      ...withoutNull(toStanding(record)),
    })),
  );
  await tx.raw(
    `UPDATE services SET ${ASSIGNMENTS}
     FROM ? WHERE services.entity_ref = judged.entity_ref`,
    [standings],
  );
}

/** What a table of values has no cell for is null. */
function withoutNull(
  columns: StandingColumns,
): Record<keyof StandingColumns, string | number | undefined> {
  const entries = Object.entries(columns).map(([column, value]) => [
    column,
    value ?? undefined,
  ]);
  return Object.fromEntries(entries);
}
