import type { RepositoryTree } from './RepositoryTree';

/**
 * Things that are made of the contents of a repository, and of nothing that is
 * seen differently from one service than from another: each is made once.
 * Nobody may change what comes back.
 *
 * @internal
 */
export class PerTree<T> {
  private readonly known = new WeakMap<RepositoryTree, Map<string, T>>();

  of({ tree }: { tree: RepositoryTree }, key: string, make: () => T): T {
    const byKey = this.known.get(tree) ?? new Map<string, T>();
    this.known.set(tree, byKey);
    const known = byKey.get(key);
    if (known !== undefined || byKey.has(key)) {
      return known as T;
    }
    const made = make();
    byKey.set(key, made);
    return made;
  }
}
