import type { EventKind, Events, Tri } from '../../pipeline/types';
import { textOfValue, truth } from './value';
import type { Value } from './value';
import type { Scope } from './scope';
import { evaluateIn } from './values';

/**
 * What a condition says of when a part runs.
 *
 * @internal
 */
export interface Reach {
  events: Events;
  onFailure: boolean;
  /** It runs although something before it has failed. */
  despiteFailure: boolean;
}

function statusFunction(failed: boolean) {
  return (name: string): Value | undefined => {
    switch (name) {
      case 'succeeded':
        return !failed;
      case 'always':
      case 'succeededorfailed':
        return true;
      case 'failed':
        return failed;
      case 'canceled':
        return false;
      default:
        return undefined;
    }
  };
}

function select(
  condition: string,
  scope: Scope,
  failed: boolean,
): Map<EventKind, 'certain' | 'conditional'> {
  const left = new Map<EventKind, 'certain' | 'conditional'>();
  const status = statusFunction(failed);
  for (const [event, certainty] of scope.events) {
    const expression = inlined(condition, scope, event);
    const holds = truth(evaluateIn(expression, scope, event, status));
    if (holds !== false) {
      left.set(event, holds === true ? certainty : 'conditional');
    }
  }
  return left;
}

/**
 * The events that are left of those of the scope under a condition, which
 * takes the place of "everything before has succeeded".
 *
 * @internal
 */
export function reachUnder(condition: string | undefined, scope: Scope): Reach {
  if (condition === undefined || condition.trim() === '') {
    return { events: scope.events, onFailure: false, despiteFailure: false };
  }
  const normal = select(condition, scope, false);
  const afterFailure = select(condition, scope, true);
  if (normal.size === 0 && afterFailure.size > 0) {
    return { events: afterFailure, onFailure: true, despiteFailure: true };
  }
  const despiteFailure = [...normal.keys()].some(event =>
    afterFailure.has(event),
  );
  return { events: normal, onFailure: false, despiteFailure };
}

const OPEN = 'dependencies.unknown';
const QUOTED =
  /'((?:[^'$]|\$(?!\{\{))*\$\{\{(?:[^'}]|'[^']*')*\}\}(?:[^'$]|\$(?!\{\{))*)'/g;
const PART = /\$\{\{([\s\S]*?)\}\}/g;

/**
 * Template expressions inside a condition, carried out: they are text that is
 * put in before the condition is looked at.
 */
function inlined(condition: string, scope: Scope, event: EventKind): string {
  if (!condition.includes('${{')) {
    return condition;
  }
  const read = (inner: string) =>
    textOfValue(evaluateIn(inner, scope, event, statusFunction(false)));
  return condition
    .replace(QUOTED, (_all, content: string) => {
      const text = content.replace(PART, (part, inner) => read(inner) ?? part);
      return text.includes('${{') ? OPEN : `'${text.replace(/'/g, "''")}'`;
    })
    .replace(PART, (_all, inner: string) => {
      const text = /\b(?:succeeded|always|failed|succeededOrFailed)\s*\(/i.test(
        inner,
      )
        ? inner
        : read(inner);
      if (text === undefined) {
        return OPEN;
      }
      const isExpression = /\(|^(?:true|false|\d+)$/i.test(text.trim());
      return isExpression || text.trim() === ''
        ? text
        : `'${text.replace(/'/g, "''")}'`;
    });
}

/** Whether a switch such as `continueOnError` is on. @internal */
export function switchOf(text: string | undefined, otherwise: boolean): Tri {
  const plain = text?.trim().toLowerCase();
  if (plain === undefined || plain === '') {
    return otherwise;
  }
  if (plain === 'true' || plain === 'false') {
    return plain === 'true';
  }
  return 'unknown';
}
