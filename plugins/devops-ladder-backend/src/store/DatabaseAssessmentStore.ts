import {
  FitVerdict,
  ListServicesQuery,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { decodeCursor, encodeCursor } from './cursor';
import {
  batches,
  likePattern,
  presentServices,
  whereAmong,
  whereVisible,
} from './engine';
import {
  AssessmentRow,
  repositoryOf,
  summaryColumns,
  SummaryRow,
  toAssessmentRecord,
  toAssessmentRow,
  toSummary,
  TrapRow,
} from './rows';
import { AssessmentRecord, AssessmentStore, VisibleServices } from './types';

const DEFAULT_LIMIT = 50;

export class DatabaseAssessmentStore implements AssessmentStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async save(assessed: AssessmentRecord[]): Promise<void> {
    await this.knex.transaction(async tx => {
      const present = await presentServices(
        tx,
        assessed.map(record => record.entityRef),
      );
      const records = assessed.filter(record => present.has(record.entityRef));
      for (const batch of batches(records)) {
        await tx<AssessmentRow>('assessments')
          .insert(batch.map(toAssessmentRow))
          .onConflict('entity_ref')
          .merge();
        await whereAmong(
          tx,
          tx('assessment_traps'),
          'entity_ref',
          batch.map(record => record.entityRef),
        ).delete();
      }
      const traps: TrapRow[] = records.flatMap(record =>
        record.assessment.traps.map(({ trap, severity }) => ({
          entity_ref: record.entityRef,
          trap,
          severity,
        })),
      );
      for (const batch of batches(traps)) {
        await tx<TrapRow>('assessment_traps').insert(batch);
      }
    });
  }

  async get(entityRef: string) {
    const row: SummaryRow | undefined = await this.summaries()
      .where('services.entity_ref', entityRef)
      .first(summaryColumns);
    if (!row) {
      return undefined;
    }
    const record = await this.knex<AssessmentRow>('assessments')
      .where({ entity_ref: entityRef })
      .first();
    return {
      service: toSummary(row),
      repository: repositoryOf(row),
      record: record && toAssessmentRecord(record),
    };
  }

  async list(
    query: ListServicesQuery & { fit?: FitVerdict },
    visible: VisibleServices,
  ): Promise<Omit<ServicesPage, 'modelVersion'>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const matching = this.matching(query, visible);
    const [{ total }] = await matching.clone().count({ total: '*' });

    if (query.cursor) {
      const after = decodeCursor(query.cursor);
      // A row comparison, which both engines answer from the index.
      matching.whereRaw('(sort_key, services.entity_ref) > (?, ?)', [
        after.sortKey,
        after.entityRef,
      ]);
    }
    const rows: SummaryRow[] = await matching
      .select(summaryColumns)
      .orderBy(['sort_key', 'services.entity_ref'])
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(toSummary),
      totalItems: Number(total),
      pageInfo:
        rows.length > limit
          ? {
              nextCursor: encodeCursor({
                sortKey: last.sort_key,
                entityRef: last.entity_ref,
              }),
            }
          : {},
    };
  }

  private summaries() {
    return this.knex('services').leftJoin(
      'assessments',
      'assessments.entity_ref',
      'services.entity_ref',
    );
  }

  private matching(
    query: ListServicesQuery,
    visible: VisibleServices,
  ): Knex.QueryBuilder {
    const filters = {
      'services.owner': query.owner,
      'services.system': query.system,
      'assessments.attained': query.rung,
      'assessments.needed': query.needed,
      'assessments.fit': query.fit,
    };
    const matching = this.summaries();
    for (const [column, value] of Object.entries(filters)) {
      if (value !== undefined) {
        matching.where(column, value);
      }
    }
    if (query.text) {
      const pattern = likePattern(query.text.toLocaleLowerCase('en-US'));
      matching.where(text =>
        text
          .whereRaw(`sort_key LIKE ? ESCAPE '\\'`, [pattern])
          .orWhereRaw(`lower(services.name) LIKE ? ESCAPE '\\'`, [pattern]),
      );
    }
    return whereVisible(this.knex, matching, 'services.entity_ref', visible);
  }
}
