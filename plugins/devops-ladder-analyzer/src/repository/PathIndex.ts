import { baseName, folderOf } from './paths';

/**
 * The paths of all files of a repository, read or not.
 *
 * @internal
 */
export class PathIndex {
  /** In order. */
  readonly paths: readonly string[];
  private readonly known: ReadonlySet<string>;
  private readonly folders = new Set<string>(['']);
  private byName?: ReadonlyMap<string, readonly string[]>;

  constructor(paths: Iterable<string>) {
    this.known = new Set(paths);
    this.paths = [...this.known].sort();
    for (const path of this.paths) {
      let folder = folderOf(path);
      // A folder that is known has its own folders known as well.
      while (!this.folders.has(folder)) {
        this.folders.add(folder);
        folder = folderOf(folder);
      }
    }
  }

  exists(path: string): boolean {
    return this.known.has(path);
  }

  /** Paths of files that are called so, wherever they are. */
  named(name: string): readonly string[] {
    this.byName ??= this.findNames();
    return this.byName.get(name) ?? [];
  }

  private findNames(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const path of this.paths) {
      const name = baseName(path);
      const others = found.get(name);
      if (others) {
        others.push(path);
      } else {
        found.set(name, [path]);
      }
    }
    return found;
  }

  isFolder(path: string): boolean {
    return this.folders.has(path);
  }
}
