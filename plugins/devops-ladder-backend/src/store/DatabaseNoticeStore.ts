import { Knex } from 'knex';
import { Notice } from '../notifications';
import { batches, presentServices, toIso } from './engine';
import { ConfirmedNotice, NoticeStore } from './types';

interface NoticeRow {
  entity_ref: string;
  kind: Notice['kind'];
  detail: string;
  seen_at: Date | number | string;
}

export class DatabaseNoticeStore implements NoticeStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async add(notices: readonly Notice[], lookAgainAt: Date): Promise<void> {
    await this.knex.transaction(async tx => {
      const refs = notices.map(({ entityRef }) => entityRef);
      const present = await presentServices(tx, refs);
      const rows = notices
        .filter(({ entityRef }) => present.has(entityRef))
        .map(notice => ({
          entity_ref: notice.entityRef,
          kind: notice.kind,
          detail: notice.detail,
          seen_at: new Date(notice.seenAt),
        }));
      for (const batch of batches(rows)) {
        await tx<NoticeRow>('notices')
          .insert(batch)
          .onConflict(['entity_ref', 'kind', 'detail'])
          .ignore();
      }
      for (const entityRef of present) {
        await tx('services')
          .where({ entity_ref: entityRef })
          .andWhere('due_at', '>', lookAgainAt)
          .update({ due_at: lookAgainAt });
      }
    });
  }

  async listLookedAtAgain(limit: number): Promise<ConfirmedNotice[]> {
    const rows: Array<
      NoticeRow & {
        owner: string | null;
        name: string;
        title: string | null;
        attained: number;
        possible: number;
        trap: string | null;
      }
    > = await this.knex('notices')
      .join('services', 'services.entity_ref', 'notices.entity_ref')
      .join('assessments', 'assessments.entity_ref', 'notices.entity_ref')
      .leftJoin('assessment_traps', traps =>
        traps
          .on('assessment_traps.entity_ref', 'notices.entity_ref')
          .andOn('assessment_traps.trap', 'notices.detail'),
      )
      .whereRaw('services.checked_at > notices.seen_at')
      .orderBy('notices.seen_at')
      .limit(limit)
      .select(
        'notices.*',
        'services.owner',
        'services.name',
        'services.title',
        'assessments.attained',
        'assessments.possible',
        'assessment_traps.trap',
      );
    return rows.map(row => ({
      notice: {
        entityRef: row.entity_ref,
        kind: row.kind,
        detail: row.detail,
        seenAt: toIso(row.seen_at),
      },
      service: row.title ?? row.name,
      ...(row.owner !== null && { owner: row.owner }),
      attained: row.attained,
      isConfirmed:
        row.kind === 'rung-dropped'
          ? row.possible < Number(row.detail)
          : row.trap !== null,
    }));
  }

  async remove({ entityRef, kind, detail }: Notice): Promise<void> {
    await this.knex<NoticeRow>('notices')
      .where({ entity_ref: entityRef, kind, detail })
      .delete();
  }
}
