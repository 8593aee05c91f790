import type { Expression, Statement } from './groovy';

type Cases = Extract<Statement, { type: 'switch' }>['cases'];

/**
 * The condition that the values of a `case` stand for; that of `default` has
 * to be turned round.
 *
 * @internal
 */
export function caseCondition(
  subject: Expression,
  cases: Cases,
  values: readonly Expression[],
): Expression | undefined {
  const { line, endLine } = subject;
  const all = cases.flatMap(each => each.values);
  const [first, ...more] = (values.length > 0 ? values : all).map(
    (right): Expression => ({
      type: 'binary',
      operator: right.type === 'list' ? 'in' : '==',
      left: subject,
      right,
      line,
      endLine,
    }),
  );
  return more.reduce<Expression | undefined>(
    (left, right) =>
      left && { type: 'binary', operator: '||', left, right, line, endLine },
    first,
  );
}
