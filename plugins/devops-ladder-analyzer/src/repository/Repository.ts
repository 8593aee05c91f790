import type { RepositoryFile } from '../types';
import { isExcludedPath } from './excludedPaths';
import { baseName, folderOf, isWithin } from './paths';

const MAX_FILE_SIZE = 1024 * 1024;
const BUILD_FILES =
  /^(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|requirements\.txt|Cargo\.toml|Gemfile|composer\.json|Dockerfile|.*\.csproj)$/;

/** @internal */
export interface RepositoryOptions {
  files: readonly RepositoryFile[];
  paths: readonly string[];
  /** Folder of the service; in the deployment repository that of its manifests. */
  scope?: string;
  /** The default branch, where it is known. */
  mainline?: string;
  /** It holds manifests of the service only, and none outside the scope. */
  isDeployment?: boolean;
  /** Folder in which the owner says that the manifests are. */
  manifestFolder?: string;
}

const trimmed = (folder: string | undefined) =>
  (folder ?? '').replace(/^\.?\/+|\/+$/g, '');

/**
 * The files of a repository, seen from one service of it.
 *
 * @internal
 */
export class Repository {
  readonly isDeployment: boolean;
  readonly paths: readonly string[];
  readonly scope: string;
  /** The default branch, where it is known. */
  readonly mainline?: string;
  readonly tooLarge: readonly string[];
  private readonly contents = new Map<string, string>();
  private readonly lines = new Map<string, string[]>();
  private readonly known: Set<string>;
  private readonly folders = new Set<string>(['']);
  private readonly siblings: readonly string[];
  private readonly manifestFolder: string;

  constructor(input: RepositoryOptions) {
    this.mainline = input.mainline;
    const tooLarge: string[] = [];
    for (const file of input.files) {
      if (file.content.length > MAX_FILE_SIZE) {
        tooLarge.push(file.path);
      } else {
        this.contents.set(file.path, file.content.replace(/^\uFEFF/, ''));
      }
    }
    this.tooLarge = tooLarge.sort();
    this.known = new Set([...input.paths, ...input.files.map(f => f.path)]);
    this.paths = [...this.known].sort();
    this.scope = trimmed(input.scope);
    this.isDeployment = input.isDeployment ?? false;
    this.manifestFolder = this.isDeployment
      ? this.scope
      : trimmed(input.manifestFolder);
    for (const path of this.paths) {
      for (let f = folderOf(path); f !== ''; f = folderOf(f)) {
        this.folders.add(f);
      }
    }
    this.siblings = this.findSiblings();
  }

  content(path: string): string | undefined {
    return this.contents.get(path);
  }

  linesOf(path: string): readonly string[] {
    let lines = this.lines.get(path);
    if (!lines) {
      lines = (this.contents.get(path) ?? '').split(/\r?\n/);
      this.lines.set(path, lines);
    }
    return lines;
  }

  exists(path: string): boolean {
    return this.known.has(path);
  }

  isFolder(path: string): boolean {
    return this.folders.has(path);
  }

  /** Read files in path order, vendored and example folders left out. */
  readFiles(accept: (path: string) => boolean): RepositoryFile[] {
    return [...this.contents.keys()]
      .filter(path => !isExcludedPath(this.stated(path)) && accept(path))
      .sort()
      .map(path => ({ path, content: this.contents.get(path) ?? '' }));
  }

  inScope(path: string): boolean {
    return isWithin(path, this.scope);
  }

  /** Files of the service itself, or shared ones that belong to no other service. */
  concerns(path: string): boolean {
    return (
      this.inScope(path) ||
      (!this.isDeployment &&
        (isWithin(this.scope, path) ||
          !this.siblings.some(sibling => isWithin(path, sibling))))
    );
  }

  /** Files in which manifests of the service may stand. */
  mayDeploy(path: string): boolean {
    return this.concerns(path) || this.isStated(path);
  }

  /** Files in which manifests stand that are of the service and nothing else. */
  deploys(path: string): boolean {
    return this.inScope(path) || this.isStated(path);
  }

  /** A path as seen from the folder that the owner names; what lies outside stays as it is. */
  stated(path: string): string {
    return this.isStated(path)
      ? path.slice(this.manifestFolder.length + 1)
      : path;
  }

  private isStated(path: string): boolean {
    return (
      this.manifestFolder !== '' && path.startsWith(`${this.manifestFolder}/`)
    );
  }

  /** Components beside the scope, which have a build of their own. */
  private findSiblings(): string[] {
    if (this.scope === '' || this.isDeployment) {
      return [];
    }
    const parent = folderOf(this.scope);
    const found = new Set<string>();
    for (const path of this.paths) {
      const folder = folderOf(path);
      if (BUILD_FILES.test(baseName(path)) && isWithin(folder, parent)) {
        const rest = parent === '' ? folder : folder.slice(parent.length + 1);
        const top = rest.split('/')[0];
        const sibling = parent === '' ? top : `${parent}/${top}`;
        if (top !== '' && !isWithin(this.scope, sibling)) {
          found.add(sibling);
        }
      }
    }
    return [...found].sort();
  }
}
