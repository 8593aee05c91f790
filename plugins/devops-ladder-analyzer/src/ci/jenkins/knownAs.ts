import { knownImage } from './dockerSteps';
import type { Expression } from './groovy';
import { branchesOf } from './parallel';
import type { Known, Scope } from './Run';
import { pathOf, textOf } from './texts';

const MAX_TEXT = 4000;

/** A class of a library is handed the steps that it calls. */
const takesSteps = ({ args }: Extract<Expression, { type: 'new' }>) =>
  args.some(({ value }) => /^(?:this|steps)$/.test(pathOf(value) ?? ''));

/** The text of a value; what a command prints stands for itself. */
function resultText(value: Expression, scope: Scope): string | undefined {
  const text = textOf(value, scope);
  if (value.type === 'call') {
    const inside = text.replace(/[{}]/g, '').replace(/\s+/g, ' ').slice(0, 200);
    return /^[\w.]+\(/.test(text) ? `\${{ ${inside} }}` : text;
  }
  const plain = ['string', 'constant', 'binary'].includes(value.type);
  if (!plain) {
    return undefined;
  }
  // Texts that are made of others must not grow without end.
  const grows = value.type !== 'string' || value.parts.length > 1;
  return grows ? text.slice(0, MAX_TEXT) : text;
}

/** What is known of a variable that a value is put into. @internal */
export function knownAs(value: Expression, scope: Scope): Known {
  if (value.type === 'new') {
    return /^(?:[a-z]\w*\.)*(?:[A-Z]\w*)$/.test(value.name) && takesSteps(value)
      ? { shared: value.name }
      : {};
  }
  const image = knownImage(value, scope) ?? {};
  const branches = branchesOf(value, scope);
  const known: Known = { ...image, expression: value };
  if (branches.size > 0) {
    return { ...known, branches };
  }
  return value.type === 'name' && scope.values.has(value.name)
    ? { ...scope.values.get(value.name) }
    : { ...known, text: resultText(value, scope) };
}

/** Whether a value is what a step returns. @internal */
export function isResult(value: Expression): boolean {
  if (value.type === 'call') {
    return true;
  }
  return value.type === 'member' && isResult(value.object);
}
