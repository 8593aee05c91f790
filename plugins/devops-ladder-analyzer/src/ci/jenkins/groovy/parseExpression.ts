import type { Argument, Expression } from './ast';
import { GroovyError } from './GroovyError';
import { PrimaryReader } from './PrimaryReader';

const LEVELS = new Map(
  Object.entries({
    '?:': 1,
    '||': 2,
    '&&': 3,
    '|': 4,
    '^': 4,
    '&': 4,
    '==': 5,
    '!=': 5,
    '===': 5,
    '!==': 5,
    '=~': 5,
    '==~': 5,
    '<=>': 5,
    '<': 6,
    '>': 6,
    '<=': 6,
    '>=': 6,
    in: 6,
    instanceof: 6,
    as: 6,
    '<<': 7,
    '..': 7,
    '..<': 7,
    '+': 8,
    '-': 8,
    '*': 9,
    '/': 9,
    '%': 9,
    '**': 9,
  }),
);
const TERNARY = 0.5;
const ASSIGNS = /^(?:[-+*/%?]?=)$/;
/** These may begin a line and still go on with the one before. */
const GOES_ON = new Set(['.', '?.', '*.', '&&', '||', '?', '?:', ':']);
const NO_ARGUMENT = new Set(['in', 'instanceof', 'as', 'else']);

/**
 * Reads Groovy expressions, calls without brackets among them.
 *
 * @internal
 */
export class ExpressionReader extends PrimaryReader {
  /** An expression that may be a call without brackets, or assign something. */
  statement(): Expression {
    return this.stream.nested('same', () => {
      const { line } = this.stream.current;
      const left = this.binary(0, true);
      if (
        this.stream.current.type === 'sign' &&
        ASSIGNS.test(this.stream.current.text) &&
        !this.stream.afterBreak
      ) {
        this.stream.next();
        const value = this.statement();
        const { endLine } = value;
        return { type: 'assign', target: left, value, line, endLine };
      }
      return left;
    });
  }

  expression(): Expression {
    return this.stream.nested('same', () => this.binary(0, false));
  }

  private binary(lowest: number, command: boolean): Expression {
    let left = this.unary(command);
    for (;;) {
      const { text, type } = this.stream.current;
      const ends =
        (type !== 'sign' && type !== 'word') ||
        (this.stream.afterBreak && !GOES_ON.has(text));
      const isTernary = text === '?' && lowest <= TERNARY;
      const level = LEVELS.get(text) ?? -1;
      if (ends || (!isTernary && (level < 0 || level <= lowest))) {
        return left;
      }
      this.stream.next();
      left = isTernary ? this.ternary(left) : this.operation(left, text, level);
    }
  }

  private operation(
    left: Expression,
    operator: string,
    level: number,
  ): Expression {
    const right = this.stream.nested('same', () => this.binary(level, false));
    const { line } = left;
    const { endLine } = right;
    return { type: 'binary', operator, left, right, line, endLine };
  }

  private ternary(condition: Expression): Expression {
    return this.stream.nested('same', () => {
      const then = this.binary(0, false);
      this.stream.expect(':');
      const otherwise = this.binary(0, false);
      const { line } = condition;
      const { endLine } = otherwise;
      return { type: 'ternary', condition, then, otherwise, line, endLine };
    });
  }

  private unary(command: boolean): Expression {
    const { text, type, line } = this.stream.current;
    if (type === 'sign' && /^(?:!|-|\+|\+\+|--|~|\*)$/.test(text)) {
      this.stream.next();
      const operand = this.stream.nested('same', () => this.unary(false));
      const { endLine } = operand;
      return text === '!' ? { type: 'not', operand, line, endLine } : operand;
    }
    return this.postfix(this.primary(), command);
  }

  private postfix(start: Expression, command: boolean): Expression {
    let left = start;
    for (;;) {
      const more = this.more(left);
      if (!more) {
        break;
      }
      left = more;
    }
    return command && this.startsArgument(left)
      ? this.postfix(this.commandCall(left), false)
      : left;
  }

