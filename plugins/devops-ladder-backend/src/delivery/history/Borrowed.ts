import {
  ChangeEvent,
  DeliveryEvent,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { StoredContent } from '../../store/DeliveryStore';

/** Tells what replicas keep apart; of no meaning beyond the process. */
let versions = 0;

const keyOf = (source: string, id: string) => JSON.stringify([source, id]);

/**
 * What deployments of a service name and no service has to itself: changes of
 * the same source, where the service has none of its own, and the commits of
 * artifacts.
 */
export class Borrowed {
  private constructor(
    /** Ids of changes by key, and artifacts. */
    private readonly wanted: ReadonlyMap<string, string>,
    private readonly changes: readonly StoredContent[],
    private readonly commits: ReadonlyMap<string, string>,
    /** Another one where something else is borrowed. */
    readonly version: number,
  ) {}

  static none(): Borrowed {
    return new Borrowed(new Map(), [], new Map(), 0);
  }

  isEmpty(): boolean {
    return this.wanted.size === 0;
  }

  names(): string[] {
    return [...this.wanted.values()];
  }

  /** What is wanted with more events of the service, and what of it is new. */
  withNames(
    news: readonly StoredContent[],
    own: ReadonlyMap<string, DeliveryEvent>,
  ): { borrowed: Borrowed; names: string[] } {
    const more = new Map<string, string>();
    const want = (key: string, name: string) => {
      if (!this.wanted.has(key)) {
        more.set(key, name);
      }
    };
    for (const { source, content } of news) {
      if (content.type === 'deployment') {
        content.changes
          ?.filter(id => !own.has(`change ${id}`))
          .forEach(id => want(keyOf(source, id), id));
        if (content.artifact && !content.sha) {
          want(content.artifact, content.artifact);
        }
      }
    }
    const borrowed = more.size
      ? new Borrowed(
          new Map([...this.wanted, ...more]),
          this.changes,
          this.commits,
          this.version,
        )
      : this;
    return { borrowed, names: [...more.values()] };
  }

  /** With those of the found that are wanted. */
  with(found: readonly StoredContent[]): Borrowed {
    const changes = [...this.changes];
    const commits = new Map(this.commits);
    let isSame = true;
    for (const each of found) {
      const { source, content } = each;
      if (content.type === 'artifact' && this.wanted.has(content.id)) {
        const known = commits.get(content.id);
        // Sources that contradict each other: the same one every time.
        const sha = known && known < content.sha ? known : content.sha;
        commits.set(content.id, sha);
        isSame = false;
      } else if (
        content.type === 'change' &&
        this.wanted.has(keyOf(source, content.id))
      ) {
        changes.push(each);
        isSame = false;
      }
    }
    return isSame
      ? this
      : new Borrowed(this.wanted, changes, commits, ++versions);
  }

  /** The events of the service with what it borrows. */
  joined(
    service: string,
    own: ReadonlyMap<string, DeliveryEvent>,
  ): DeliveryEvent[] {
    const events = [...own.values()];
    for (const { content } of this.changes) {
      if (content.type === 'change' && !own.has(`change ${content.id}`)) {
        events.push({ ...content, service } satisfies ChangeEvent);
      }
    }
    return this.commits.size
      ? events.map(event => this.withCommit(event))
      : events;
  }

  private withCommit(event: DeliveryEvent): DeliveryEvent {
    if (event.type !== 'deployment' || event.sha || !event.artifact) {
      return event;
    }
    const sha = this.commits.get(event.artifact);
    return sha ? { ...event, sha } : event;
  }
}
