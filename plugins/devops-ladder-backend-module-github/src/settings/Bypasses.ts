import { GithubSession } from '../client/GithubSession';
import { pointsOfRequests } from '../graphql/QueryPart';
import { bypassQuery } from './settingsParts';
import { present } from './graphAnswer';

interface BypassActor {
  organizationAdmin: boolean;
  repositoryRoleName: string | null;
  actor: { name?: string } | null;
}

interface BypassNode {
  id: string;
  bypassActors: {
    totalCount: number;
    nodes: Array<BypassActor | null> | null;
  } | null;
}

const AT_ONCE = 100;

/**
 * Who may go around a ruleset, in words. Rulesets of an organisation hold for
 * many repositories and are asked once.
 *
 * @internal
 */
export class Bypasses {
  private readonly known = new Map<string, string[] | undefined>();

  /** What cannot be read is left out: it decides nothing. */
  async read(session: GithubSession, rulesets: string[]): Promise<void> {
    const unknown = [...new Set(rulesets)].filter(id => !this.known.has(id));
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      const ids = unknown.slice(from, from + AT_ONCE);
      ids.forEach(id => this.known.set(id, undefined));
      try {
        const { data } = await session.graphql(
          bypassQuery(ids),
          pointsOfRequests(ids.length),
        );
        for (const node of present(data?.nodes as Array<BypassNode | null>)) {
          this.known.set(node.id, inWords(node));
        }
      } catch {
        session.signal.throwIfAborted();
      }
    }
  }

  of(rulesets: string[]): string[] | undefined {
    const all = rulesets.map(id => this.known.get(id));
    return all.every(each => each !== undefined)
      ? [...new Set(all.flat() as string[])]
      : undefined;
  }
}

function inWords({ bypassActors }: BypassNode): string[] | undefined {
  return bypassActors?.nodes
    ? present(bypassActors.nodes).map(nameOf)
    : undefined;
}

function nameOf({
  organizationAdmin,
  repositoryRoleName,
  actor,
}: BypassActor): string {
  if (organizationAdmin) {
    return 'organisation administrators';
  }
  return repositoryRoleName
    ? `those with the role ${repositoryRoleName}`
    : actor?.name ?? 'a deploy key';
}
