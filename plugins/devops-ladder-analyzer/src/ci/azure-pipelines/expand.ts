import {
  both,
  Branches,
  directiveOf,
  isAlways,
  isNever,
  within,
} from './directives';
import type { Directive } from './directives';
import type { EventKind, Tri } from '../../pipeline/types';
import { entries } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { textOfValue, UNKNOWN } from './value';
import type { Value } from './value';
import { hasRoom, narrow } from './scope';
import type { Bound, Field, Scope, When } from './scope';
import { evaluateIn, valueOf, wholeExpression } from './values';

/** An item of a list, and when it is there; the events of its scope say so too. @internal */
export interface Item extends Bound {
  when?: When;
}

const MAX_ROUNDS = 60;

/** The bodies that stand for a directive, each with the scope that it has. */
function bodiesOf(
  directive: Directive,
  node: YamlNode,
  scope: Scope,
  branches: Branches,
): Item[] {
  if (directive.kind === 'insert') {
    return [{ node, scope }];
  }
  if (directive.kind !== 'each') {
    const when = branches.take(directive);
    if (isNever(when)) {
      return [];
    }
    return isAlways(when)
      ? [{ node, scope }]
      : [{ node, scope: within(scope, when), when }];
  }
  return roundsOf(directive.expression, scope).map(({ value, when }) => ({
    node,
    scope: {
      ...within(scope, when),
      locals: new Map([...scope.locals, [directive.name.toLowerCase(), value]]),
    },
    when,
  }));
}

interface Round {
  value: Value;
  when?: When;
}

/** What `each` goes through; once with something unknown where that is not known. */
function roundsOf(expression: string, scope: Scope): Round[] {
  const rounds: Round[] = [];
  for (const { value, when } of distinct(expression, scope)) {
    if (value === UNKNOWN) {
      const maybe = new Map<EventKind, Tri>(
        [...scope.events.keys()].map(event => [
          event,
          when?.get(event) === false ? false : 'unknown',
        ]),
      );
      rounds.push({ value: UNKNOWN, when: maybe });
    } else if (typeof value === 'object' && value !== null && 'list' in value) {
      rounds.push(
        ...value.list.map((each: Value): Round => ({ value: each, when })),
      );
    } else if (typeof value === 'object' && value !== null && 'node' in value) {
      rounds.push(...elementsOf(value, scope, when));
    }
  }
  return rounds.slice(0, MAX_ROUNDS);
}

function elementsOf(
  bound: Bound,
  scope: Scope,
  when: When | undefined,
): Round[] {
  const [event] = scope.events.keys();
  if (bound.node.type === 'seq') {
    return itemsOf(bound).map(item => ({
      value: valueOf(item, event),
      when: both(when, item.when),
    }));
  }
  return [...fieldsOf(bound)].map(([key, fields]) => ({
    value: { key, value: valueOf(fields[fields.length - 1], event) },
    when,
  }));
}

function identityOf(value: Value): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if ('node' in value) {
    return value.node;
  }
  return 'list' in value ? value.list.map(String).join('\n') : 'other';
}

/** The values of an expression, each with the events on which it has it. */
function distinct(expression: string, scope: Scope): Round[] {
  const groups = new Map<unknown, { value: Value; events: EventKind[] }>();
  const events = [...scope.events.keys()];
  for (const event of events) {
    const value = evaluateIn(expression, scope, event);
    const identity = identityOf(value);
    const group = groups.get(identity) ?? { value, events: [] };
    group.events.push(event);
    groups.set(identity, group);
  }
  return [...groups.values()].map(group => ({
    value: group.value,
    when:
      groups.size === 1
        ? undefined
        : new Map(events.map(event => [event, group.events.includes(event)])),
  }));
}

/** Items of a list that a body stands for. */
function spliced(body: Item): Item[] {
  return itemsOf(body).map(item => ({
    ...item,
    when: both(body.when, item.when),
  }));
}

function itemsOfExpression(expression: string, bound: Bound): Item[] {
  const { scope } = bound;
  return distinct(expression, scope).flatMap(({ value, when }): Item[] => {
    if (typeof value === 'object' && value !== null && 'node' in value) {
      const inner = {
        ...value.scope,
        variables: scope.variables,
        events: narrow(scope.events, when),
      };
      return itemsOf({ node: value.node, scope: inner }).map(item => ({
        ...item,
        when: both(when, item.when),
      }));
    }
    const isNothing = value === null || value === '';
    return isNothing
      ? []
      : [{ node: bound.node, scope: within(scope, when), when }];
  });
}

/**
 * The items of a list when the template expressions in it are carried out;
 * what cannot be decided is kept.
 *
 * @internal
 */
export function itemsOf({ node, scope }: Bound): Item[] {
  const whole = wholeExpression(node);
  if (whole !== undefined) {
    return itemsOfExpression(whole, { node, scope });
  }
  if (node.type !== 'seq') {
    return node.type === 'map' ||
      (node.type === 'scalar' && node.value !== null)
      ? [{ node, scope }]
      : [];
  }
  const branches = new Branches(scope);
  return node.items.flatMap(item =>
    hasRoom(scope.context) ? itemOf(item, scope, branches) : [],
  );
}

function itemOf(item: YamlNode, scope: Scope, branches: Branches): Item[] {
  const expression = wholeExpression(item);
  if (expression !== undefined) {
    return itemsOfExpression(expression, { node: item, scope });
  }
  const keys = entries(item);
  const directives = keys.map(({ key }) => directiveOf(key));
  const isList =
    keys.length > 0 &&
    directives.every(Boolean) &&
    keys.some(({ value }) => value.type !== 'map');
  if (isList) {
    return keys.flatMap(({ value }, index) =>
      bodiesOf(directives[index] as Directive, value, scope, branches).flatMap(
        spliced,
      ),
    );
  }
  return [{ node: item, scope }];
}

/**
 * The keys of a map when the template expressions in it are carried out; a key
 * may have several values, of which the last one that is there counts.
 *
 * @internal
 */
export function fieldsOf({ node, scope }: Bound): Map<string, Field[]> {
  const fields = new Map<string, Field[]>();
  const add = (key: string, field: Field) =>
    fields.set(key, [...(fields.get(key) ?? []), field]);
  const branches = new Branches(scope);
  for (const { key, line, value } of entries(node)) {
    if (!hasRoom(scope.context)) {
      break;
    }
    const directive = directiveOf(key);
    if (!directive) {
      add(keyText(key, scope), { node: value, scope, line });
      continue;
    }
    for (const body of bodiesOf(directive, value, scope, branches)) {
      for (const [name, inner] of fieldsOf(contentOf(body))) {
        inner.forEach(field =>
          add(name, { ...field, when: both(body.when, field.when) }),
        );
      }
    }
  }
  return fields;
}

/** What stands behind an expression that is a whole map. */
function contentOf(body: Bound): Bound {
  const whole = wholeExpression(body.node);
  const [event] = body.scope.events.keys();
  if (whole === undefined || event === undefined) {
    return body;
  }
  const value = evaluateIn(whole, body.scope, event);
  return typeof value === 'object' && value !== null && 'node' in value
    ? { node: value.node, scope: { ...value.scope, events: body.scope.events } }
    : body;
}

function keyText(key: string, scope: Scope): string {
  const [event] = scope.events.keys();
  return key.includes('${{') && event !== undefined
    ? key.replace(
        /\$\{\{([\s\S]*?)\}\}/g,
        (all, inner) => textOfValue(evaluateIn(inner, scope, event)) ?? all,
      )
    : key;
}
