import { Answers } from './Answers';
import type { Repository } from './Repository';
import type { RepositoryTree } from './RepositoryTree';

interface Known<T> {
  answers: Answers;
  value: T;
}

/** Services that are told apart in more ways than this share less. */
const MAX_WAYS = 12;

/**
 * Things that are read of a repository once for all of its services that they
 * are the same for: those of which everything that was asked about the place
 * of the service has the same answer.
 *
 * @internal
 */
export class Shared<T> {
  private readonly known = new WeakMap<
    RepositoryTree,
    Map<string, Known<T>[]>
  >();

  /**
   * @param key - what is read
   * @param read - has to look at the repository through what it is handed;
   *   nobody may change what it returns
   */
  of(
    repository: Repository,
    key: string,
    read: (repository: Repository) => T,
  ): T {
    const ways = this.waysOf(repository.tree, key);
    const known = ways.find(({ answers }) => repository.hasSame(answers));
    if (known) {
      return known.value;
    }
    const answers = new Answers();
    const value = read(repository.noting(answers));
    repository.tell(answers);
    if (ways.length === MAX_WAYS) {
      ways.shift();
    }
    ways.push({ answers, value });
    return value;
  }

  private waysOf(tree: RepositoryTree, key: string): Known<T>[] {
    const byKey = this.known.get(tree) ?? new Map<string, Known<T>[]>();
    this.known.set(tree, byKey);
    const ways = byKey.get(key) ?? [];
    byKey.set(key, ways);
    return ways;
  }
}
