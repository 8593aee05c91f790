import type { RepositoryFile } from '../types';
import type { ParsedYaml } from '../yaml';
import { isExcludedPath } from './excludedPaths';
import { PathIndex } from './PathIndex';
import { SourceFile } from './SourceFile';

const MAX_FILE_SIZE = 1024 * 1024;
const EMPTY: ParsedYaml = { documents: [] };

/**
 * The files of a repository, whichever service of it is looked at. All that
 * hangs on a tree is shared by the services: it is read and never changed.
 *
 * @internal
 */
export class RepositoryTree {
  readonly index: PathIndex;
  readonly tooLarge: readonly string[];
  private readonly files = new Map<string, SourceFile>();
  private inOrder?: readonly SourceFile[];
  private notExcluded?: readonly SourceFile[];

  constructor(
    input: {
      files: readonly RepositoryFile[];
      paths: readonly string[] | PathIndex;
    },
    /** The default branch, where it is known. */
    readonly mainline?: string,
    /** Host name of the repository, where it is known. */
    readonly host?: string,
  ) {
    const { files, paths } = input;
    const tooLarge: string[] = [];
    for (const file of files) {
      if (file.content.length > MAX_FILE_SIZE) {
        tooLarge.push(file.path);
      } else {
        this.files.set(
          file.path,
          file instanceof SourceFile
            ? file
            : new SourceFile(file.path, file.content),
        );
      }
    }
    this.tooLarge = tooLarge.sort();
    this.index =
      paths instanceof PathIndex
        ? paths
        : new PathIndex([...paths, ...files.map(file => file.path)]);
  }

  file(path: string): SourceFile | undefined {
    return this.files.get(path);
  }

  /** The documents of a file; none where it was not read. */
  yaml(path: string): ParsedYaml {
    return this.files.get(path)?.yaml ?? EMPTY;
  }

  /** Files that were read, vendored and example folders left out. */
  get included(): readonly SourceFile[] {
    this.notExcluded ??= this.read.filter(({ path }) => !isExcludedPath(path));
    return this.notExcluded;
  }

  /** Files that were read, in the order of their paths. */
  get read(): readonly SourceFile[] {
    this.inOrder ??= [...this.files.keys()]
      .sort()
      .flatMap(path => this.files.get(path) ?? []);
    return this.inOrder;
  }
}
