import {
  MachineryUse,
  OrganisationCounts,
  PipelineOrigin,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { joinedTexts } from './engine';
import { filteredServices, ServiceFilters } from './filters';
import { TallyCount } from './TallyCount';
import { GroupedOverview, Grouping, OverviewStore } from './types';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

/** The services of one owner in one group. */
interface TallyRow {
  owner: string | null;
  /** How many of them a group of type team owns. */
  of_team: number | string;
  name: string | null;
  services: number | string;
  /** Null where none of them was assessed. */
  tallies: string | null;
}

interface TraitRow {
  pipeline: PipelineOrigin;
  machinery: MachineryUse;
  services: number | string;
}

export class DatabaseOverviewStore implements OverviewStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async get(
    filters: ServiceFilters,
    visible: VisibleServices,
    grouping?: Grouping,
  ): Promise<GroupedOverview> {
    const rows = await this.tallies(filters, visible, grouping?.by);
    const { page, leftOut } = grouping
      ? pageOf(rows, grouping)
      : { page: [], leftOut: 0 };
    const groups = new Map(
      page.map(name => [name, { name, services: 0, tally: new TallyCount() }]),
    );
    const all = { services: 0, tally: new TallyCount() };
    for (const row of rows) {
      // What is counted in its group is not looked at twice.
      const counts = groups.get(row.name) ?? all;
      counts.services += Number(row.services);
      counts.tally.add(row.tallies ?? '');
    }
    for (const { services, tally } of groups.values()) {
      all.services += services;
      all.tally.merge(tally);
    }
    return {
      all: {
        ...all,
        teams: new Set(rows.filter(isOfTeam).map(({ owner }) => owner)).size,
      },
      groups: [...groups.values()],
      groupsLeftOut: leftOut,
    };
  }

  async countOrganisation(
    visible: VisibleServices,
  ): Promise<OrganisationCounts> {
    const visibleIn = (table: string) =>
      whereVisible(this.knex, this.knex(table), 'entity_ref', visible);
    const countOwned = async (): Promise<{
      services: number | string;
      teams: number | string;
    }> =>
      visibleIn('services')
        .select(
          this.knex.raw('COUNT(*) AS services'),
          this.knex.raw(
            'COUNT(DISTINCT CASE WHEN owned_by_team THEN owner END) AS teams',
          ),
        )
        .first();
    const countJudged = async (): Promise<TraitRow[]> =>
      visibleIn('assessments')
        .select({ pipeline: 'pipeline_origin', machinery: 'machinery_use' })
        .count({ services: '*' })
        .groupBy('pipeline_origin', 'machinery_use');
    const [{ services, teams }, traits] = await Promise.all([
      countOwned(),
      countJudged(),
    ]);
    const of = (isIn: (row: TraitRow) => boolean) =>
      traits.filter(isIn).reduce((sum, row) => sum + Number(row.services), 0);
    const notAssessed = Number(services) - of(() => true);
    return {
      services: Number(services),
      teams: Number(teams),
      pipelines: {
        shared: of(({ pipeline }) => pipeline === 'shared'),
        'hand-built': of(({ pipeline }) => pipeline === 'hand-built'),
        none: of(({ pipeline }) => pipeline === 'none'),
        unknown: of(({ pipeline }) => pipeline === 'unknown') + notAssessed,
      },
      machinery: {
        'in-use': of(({ machinery }) => machinery === 'in-use'),
        'not-in-use': of(({ machinery }) => machinery === 'not-in-use'),
        unknown: of(({ machinery }) => machinery === 'unknown') + notAssessed,
      },
    };
  }

  async listNames(
    by: Grouping['by'],
    visible: VisibleServices,
  ): Promise<Array<string | null>> {
    return whereVisible(this.knex, this.knex('services'), 'entity_ref', visible)
      .distinct(by)
      .pluck(by);
  }

  /**
   * One look at each service. By owner in any case: teams are counted, and many
   * short texts are received faster than a few long ones.
   */
  private async tallies(
    filters: ServiceFilters,
    visible: VisibleServices,
    by: Grouping['by'] = 'owner',
  ): Promise<TallyRow[]> {
    const columns = { owner: 'services.owner', name: `services.${by}` };
    const matching = whereVisible(
      this.knex,
      filteredServices(this.knex, filters),
      'services.entity_ref',
      visible,
    );
    return matching
      .select(columns)
      .select({
        of_team: this.knex.raw(
          'COUNT(CASE WHEN services.owned_by_team THEN 1 END)',
        ),
        tallies: joinedTexts(this.knex, 'services.tally', '\n'),
      })
      .count({ services: '*' })
      .groupBy(Object.values(columns));
  }
}

function isOfTeam({ of_team: services }: TallyRow): boolean {
  return Number(services) > 0;
}

/** The names of the groups to show, and how many come behind them. */
function pageOf(
  rows: TallyRow[],
  { after, limit }: Grouping,
): { page: Array<string | null>; leftOut: number } {
  const names = [...new Set(rows.map(({ name }) => name))].sort(compareNames);
  const behind =
    after === undefined
      ? names
      : names.filter(name => compareNames(name, after) > 0);
  return {
    page: behind.slice(0, limit),
    leftOut: Math.max(0, behind.length - limit),
  };
}

/** In the order of their characters; services without a name come last. */
function compareNames(a: string | null, b: string | null): number {
  if (a === b) {
    return 0;
  }
  if (a === null || b === null) {
    return a === null ? 1 : -1;
  }
  return a < b ? -1 : 1;
}
