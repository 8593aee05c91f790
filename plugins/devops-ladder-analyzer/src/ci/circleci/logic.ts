import type { Tri } from '../../pipeline/types';
import { child, entries, items } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { evaluate } from './expressions';
import type { Lookup } from './expressions';
import { equals, every, isTruthy, matches, not, some, UNKNOWN } from './values';
import type { Value } from './values';

const MAX_DEPTH = 50;
const ALONE = /^<<\s*([\s\S]*?)\s*>>$/;

/** A value of a logic statement: `<< name >>`, a text around one, or a literal. */
function valueOf(node: YamlNode | undefined, lookup: Lookup): Value {
  if (node?.type !== 'scalar') {
    return UNKNOWN;
  }
  if (typeof node.value !== 'string') {
    return node.value;
  }
  const written = node.text.trim();
  const alone = ALONE.exec(written);
  if (alone && !alone[1].includes('>>')) {
    return evaluate(alone[1], lookup);
  }
  return written.includes('<<') ? UNKNOWN : node.text;
}

function equal(node: YamlNode | undefined, lookup: Lookup): Tri {
  const [first, ...rest] = items(node).map(item => valueOf(item, lookup));
  return rest.length === 0
    ? 'unknown'
    : every(rest.map(value => sameText(first, value)));
}

/** A number that is quoted in one place and not in the other is the same. */
function sameText(left: Value, right: Value): Tri {
  return typeof left !== typeof right &&
    ['string', 'number'].includes(typeof left) &&
    ['string', 'number'].includes(typeof right)
    ? String(left) === String(right)
    : equals(left, right);
}

type Operator = (node: YamlNode, lookup: Lookup, depth: number) => Tri;

const OPERATORS: Record<string, Operator> = {
  and: (node, lookup, depth) =>
    every(items(node).map(item => logic(item, lookup, depth))),
  or: (node, lookup, depth) =>
    some(items(node).map(item => logic(item, lookup, depth))),
  not: (node, lookup, depth) => not(logic(node, lookup, depth)),
  equal,
  matches: (node, lookup) => {
    const pattern = valueOf(child(node, 'pattern'), lookup);
    return typeof pattern === 'string'
      ? matches(valueOf(child(node, 'value'), lookup), pattern)
      : 'unknown';
  },
};

function logic(node: YamlNode, lookup: Lookup, depth: number): Tri {
  if (depth > MAX_DEPTH) {
    return 'unknown';
  }
  if (node.type === 'scalar') {
    return isTruthy(valueOf(node, lookup));
  }
  const [only, ...more] = entries(node);
  if (node.type !== 'map' || !only || more.length > 0) {
    return 'unknown';
  }
  return Object.hasOwn(OPERATORS, only.key)
    ? OPERATORS[only.key](only.value, lookup, depth + 1)
    : 'unknown';
}

const PLAIN = /^(?:true|false|null|-?\d+)?$/;

/**
 * Whether a logic statement holds.
 *
 * @param direct - a plain text is an expression, as under `when` of a workflow
 * @internal
 */
export function holds(
  node: YamlNode | undefined,
  lookup: Lookup,
  direct: boolean = false,
): Tri {
  if (node === undefined) {
    return true;
  }
  const written = node.type === 'scalar' ? node.text.trim() : '';
  if (direct && !PLAIN.test(written) && !written.startsWith('<<')) {
    return isTruthy(evaluate(written, lookup));
  }
  return logic(node, lookup, 0);
}
