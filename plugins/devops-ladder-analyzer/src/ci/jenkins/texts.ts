import { parseGroovy } from './groovy';
import type { Argument, CallExpression, Expression } from './groovy';
import type { Scope } from './Run';

const MAX_TEXT = 60_000;
const MAX_DEPTH = 200;
const MAX_CODE = 400;
/** Methods that leave a text what it is. */
const KEEPS_TEXT = new Set([
  'trim',
  'stripIndent',
  'stripMargin',
  'toString',
  'strip',
]);

/** Where names of environment variables are written. */
const isVariable = (name: string) => /^[A-Za-z_]\w*$/.test(name);

/** The dotted name of an expression, e.g. `docker.build`. @internal */
export function pathOf(expression: Expression): string | undefined {
  const names: string[] = [];
  let current = expression;
  while (current.type === 'member') {
    names.unshift(current.name);
    current = current.object;
  }
  return current.type === 'name'
    ? [current.name, ...names].join('.')
    : undefined;
}

const placeholder = (code: string) =>
  `\${{ ${code.replace(/[{}]/g, '').replace(/\s+/g, ' ').slice(0, 200)} }}`;

/** A variable as the shell would write it. */
const variable = (name: string) => `\${${name}}`;

function ofPath(path: string, scope: Scope): string {
  const [first, second, ...more] = path.split('.');
  const known = scope.values.get(path)?.text;
  if (known !== undefined) {
    return known;
  }
  if (first === 'params' && second !== undefined && more.length === 0) {
    return placeholder(`inputs.${second}`);
  }
  if (first === 'env' && second !== undefined && more.length === 0) {
    return variable(second);
  }
  return isVariable(path) ? variable(path) : placeholder(path);
}

function ofCode(code: string, scope: Scope, depth: number): string {
  if (code.length > MAX_CODE) {
    return placeholder(code);
  }
  try {
    const [statement, ...more] = parseGroovy(code);
    return statement?.type === 'expression' && more.length === 0
      ? render(statement.expression, scope, depth + 1)
      : placeholder(code);
  } catch {
    return placeholder(code);
  }
}

function ofCall(call: CallExpression, scope: Scope, depth: number): string {
  const { callee, args } = call;
  const arguments_ = args.map(arg => ofArgument(arg, scope, depth)).join(', ');
  if (callee.type === 'member') {
    if (KEEPS_TEXT.has(callee.name)) {
      return render(callee.object, scope, depth + 1);
    }
    const object = render(callee.object, scope, depth + 1);
    return placeholder(
      `${object.replace(/\$/g, '')}.${callee.name}(${arguments_})`,
    );
  }
  const name = pathOf(callee) ?? '';
  return `${name}(${arguments_})`;
}

function ofArgument({ name, value }: Argument, scope: Scope, depth: number) {
  const text = render(value, scope, depth + 1);
  return name === undefined ? text : `${name}: ${text}`;
}

function render(expression: Expression, scope: Scope, depth: number): string {
  if (depth > MAX_DEPTH) {
    return placeholder('…');
  }
  const inner = (other: Expression) => render(other, scope, depth + 1);
  switch (expression.type) {
    case 'string':
      return expression.parts
        .map(part =>
          typeof part === 'string' ? part : ofValue(part.code, scope, depth),
        )
        .join('');
    case 'constant':
      return String(expression.value);
    case 'name':
    case 'member':
      return ofPath(pathOf(expression) ?? '…', scope);
    case 'binary':
      return expression.operator === '+'
        ? inner(expression.left) + inner(expression.right)
        : placeholder(
            `${inner(expression.left)} ${expression.operator} ${inner(
              expression.right,
            )}`,
          );
    case 'call':
      return ofCall(expression, scope, depth);
    case 'list':
      return `[${expression.items.map(inner).join(', ')}]`;
    case 'map':
      return `[${expression.entries
        .map(entry => ofArgument(entry, scope, depth))
        .join(', ')}]`;
    default:
      return placeholder('…');
  }
}

/** What a `${…}` stands for; a call in it is a placeholder. */
function ofValue(code: string, scope: Scope, depth: number): string {
  const text = ofCode(code, scope, depth);
  return /^[\w.]+\(/.test(text) ? placeholder(code) : text.replace(/\n/g, ' ');
}

/**
 * The text of an expression, with `${NAME}` for variables and `${{ … }}` for
 * what else cannot be known.
 *
 * @internal
 */
export function textOf(expression: Expression, scope: Scope): string {
  return render(expression, scope, 0).slice(0, MAX_TEXT);
}

/** Whether nothing in a text is a placeholder. @internal */
export function isFixed(text: string): boolean {
  return !/\$[{A-Za-z_]/.test(text);
}
