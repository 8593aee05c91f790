import type { PathIndex } from './PathIndex';
import { baseName, folderOf, isWithin } from './paths';

const BUILD_FILES =
  /^(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|requirements\.txt|Cargo\.toml|Gemfile|composer\.json|Dockerfile|.*\.csproj)$/;

const trimmed = (folder: string | undefined) =>
  (folder ?? '').replace(/^\.?\/+|\/+$/g, '');

/**
 * Where a service is in a repository.
 *
 * @internal
 */
export interface ServicePlace {
  /** Folder of the service; in the deployment repository that of its manifests. */
  scope?: string;
  /** It holds manifests of the service only, and none outside the scope. */
  isDeployment?: boolean;
  /** Folder in which the owner says that the manifests are. */
  manifestFolder?: string;
}

/**
 * Which paths of a repository are those of one service. All that a service
 * sees differently from another one is asked here.
 *
 * @internal
 */
export class ServiceScope {
  readonly folder: string;
  readonly manifestFolder: string;
  readonly isDeployment: boolean;
  private siblings?: ReadonlySet<string>;
  private ownPaths?: readonly string[];

  constructor(place: ServicePlace, private readonly index: PathIndex) {
    this.folder = trimmed(place.scope);
    this.isDeployment = place.isDeployment ?? false;
    this.manifestFolder = this.isDeployment
      ? this.folder
      : trimmed(place.manifestFolder);
  }

  /** Paths of the service itself. */
  get own(): readonly string[] {
    const { paths } = this.index;
    this.ownPaths ??=
      this.folder === '' ? paths : paths.filter(path => this.holds(path));
    return this.ownPaths;
  }

  holds(path: string): boolean {
    return isWithin(path, this.folder);
  }

  concerns(path: string): boolean {
    return (
      this.holds(path) ||
      (!this.isDeployment &&
        (isWithin(this.folder, path) || !this.isOfSibling(path)))
    );
  }

  isStated(path: string): boolean {
    return (
      this.manifestFolder !== '' && path.startsWith(`${this.manifestFolder}/`)
    );
  }

  private isOfSibling(path: string): boolean {
    this.siblings ??= this.findSiblings();
    const beside = this.besideScope(path);
    return beside !== undefined && this.siblings.has(beside);
  }

  /** The folder beside that of the service in which a path lies, or which it is. */
  private besideScope(path: string): string | undefined {
    const parent = folderOf(this.folder);
    const start = parent === '' ? 0 : parent.length + 1;
    if (path.length <= start || !isWithin(path, parent)) {
      return undefined;
    }
    const end = path.indexOf('/', start);
    return end < 0 ? path : path.slice(0, end);
  }

  /** Components beside the scope, which have a build of their own. */
  private findSiblings(): ReadonlySet<string> {
    const found = new Set<string>();
    if (this.folder === '' || this.isDeployment) {
      return found;
    }
    for (const path of this.index.paths) {
      const sibling = BUILD_FILES.test(baseName(path))
        ? this.besideScope(folderOf(path))
        : undefined;
      if (sibling !== undefined && !isWithin(this.folder, sibling)) {
        found.add(sibling);
      }
    }
    return found;
  }
}
