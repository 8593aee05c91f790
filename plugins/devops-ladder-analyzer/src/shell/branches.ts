import type { FailureContext } from './FailureContext';
import type { ShellNode } from './ShellParser';

type Branch = Extract<ShellNode, { type: 'branch' }>;

const isLiteral = (word: string) => !/[$`\uE000]|\{\{/.test(word);

function matchesPattern(pattern: string, subject: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^(?:${escaped})$`).test(subject);
}

/** Whether a test of two literals holds; `undefined` where it cannot be known. */
function testHolds(condition: readonly ShellNode[]): boolean | undefined {
  const [node] = condition;
  if (condition.length !== 1 || node.type !== 'command') {
    return undefined;
  }
  const [program, left, operator, right] = node.words;
  if (!['[', '[[', 'test'].includes(program) || right === undefined) {
    return undefined;
  }
  if (!isLiteral(left) || !isLiteral(right)) {
    return undefined;
  }
  if (operator === '=' || operator === '==') {
    return left === right;
  }
  return operator === '!=' ? left !== right : undefined;
}

function armsOfCase(branch: Branch, subject: string): Set<number> | 'unknown' {
  if (!isLiteral(subject)) {
    return 'unknown';
  }
  const index = (branch.patterns ?? []).findIndex(patterns =>
    patterns.some(pattern => matchesPattern(pattern, subject)),
  );
  return new Set(index < 0 ? [] : [index]);
}

/**
 * Which bodies of an `if` or `case` can run: all of them, some, or one that
 * cannot be known.
 *
 * @internal
 */
export function decideArms(branch: Branch): Set<number> | 'all' | 'unknown' {
  if (branch.subject !== undefined) {
    return armsOfCase(branch, branch.subject);
  }
  const results = branch.conditions.map(testHolds);
  if (results.includes(undefined)) {
    return 'all';
  }
  const first = results.indexOf(true);
  return new Set([first < 0 ? branch.conditions.length : first]);
}

/** The arguments of a script, which its caller chooses. */
const ARGUMENTS = /\$\{?[@*#\d]/;

/**
 * Which arms of a `case` run that is about the variable of a loop: those of the
 * values that are written there, or any where a variable holds these.
 *
 * @internal
 */
export function armsOfLoop(
  branch: Branch,
  { loops }: FailureContext,
): Set<number> | 'all' | 'unknown' {
  const [, name] = /^\$\{?(\w+)\}?$/.exec(branch.subject ?? '') ?? [];
  const values = loops?.get(name ?? '');
  if (!values?.length || values.some(value => ARGUMENTS.test(value))) {
    return 'unknown';
  }
  const arms = values.map(value => armsOfCase(branch, value));
  return arms.includes('unknown')
    ? 'all'
    : new Set(arms.flatMap(each => [...each]) as number[]);
}
