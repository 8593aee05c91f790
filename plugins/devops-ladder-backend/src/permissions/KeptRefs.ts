const KEPT_MS = 60_000;
const KEPT_REFS = 500_000;

interface Entry {
  until: number;
  refs: Promise<readonly string[]>;
  /** 0 until the list is there. */
  size: number;
}

/** What users see in the catalog, each list kept for a minute. */
export class KeptRefs {
  private readonly clock: () => number;
  /** Oldest first. */
  private readonly entries = new Map<string, Entry>();
  private size = 0;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** Lists once for all who ask at the same time; a failure is not kept. */
  get(
    user: string,
    list: () => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    this.forgetOld();
    const hit = this.entries.get(user);
    if (hit) {
      return hit.refs;
    }
    const entry: Entry = {
      until: this.clock() + KEPT_MS,
      refs: list(),
      size: 0,
    };
    this.entries.set(user, entry);
    entry.refs.then(
      ({ length }) => this.weigh(user, entry, length),
      () => this.forget(user, entry),
    );
    return entry.refs;
  }

  /** The list where it is there already. */
  peek(user: string): Promise<readonly string[]> | undefined {
    this.forgetOld();
    const entry = this.entries.get(user);
    return entry?.size ? entry.refs : undefined;
  }

  private weigh(user: string, entry: Entry, size: number) {
    if (this.entries.get(user) === entry) {
      // An empty list takes its place as well.
      entry.size = size + 1;
      this.size += entry.size;
      this.forgetOld();
    }
  }

  private forgetOld() {
    const now = this.clock();
    for (const [user, entry] of this.entries) {
      if (entry.until > now && this.size <= KEPT_REFS) {
        return;
      }
      this.forget(user, entry);
    }
  }

  private forget(user: string, entry: Entry) {
    if (this.entries.get(user) === entry) {
      this.entries.delete(user);
      this.size -= entry.size;
    }
  }
}
