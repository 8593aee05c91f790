import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export interface Kept<T> {
  reading: Reading<T>;
  /** When it was read, in milliseconds. */
  at: number;
}

/** So many things are kept, of all projects together: some 100 MB at the most. */
const MOST = 200_000;

/** How many things there are in what was read. */
function sizeOf(value: unknown): number {
  if (Array.isArray(value) || value instanceof Map) {
    return 1 + [...value].length;
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>(
        (sum, each) => sum + (Array.isArray(each) ? each.length : 0),
        1,
      )
    : 1;
}

/**
 * What was read of whole projects, for the next services that live in them: a
 * sweep comes in batches. Lost when the process ends, which costs requests and
 * nothing else.
 *
 * @internal
 */
export class ProjectMemory {
  private readonly kept = new Map<string, Kept<unknown>>();
  private size = 0;

  constructor(private readonly most: number = MOST) {}

  get<T>(key: string): Kept<T> | undefined {
    return this.kept.get(key) as Kept<T> | undefined;
  }

  set<T>(key: string, kept: Kept<T>) {
    this.forget(key);
    this.kept.set(key, kept);
    this.size += sizeOf(kept.reading.value);
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.most) {
        break;
      }
      this.forget(oldest);
    }
  }

  private forget(key: string) {
    const before = this.kept.get(key);
    if (before) {
      this.size -= sizeOf(before.reading.value);
      this.kept.delete(key);
    }
  }
}
