const OPEN = '\uE000';
const PAD = '\uE001';
/** Without an end to it, each opening would be looked after to the last sign. */
const EXPRESSION = /\$\{\{[\s\S]{0,2000}?\}\}/g;
const MASKED = new RegExp(`${OPEN}(\\d+)${PAD}*`, 'g');

/**
 * Replaces `${{ … }}` by an opaque word of the same length, so that offsets
 * stay true and quotes inside an expression do not confuse the shell parser.
 *
 * @internal
 */
export function maskExpressions(source: string): {
  masked: string;
  unmask: (value: string) => string;
} {
  const expressions: string[] = [];
  const masked = source.replace(EXPRESSION, expression => {
    const token = `${OPEN}${expressions.length}`;
    if (token.length > expression.length) {
      return expression;
    }
    expressions.push(expression);
    return token.padEnd(expression.length, PAD);
  });
  return {
    masked,
    unmask: value =>
      value.replace(MASKED, (_all, index) => expressions[Number(index)] ?? ''),
  };
}
