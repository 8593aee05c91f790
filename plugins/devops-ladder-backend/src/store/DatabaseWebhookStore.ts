import { Knex } from 'knex';
import { isPostgres, likeText, whereAmong } from './engine';
import { namedBranch } from './namedBranch';
import { ServiceRow } from './rows';
import { RepositoryNews, WebhookStore } from './WebhookStore';

type Times = Parameters<WebhookStore['take']>[1];

const COLUMNS = [
  'entity_ref',
  'repository_url',
  'due_at',
  'checked_at',
  'refresh_requested_at',
  'lease_until',
  'failures',
] as const;
type Candidate = Pick<ServiceRow, (typeof COLUMNS)[number]>;

export class DatabaseWebhookStore implements WebhookStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async take(news: RepositoryNews, times: Times): Promise<number> {
    return this.knex.transaction(async tx => {
      const concerned = await concernedBy(tx, news);
      if (!concerned.length || !(await isFirst(tx, news, times.at))) {
        return 0;
      }
      await makeDue(tx, concerned, times);
      const refs = concerned.map(refOf);
      if (news.collectors.length) {
        await whereAmong(tx, tx('evidence'), 'entity_ref', refs)
          .whereIn('collector', news.collectors)
          .update({ changed_at: times.at });
      }
      return refs.length;
    });
  }

  async prune(before: Date): Promise<number> {
    return this.knex('webhook_deliveries')
      .where('received_at', '<', before)
      .delete();
  }
}

/** Kept as they are until the transaction ends. */
async function concernedBy(
  tx: Knex.Transaction,
  { urls, branches }: RepositoryNews,
): Promise<Candidate[]> {
  const roots = urls.map(lower);
  const query = tx('services').select(COLUMNS);
  for (const root of roots) {
    const isWithin = `lower(repository_url) LIKE ? ESCAPE '\\'`;
    query
      .orWhereRaw('lower(repository_url) = ?', [root])
      .orWhereRaw(isWithin, [`${likeText(root)}/%`])
      .orWhereRaw(isWithin, [`${likeText(root)}?%`]);
  }
  const candidates: Candidate[] = await (isPostgres(tx)
    ? // In the order in which results lock them.
      query.orderByRaw('entity_ref COLLATE "C"').forNoKeyUpdate()
    : query);
  return candidates.filter(({ repository_url: url }) =>
    isReadFrom(url ?? '', roots, branches),
  );
}

function isReadFrom(
  url: string,
  roots: string[],
  branches: RepositoryNews['branches'],
): boolean {
  const rests = roots
    .filter(root => lower(url).startsWith(root))
    .map(root => url.slice(root.length));
  const named = rests.flatMap(rest => namedBranch(rest) ?? [])[0];
  return (
    branches === undefined ||
    branches.some(({ name, isDefault }) =>
      named === undefined ? isDefault : named === name,
    )
  );
}

/** Hosts take names in any case. */
function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

async function isFirst(
  tx: Knex.Transaction,
  { delivery }: RepositoryNews,
  at: Date,
): Promise<boolean> {
  if (!delivery) {
    return true;
  }
  const inserted = await tx('webhook_deliveries')
    .insert({
      provider: delivery.provider,
      delivery: delivery.id,
      received_at: at,
    })
    .onConflict(['provider', 'delivery'])
    .ignore()
    .returning('delivery');
  return inserted.length > 0;
}

async function makeDue(
  tx: Knex.Transaction,
  services: Candidate[],
  times: Times,
): Promise<void> {
  const among = (some: Candidate[]) =>
    whereAmong(tx, tx('services'), 'entity_ref', some.map(refOf));
  // What is being read is read again.
  await among(services).update({ revision: tx.raw('revision + 1') });
  for (const next of [times.dueAt, times.dueAgainAt]) {
    const moved = services.filter(service => dueFor(service, times) === next);
    if (moved.length) {
      await among(moved).update({ due_at: next });
    }
  }
}

/**
 * A service that was just read or fails waits, and so does one that is being
 * read: another look at it would else follow at once for each delivery.
 * Undefined where it is due before then.
 */
function dueFor(
  service: Candidate,
  { at, dueAt, dueAgainAt, readSince }: Times,
): Date | undefined {
  const isAfter = (time: ServiceRow['checked_at'], other: Date) =>
    time !== null && new Date(time) > other;
  const isBeingRead = isAfter(service.lease_until, at);
  const next =
    isBeingRead ||
    service.failures > 0 ||
    isAfter(service.checked_at, readSince)
      ? dueAgainAt
      : dueAt;
  const isMoved =
    isAfter(service.due_at, next) ||
    (isBeingRead && service.refresh_requested_at === null);
  return isMoved ? next : undefined;
}

function refOf({ entity_ref: ref }: Candidate): string {
  return ref;
}
