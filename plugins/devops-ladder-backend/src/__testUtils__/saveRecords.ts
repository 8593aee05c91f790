import { Knex } from 'knex';
import { AssessmentRecord, EvidenceRecord } from '../store';
import { saveAssessments } from '../store/saveAssessments';
import { saveEvidence } from '../store/saveEvidence';

/** Stores what refreshes of services would have brought. */
export async function saveRecords(
  knex: Knex,
  records: { evidence?: EvidenceRecord[]; assessments?: AssessmentRecord[] },
): Promise<void> {
  await knex.transaction(async tx => {
    await saveEvidence(tx, records.evidence ?? []);
    await saveAssessments(
      tx,
      (records.assessments ?? []).map(record => ({
        record,
        read: { collectors: [] },
      })),
    );
  });
}
