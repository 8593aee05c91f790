import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { failureOf } from '../client/failureOf';
import { GithubSession } from '../client/GithubSession';
import { problemOf } from '../findings/Reading';
import { pointsOfRequests } from '../graphql/QueryPart';
import { GraphEnvironments } from './graphAnswer';
import { environmentStates, GraphFacts } from './graphFacts';
import { EnvironmentState } from './SettingsFacts';
import { moreEnvironmentsQuery } from './settingsParts';

const MAX_PAGES = 10;
const REQUESTS_OF_PAGE = 101;

/**
 * With the environments that were cut off. A list that cannot be read to its
 * end is not known: production may be in the rest.
 *
 * @internal
 */
export async function allEnvironments(
  session: GithubSession,
  facts: GraphFacts,
): Promise<GraphFacts> {
  if (!facts.moreEnvironments || !facts.environments.value) {
    return facts;
  }
  return {
    ...facts,
    environments: await readRest(
      session,
      facts,
      facts.environments.value,
      facts.moreEnvironments,
    ),
  };
}

async function readRest(
  session: GithubSession,
  { repository }: GraphFacts,
  first: EnvironmentState[],
  start: string,
): Promise<Reading<EnvironmentState[]>> {
  const all = [...first];
  let cursor: string | null = start;
  try {
    for (let page = 0; cursor && page < MAX_PAGES; page++) {
      const { data } = await session.graphql(
        moreEnvironmentsQuery(repository, cursor),
        pointsOfRequests(REQUESTS_OF_PAGE),
      );
      const answer = data?.repository as
        | { environments?: GraphEnvironments }
        | null
        | undefined;
      if (!answer?.environments) {
        break;
      }
      all.push(...environmentStates(answer.environments));
      const { hasNextPage, endCursor } = answer.environments.pageInfo;
      cursor = hasNextPage ? endCursor : null;
    }
  } catch (error) {
    session.signal.throwIfAborted();
    return {
      problem: problemOf(failureOf(error, 'the environments'), 'actions'),
    };
  }
  return cursor
    ? {
        problem: {
          reason: 'unreadable',
          message: 'The list of environments could not be read to its end.',
        },
      }
    : { value: all };
}
