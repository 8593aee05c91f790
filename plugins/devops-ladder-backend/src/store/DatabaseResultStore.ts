import { Knex } from 'knex';
import { isPostgres, whereAmong } from './engine';
import { ResultHeads, ResultStore, ServiceResult } from './ResultStore';
import { AssessmentRow, DatedEvidenceRow, toEvidenceRecord } from './rows';
import { saveAssessments } from './saveAssessments';
import { saveEvidence } from './saveEvidence';
import { EvidenceRecord } from './types';
import { valuesTable } from './valuesTable';

/** What an answer is but for the findings, which can be large. */
const HEAD = [
  'evidence.entity_ref',
  'collector',
  'state',
  'fingerprint',
  'commit',
  'ci_system',
  'collected_at',
  'problem_reason',
  'problem_message',
  'problem_since',
  'changed_at',
  'checked_at',
];

export class DatabaseResultStore implements ResultStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async heads(entityRefs: string[]): Promise<ResultHeads> {
    const answers: Array<Omit<DatedEvidenceRow, 'findings'>> = await whereAmong(
      this.knex,
      this.knex('evidence')
        .join('services', 'services.entity_ref', 'evidence.entity_ref')
        .select(
          ...HEAD,
          // Findings of before there were digests are like no others.
          this.knex.raw(
            `CASE WHEN findings IS NULL THEN NULL ELSE COALESCE(digest, '') END AS digest`,
          ),
        ),
      'evidence.entity_ref',
      entityRefs,
    );
    const judged: Array<Pick<AssessmentRow, 'entity_ref' | 'inputs'>> =
      await whereAmong(
        this.knex,
        this.knex('assessments')
          .select('entity_ref', 'inputs')
          .whereNotNull('inputs'),
        'entity_ref',
        entityRefs,
      );
    const evidence = new Map<string, EvidenceRecord[]>();
    for (const answer of answers) {
      const record = toEvidenceRecord({ ...answer, findings: null });
      const others = evidence.get(record.entityRef);
      evidence.set(record.entityRef, [...(others ?? []), record]);
    }
    return {
      evidence,
      inputs: new Map(judged.map(row => [row.entity_ref, row.inputs ?? ''])),
    };
  }

  async save(holder: string, results: ServiceResult[]) {
    return this.knex.transaction(async tx => {
      const held = await heldServices(tx, holder, results);
      const mine = results.filter(({ service }) => held.has(service.entityRef));
      await saveEvidence(
        tx,
        mine.flatMap(({ evidence }) => evidence),
      );
      const changes = await saveAssessments(
        tx,
        mine.flatMap(({ assessment, read }) =>
          assessment ? [{ record: assessment, read }] : [],
        ),
      );
      await finish(tx, mine);
      return { saved: held, changes };
    });
  }
}

/**
 * Those services whose lease is still the one that the work was done under,
 * kept so until the transaction ends.
 */
async function heldServices(
  tx: Knex.Transaction,
  holder: string,
  results: ServiceResult[],
): Promise<Set<string>> {
  const tokens = new Map(
    results.map(({ service }) => [service.entityRef, service.token]),
  );
  const query = whereAmong(
    tx,
    tx('services')
      .select('entity_ref', 'lease_token')
      .where({ lease_holder: holder }),
    'entity_ref',
    [...tokens.keys()],
  );
  const rows: Array<{ entity_ref: string; lease_token: number }> =
    await (isPostgres(tx)
      ? // In one order, so that no two transactions wait for each other.
        query.orderByRaw('entity_ref COLLATE "C"').forNoKeyUpdate()
      : query);
  return new Set(
    rows
      .filter(row => tokens.get(row.entity_ref) === row.lease_token)
      .map(row => row.entity_ref),
  );
}

/**
 * Ends the work in one statement. What was asked of a service since it began
 * stays to be done.
 */
async function finish(
  tx: Knex.Transaction,
  results: ServiceResult[],
): Promise<void> {
  if (!results.length) {
    return;
  }
  const done = valuesTable(
    tx,
    'done',
    {
      entity_ref: 'text',
      revision: 'integer',
      failures: 'integer',
      is_read: 'integer',
      due_at: 'time',
      judge_at: 'time',
      checked_at: 'time',
    },
    results.map(({ service, isRead, ...next }) => ({
      entity_ref: service.entityRef,
      revision: service.revision,
      failures: next.failures,
      is_read: isRead ? 1 : 0,
      due_at: next.dueAt,
      judge_at: next.judgeAt,
      checked_at: next.checkedAt,
    })),
  );
  const unlessAsked = (column: string, otherwise = `done.${column}`) =>
    `${column} = CASE WHEN services.revision = done.revision
       THEN ${otherwise} ELSE services.${column} END`;
  await tx.raw(
    `UPDATE services SET
       ${unlessAsked('due_at')},
       ${unlessAsked('judge_at')},
       ${unlessAsked('failures')},
       ${unlessAsked(
         'refresh_requested_at',
         'CASE WHEN done.is_read = 1 THEN NULL ELSE services.refresh_requested_at END',
       )},
       checked_at = COALESCE(done.checked_at, services.checked_at),
       lease_holder = NULL,
       lease_until = NULL
     FROM ? WHERE services.entity_ref = done.entity_ref`,
    [done],
  );
}
