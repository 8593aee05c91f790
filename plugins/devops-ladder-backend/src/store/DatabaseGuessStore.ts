import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { unpackAssumed } from './assumedFacts';
import { decodeCursor, encodeCursor } from './cursor';
import { filteredServices, ServiceFilters, whereMatches } from './filters';
import { GuessesOfOwner, GuessStore } from './types';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

/** What tells a cursor of this list from others. */
const KIND = 'owner of guesses';

/** What is stored for a service about which nothing is guessed. */
const NOTHING = '{}';

/** Services of one owner with the same guesses. */
interface AlikeRow {
  owner: string | null;
  assumed: string;
  services: number | string;
  first_ref: string;
  last_ref: string;
}

export class DatabaseGuessStore implements GuessStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async list(
    page: { filters?: ServiceFilters; limit: number; cursor?: string },
    visible: VisibleServices,
  ): Promise<{ items: GuessesOfOwner[]; nextCursor?: string }> {
    const { filters = {}, limit, cursor } = page;
    const after = cursor === undefined ? undefined : ownerAt(cursor);
    const owners = await this.owners(filters, visible, {
      after,
      limit: limit + 1,
    });
    const shown = owners.slice(0, limit);
    const rows = await this.alike(filters, visible, shown);
    return {
      items: shown.map(owner => ({
        owner,
        alike: rows.filter(row => row.owner === owner).map(toAlike),
      })),
      nextCursor:
        owners.length > limit
          ? encodeCursor({
              sortKey: KIND,
              entityRef: shown[shown.length - 1] ?? '',
            })
          : undefined,
    };
  }

  /** In the order of their refs; services without an owner come first. */
  private async owners(
    filters: ServiceFilters,
    visible: VisibleServices,
    { after, limit }: { after?: string; limit: number },
  ): Promise<Array<string | null>> {
    const guessed = this.guessed(filters, visible);
    if (after !== undefined) {
      // What comes first has no owner, and is behind nothing.
      guessed.where('services.owner', '>', after);
    }
    const rows: Array<{ owner: string | null }> = await guessed
      .distinct({ owner: 'services.owner' })
      .select({
        is_owned: this.knex.raw(
          'CASE WHEN services.owner IS NULL THEN 0 ELSE 1 END',
        ),
      })
      .orderBy(['is_owned', 'owner'])
      .limit(limit);
    return rows.map(({ owner }) => owner);
  }

  private async alike(
    filters: ServiceFilters,
    visible: VisibleServices,
    owners: Array<string | null>,
  ): Promise<AlikeRow[]> {
    return whereMatches(this.knex, this.guessed(filters, visible), {
      owner: owners,
    })
      .select({ owner: 'services.owner', assumed: 'services.assumed' })
      .count({ services: '*' })
      .min({ first_ref: 'services.entity_ref' })
      .max({ last_ref: 'services.entity_ref' })
      .groupBy('services.owner', 'services.assumed')
      .orderBy('first_ref');
  }

  private guessed(
    filters: ServiceFilters,
    visible: VisibleServices,
  ): Knex.QueryBuilder {
    return whereVisible(
      this.knex,
      filteredServices(this.knex, filters),
      'services.entity_ref',
      visible,
    ).whereNot('services.assumed', NOTHING);
  }
}

function ownerAt(cursor: string): string {
  const { sortKey, entityRef } = decodeCursor(cursor);
  if (sortKey !== KIND) {
    throw new InputError(
      'cursor is of another list: pass pageInfo.nextCursor of the page before',
    );
  }
  return entityRef;
}

function toAlike(row: AlikeRow): GuessesOfOwner['alike'][number] {
  return {
    assumed: unpackAssumed(row.assumed),
    services: Number(row.services),
    examples: [...new Set([row.first_ref, row.last_ref])],
  };
}
