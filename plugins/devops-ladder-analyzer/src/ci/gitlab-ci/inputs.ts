import { child, entries, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { Nodes } from './nodes';

/** @internal */
export interface Inputs {
  values: ReadonlyMap<string, YamlNode>;
}

const INPUT = /\$\[\[\s*inputs\.([\w-]+)\s*(?:\|[^\]]*)?\]\]/g;
const WHOLE = /^\s*\$\[\[\s*inputs\.([\w-]+)\s*(?:\|[^\]]*)?\]\]\s*$/;

/** The inputs of a file: what the caller gives, else the default. @internal */
export function givenInputs(spec: YamlNode | undefined, given: Inputs): Inputs {
  const values = new Map<string, YamlNode>();
  for (const { key, value } of entries(child(spec, 'inputs'))) {
    const chosen = given.values.get(key) ?? child(value, 'default');
    if (chosen) {
      values.set(key, chosen);
    }
  }
  return { values };
}

/**
 * Replaces `$[[ inputs.x ]]`. An input alone in its place keeps its type, so
 * that it may be a list of rules.
 *
 * @internal
 */
export function interpolate(
  root: YamlNode,
  { values }: Inputs,
  nodes: Nodes,
): YamlNode {
  if (values.size === 0) {
    return root;
  }
  const fill = (source: string) =>
    source.replace(INPUT, (all, name) => text(values.get(name)) ?? all);
  return nodes.replace(
    root,
    scalar => {
      const whole = WHOLE.exec(scalar.text)?.[1];
      const value = whole === undefined ? undefined : values.get(whole);
      if (value && value.type !== 'scalar') {
        return value;
      }
      if (!scalar.text.includes('$[[')) {
        return scalar;
      }
      const filled = fill(scalar.text);
      const typed = value?.type === 'scalar' ? value.value : filled;
      return nodes.like({ ...scalar, text: filled, value: typed }, scalar);
    },
    fill,
  );
}
