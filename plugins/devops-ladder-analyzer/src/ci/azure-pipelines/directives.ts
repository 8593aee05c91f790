import type { EventKind, Tri } from '../../pipeline/types';
import { narrow } from './scope';
import type { Scope, When } from './scope';
import { truth } from './value';
import { evaluateIn } from './values';

/** A key that is a statement of the template language. @internal */
export type Directive =
  | { kind: 'if' | 'elseif'; expression: string }
  | { kind: 'else' | 'insert' }
  | { kind: 'each'; name: string; expression: string };

/** @internal */
export function directiveOf(key: string): Directive | undefined {
  const inner = /^\s*\$\{\{\s*([\s\S]*?)\s*\}\}\s*$/.exec(key)?.[1];
  if (inner === undefined) {
    return undefined;
  }
  const branch = /^(if|elseif)\b\s*([\s\S]*)$/i.exec(inner);
  if (branch) {
    const kind = branch[1].toLowerCase() as 'if' | 'elseif';
    return { kind, expression: branch[2] };
  }
  const each = /^each\s+([A-Za-z_]\w*)\s+in\s+([\s\S]+)$/i.exec(inner);
  if (each) {
    return { kind: 'each', name: each[1], expression: each[2] };
  }
  const plain = /^(else|insert)$/i.exec(inner)?.[1].toLowerCase();
  return plain ? { kind: plain as 'else' | 'insert' } : undefined;
}

/** Combines two statements on when something is there. @internal */
export function both(
  a: When | undefined,
  b: When | undefined,
): When | undefined {
  if (!a || !b) {
    return a ?? b;
  }
  const result = new Map<EventKind, Tri>(a);
  for (const [event, there] of b) {
    const other = result.get(event) ?? true;
    const undecided = other === 'unknown' || there === 'unknown';
    const open = undecided ? 'unknown' : true;
    result.set(event, other === false || there === false ? false : open);
  }
  return result;
}

/** @internal */
export const isAlways = (when: When) =>
  [...when.values()].every(each => each === true);
/** @internal */
export const isNever = (when: When) =>
  [...when.values()].every(each => each === false);

/** The branches of `if`, `elseif` and `else`, one after the other. @internal */
export class Branches {
  private rest: Map<EventKind, Tri>;

  constructor(private readonly scope: Scope) {
    this.rest = new Map();
  }

  take(directive: Directive): When {
    const events = [...this.scope.events.keys()];
    if (directive.kind === 'if') {
      this.rest = new Map(events.map(event => [event, true]));
    }
    const taken = new Map<EventKind, Tri>();
    for (const event of events) {
      const left = this.rest.get(event) ?? false;
      const holds =
        'expression' in directive
          ? truth(evaluateIn(directive.expression, this.scope, event))
          : true;
      const open = left === true && holds === true ? true : 'unknown';
      taken.set(event, left === false || holds === false ? false : open);
      if (holds !== false) {
        this.rest.set(
          event,
          holds === true || left === false ? false : 'unknown',
        );
      }
    }
    return taken;
  }
}

/** @internal */
export function within(scope: Scope, when: When | undefined): Scope {
  return when ? { ...scope, events: narrow(scope.events, when) } : scope;
}
