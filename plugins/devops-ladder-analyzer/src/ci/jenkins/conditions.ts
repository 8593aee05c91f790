import type { EventKind, Tri } from '../../pipeline/types';
import { branchTest } from './branchTest';
import type { CallExpression, Expression, Statement } from './groovy';
import type { Run, Scope } from './Run';
import { rowOf } from './table';
import { isFixed, pathOf, textOf } from './texts';
import { patternOf, TEXT_TESTS } from './textTests';
import { allOf, anyOf, isEvent, MAY_BE_ANYTHING, notTri } from './tri';

/** A value as far as it is known: the branch, something that is set, or nothing. */
type Value =
  | { kind: 'known'; value: string | boolean | null }
  | { kind: 'branch' }
  | { kind: 'set' }
  | { kind: 'unknown' };

const UNKNOWN: Value = { kind: 'unknown' };
const known = (value: string | boolean | null): Value => ({
  kind: 'known',
  value,
});
const MAX_DEPTH = 25;

/** The kinds of runs that a variable of Jenkins is set in. */
const SET_IN: Array<[RegExp, EventKind]> = [
  [/^CHANGE_(?:ID|URL|TITLE|AUTHOR|BRANCH|FORK|TARGET)$/, 'pull-request'],
  [/^TAG_(?:NAME|TIMESTAMP|DATE)$/, 'tag'],
];
class Evaluator {
  constructor(
    private readonly event: EventKind,
    private readonly scope: Scope,
    private readonly run: Run,
  ) {}

  truth(expression: Expression, depth = 0): Tri {
    if (depth > MAX_DEPTH) {
      return 'unknown';
    }
    const next = (other: Expression) => this.truth(other, depth + 1);
    switch (expression.type) {
      case 'not':
        return notTri(next(expression.operand));
      case 'binary':
        return this.operation(expression, depth);
      case 'ternary': {
        const chosen = next(expression.condition);
        return chosen === 'unknown'
          ? 'unknown'
          : next(chosen ? expression.then : expression.otherwise);
      }
      case 'call':
        return this.call(expression, depth);
      default:
        return this.isSet(this.value(expression, depth), expression, depth);
    }
  }

  private isSet(value: Value, expression: Expression, depth: number): Tri {
    if (value.kind === 'known') {
      return (
        value.value !== null && value.value !== false && value.value !== ''
      );
    }
    const bound = this.bound(expression);
    if (value.kind === 'unknown') {
      return bound ? this.truth(bound, depth + 1) : 'unknown';
    }
    return true;
  }

  private bound(expression: Expression): Expression | undefined {
    return expression.type === 'name'
      ? this.scope.values.get(expression.name)?.expression
      : undefined;
  }

  private value(expression: Expression, depth: number): Value {
    if (expression.type === 'constant') {
      return known(expression.value);
    }
    if (expression.type === 'call' && expression.callee.type === 'member') {
      const { name, object } = expression.callee;
      return /^(?:trim|toString|toLowerCase)$/.test(name) && depth < MAX_DEPTH
        ? this.value(object, depth + 1)
        : UNKNOWN;
    }
    const path = pathOf(expression);
    if (path === undefined) {
      const text = textOf(expression, this.scope);
      const fixed = expression.type === 'string' && isFixed(text);
      const isBranch = /^\$\{(?:BRANCH_NAME|GIT_BRANCH)\}$/.test(text);
      if (isBranch) {
        return { kind: 'branch' };
      }
      return fixed ? known(text) : UNKNOWN;
    }
    return this.named(path);
  }

  private named(path: string): Value {
    const [first, second] = path.split('.');
    const name = first === 'env' && second !== undefined ? second : path;
    if (first === 'params' && second !== undefined) {
      const fallback = this.run.parameters.get(second)?.fallback;
      return fallback === undefined || MAY_BE_ANYTHING.includes(this.event)
        ? UNKNOWN
        : known(fallback);
    }
    if (name === 'BRANCH_NAME' || name === 'GIT_BRANCH') {
      return { kind: 'branch' };
    }
    const set = SET_IN.find(([pattern]) => pattern.test(name));
    if (set) {
      return this.setIn(name, set[1]);
    }
    const text =
      this.scope.values.get(name)?.text ?? rowOf(this.scope.env, name);
    return text !== undefined && isFixed(text) ? known(text) : UNKNOWN;
  }

