import { child, entries, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';

/** The arguments of a command or job by the names of its parameters. @internal */
export type Arguments = ReadonlyMap<string, YamlNode>;

/** @internal */
export interface Substitution {
  given: Arguments;
  /** Defaults of the parameters of the pipeline. */
  defaults: ReadonlyMap<string, YamlNode | undefined>;
  /** Parameters of the pipeline that a person gives whenever this runs. */
  open?: ReadonlySet<string>;
}

/** Only what is meant: a here-document is written with `<<` as well. */
const INSERTED =
  /<<\s*((?:not\s+|\(\s*)*(?:parameters|matrix|pipeline)\.[^<>\n]*?)\s*>>/g;
const SIMPLE = /^[\w.-]+$/;
const MAX_TEXT = 400_000;

/** Values of a pipeline as a script knows them. */
const VARIABLES: Record<string, string> = {
  'pipeline.git.revision': '${CIRCLE_SHA1}',
  'pipeline.git.branch': '${CIRCLE_BRANCH}',
  'pipeline.git.tag': '${CIRCLE_TAG}',
  'pipeline.number': '${CIRCLE_PIPELINE_NUMBER}',
  'pipeline.id': '${CIRCLE_PIPELINE_ID}',
};

const CHOSEN = /version|tag|sha|ref|commit|image|release|digest/i;

function valueOf(
  expression: string,
  { given, defaults, open: chosen }: Substitution,
): string {
  const open = `\${{ ${expression} }}`;
  if (!SIMPLE.test(expression)) {
    return open;
  }
  const dot = expression.indexOf('.');
  const name = expression.slice(dot + 1);
  if (expression.startsWith('pipeline.parameters.')) {
    const parameter = name.slice('parameters.'.length);
    const value = text(defaults.get(parameter));
    const isFixed =
      value !== undefined &&
      value !== '' &&
      !CHOSEN.test(parameter) &&
      !chosen?.has(parameter);
    return isFixed ? value : `\${{ inputs.${parameter} }}`;
  }
  if (expression.startsWith('pipeline.')) {
    return Object.hasOwn(VARIABLES, expression) ? VARIABLES[expression] : open;
  }
  const value = given.get(name);
  return value?.type === 'scalar' ? value.text : open;
}

/**
 * Replaces `<< parameters.x >>` and the like; what is not known becomes an
 * expression that the readers of scripts pass over.
 *
 * @internal
 */
export function substitute(written: string, by: Substitution): string {
  if (!written.includes('<<')) {
    return written;
  }
  let result = written;
  // An argument may be made of another one.
  for (let round = 0; round < 3 && result.length < MAX_TEXT; round += 1) {
    const next = result.replace(INSERTED, (_all, expression: string) =>
      valueOf(expression, by),
    );
    if (next === result) {
      break;
    }
    result = next;
  }
  return result.replace(/\\<</g, '<<');
}

/** @internal */
export function readText(
  node: YamlNode | undefined,
  by: Substitution,
): string | undefined {
  const written = text(node);
  return written === undefined ? undefined : substitute(written, by);
}

const ALONE = /^<<\s*(?:parameters|matrix)\.([\w.-]+)\s*>>$/;

/** The node that a value stands for: an argument may be a list of steps. @internal */
export function resolve(
  node: YamlNode | undefined,
  given: Arguments,
): YamlNode | undefined {
  let current = node;
  for (let round = 0; round < 5; round += 1) {
    const name = ALONE.exec(text(current)?.trim() ?? '')?.[1];
    const next = name === undefined ? undefined : given.get(name);
    if (!next) {
      return current;
    }
    current = next;
  }
  return current;
}

const MAX_NESTING = 12;

/** A value with the arguments of the caller put in, so that it can be handed on. */
function closed(node: YamlNode, by: Substitution, depth = 0): YamlNode {
  const whole = resolve(node, by.given) ?? node;
  if (depth > MAX_NESTING) {
    return whole;
  }
  if (whole.type === 'seq') {
    return {
      ...whole,
      items: whole.items.map(item => closed(item, by, depth + 1)),
    };
  }
  if (whole.type === 'map') {
    const filled = entries(whole).map(
      entry =>
        [
          entry.key,
          { ...entry, value: closed(entry.value, by, depth + 1) },
        ] as const,
    );
    return { ...whole, entries: new Map(filled) };
  }
  if (!/<<\s*(?:parameters|matrix)\./.test(whole.text)) {
    return whole;
  }
  const filled = substitute(whole.text, by);
  return { ...whole, text: filled, value: filled };
}

/**
 * The arguments of a call: what is handed over, else the defaults.
 *
 * @internal
 */
export function argumentsOf(
  declared: YamlNode | undefined,
  given: ReadonlyMap<string, YamlNode>,
  by: Substitution,
): Arguments {
  const result = new Map<string, YamlNode>();
  for (const { key, value } of entries(declared)) {
    const fallback = child(value, 'default');
    if (fallback) {
      result.set(key, fallback);
    }
  }
  given.forEach((value, key) => result.set(key, closed(value, by)));
  return result;
}

/** @internal */
export function defaultsOf(
  config: YamlNode,
): ReadonlyMap<string, YamlNode | undefined> {
  return new Map(
    entries(child(config, 'parameters')).map(({ key, value }) => [
      key,
      child(value, 'default'),
    ]),
  );
}

/** The values among which a parameter of the pipeline is chosen. @internal */
export function choicesOf(config: YamlNode): Record<string, string[]> {
  return Object.fromEntries(
    entries(child(config, 'parameters')).map(({ key, value }) => [
      key,
      texts(child(value, 'enum')),
    ]),
  );
}

const MAX_FLAT = 4000;

/** A value as text, with the keys of what it is made of. @internal */
export function flatText(node: YamlNode, by: Substitution, depth = 0): string {
  if (node.type === 'scalar') {
    return substitute(node.text, by);
  }
  if (depth > 8) {
    return '';
  }
  const parts =
    node.type === 'seq'
      ? items(node).map(item => flatText(item, by, depth + 1))
      : entries(node).map(
          ({ key, value }) => `${key}: ${flatText(value, by, depth + 1)}`,
        );
  return parts.join('\n').slice(0, MAX_FLAT);
}

/** The keys of a map as inputs of a step. @internal */
export function readInputs(
  node: YamlNode | undefined,
  by: Substitution,
): Record<string, string> {
  return Object.fromEntries(
    entries(node).map(({ key, value }) => [
      key,
      flatText(resolve(value, by.given) ?? value, by),
    ]),
  );
}
