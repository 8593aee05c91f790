import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabFailure } from '../client/GitlabFailure';
import { GitlabSession } from '../client/GitlabSession';
import { reading } from '../findings/Reading';
import { NamedEnvironment } from './Tiers';

const MAX_PAGES = 5;

/**
 * The environments that were not stopped. A list that cannot be read to its
 * end is not known: production may be in the rest.
 *
 * @internal
 */
export async function readEnvironments(
  session: GitlabSession,
  project: { id: number },
): Promise<Reading<NamedEnvironment[]>> {
  return reading(session, 'project', async () => {
    const { items, isCut } = await session.list<Partial<NamedEnvironment>>(
      `/projects/${project.id}/environments`,
      { states: 'available' },
      { pages: MAX_PAGES },
    );
    if (isCut) {
      throw new GitlabFailure(
        'unreadable',
        'The list of environments could not be read to its end.',
      );
    }
    return items.flatMap(({ name, tier }) =>
      name ? [{ name, ...(tier && { tier }) }] : [],
    );
  });
}
