import type { Events, Location, Pipeline } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import type { YamlNode } from '../../yaml';
import { text, textMap } from '../../yaml';
import type { ConditionContext } from './events';

/**
 * What is known while a workflow is read.
 *
 * @internal
 */
export interface ReadContext extends ConditionContext {
  repository: Repository;
  parser: ShellParser;
  /** Parsed workflows and actions of the repository by path. */
  parsed: (path: string) => YamlNode | undefined;
  file: string;
  /** The pipeline that is being built. */
  pipeline: Pipeline;
  events: Events;
  env: Record<string, string>;
  permissions?: YamlNode;
  defaults: { shell?: string; folder?: string };
  via: Location[];
  depth: number;
  left: { jobs: number; steps: number };
  /** Values that a person may choose for an input when starting by hand. */
  choices: Readonly<Record<string, readonly string[]>>;
  /** What an expression such as `matrix.job` stands for, one after another. */
  values?: Readonly<Record<string, readonly string[]>>;
}

const INPUT = /\$\{\{\s*(?:inputs|github\.event\.inputs)\.([\w-]+)\s*\}\}/g;

/**
 * Replaces `${{ inputs.x }}` where the caller or a default says what it is.
 *
 * @internal
 */
export function substitute(
  value: string,
  inputs: Readonly<Record<string, string>> | undefined,
): string {
  return inputs
    ? value.replace(INPUT, (all, name) => inputs[name] ?? all)
    : value;
}

/** @internal */
export function substituteAll(
  values: Record<string, string>,
  inputs: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      substitute(value, inputs),
    ]),
  );
}

/** @internal */
export function readText(
  node: YamlNode | undefined,
  context: ReadContext,
): string | undefined {
  const value = text(node);
  return value === undefined ? undefined : substitute(value, context.inputs);
}

/** @internal */
export function readMap(
  node: YamlNode | undefined,
  context: ReadContext,
): Record<string, string> {
  return substituteAll(textMap(node), context.inputs);
}
