import { AzureFailure } from '../client/AzureFailure';
import { AzureSession } from '../client/AzureSession';

/** @internal */
export interface Environment {
  id: number;
  name: string;
}

const PAGE = 1000;
const MAX_PAGES = 5;

/** All of a project: production may be among the rest. @internal */
export async function readEnvironments(
  session: AzureSession,
): Promise<Environment[]> {
  const { items, isCut } = await session.list<Partial<Environment>>(
    {
      path: 'distributedtask/environments',
      version: '6.0-preview.1',
      query: { $top: PAGE },
    },
    MAX_PAGES,
  );
  if (isCut) {
    throw new AzureFailure(
      'unreadable',
      'The list of environments could not be read to its end.',
    );
  }
  return items.flatMap(({ id, name }) => (id && name ? [{ id, name }] : []));
}
