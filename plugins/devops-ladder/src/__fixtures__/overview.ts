import {
  GroupNames,
  Overview,
  OverviewQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

export const { overview } = recorded;

/** There is no service. */
export const emptyOverview: Overview = recorded.overviewNone;

type Group = NonNullable<Overview['groups']>['items'][number];

function groupsOf(answer: Overview): Group[] {
  return answer.groups?.items ?? [];
}

/** Groups by what they are asked for, as the backend gives them. */
export const overviewGroups: Record<keyof typeof recorded.overviewBy, Group[]> =
  {
    owner: groupsOf(recorded.overviewBy.owner),
    system: groupsOf(recorded.overviewBy.system),
    domain: groupsOf(recorded.overviewBy.domain),
    type: groupsOf(recorded.overviewBy.type),
    lifecycle: groupsOf(recorded.overviewBy.lifecycle),
  };

function namesOf(groups: Group[]): GroupNames['owner'] {
  const names = groups.flatMap(({ name }) => name ?? []);
  return { names, leftOut: 0, without: names.length < groups.length };
}

/** What there is to filter by. */
export const groupNames: GroupNames = {
  owner: namesOf(overviewGroups.owner),
  system: namesOf(overviewGroups.system),
  domain: namesOf(overviewGroups.domain),
  type: namesOf(overviewGroups.type),
  lifecycle: namesOf(overviewGroups.lifecycle),
};

/** Answers with groups where they are asked for. */
export async function answerOverview(
  query: OverviewQuery = {},
): Promise<Overview> {
  const { groupBy } = query;
  return groupBy ? recorded.overviewBy[groupBy] : overview;
}

/** The same while two services were not assessed and one could not be read again. */
export async function answerPartly(query?: OverviewQuery): Promise<Overview> {
  return { ...(await answerOverview(query)), assessed: 23, stale: 1 };
}

const none = [0, 0, 0, 0, 0, 0, 0];

/** Services that nobody owns and that were not assessed. */
const ofNobody: Group = {
  services: 2,
  assessed: 0,
  stale: 0,
  rungs: none,
  fit: { 'under-built': 0, 'right-sized': 0, 'over-built': 0, unknown: 0 },
  axes: {
    automation: none,
    path: none,
    safety: none,
    feedback: none,
    'self-service': none,
  },
};

/** The same where the first two owners are all, beside services of nobody. */
export async function answerWithNobody(
  query?: OverviewQuery,
): Promise<Overview> {
  const answer = await answerOverview(query);
  return answer.groups?.by === 'owner'
    ? {
        ...answer,
        groups: {
          ...answer.groups,
          items: [...answer.groups.items.slice(0, 2), ofNobody],
        },
      }
    : answer;
}
