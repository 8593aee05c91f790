import { text } from '../../yaml';
import type { EnvironmentUse, EventKind, Events } from '../../pipeline/types';
import { textOfValue, UNKNOWN } from './value';
import { fieldsOf } from './expand';
import { locationOf, narrow } from './scope';
import type { Bound, Field, Scope } from './scope';
import { textOf } from './texts';
import { fieldValue, isOpen } from './values';

/**
 * The environments of a deployment on some of its events.
 *
 * @internal
 */
export interface EnvironmentsOn {
  events: Events;
  environments: EnvironmentUse[];
}

/** An environment without the resource in it. */
const nameOnly = (name: string) =>
  isOpen(name) ? name : name.split('.')[0].trim();

function nameField(bound: Bound): Bound | undefined {
  if (bound.node.type !== 'map') {
    return bound;
  }
  const [name] = fieldsOf(bound).get('name') ?? [];
  return name
    ? { node: name.node, scope: { ...name.scope, events: bound.scope.events } }
    : undefined;
}

/** The name on one event, expressions that are not known left in it. */
function nameOn(
  fields: readonly Field[],
  scope: Scope,
  event: EventKind,
): string {
  const value = fieldValue(fields, event, ({ node, scope: own }) => {
    const on: Scope = {
      ...own,
      variables: scope.variables,
      events: new Map([[event, 'certain']]),
    };
    const named = nameField({ node, scope: on });
    return (
      (named &&
        textOf({
          node: named.node,
          scope: { ...named.scope, variables: scope.variables },
        })) ??
      ''
    );
  });
  return value === undefined || value === UNKNOWN
    ? '${{ undecided }}'
    : nameOnly(textOfValue(value) ?? '');
}

const MAX_HANDED_ON = 6;
const FROM_PARAMETER = /^\s*\$\{\{\s*parameters\.(\w+)\s*\}\}\s*$/;

/** What a person may choose for a parameter, through the templates that hand it on. */
function choicesOf(name: string, scope: Scope): readonly string[] {
  let [current, where] = [name, scope];
  for (let step = 0; step < MAX_HANDED_ON; step += 1) {
    const parameter = where.parameters.get(current.toLowerCase());
    const field = parameter?.fields[parameter.fields.length - 1];
    const handedOn = FROM_PARAMETER.exec(text(field?.node) ?? '')?.[1];
    if (parameter?.asked || !field || handedOn === undefined) {
      return parameter?.asked ?? [];
    }
    [current, where] = [handedOn, field.scope];
  }
  return [];
}

/** The values that a person may choose, put into the name. */
function chosenNames(name: string, scope: Scope): string[] {
  const parameter = /\$\{\{\s*parameters\.(\w+)\s*\}\}/.exec(name);
  const choices = parameter ? choicesOf(parameter[1], scope) : [];
  const names = choices.map(choice =>
    nameOnly(name.replace(parameter?.[0] ?? '', choice)),
  );
  return names.length > 0 ? names : [name];
}

/**
 * The environments that a job deploys to, apart for events on which they
 * differ.
 *
 * @internal
 */
export function readEnvironments(
  fields: readonly Field[] | undefined,
  scope: Scope,
  events: Events,
): EnvironmentsOn[] {
  const [first] = fields ?? [];
  if (!fields || !first) {
    return [{ events, environments: [] }];
  }
  const groups = new Map<string, EventKind[]>();
  for (const event of events.keys()) {
    const names = chosenNames(nameOn(fields, scope, event), first.scope).join(
      '\n',
    );
    groups.set(names, [...(groups.get(names) ?? []), event]);
  }
  const location = {
    ...locationOf(first),
    line: first.line,
    endLine: Math.max(first.line, first.node.endLine),
  };
  if (groups.size === 0) {
    return [{ events, environments: [] }];
  }
  return [...groups].map(([names, on]) => ({
    events: narrow(
      events,
      new Map([...events.keys()].map(event => [event, on.includes(event)])),
    ),
    environments: names
      .split('\n')
      .filter(name => name !== '')
      .map(name => ({ name, recordsDeployment: true, location })),
  }));
}
