import type { Tri } from '../../pipeline/types';
import type { Expression, Statement } from './groovy';
import { pathOf } from './texts';

const FAILS = /^(?:error|steps\.error|this\.error)$/;

function setsFailure({ type, ...rest }: Expression): boolean {
  if (type !== 'assign' || !('target' in rest)) {
    return false;
  }
  const { target, value } = rest;
  return (
    pathOf(target) === 'currentBuild.result' &&
    value.type === 'string' &&
    value.parts.join('') === 'FAILURE'
  );
}

/** What a block makes of the run: it stops it, fails it, or neither. @internal */
export interface Raise {
  stops: Tri;
  /** The run is red in the end, and goes on. */
  marks: boolean;
}

/**
 * Whether a block ends the run with a failure: always, maybe or never.
 *
 * @internal
 */
export function raises(statements: readonly Statement[]): Raise {
  let maybe = false;
  let marks = false;
  for (const statement of statements) {
    if (statement.type === 'throw') {
      return { stops: true, marks };
    }
    if (statement.type === 'expression') {
      const { expression } = statement;
      if (
        expression.type === 'call' &&
        FAILS.test(pathOf(expression.callee) ?? '')
      ) {
        return { stops: true, marks };
      }
      marks ||= setsFailure(expression);
    } else if (statement.type === 'if') {
      const then = raises(statement.then);
      const otherwise = raises(statement.otherwise);
      if (then.stops === true && otherwise.stops === true) {
        return { stops: true, marks };
      }
      maybe ||= then.stops !== false || otherwise.stops !== false;
      maybe ||= then.marks || otherwise.marks;
    }
  }
  return { stops: maybe ? 'unknown' : false, marks };
}

function mentions(expression: Expression, name: string): boolean {
  switch (expression.type) {
    case 'name':
      return expression.name === name;
    case 'member':
      return mentions(expression.object, name);
    case 'not':
      return mentions(expression.operand, name);
    case 'binary':
      return (
        mentions(expression.left, name) || mentions(expression.right, name)
      );
    case 'call':
      return (
        mentions(expression.callee, name) ||
        expression.args.some(({ value }) => mentions(value, name))
      );
    default:
      return false;
  }
}

const textIn = (expression: Expression): string | undefined => {
  if (expression.type === 'constant') {
    return String(expression.value);
  }
  return expression.type === 'string' ? expression.parts.join('') : undefined;
};

/** Whether a condition asks for a result that is not the good one. @internal */
export function asksForFailure(condition: Expression): boolean {
  if (condition.type !== 'binary') {
    return condition.type === 'name' || condition.type === 'call';
  }
  const { operator, left, right } = condition;
  const literal = textIn(right) ?? textIn(left);
  switch (operator) {
    case '!=':
      return literal === '0' || literal === 'OK';
    case '>':
      return literal === '0';
    case '==':
      return literal === '1' || literal === 'ERROR';
    default:
      return false;
  }
}

/**
 * Whether the result that a variable holds is looked at by what follows, and a
 * bad one ends the run.
 *
 * @internal
 */
export function raisedBy(name: string, following: readonly Statement[]): Tri {
  for (const statement of following.slice(0, 50)) {
    if (statement.type === 'if' && mentions(statement.condition, name)) {
      const { stops, marks } = raises(statement.then);
      if (stops === true && asksForFailure(statement.condition)) {
        return true;
      }
      const otherwise = raises(statement.otherwise).stops !== false;
      return stops !== false || marks || otherwise ? 'unknown' : false;
    }
  }
  return false;
}
