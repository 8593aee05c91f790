import type { CallExpression, Expression } from './groovy';
import { pathOf } from './texts';

/** Only these may do something inside the arguments of another step. */
const COMMANDS = new Set(['sh', 'bat', 'powershell', 'pwsh']);

/** @internal */
export function isCommand(name: string): boolean {
  return COMMANDS.has(name);
}

function commandIn(expression: Expression, depth: number): CallExpression[] {
  if (expression.type !== 'call' || depth > 10) {
    return [];
  }
  if (isCommand(pathOf(expression.callee) ?? '')) {
    return [expression];
  }
  return expression.callee.type === 'member'
    ? commandIn(expression.callee.object, depth + 1)
    : [];
}

/** Shell steps in the arguments of a step, as in `echo sh(…)`. @internal */
export function commandsIn({ args }: CallExpression): CallExpression[] {
  return args.flatMap(({ value }) => commandIn(value, 0));
}
