import type { Argument, Expression, Statement } from './ast';
import type { TokenStream } from './TokenStream';

/** @internal */
export type ReadBlock = (stream: TokenStream) => Statement[];

/**
 * Reads the parts that expressions are made of: texts, names, lists, blocks.
 *
 * @internal
 */
export abstract class PrimaryReader {
  constructor(
    protected readonly stream: TokenStream,
    private readonly readBlock: ReadBlock,
  ) {}

  abstract statement(): Expression;

  protected abstract args(end: string): Argument[];

  protected abstract call(callee: Expression): Expression;

  protected primary(): Expression {
    const { stream } = this;
    const {
      type,
      text,
      line,
      endLine,
      parts = [],
      literal = true,
    } = stream.current;
    switch (type) {
      case 'string':
        stream.next();
        return { type: 'string', parts, literal, line, endLine };
      case 'number':
        stream.next();
        return { type: 'constant', value: text, line, endLine };
      case 'word':
        return this.word();
      default:
        break;
    }
    if (text === '(') {
      return this.inBrackets();
    }
    if (text === '[') {
      return this.list();
    }
    return text === '{' ? this.closure() : stream.fail();
  }

  private word(): Expression {
    const { text, line, endLine } = this.stream.next();
    if (text === 'true' || text === 'false' || text === 'null') {
      const value = text === 'null' ? null : text === 'true';
      return { type: 'constant', value, line, endLine };
    }
    return text === 'new'
      ? this.construction(line)
      : { type: 'name', name: text, line, endLine };
  }

  private construction(line: number): Expression {
    const names = [this.stream.next().text];
    while (this.stream.take('.')) {
      names.push(this.stream.next().text);
    }
    const name = names.join('.');
    if (this.stream.at('<')) {
      while (
        !this.stream.at('(') &&
        !this.stream.afterBreak &&
        this.stream.current.type !== 'end'
      ) {
        this.stream.next();
      }
    }
    const { endLine } = this.stream.current;
    if (!this.stream.at('(')) {
      return { type: 'new', name, args: [], line, endLine };
    }
    const call = this.call({ type: 'name', name, line, endLine });
    const args = call.type === 'call' ? call.args : [];
    return { type: 'new', name, args, line, endLine: call.endLine };
  }

  private inBrackets(): Expression {
    this.stream.next();
    const inner = this.stream.nested('brackets', () => this.statement());
    this.stream.expect(')');
    return inner;
  }

  protected list(): Expression {
    const { line } = this.stream.next();
    if (this.stream.at(':') && this.stream.at(']', 1)) {
      this.stream.next();
      const { endLine } = this.stream.next();
      return { type: 'map', entries: [], line, endLine };
    }
    const all = this.stream.nested('brackets', () => this.args(']'));
    const { endLine } = this.stream.expect(']');
    return all.some(({ name }) => name !== undefined)
      ? { type: 'map', entries: all, line, endLine }
      : { type: 'list', items: all.map(each => each.value), line, endLine };
  }

  protected closure(): Extract<Expression, { type: 'closure' }> {
    const { stream } = this;
    const from = stream.position;
    const { line } = stream.next();
    const params = this.params(from);
    const body = stream.nested('block', () => this.readBlock(stream));
    const { endLine } = stream.expect('}');
    return { type: 'closure', params, body, line, endLine };
  }

  /** The names before `->`. */
  private params(from: number): string[] {
    const names: string[] = [];
    const end = this.stream.closingOf(from) - from;
    for (let by = 0; by < Math.min(end, 30); by += 1) {
      if (this.stream.at('->', by)) {
        this.stream.goTo(this.stream.position + by + 1);
        return names;
      }
      const { type, text } = this.stream.peek(by);
      if (
        type === 'word' &&
        /^(?:[,=]|->)$/.test(this.stream.peek(by + 1).text)
      ) {
        names.push(text);
      } else if (type === 'sign' && /^[{}();]$/.test(text)) {
        return [];
      }
    }
    return [];
  }
}
