import {
  DeclaredFacts,
  Ladder,
  MachineryUse,
  OrganisationCounts,
  organisationResult,
  Overview,
  PipelineOrigin,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { whereVisible } from './engine';
import { OverviewStore, VisibleServices } from './types';

const RUNGS = [0, 1, 2, 3, 4, 5, 6] as const;
const VERDICTS = [
  'under-built',
  'right-sized',
  'over-built',
  'unknown',
] as const;
const MOST_COMMON = 10;

/** Sums over all rows; null where there are none. */
interface Totals {
  services: number | string;
  known?: number | string | null;
  applicable?: number | string | null;
}

/** A grouped count; engines differ in the type of the count. */
type Counted<T> = T & { services: number | string };

export class DatabaseOverviewStore implements OverviewStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async get(
    visible: VisibleServices,
    context: { at: Date; ladder: Ladder; declared: DeclaredFacts[] },
  ): Promise<Overview> {
    const visibleIn = (table: string) =>
      whereVisible(this.knex, this.knex(table), 'entity_ref', visible);
    const first = async (query: Knex.QueryBuilder): Promise<Totals> =>
      (await query)[0];
    const countBy = async <T>(
      table: string,
      columns: { [name in keyof T & string]: string },
    ): Promise<Array<Counted<T>>> => {
      const rows: Knex.QueryBuilder = visibleIn(table)
        .select(columns)
        .count({ services: '*' })
        .groupBy(Object.values<string>(columns));
      return rows;
    };

    const [counts, sums, cells, verdicts, links, traps, problems] =
      await Promise.all([
        this.countOrganisation(visible),
        first(
          visibleIn('assessments')
            .count({ services: '*' })
            .sum({ known: 'known', applicable: 'applicable' }),
        ),
        countBy<{
          attained: number;
          possible: number;
          needed: number;
          stale: boolean | number;
        }>('assessments', {
          attained: 'attained',
          possible: 'possible',
          needed: 'needed',
          stale: 'stale',
        }),
        countBy<Pick<Overview['fit'][number], 'verdict'>>('assessments', {
          verdict: 'fit',
        }),
        countBy<{ capability: string | null }>('assessments', {
          capability: 'weakest_link',
        }),
        countBy<Pick<Overview['traps'][number], 'trap' | 'severity'>>(
          'assessment_traps',
          { trap: 'trap', severity: 'severity' },
        ),
        countBy<{ reason: Overview['problems'][number]['reason'] | null }>(
          'assessments',
          { reason: 'problem_reason' },
        ),
      ]);

    return {
      asOf: context.at.toISOString(),
      modelVersion: context.ladder.modelVersion,
      services: counts.services,
      assessed: Number(sums.services),
      stale: total(cells.filter(cell => Boolean(cell.stale))),
      rungs: RUNGS.map(level => {
        const here = cells.filter(cell => cell.attained === level);
        return {
          level,
          services: total(here),
          range: total(here.filter(cell => cell.possible > level)),
        };
      }),
      matrix: RUNGS.flatMap(attained =>
        RUNGS.map(needed => {
          const here = cells.filter(
            cell => cell.attained === attained && cell.needed === needed,
          );
          const uncertain = here.filter(
            cell => attained < needed && cell.possible >= needed,
          );
          return {
            attained,
            needed,
            services: total(here),
            uncertain: total(uncertain),
          };
        }),
      ).filter(cell => cell.services > 0),
      fit: VERDICTS.map(verdict => ({
        verdict,
        services: total(verdicts.filter(row => row.verdict === verdict)),
      })),
      coverage: {
        known: Number(sums.known ?? 0),
        applicable: Number(sums.applicable ?? 0),
      },
      weakestLinks: links
        .flatMap(({ capability, services: n }) =>
          capability ? [{ capability, services: Number(n) }] : [],
        )
        .sort(mostFirst(link => link.capability))
        .slice(0, MOST_COMMON),
      traps: traps
        .map(row => ({ ...row, services: Number(row.services) }))
        .sort(mostFirst(row => row.trap)),
      problems: problems
        .flatMap(({ reason, services: n }) =>
          reason ? [{ reason, services: Number(n) }] : [],
        )
        .sort(mostFirst(problem => problem.reason)),
      organisation: organisationResult({
        ladder: context.ladder,
        counts,
        declared: context.declared,
        at: context.at.toISOString(),
      }),
    };
  }

  async countOrganisation(
    visible: VisibleServices,
  ): Promise<OrganisationCounts> {
    const owned = whereVisible(
      this.knex,
      this.knex('services'),
      'entity_ref',
      visible,
    );
    const judged = whereVisible(
      this.knex,
      this.knex('assessments'),
      'entity_ref',
      visible,
    );
    type Owned = { services: number | string; teams: number | string };
    type Judged = { pipeline: PipelineOrigin; machinery: MachineryUse };
    const countOwned = async (): Promise<Owned> =>
      owned
        .select(
          this.knex.raw('COUNT(*) AS services'),
          this.knex.raw(
            'COUNT(DISTINCT CASE WHEN owned_by_team THEN owner END) AS teams',
          ),
        )
        .first();
    const countJudged = async (): Promise<Array<Counted<Judged>>> =>
      judged
        .select({ pipeline: 'pipeline_origin', machinery: 'machinery_use' })
        .count({ services: '*' })
        .groupBy('pipeline_origin', 'machinery_use');
    const [{ services, teams }, traits] = await Promise.all([
      countOwned(),
      countJudged(),
    ]);
    const of = (isIn: (row: Judged) => boolean) => total(traits.filter(isIn));
    const notAssessed = Number(services) - total(traits);
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
}

function total(rows: Array<{ services: number | string }>): number {
  return rows.reduce((sum, row) => sum + Number(row.services), 0);
}

function mostFirst<T extends { services: number }>(name: (item: T) => string) {
  return (a: T, b: T) =>
    b.services - a.services || name(a).localeCompare(name(b), 'en');
}
