import type { EventKind, Tri } from '../../pipeline/types';
import type { YamlNode } from '../../yaml';
import { evaluate } from './expressions';
import { textOfValue, UNKNOWN } from './value';
import type { Meaning } from './expressions';
import type { Value } from './value';
import { fieldsOf } from './expand';
import { predefined } from './predefined';
import { hasRoom } from './scope';
import type { Bound, Field, Parameter, Scope, Variables } from './scope';

const MAX_NESTING = 25;
const WHOLE = /^\s*\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}\s*$/;
const PART = /\$\{\{([\s\S]*?)\}\}/g;
const RUNTIME = /^\s*\$\[([\s\S]*)\]\s*$/;

/** Whether something else than a plain text is left in a value. @internal */
export const isOpen = (text: string): boolean => /\$\{\{|\$\(|\$\[/.test(text);

const isBound = (value: Value): value is Bound =>
  typeof value === 'object' && value !== null && 'node' in value;

/** Does something that may lead back to itself, unless it already went too deep. */
function nested<T>(scope: Scope, otherwise: T, work: () => T): T {
  const { context } = scope;
  if (context.nesting > MAX_NESTING || !hasRoom(context)) {
    return otherwise;
  }
  context.nesting += 1;
  try {
    return work();
  } finally {
    context.nesting -= 1;
  }
}

/** The value of a key on an event: that of the last alternative that is there. @internal */
export function fieldValue(
  fields: readonly Field[],
  event: EventKind,
  read: (bound: Bound, event: EventKind) => Value = valueOf,
): Value | undefined {
  for (let index = fields.length - 1; index >= 0; index -= 1) {
    const there: Tri = fields[index].when?.get(event) ?? true;
    if (there === 'unknown') {
      return UNKNOWN;
    }
    if (there) {
      return read(fields[index], event);
    }
  }
  return undefined;
}

function parameterValue(parameter: Parameter, event: EventKind): Value {
  const value = fieldValue(parameter.fields, event) ?? null;
  if (parameter.asked && event === 'manual' && !isBound(value)) {
    return UNKNOWN;
  }
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return parameter.type === 'boolean' && /^(?:true|false)$/.test(text)
    ? text === 'true'
    : value;
}

/** A variable as text, with what cannot be replaced left in it. */
function variableText(
  { node, scope: own }: Bound,
  event: EventKind,
  variables: Variables,
): string | undefined {
  const scope = { ...own, variables };
  return nested(scope, undefined, () => {
    const text =
      node.type === 'scalar' ? interpolate(node, scope, event) : undefined;
    return text === undefined ? undefined : replaceMacros(text, scope, [event]);
  });
}

/** The value of a variable of the definition or the system. @internal */
export function variableValue(
  name: string,
  scope: Scope,
  event: EventKind,
): Value {
  const fields = scope.variables.fields.get(name.toLowerCase());
  const value = fieldValue(fields ?? [], event, (bound, on) => {
    const text = variableText(bound, on, scope.variables);
    const runtime = RUNTIME.exec(text ?? '');
    if (runtime) {
      return nested<Value>(scope, UNKNOWN, () =>
        evaluateIn(runtime[1], scope, on),
      );
    }
    return text === undefined || isOpen(text) ? UNKNOWN : text;
  });
  return value ?? predefined(name, event, scope.context.mainlines) ?? UNKNOWN;
}

function namedValue(name: string, scope: Scope): Value {
  const local = scope.locals.get(name.toLowerCase());
  if (local !== undefined) {
    return local as Value;
  }
  return { key: `context:${name.toLowerCase()}`, value: null };
}

function memberOf(
  value: Value,
  key: string,
  scope: Scope,
  event: EventKind,
): Value {
  if (typeof value !== 'object' || value === null) {
    return value === UNKNOWN ? UNKNOWN : null;
  }
  if ('prefix' in value) {
    return UNKNOWN;
  }
  if ('key' in value) {
    if (value.key === 'context:parameters') {
      const parameter = scope.parameters.get(key.toLowerCase());
      return parameter ? parameterValue(parameter, event) : null;
    }
    if (value.key === 'context:variables') {
      return variableValue(key, scope, event);
    }
    if (value.key.startsWith('context:')) {
      return UNKNOWN;
    }
    return key.toLowerCase() === 'key' ? value.key : value.value;
  }
  if (!isBound(value) || value.node.type !== 'map') {
    return isBound(value) ? UNKNOWN : null;
  }
  const fields = fieldsOf(value);
  const named = [...fields].find(
    ([name]) => name.toLowerCase() === key.toLowerCase(),
  );
  return named ? fieldValue(named[1], event) ?? null : null;
}

/** What names stand for where the state of earlier parts is as given. */
function meaningIn(
  scope: Scope,
  event: EventKind,
  status?: (name: string) => Value | undefined,
): Meaning {
  return {
    name: name => namedValue(name, scope),
    member: (value, key) => memberOf(value, key, scope, event),
    call: name => status?.(name),
  };
}

/** @internal */
export function evaluateIn(
  expression: string,
  scope: Scope,
  event: EventKind,
  status?: (name: string) => Value | undefined,
): Value {
  return nested<Value>(scope, UNKNOWN, () => {
    const value = evaluate(expression, meaningIn(scope, event, status));
    const isContext =
      typeof value === 'object' &&
      value !== null &&
      'key' in value &&
      value.key.startsWith('context:');
    return isContext ? UNKNOWN : value;
  });
}

/** A text with the expressions replaced that are known. @internal */
export function interpolate(
  node: YamlNode,
  scope: Scope,
  event: EventKind,
): string | undefined {
  if (node.type !== 'scalar') {
    return undefined;
  }
  return node.text.includes('${{')
    ? node.text.replace(
        PART,
        (all, inner) => textOfValue(evaluateIn(inner, scope, event)) ?? all,
      )
    : node.text;
}

/** The expression that a whole value consists of. @internal */
export function wholeExpression(node: YamlNode): string | undefined {
  return node.type === 'scalar' ? WHOLE.exec(node.text)?.[1] : undefined;
}

/** The value of a part on an event. @internal */
export function valueOf({ node, scope }: Bound, event: EventKind): Value {
  if (node.type !== 'scalar') {
    return { node, scope };
  }
  const whole = wholeExpression(node);
  if (whole !== undefined) {
    return evaluateIn(whole, scope, event);
  }
  if (!node.text.includes('${{')) {
    return typeof node.value === 'boolean' || node.value === null
      ? node.value
      : node.text;
  }
  const text = interpolate(node, scope, event);
  return text === undefined || text.includes('${{') ? UNKNOWN : text;
}

/** What a variable stands for on all of the events; `undefined` where that differs. */
function macro(
  name: string,
  scope: Scope,
  events: readonly EventKind[],
): string | undefined {
  const fields = scope.variables.fields.get(name.toLowerCase());
  if (!fields) {
    return undefined;
  }
  const found = new Set(
    events.map(event => {
      const value = fieldValue(fields, event, (bound, on) => {
        const text = variableText(bound, on, scope.variables);
        return text === undefined || RUNTIME.test(text) ? UNKNOWN : text;
      });
      return value === undefined ? undefined : textOfValue(value);
    }),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Replaces `$(name)` where it is the same variable on all of the events. @internal */
export function replaceMacros(
  text: string,
  scope: Scope,
  events: readonly EventKind[],
): string {
  return text.includes('$(')
    ? text.replace(
        /\$\(([\w.-]+)\)/g,
        (all, name) => macro(name, scope, events) ?? all,
      )
    : text;
}
