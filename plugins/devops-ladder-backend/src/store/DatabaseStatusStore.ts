import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { ServiceRow } from './rows';
import { NeverAssessed, QueueState, StatusStore } from './StatusStore';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

/** Services named for each way to fail. */
const EXAMPLES = 3;

type Count = number | string;
type Time = Date | number | string;

export class DatabaseStatusStore implements StatusStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async queue(at: Date): Promise<QueueState> {
    const isFree = '(lease_until IS NULL OR lease_until <= ?)';
    const count = (condition: string, ...bindings: Date[]) =>
      this.knex.raw(
        `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`,
        bindings,
      );
    const row: Record<'due' | 'to_judge' | 'claimed', Count> & {
      oldest: Time | null;
    } = await this.knex('services').first({
      due: count(`due_at <= ? AND ${isFree}`, at, at),
      to_judge: count(`judge_at <= ? AND due_at > ? AND ${isFree}`, at, at, at),
      claimed: count('lease_until > ?', at),
      oldest: this.knex.raw(
        `MIN(CASE WHEN due_at <= ? AND ${isFree} THEN due_at END)`,
        [at, at],
      ),
    });
    return {
      due: Number(row.due),
      toJudge: Number(row.to_judge),
      claimed: Number(row.claimed),
      ...(row.oldest !== null && { oldestDueAt: new Date(row.oldest) }),
    };
  }

  async failures(visible: VisibleServices) {
    const failing = whereVisible(
      this.knex,
      this.knex('evidence')
        .select('collector', 'entity_ref', { reason: 'problem_reason' })
        .select(
          this.knex.raw(
            'COUNT(*) OVER (PARTITION BY collector, problem_reason) AS services',
          ),
          this.knex.raw(
            'ROW_NUMBER() OVER (PARTITION BY collector, problem_reason ORDER BY entity_ref) AS place',
          ),
        )
        .whereIn('state', ['failed', 'stale']),
      'evidence.entity_ref',
      visible,
    );
    const rows: Array<{
      collector: string;
      reason: UnknownReason;
      entity_ref: string;
      services: Count;
    }> = await this.knex
      .from(failing.as('failing'))
      .where('place', '<=', EXAMPLES)
      .orderBy([
        { column: 'services', order: 'desc' },
        'collector',
        'reason',
        'place',
      ]);
    const groups = new Map<string, (typeof rows)[number][]>();
    for (const row of rows) {
      const key = `${row.collector} ${row.reason}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].map(group => ({
      collector: group[0].collector,
      reason: group[0].reason,
      services: Number(group[0].services),
      examples: group.map(row => row.entity_ref),
    }));
  }

  async unresolved(visible: VisibleServices, limit: number) {
    const rows: Array<{ reference: string; services: Count }> =
      await whereVisible(
        this.knex,
        this.knex('unresolved_references'),
        'unresolved_references.entity_ref',
        visible,
      )
        .select('reference')
        .countDistinct({ services: 'entity_ref' })
        .groupBy('reference')
        .orderBy([{ column: 'services', order: 'desc' }, 'reference'])
        .limit(limit);
    return rows.map(row => ({ ...row, services: Number(row.services) }));
  }

  async neverAssessed(
    visible: VisibleServices,
    { at, limit }: { at: Date; limit: number },
  ) {
    const never = whereVisible(
      this.knex,
      this.knex('services')
        .leftJoin(
          'assessments',
          'assessments.entity_ref',
          'services.entity_ref',
        )
        .whereNull('assessments.entity_ref'),
      'services.entity_ref',
      visible,
    );
    const [{ total }] = await never.clone().count({ total: '*' });
    const rows: ServiceRow[] = await never
      .select('services.*')
      .orderBy(['services.due_at', 'services.entity_ref'])
      .limit(limit);
    return {
      services: Number(total),
      items: rows.map(
        (row): NeverAssessed => ({
          entityRef: row.entity_ref,
          ...(row.host !== null && { host: row.host }),
          dueAt: new Date(row.due_at),
          failures: row.failures,
          isClaimed: row.lease_until !== null && new Date(row.lease_until) > at,
        }),
      ),
    };
  }

  async replicas(at: Date) {
    const rows: Array<{ holder: string; services: Count; until: Time }> =
      await this.knex('services')
        .select({
          holder: 'lease_holder',
          services: this.knex.raw('COUNT(*)'),
          until: this.knex.raw('MAX(lease_until)'),
        })
        .where('lease_until', '>', at)
        .groupBy('lease_holder')
        .orderBy('lease_holder');
    return rows.map(row => ({
      holder: row.holder,
      services: Number(row.services),
      leaseUntil: new Date(row.until),
    }));
  }
}