  /** A member, an index, brackets or a closure after an expression. */
  private more(left: Expression): Expression | undefined {
    const { stream } = this;
    const { text, type, spaced, endLine } = stream.current;
    if (type !== 'sign' || (stream.afterBreak && !GOES_ON.has(text))) {
      return type === 'sign' && text === '{' && this.takesBlock(left)
        ? this.withClosure(left)
        : undefined;
    }
    switch (text) {
      case '.':
      case '?.':
      case '*.':
        return this.member(left);
      case '(':
        return this.call(left);
      case '[':
        return spaced && left.type === 'name' ? undefined : this.indexed(left);
      case '{':
        return this.takesBlock(left) ? this.withClosure(left) : undefined;
      case '++':
      case '--':
        stream.next();
        return { ...left, endLine };
      default:
        return undefined;
    }
  }

  private takesBlock({ type }: Expression): boolean {
    return type === 'name' || type === 'member' || type === 'call';
  }

  private member(object: Expression): Expression {
    this.stream.next();
    this.stream.take('@');
    const { type, text, parts, endLine } = this.stream.next();
    const name = type === 'string' ? (parts ?? []).join('') : text;
    if (type !== 'word' && type !== 'string') {
      this.stream.fail();
    }
    return { type: 'member', object, name, line: object.line, endLine };
  }

  private indexed(object: Expression): Expression {
    const list = this.list();
    const index = list.type === 'list' && list.items[0] ? list.items[0] : list;
    const { line } = object;
    return { type: 'index', object, index, line, endLine: list.endLine };
  }

  protected call(callee: Expression): Expression {
    this.stream.next();
    const args = this.stream.nested('brackets', () => this.args(')'));
    const { endLine } = this.stream.expect(')');
    return { type: 'call', callee, args, line: callee.line, endLine };
  }

  private withClosure(left: Expression): Expression {
    const value = this.closure();
    const { line } = left;
    const { endLine } = value;
    return left.type === 'call'
      ? { ...left, args: [...left.args, { value }], endLine }
      : { type: 'call', callee: left, args: [{ value }], line, endLine };
  }

  protected args(end: string): Argument[] {
    const args: Argument[] = [];
    while (!this.stream.at(end)) {
      args.push(this.argument());
      if (!this.stream.take(',') && !this.stream.at(end)) {
        this.stream.fail();
      }
    }
    return args;
  }

  private argument(): Argument {
    const { type, text, parts } = this.stream.current;
    const named = type === 'word' || type === 'string' || type === 'number';
    if (named && this.stream.at(':', 1)) {
      this.stream.next();
      this.stream.next();
      const name = type === 'string' ? (parts ?? []).join('') : text;
      return { name, value: this.expression() };
    }
    const value = this.expression();
    // `(expression): value`
    return this.stream.take(':')
      ? { name: '', value: this.expression() }
      : { value };
  }

  private startsArgument({ type }: Expression): boolean {
    const { current } = this.stream;
    if (
      (type !== 'name' && type !== 'member') ||
      current.first ||
      !current.spaced
    ) {
      return false;
    }
    return (
      current.type === 'string' ||
      current.type === 'number' ||
      (current.type === 'sign' && current.text === '[') ||
      (current.type === 'word' && !NO_ARGUMENT.has(current.text))
    );
  }

  private commandCall(callee: Expression): Expression {
    const args = [this.argument()];
    while (this.stream.take(',')) {
      args.push(this.argument());
    }
    const { endLine } = args[args.length - 1].value;
    return { type: 'call', callee, args, line: callee.line, endLine };
  }
}

/** Whether something thrown is about Groovy that is not understood. @internal */
export function isGroovyError(error: unknown): error is GroovyError {
  return error instanceof GroovyError;
}
