import type { EventKind } from '../../pipeline/types';
import type { Bound, Field, Scope } from './scope';
import { textOfValue } from './value';
import { fieldValue, interpolate, replaceMacros } from './values';

/** Stands for a value that differs from event to event. */
const UNDECIDED = '${{ undecided }}';

/** The part of a text that is the same on all events, else the text as written. */
function common(
  events: Iterable<EventKind>,
  read: (event: EventKind) => string | undefined,
  otherwise: string,
): string {
  const found = new Set<string | undefined>();
  for (const event of events) {
    found.add(read(event));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : otherwise;
}

/**
 * A part as text: expressions and variables replaced where they are the same
 * on all events on which the part is there.
 *
 * @internal
 */
export function textOf(bound: Bound): string | undefined {
  const { node, scope } = bound;
  if (node.type !== 'scalar' || node.value === null) {
    return undefined;
  }
  const events = [...scope.events.keys()];
  const text = node.text.includes('${{')
    ? common(events, event => interpolate(node, scope, event), node.text)
    : node.text;
  return events.length === 0 ? text : replaceMacros(text, scope, events);
}

/** The text of a key; where it cannot be told apart, an expression. @internal */
export function fieldText(
  fields: readonly Field[] | undefined,
  scope: Scope,
): string | undefined {
  const { variables, events } = scope;
  if (!fields?.length) {
    return undefined;
  }
  if (fields.length === 1 && !fields[0].when) {
    const [{ node, scope: own }] = fields;
    return textOf({ node, scope: { ...own, variables, events } });
  }
  const found = new Set<string | undefined>();
  for (const event of events.keys()) {
    const on: Scope['events'] = new Map([[event, 'certain']]);
    const value = fieldValue(
      fields,
      event,
      ({ node, scope: own }) =>
        textOf({ node, scope: { ...own, variables, events: on } }) ?? null,
    );
    found.add(
      value === undefined ? undefined : textOfValue(value) ?? UNDECIDED,
    );
  }
  const [only] = found;
  return found.size === 1 ? only : UNDECIDED;
}
