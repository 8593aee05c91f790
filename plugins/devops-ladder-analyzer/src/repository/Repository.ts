import type { RepositoryFile } from '../types';
import type { ParsedYaml } from '../yaml';
import type { Answers, Question } from './Answers';
import { isExcludedPath } from './excludedPaths';
import { RepositoryTree } from './RepositoryTree';
import { ServiceScope } from './ServiceScope';
import type { ServicePlace } from './ServiceScope';

/** @internal */
export type RepositoryOptions = ServicePlace &
  (
    | { tree: RepositoryTree }
    | {
        files: readonly RepositoryFile[];
        paths: readonly string[];
        /** The default branch, where it is known. */
        mainline?: string;
        /** Host name, where it is known. */
        host?: string;
      }
  );

/**
 * The files of a repository, seen from one service of it.
 *
 * @internal
 */
export class Repository {
  readonly tree: RepositoryTree;
  private readonly service: ServiceScope;

  constructor(
    input: RepositoryOptions | Repository,
    private readonly answers?: Answers,
  ) {
    if (input instanceof Repository) {
      this.tree = input.tree;
      this.service = input.service;
    } else {
      this.tree =
        'tree' in input
          ? input.tree
          : new RepositoryTree(input, input.mainline, input.host);
      this.service = new ServiceScope(input, this.tree.index);
    }
  }

  get isDeployment(): boolean {
    return this.service.isDeployment;
  }

  get paths(): readonly string[] {
    return this.tree.index.paths;
  }

  /** The default branch, where it is known. */
  get mainline(): string | undefined {
    return this.tree.mainline;
  }

  /** Host name of the repository, where it is known. */
  get host(): string | undefined {
    return this.tree.host;
  }

  get tooLarge(): readonly string[] {
    return this.tree.tooLarge;
  }

  get scope(): string {
    return this.ask('scope', scope => scope.folder);
  }

  content(path: string): string | undefined {
    return this.tree.file(path)?.content;
  }

  linesOf(path: string): readonly string[] {
    return this.tree.file(path)?.lines ?? [''];
  }

  /** The documents of a file, parsed once; none where it was not read. */
  yaml(path: string): ParsedYaml {
    return this.tree.yaml(path);
  }

  exists(path: string): boolean {
    return this.tree.index.exists(path);
  }

  /** Paths of files that are called so, wherever they are. */
  named(name: string): readonly string[] {
    return this.tree.index.named(name);
  }

  isFolder(path: string): boolean {
    return this.tree.index.isFolder(path);
  }

  /** Read files in path order, vendored and example folders left out. */
  readFiles(accept: (path: string) => boolean): RepositoryFile[] {
    const folder = this.ask('manifest folder', scope => scope.manifestFolder);
    const files =
      folder === ''
        ? this.tree.included
        : this.tree.read.filter(
            ({ path }) => !isExcludedPath(this.fromStated(path)),
          );
    return files.filter(({ path }) => accept(path));
  }

  inScope(path: string): boolean {
    return this.answers
      ? this.ask(`in ${path}`, scope => scope.holds(path))
      : this.service.holds(path);
  }

  /** Decides by the paths of the service itself. */
  byOwn<T>(
    decide: (own: readonly string[]) => T,
    same?: (one: T, other: T) => boolean,
  ): T {
    return this.ask(decide, scope => decide(scope.own), same);
  }

  /** Files of the service itself, or shared ones that belong to no other service. */
  concerns(path: string): boolean {
    return this.answers
      ? this.ask(`concerns ${path}`, scope => scope.concerns(path))
      : this.service.concerns(path);
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
    this.ask('manifest folder', scope => scope.manifestFolder);
    return this.fromStated(path);
  }

  /** The same repository; what is asked about the service is written down. */
  noting(answers: Answers): Repository {
    return new Repository(this, answers);
  }

  /** What was asked while something was read that is part of what is read here. */
  tell(answers: Answers): void {
    this.answers?.addAll(answers);
  }

  /** Whether something that was read for another service holds for this one. */
  hasSame(answers: Answers): boolean {
    const hold = answers.holdFor(this.service);
    if (hold) {
      this.tell(answers);
    }
    return hold;
  }

  private isStated(path: string): boolean {
    return this.answers
      ? this.ask(`stated ${path}`, scope => scope.isStated(path))
      : this.service.isStated(path);
  }

  private fromStated(path: string): string {
    return this.service.isStated(path)
      ? path.slice(this.service.manifestFolder.length + 1)
      : path;
  }

  private ask<T>(
    key: unknown,
    question: Question<T>,
    same?: (one: T, other: T) => boolean,
  ): T {
    const answer = question(this.service);
    this.answers?.add(
      key,
      question,
      answer,
      same && ((one, other) => same(one as T, other as T)),
    );
    return answer;
  }
}
