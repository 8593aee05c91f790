import { Knex } from 'knex';
import { ClaimedService, ClaimStore } from './ClaimStore';
import { isPostgres, whereAmong } from './engine';
import { ServiceRow, toServiceRecord } from './rows';

/** What is known of the work on a service; where it stands is left out. */
const COLUMNS = [
  'entity_ref',
  'kind',
  'namespace',
  'name',
  'title',
  'owner',
  'owned_by_team',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tags',
  'repository_url',
  'repository_path',
  'entity_etag',
  'due_at',
  'judge_at',
  'checked_at',
  'failures',
  'revision',
  'lease_token',
];

type ClaimOptions = Parameters<ClaimStore['claim']>[1];

export class DatabaseClaimStore implements ClaimStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async claim(
    holder: string,
    options: ClaimOptions,
  ): Promise<ClaimedService[]> {
    const { at, until } = options;
    return this.knex.transaction(async tx => {
      const first = await this.waiting(tx, options);
      const repositories = first.flatMap(row =>
        row.repository_url && new Date(row.due_at) <= at
          ? [row.repository_url]
          : [],
      );
      const siblings = await this.siblings(tx, repositories, at);
      const claimed = new Map(
        [...first, ...siblings].map(row => [row.entity_ref, row]),
      );
      if (claimed.size) {
        await whereAmong(tx, tx('services'), 'entity_ref', [...claimed.keys()])
          // The rows are ours by now, so that the tokens are those read.
          .update({
            lease_holder: holder,
            lease_until: until,
            lease_token: tx.raw('lease_token + 1'),
          });
      }
      return [...claimed.values()].map(toClaimedService);
    });
  }

  async renew(
    holder: string,
    entityRefs: string[],
    until: Date,
  ): Promise<void> {
    await this.held(holder, entityRefs).update({ lease_until: until });
  }

  async release(holder: string, entityRefs: string[]): Promise<void> {
    await this.held(holder, entityRefs).update({
      lease_holder: null,
      lease_until: null,
    });
  }

  private held(holder: string, entityRefs: string[]): Knex.QueryBuilder {
    return whereAmong(
      this.knex,
      this.knex('services').where({ lease_holder: holder }),
      'entity_ref',
      entityRefs,
    );
  }

  /** All free services of repositories. */
  private async siblings(
    tx: Knex.Transaction,
    repositories: string[],
    at: Date,
  ): Promise<ServiceRow[]> {
    if (!repositories.length) {
      return [];
    }
    const free = whereFree(tx('services').select(COLUMNS), at);
    return locked(tx, whereAmong(tx, free, 'repository_url', repositories));
  }

  /** The services to begin with, in turn; each kind from its own index. */
  private async waiting(
    tx: Knex.Transaction,
    options: ClaimOptions,
  ): Promise<ServiceRow[]> {
    const { at, limit } = options;
    const kinds: Array<(free: Knex.QueryBuilder) => Knex.QueryBuilder> = [
      free =>
        whereFirst(tx, free.whereNotNull('refresh_requested_at'), at).orderBy(
          'refresh_requested_at',
        ),
      // Soon done, and so before all that is to be read.
      free =>
        free
          .where('judge_at', '<=', at)
          .where('due_at', '>', at)
          .orderBy(['judge_at', 'entity_ref']),
      free =>
        whereFirst(tx, free.whereNull('refresh_requested_at'), at).orderBy([
          'due_at',
          'entity_ref',
        ]),
    ];
    const rows: ServiceRow[] = [];
    for (const kind of kinds) {
      if (rows.length < limit) {
        const free = whereFree(tx('services').select(COLUMNS), at);
        const found: ServiceRow[] = await locked(
          tx,
          kind(whereHostHasTime(free, options)).limit(limit - rows.length),
        );
        rows.push(...found);
      }
    }
    return rows;
  }
}

/**
 * Keeps what is due and, of those of one repository, the first only: so that
 * two replicas never share a repository.
 */
function whereFirst(
  tx: Knex.Transaction,
  query: Knex.QueryBuilder,
  at: Date,
): Knex.QueryBuilder {
  const first = whereFree(
    tx({ sibling: 'services' })
      .select('sibling.entity_ref')
      .whereRaw('sibling.repository_url = services.repository_url')
      .where('sibling.due_at', '<=', at)
      .orderByRaw(
        'CASE WHEN sibling.refresh_requested_at IS NULL THEN 1 ELSE 0 END, sibling.due_at, sibling.entity_ref',
      )
      .limit(1),
    at,
    'sibling',
  );
  return (
    query
      .where('due_at', '<=', at)
      // In this form the database looks at services in their order until the
      // limit, not at all of them first.
      .whereRaw(
        'CASE WHEN repository_url IS NULL THEN TRUE ELSE entity_ref = (?) END',
        [first],
      )
  );
}

function whereHostHasTime(
  query: Knex.QueryBuilder,
  { exceptHosts = [] }: ClaimOptions,
): Knex.QueryBuilder {
  return exceptHosts.length
    ? query.where(host =>
        host.whereNull('host').orWhereNotIn('host', exceptHosts),
      )
    : query;
}

/** Keeps what nobody works on. */
function whereFree(
  query: Knex.QueryBuilder,
  at: Date,
  table = 'services',
): Knex.QueryBuilder {
  const column = `${table}.lease_until`;
  return query.where(lease =>
    lease.whereNull(column).orWhere(column, '<=', at),
  );
}

/** Leaves out the rows that somebody else has at this moment. */
function locked(tx: Knex, query: Knex.QueryBuilder): Knex.QueryBuilder {
  return isPostgres(tx) ? query.forUpdate().skipLocked() : query;
}

/** As it is with the lease given out. */
function toClaimedService(row: ServiceRow): ClaimedService {
  const time = (value: ServiceRow['judge_at']) =>
    value === null ? undefined : new Date(value);
  return {
    ...toServiceRecord(row),
    token: row.lease_token + 1,
    revision: row.revision,
    failures: row.failures,
    dueAt: new Date(row.due_at),
    judgeAt: time(row.judge_at),
    checkedAt: time(row.checked_at),
  };
}
