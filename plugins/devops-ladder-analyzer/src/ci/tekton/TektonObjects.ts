import { isExcludedPath } from '../../repository';
import type { Repository } from '../../repository';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';

/**
 * An object of Tekton and the file that it stands in.
 *
 * @internal
 */
export interface TektonObject {
  kind: string;
  name: string;
  file: string;
  node: YamlNode;
}

const MAX_FILES = 400;
const GROUP = /^tekton\.dev\//;
const FOLDER = /^\.tekton\//;

/** The objects of Tekton among the documents of a file. @internal */
export function objectsIn(
  documents: readonly YamlNode[],
  file: string,
): TektonObject[] {
  return documents.flatMap(node => {
    const kind = text(child(node, 'kind'));
    const group = text(child(node, 'apiVersion')) ?? '';
    const name =
      text(child(node, 'metadata', 'name')) ??
      text(child(node, 'metadata', 'generateName'))?.replace(/-$/, '') ??
      '';
    return kind !== undefined && GROUP.test(group)
      ? [{ kind, name, file, node }]
      : [];
  });
}

/**
 * Tasks and pipelines of the repository by name, those beside the runs first.
 *
 * @internal
 */
export class TektonObjects {
  private all: TektonObject[] | undefined;

  constructor(private readonly repository: Repository) {}

  find(kind: string, name: string): TektonObject | undefined {
    return this.objects().find(
      object => object.kind === kind && object.name === name,
    );
  }

  /** The only object of its kind in a file. */
  inFile(kind: string, file: string): TektonObject | undefined {
    return this.objects().find(
      object => object.kind === kind && object.file === file,
    );
  }

  private objects(): TektonObject[] {
    this.all ??= this.paths().flatMap(path => {
      const { documents } = this.repository.yaml(path);
      return objectsIn(documents ?? [], path);
    });
    return this.all;
  }

  private paths(): string[] {
    const mentions = (path: string) =>
      /\.ya?ml$/.test(path) &&
      !isExcludedPath(path) &&
      (this.repository.content(path) ?? '').includes('tekton.dev/');
    const found = this.repository.paths.filter(mentions);
    return [
      ...found.filter(path => FOLDER.test(path)),
      ...found.filter(path => !FOLDER.test(path)),
    ].slice(0, MAX_FILES);
  }
}
