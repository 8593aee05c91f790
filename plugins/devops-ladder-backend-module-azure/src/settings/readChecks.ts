import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureFailure } from '../client/AzureFailure';
import { AzureSession } from '../client/AzureSession';
import { ProjectReader } from '../collect/ProjectReader';
import { Environment } from '../project/Environment';
import { Check, CheckAnswer, checksByResource } from './checks';

/** So many resources are asked about at once. */
const AT_ONCE = 100;
const MOST_ENVIRONMENTS = 500;
const MOST_CONNECTIONS = 500;

type Resource = { type: 'environment' | 'endpoint'; id: string; name: string };

async function query(
  session: AzureSession,
  resources: Resource[],
): Promise<CheckAnswer[]> {
  const all: CheckAnswer[] = [];
  for (let from = 0; from < resources.length; from += AT_ONCE) {
    const { items, isCut } = await session.list<CheckAnswer>({
      path: 'pipelines/checks/queryconfigurations',
      version: '7.0-preview.1',
      query: { $expand: 'settings' },
      body: resources.slice(from, from + AT_ONCE),
    });
    if (isCut) {
      throw new AzureFailure(
        'unreadable',
        'The list of checks could not be read to its end.',
      );
    }
    all.push(...items);
  }
  return all;
}

/**
 * What deployments to the environments wait for, asked for those of all
 * services of the project at once.
 *
 * @param own - those that matter
 * @param all - all that are production to anybody
 * @internal
 */
export async function readChecks(
  reader: ProjectReader,
  own: Environment[],
  all: Environment[],
): Promise<Reading<Map<string, Check[]>>> {
  const isPart = own.every(({ id }) => all.some(each => each.id === id));
  if (!isPart || all.length > MOST_ENVIRONMENTS) {
    return queryChecks(reader, own);
  }
  const read = await queryChecks(reader, all);
  // That of others may be hidden.
  return read.problem?.reason === 'no-permission' && own.length < all.length
    ? queryChecks(reader, own)
    : read;
}

function queryChecks(
  reader: ProjectReader,
  environments: Environment[],
): Promise<Reading<Map<string, Check[]>>> {
  const resources = environments.map(
    ({ id, name }): Resource => ({ type: 'environment', id: `${id}`, name }),
  );
  const ids = resources.map(({ id }) => id).sort();
  return reader.once(`checks ${ids}`, 'checks', async () =>
    checksByResource(await query(reader.session, resources), 'environment'),
  );
}

/**
 * The service connections of the project that wait for an approval: what uses
 * them to deploy waits as well, whatever its environment.
 *
 * @internal
 */
export function readConnections(
  reader: ProjectReader,
): Promise<Reading<string[]>> {
  return reader.once('connections', 'endpoints', async () => {
    const { items } = await reader.session.list<{ id?: string; name?: string }>(
      { path: 'serviceendpoint/endpoints', version: '5.0-preview.2' },
    );
    const connections = items.flatMap(({ id, name = '' }): Resource[] =>
      id ? [{ type: 'endpoint', id, name }] : [],
    );
    if (connections.length === 0) {
      // What one may not see is not listed.
      throw new AzureFailure(
        'no-permission',
        'No approval stands before production, and Azure DevOps shows no service connections, before which one may stand. If there are none, attest how production is approved.',
      );
    }
    if (connections.length > MOST_CONNECTIONS) {
      throw new AzureFailure(
        'unreadable',
        'There are too many service connections to look for approvals in.',
      );
    }
    const found = checksByResource(
      await query(reader.session, connections),
      'endpoint',
    );
    return connections
      .filter(({ id }) =>
        found.get(id.toLowerCase())?.some(({ kind }) => kind !== 'other'),
      )
      .map(({ name }) => name);
  });
}
