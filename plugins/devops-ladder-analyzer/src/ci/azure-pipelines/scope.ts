import type {
  EventKind,
  Events,
  Location,
  Pipeline,
  Tri,
} from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import type { YamlNode } from '../../yaml';

/**
 * What is shared while one pipeline is read.
 *
 * @internal
 */
export interface Context {
  repository: Repository;
  parser: ShellParser;
  /** Parsed definitions and templates of the repository by path. */
  parsed: (path: string) => YamlNode | undefined;
  /** Names that the default branch may have. */
  mainlines: readonly string[];
  pipeline: Pipeline;
  /** Repositories that templates come from, by alias. */
  repositories: Map<string, { name: string; version?: string }>;
  left: { jobs: number; steps: number; work: number };
  /** How deep one value leads to another at this moment. */
  nesting: number;
}

/** Whether something is there, for each event. @internal */
export type When = ReadonlyMap<EventKind, Tri>;

/**
 * A part of a definition, with what the names in it mean there.
 *
 * @internal
 */
export interface Bound {
  node: YamlNode;
  scope: Scope;
}

/**
 * One of the values that a key may have; the last one that is there counts.
 *
 * @internal
 */
export interface Field extends Bound {
  line: number;
  /** Absent where it is always there. */
  when?: When;
}

/** @internal */
export interface Parameter {
  fields: readonly Field[];
  type?: string;
  /** A person who starts the pipeline may give another value: one of these, if any. */
  asked?: readonly string[];
}

/** @internal */
export interface Variables {
  fields: ReadonlyMap<string, readonly Field[]>;
}

/**
 * Where a part of a definition stands, and what is known there.
 *
 * @internal
 */
export interface Scope {
  context: Context;
  file: string;
  via: Location[];
  /** Templates that led here. */
  trail: readonly string[];
  parameters: ReadonlyMap<string, Parameter>;
  /** Values of `each`. */
  locals: ReadonlyMap<string, unknown>;
  variables: Variables;
  events: Events;
}

/**
 * The events that are left of some where a part is not always there.
 *
 * @internal
 */
export function narrow(events: Events, when: When | undefined): Events {
  if (!when) {
    return events;
  }
  const left = new Map<EventKind, 'certain' | 'conditional'>();
  for (const [event, certainty] of events) {
    const there = when.get(event) ?? true;
    if (there !== false) {
      left.set(event, there === true ? certainty : 'conditional');
    }
  }
  return left;
}

/** @internal */
export function locationOf({ node, scope }: Bound): Location {
  return { file: scope.file, line: node.line, endLine: node.endLine };
}

/** Whether there is still room for one more piece of work. @internal */
export function hasRoom(context: Context): boolean {
  context.left.work -= 1;
  return context.left.work > 0;
}