  private setIn(name: string, event: EventKind): Value {
    const { mainlines } = this.run;
    switch (isEvent(this.event, event)) {
      case true:
        return name === 'CHANGE_TARGET' && mainlines.length === 1
          ? known(mainlines[0])
          : { kind: 'set' };
      case false:
        return known(null);
      default:
        return UNKNOWN;
    }
  }

  private operation(
    expression: Extract<Expression, { type: 'binary' }>,
    depth: number,
  ): Tri {
    const { operator, left, right } = expression;
    const next = (other: Expression) => this.truth(other, depth + 1);
    switch (operator) {
      case '&&':
        return allOf([next(left), next(right)]);
      case '||':
        return anyOf([next(left), next(right)]);
      case '==':
        return this.equal(left, right, depth);
      case '!=':
        return notTri(this.equal(left, right, depth));
      case '==~':
      case '=~':
        return this.matches(left, right, operator === '==~', depth);
      case 'in':
        return this.among(right, left, depth);
      default:
        return 'unknown';
    }
  }

  private equal(left: Expression, right: Expression, depth: number): Tri {
    const [a, b] = [this.value(left, depth), this.value(right, depth)];
    if (a.kind === 'known' && b.kind === 'known') {
      return String(a.value) === String(b.value);
    }
    const [special, other] = a.kind === 'known' ? [b, a] : [a, b];
    if (other.kind !== 'known' || special.kind === 'unknown') {
      return 'unknown';
    }
    if (special.kind === 'branch') {
      return this.branch(name => name === other.value);
    }
    return other.value === null ? false : 'unknown';
  }

  private branch(predicate: (name: string) => boolean): Tri {
    return branchTest(this.event, this.run, predicate);
  }

  private matches(
    left: Expression,
    right: Expression,
    whole: boolean,
    depth: number,
  ): Tri {
    const pattern = this.value(right, depth);
    const subject = this.value(left, depth);
    if (pattern.kind !== 'known' || subject.kind !== 'branch') {
      return 'unknown';
    }
    const regex = patternOf(String(pattern.value), whole);
    return regex ? this.branch(name => regex.test(name)) : 'unknown';
  }

  private among(list: Expression, item: Expression, depth: number): Tri {
    return list.type === 'list'
      ? anyOf(list.items.map(each => this.equal(each, item, depth)))
      : 'unknown';
  }

  private call({ callee, args }: CallExpression, depth: number): Tri {
    const [first] = args;
    if (callee.type === 'name') {
      const result = resultOf(this.scope.script.methods.get(callee.name)?.body);
      return result ? this.truth(result, depth + 1) : 'unknown';
    }
    if (callee.type !== 'member') {
      return 'unknown';
    }
    const { object, name } = callee;
    if (/^(?:toBoolean|asBoolean|trim)$/.test(name)) {
      const value = this.value(object, depth);
      return value.kind === 'known' && typeof value.value === 'string'
        ? value.value.toLowerCase() === 'true'
        : this.truth(object, depth + 1);
    }
    if (first === undefined) {
      return 'unknown';
    }
    if (name === 'contains' && object.type === 'list') {
      return this.among(object, first.value, depth);
    }
    return this.textCall(name, object, first.value, depth);
  }

  private textCall(
    name: string,
    object: Expression,
    argument: Expression,
    depth: number,
  ): Tri {
    const [subject, given] = [object, argument].map(e => this.value(e, depth));
    const test = rowOf(TEXT_TESTS, name);
    if (!test || given.kind !== 'known') {
      return 'unknown';
    }
    const wanted = String(given.value);
    if (subject.kind === 'branch') {
      return this.branch(branch => test(branch, wanted));
    }
    return subject.kind === 'known' && typeof subject.value === 'string'
      ? test(subject.value, wanted)
      : 'unknown';
  }
}

/** The expression that a block or method comes to. @internal */
export function resultOf(
  body: Statement[] | undefined,
): Expression | undefined {
  const last = body?.[body.length - 1];
  if (last?.type === 'return') {
    return body?.length === 1 ? last.value : undefined;
  }
  return last?.type === 'expression' && body?.length === 1
    ? last.expression
    : undefined;
}

/** Whether an expression holds in a run of a kind. @internal */
export function holds(
  expression: Expression,
  event: EventKind,
  scope: Scope,
  run: Run,
): Tri {
  return new Evaluator(event, scope, run).truth(expression);
}
