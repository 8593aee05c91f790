import { PathIndex, RepositoryTree, SourceFile } from './repository';
import { unbashParser } from './shell';
import type { ShellParser } from './shell';
import { rememberingParser } from './shell/rememberingParser';
import type { PreparedRepository, RepositoryInput } from './types';
import { wantsFile } from './wantsFile';
import type { FileHints } from './wantsFile';

/**
 * What the services of a repository share: its files, and all that is made of
 * them once.
 *
 * @internal
 */
export class Prepared {
  readonly parser: ShellParser = rememberingParser(unbashParser);
  readonly owner?: string;
  private readonly files: readonly SourceFile[];
  private readonly index: PathIndex;
  private readonly mainline?: string;
  private readonly host?: string;
  private readonly trees = new Map<string, RepositoryTree>();
  private asked?: ReadonlySet<SourceFile>;

  constructor(input: RepositoryInput) {
    this.files = input.files.map(
      ({ path, content }) => new SourceFile(path, content),
    );
    this.index = new PathIndex([
      ...input.paths,
      ...input.files.map(({ path }) => path),
    ]);
    this.mainline = input.defaultBranch;
    this.owner = input.owner;
    this.host = input.host;
  }

  /** As a service sees it: what only others asked for is not to count for it. */
  treeFor(hints: FileHints): RepositoryTree {
    this.asked ??= new Set(this.files.filter(({ path }) => wantsFile(path)));
    const always = this.asked;
    const counts = this.files.map(
      file => always.has(file) || wantsFile(file.path, hints),
    );
    // Services for which the same files count share all that is made of them.
    const key = counts.flatMap((is, place) => (is ? [] : [place])).join();
    const tree =
      this.trees.get(key) ?? this.treeOf((_path, place) => counts[place]);
    this.trees.set(key, tree);
    return tree;
  }

  treeOf(counts: (path: string, place: number) => boolean): RepositoryTree {
    const files = this.files.filter(({ path }, place) => counts(path, place));
    return new RepositoryTree(
      { files, paths: this.index },
      this.mainline,
      this.host,
    );
  }
}

const PREPARED = new WeakMap<PreparedRepository, Prepared>();

/**
 * Makes a repository ready for the analysis of several of its services: its
 * files are parsed when the first one needs them, and once for all. The
 * findings are those of an analysis of its own.
 *
 * @param input - the files that `wantsFile` asks for, by the hints of all
 *   services together
 * @public
 */
export function prepareRepository(input: RepositoryInput): PreparedRepository {
  const repository: PreparedRepository = { kind: 'prepared-repository' };
  PREPARED.set(repository, new Prepared(input));
  return repository;
}

/** What is shared of a repository. @internal */
export function preparedOf(repository: PreparedRepository): Prepared {
  const prepared = PREPARED.get(repository);
  if (!prepared) {
    throw new Error('the repository was not prepared by `prepareRepository`');
  }
  return prepared;
}
