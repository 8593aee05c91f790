import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureSession } from '../client/AzureSession';
import { ProjectReader } from '../collect/ProjectReader';
import { Build, BuildAnswer, buildsOf } from './Build';

/** The builds of a project that ended in a window. @internal */
export interface Builds {
  /** The first moment of the window, ISO 8601. */
  since: string;
  /** Newest first. */
  builds: Build[];
  /** There are more than were read: the newest stand for all. */
  isCut: boolean;
}

const WHAT = 'builds';
const PAGE = 1000;
const MAX_PAGES = 5;
/** What ended while the list was read may be missing from it. */
const OVERLAP_MS = 10 * 60_000;

/**
 * What ended in a project, for all its services. What was read before is
 * remembered, and only what ended since is asked for: one request where that
 * is little. A build that is tried again ends again.
 *
 * @param holdMs - so long nothing is asked for again
 * @internal
 */
export function readBuilds(
  reader: ProjectReader,
  since: string,
  holdMs: number,
): Promise<Reading<Builds>> {
  const kept = reader.kept<Builds>(WHAT);
  const before = kept?.reading.value;
  const read = async (): Promise<Builds> => {
    if (!before || !kept || before.since > since) {
      return { since, ...(await listBuilds(reader.session, since)) };
    }
    const from = new Date(kept.at - OVERLAP_MS).toISOString();
    const fresh = await listBuilds(reader.session, from);
    if (fresh.isCut) {
      // What lies between is not known.
      return { since, ...fresh };
    }
    const all = new Map(
      [...before.builds, ...fresh.builds].map(each => [each.id, each]),
    );
    return {
      since,
      builds: [...all.values()]
        .filter(({ finishedAt }) => finishedAt >= since)
        .sort((a, b) => b.finishedAt.localeCompare(a.finishedAt)),
      isCut: before.isCut,
    };
  };
  return reader.once(WHAT, 'build', read, ({ at }) => reader.at - at < holdMs);
}

async function listBuilds(
  session: AzureSession,
  since: string,
): Promise<Pick<Builds, 'builds' | 'isCut'>> {
  const { items, isCut } = await session.list<BuildAnswer>(
    {
      path: 'build/builds',
      version: '5.0',
      query: {
        minTime: since,
        statusFilter: 'completed',
        // By it the time is that of the end.
        queryOrder: 'finishTimeDescending',
        $top: PAGE,
      },
    },
    MAX_PAGES,
  );
  return { builds: buildsOf(items), isCut };
}
