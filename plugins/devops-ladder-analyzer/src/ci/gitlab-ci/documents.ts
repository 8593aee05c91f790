import type { Location } from '../../pipeline/types';
import { matchesGlob, resolvePath } from '../../repository';
import type { Repository } from '../../repository';
import { child, entries } from '../../yaml';
import type { YamlMap, YamlNode } from '../../yaml';
import { givenInputs, interpolate } from './inputs';
import type { Inputs } from './inputs';
import { includesOf } from './includes';
import type { Include } from './includes';
import { Nodes } from './nodes';

const MAX_INCLUDES = 150;
const MAX_DEPTH = 12;

/** @internal */
export interface BrokenFile {
  file: string;
  line?: number;
  reason: string;
}

/**
 * Something that a definition includes and that is not in the repository.
 *
 * @internal
 */
export interface UnreadInclude extends Include {
  location: Location;
  /** `rules` that decide whether it is included. */
  guards: YamlNode[];
}

/**
 * A definition with all that it includes, as one document.
 *
 * @internal
 */
export interface CiDocument {
  root: YamlMap;
  file: string;
  /** `rules` of the includes that a key comes from. */
  guards: Map<string, YamlNode[]>;
  unread: UnreadInclude[];
  parts: string[];
  /** Inputs that it takes. */
  inputs: string[];
}

interface Parsed {
  spec?: YamlNode;
  content?: YamlNode;
}

interface Loading {
  document: CiDocument;
  left: number;
}

/**
 * Loads definitions of a repository and merges what they include.
 *
 * @internal
 */
export class Documents {
  readonly nodes = new Nodes();
  readonly broken: BrokenFile[] = [];
  private readonly parsed = new Map<string, Parsed | undefined>();

  constructor(readonly repository: Repository) {}

  /** The document of a root definition; `undefined` where it is none. */
  load(file: string): CiDocument | undefined {
    const root = this.parse(file)?.content;
    if (root?.type !== 'map') {
      return undefined;
    }
    return this.compose(root, file, inputs =>
      this.content(file, inputs, [], inputs.loading),
    );
  }

  /** The document that a list of includes makes, as of a child pipeline. */
  ofIncludes(node: YamlNode): CiDocument {
    const file = this.nodes.fileOf(node);
    const key = { key: 'include', line: node.line, value: node };
    const root = this.nodes.map([key], node);
    return this.compose(root, file, ({ loading }) =>
      this.withIncludes(root, [], loading, []),
    );
  }

  private compose(
    root: YamlMap,
    file: string,
    load: (from: Inputs & { loading: Loading }) => YamlNode | undefined,
  ): CiDocument {
    const document: CiDocument = {
      root,
      file,
      guards: new Map(),
      unread: [],
      parts: [],
      inputs: entries(child(this.parsed.get(file)?.spec, 'inputs')).map(
        ({ key }) => key,
      ),
    };
    const loading = { document, left: MAX_INCLUDES };
    const merged = load({ values: new Map(), loading });
    document.root = merged?.type === 'map' ? merged : root;
    return document;
  }

  private parse(file: string): Parsed | undefined {
    if (!this.parsed.has(file)) {
      this.parsed.set(file, this.read(file));
    }
    return this.parsed.get(file);
  }

  private read(file: string): Parsed | undefined {
    if (this.repository.content(file) === undefined) {
      return undefined;
    }
    const { documents, error } = this.repository.yaml(file);
    if (error) {
      const { message, line } = error;
      const reason = `not valid YAML: ${message}`;
      this.broken.push({ file, line, reason });
      return undefined;
    }
    const lines = this.repository.linesOf(file);
    documents.forEach(node => this.nodes.add(node, file, lines));
    const [first, second] = documents;
    const spec = child(first, 'spec');
    return spec && second
      ? { spec, content: second }
      : { spec, content: first };
  }

  /** The content of a file with its inputs filled in and its includes merged. */
  private content(
    file: string,
    given: Inputs,
    guards: YamlNode[],
    loading: Loading,
    trail: readonly string[] = [],
  ): YamlNode | undefined {
    const parsed = this.parse(file);
    if (parsed?.content?.type !== 'map') {
      return undefined;
    }
    const inputs = givenInputs(parsed.spec, given);
    const filled = interpolate(parsed.content, inputs, this.nodes);
    return filled.type === 'map'
      ? this.withIncludes(filled, guards, loading, [...trail, file])
      : undefined;
  }

  private withIncludes(
    root: YamlMap,
    guards: YamlNode[],
    loading: Loading,
    trail: readonly string[],
  ): YamlNode {
    let merged: YamlNode | undefined;
    const found = includesOf(child(root, 'include'), root, this.nodes);
    for (const include of found) {
      const inner = include.rules ? [...guards, include.rules] : guards;
      const parts = this.included(include, inner, loading, trail);
      for (const part of parts) {
        merged = merged ? this.nodes.merge(merged, part) : part;
      }
    }
    const own = entries(root).filter(({ key }) => key !== 'include');
    this.guard(
      own.map(({ key }) => key),
      guards,
      loading.document,
    );
    const rest = this.nodes.map(own, root);
    return merged ? this.nodes.merge(merged, rest) : rest;
  }

  /** What is defined without a condition is there whatever others say. */
  private guard(
    keys: readonly string[],
    guards: YamlNode[],
    { guards: known }: CiDocument,
  ): void {
    for (const key of keys) {
      const before = known.get(key);
      known.set(key, before?.length === 0 ? before : guards);
    }
  }

  private included(
    include: Include,
    guards: YamlNode[],
    loading: Loading,
    trail: readonly string[],
  ): YamlNode[] {
    const paths =
      include.kind === 'local' ? this.pathsOf(include.name) : undefined;
    const contents = (paths ?? []).flatMap(path => {
      loading.left -= 1;
      const stop =
        trail.includes(path) || trail.length > MAX_DEPTH || loading.left < 0;
      const values = include.inputs;
      const content = stop
        ? undefined
        : this.content(path, { values }, guards, loading, trail);
      if (content) {
        loading.document.parts.push(path);
      }
      return content || trail.includes(path) ? [{ content }] : [];
    });
    if (contents.length === 0) {
      const { node } = include;
      loading.document.unread.push({
        ...include,
        guards,
        location: {
          file: this.nodes.fileOf(node),
          line: node.line,
          endLine: Math.max(node.line, node.endLine),
        },
      });
    }
    return contents
      .map(({ content }) => content)
      .filter((node): node is YamlNode => node !== undefined);
  }

  /** Paths count from the root of the repository; `*` and `**` stand for any. */
  private pathsOf(name: string): string[] {
    const path = name.replace(/^\.?\/+/, '');
    if (path.includes('*')) {
      return this.repository.paths
        .filter(each => matchesGlob(path, each) && /\.ya?ml$/.test(each))
        .slice(0, MAX_INCLUDES);
    }
    const resolved = resolvePath('', path);
    const known =
      resolved !== undefined && this.repository.content(resolved) !== undefined;
    return known ? [resolved] : [];
  }
}
