import type { Events, Location, Pipeline, Tri } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import type { ClosureExpression, Expression, Span, Statement } from './groovy';

/** @internal */
export type Method = Extract<Statement, { type: 'method' }>;

/**
 * A Groovy file of the repository.
 *
 * @internal
 */
export interface GroovyFile {
  file: string;
  statements: Statement[];
  methods: ReadonlyMap<string, Method>;
}

/**
 * What is known of a variable of the Groovy code.
 *
 * @internal
 */
export interface Known {
  /** Its text, with placeholders for what cannot be known. */
  text?: string;
  expression?: Expression;
  /** The container image that it stands for. */
  image?: string;
  /** Branches of a `parallel` that were put into it, by name. */
  branches?: Map<string, ClosureExpression>;
  /** A script of the repository that was loaded. */
  script?: GroovyFile;
  /** A block that a method was given, and the file in which it stands. */
  block?: { closure: ClosureExpression; script: GroovyFile };
  /** An object of a shared library. */
  shared?: string;
}

/**
 * What surrounds a piece of Groovy.
 *
 * @internal
 */
export interface Scope {
  events: Events;
  /** A failure inside does not fail the run. */
  advisory: Tri;
  /** A failure inside fails the run, and what comes after runs all the same. */
  goesOn: boolean;
  onFailure: boolean;
  condition?: string;
  env: Record<string, string>;
  /** Variables that code has set with `env.NAME = …`; the same for all of a file. */
  assigned: Record<string, string>;
  cwd?: string;
  /** Variables of the Groovy code. */
  values: Map<string, Known>;
  script: GroovyFile;
  via: Location[];
  /** Methods and files that led here. */
  trail: readonly string[];
  /** Nothing but the file itself is around it. */
  top: boolean;
}

/** @internal */
export interface Parameter {
  /** The value in runs that nobody has started by hand. */
  fallback?: string | boolean;
}

/**
 * What is shared while one Jenkinsfile is read.
 *
 * @internal
 */
export interface Run {
  repository: Repository;
  parser: ShellParser;
  pipeline: Pipeline;
  /** Names that the default branch may have. */
  mainlines: readonly string[];
  /** Other branches that the conditions name, e.g. `staging`. */
  otherBranches: readonly string[];
  /** Shared libraries that it names. */
  libraries: string[];
  parameters: Map<string, Parameter>;
  left: { steps: number; jobs: number; calls: number };
  /** A Groovy file of the repository; `undefined` where it cannot be read. */
  open: (file: string) => GroovyFile | undefined;
}

/** @internal */
export function placeOf({ line, endLine }: Span, { script }: Scope): Location {
  return { file: script.file, line, endLine: Math.max(line, endLine) };
}

/** The lines of the file in which something is written, as one. @internal */
export function sourceOf(span: Span, scope: Scope, run: Run): string {
  return run.repository
    .linesOf(scope.script.file)
    .slice(span.line - 1, Math.min(span.endLine, span.line + 20))
    .map(line => line.trim())
    .join(' ');
}
