import {
  GroupNames,
  OrganisationResult,
  organisationResult,
  Overview,
  OverviewQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Model } from '../model';
import { GroupedOverview, OverviewCounts, OverviewStore } from '../store';
import { CallerAccess, CallerOptions } from './CallerAccess';
import { toServiceFilters } from './serviceFilters';
import { OverviewApi } from './types';

/** Groups of one answer. */
const MOST_GROUPS = 50;

/** Nobody chooses from a longer list. */
const MOST_NAMES = 500;

const GROUPINGS = ['owner', 'system', 'domain', 'type', 'lifecycle'] as const;

type Groups = NonNullable<Overview['groups']>;

/** Answers about the organisation as the services that the caller may read show it. */
export class OrganisationAnswers implements OverviewApi {
  private readonly access: CallerAccess;
  private readonly model: Model;
  private readonly overview: OverviewStore;
  private readonly clock: () => Date;

  constructor(options: {
    access: CallerAccess;
    model: Model;
    overview: OverviewStore;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.model = options.model;
    this.overview = options.overview;
    this.clock = options.clock;
  }

  async get(query: OverviewQuery, caller: CallerOptions): Promise<Overview> {
    const { groupBy, afterGroup } = query;
    const filters = toServiceFilters(query, this.model.ladder);
    const counted = await this.overview.get(
      filters,
      await this.access.visible(caller),
      groupBy && { by: groupBy, after: afterGroup, limit: MOST_GROUPS },
    );
    return {
      ...this.countsOf(counted.all),
      ...(groupBy && { groups: groupsOf(groupBy, counted) }),
    };
  }

  async groupNames(caller: CallerOptions): Promise<GroupNames> {
    const visible = await this.access.visible(caller);
    const entries = await Promise.all(
      GROUPINGS.map(async by => [
        by,
        namesOf(await this.overview.listNames(by, visible)),
      ]),
    );
    return Object.fromEntries(entries) as GroupNames;
  }

  async result(caller: CallerOptions): Promise<OrganisationResult> {
    const visible = await this.access.visible(caller);
    return organisationResult({
      ladder: this.model.ladder,
      counts: await this.overview.countOrganisation(visible),
      declared: [this.model.organisation.declared],
      at: this.clock().toISOString(),
    });
  }

  private countsOf({ services, teams, tally }: OverviewCounts): Overview {
    const { ladder, organisation } = this.model;
    const at = this.clock().toISOString();
    const ranges = tally.ranges();
    const notAssessed = services - tally.assessed;
    const pipelines = tally.pipelines();
    const machinery = tally.machinery();
    return {
      asOf: at,
      modelVersion: ladder.modelVersion,
      services,
      assessed: tally.assessed,
      stale: tally.stale,
      rungs: tally.rungs().map((count, level) => ({
        level,
        services: count,
        range: ranges[level],
      })),
      matrix: tally.matrix(),
      fit: tally.fit(),
      coverage: { known: tally.known, applicable: tally.applicable },
      axes: tally.axes(),
      climbs: tally.climbs(),
      weakestLinks: tally.weakestLinks(),
      traps: tally.traps(),
      unknowns: tally.unknowns(),
      problems: tally.problems(),
      organisation: organisationResult({
        ladder,
        counts: {
          services,
          teams,
          pipelines: { ...pipelines, unknown: pipelines.unknown + notAssessed },
          machinery: { ...machinery, unknown: machinery.unknown + notAssessed },
        },
        declared: [organisation.declared],
        at,
      }),
    };
  }
}

function namesOf(values: Array<string | null>): GroupNames['owner'] {
  const names = values.filter(name => name !== null).sort();
  return {
    names: names.slice(0, MOST_NAMES),
    leftOut: Math.max(0, names.length - MOST_NAMES),
    without: names.length < values.length,
  };
}

function groupsOf(
  by: Groups['by'],
  { groups, groupsLeftOut }: GroupedOverview,
): Groups {
  const last = groups[groups.length - 1]?.name;
  return {
    by,
    items: groups.map(toGroup),
    leftOut: groupsLeftOut,
    ...(groupsLeftOut > 0 && last && { nextAfter: last }),
  };
}

function toGroup({
  name,
  services,
  tally,
}: GroupedOverview['groups'][number]): Groups['items'][number] {
  const fit = new Map(tally.fit().map(each => [each.verdict, each.services]));
  const axes = new Map(tally.axes().map(each => [each.axis, each.levels]));
  const levels = (axis: Parameters<typeof axes.get>[0]) => axes.get(axis) ?? [];
  return {
    ...(name !== null && { name }),
    services,
    assessed: tally.assessed,
    stale: tally.stale,
    rungs: tally.rungs(),
    fit: {
      'under-built': fit.get('under-built') ?? 0,
      'right-sized': fit.get('right-sized') ?? 0,
      'over-built': fit.get('over-built') ?? 0,
      unknown: fit.get('unknown') ?? 0,
    },
    axes: {
      automation: levels('automation'),
      path: levels('path'),
      safety: levels('safety'),
      feedback: levels('feedback'),
      'self-service': levels('self-service'),
    },
  };
}
