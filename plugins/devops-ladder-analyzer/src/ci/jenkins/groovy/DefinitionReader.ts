import type { Statement } from './ast';
import { ExpressionReader } from './parseExpression';
import type { TokenStream } from './TokenStream';

const PRIMITIVE =
  /^(?:def|var|int|long|boolean|double|float|void|byte|char|short)$/;
const MODIFIER = /^(?:private|public|protected|static|final|abstract)$/;
const TYPE_PART = /^(?:[\w.$]+|[<>,?[\]]|extends)$/;

/**
 * Reads the definitions of variables and methods, with and without a type.
 *
 * @internal
 */
export abstract class DefinitionReader {
  protected readonly expressions: ExpressionReader;

  constructor(protected readonly stream: TokenStream) {
    this.expressions = new ExpressionReader(stream, () => this.block());
  }

  abstract block(): Statement[];

  protected abstract body(): Statement[];

  /** How many tokens from here on are modifiers and a type. */
  private typeLength(): number {
    let by = 0;
    while (MODIFIER.test(this.stream.peek(by).text)) {
      by += 1;
    }
    const { type, text } = this.stream.peek(by);
    if (type !== 'word') {
      return by;
    }
    const isType = PRIMITIVE.test(text) || /^[A-Z]/.test(text);
    if (!isType) {
      return by;
    }
    let end = by + 1;
    const generic = /^[<[.]$/.test(this.stream.peek(end).text);
    if (generic) {
      while (end < by + 25 && TYPE_PART.test(this.stream.peek(end).text)) {
        end += 1;
      }
      // The last word is the name.
      end -= this.stream.peek(end - 1).type === 'word' ? 1 : 0;
    }
    return this.stream.peek(end).type === 'word' || this.stream.at('(', end)
      ? end
      : by;
  }

  protected definition(): Statement | undefined {
    const length = this.typeLength();
    const { line } = this.stream.current;
    const name = this.stream.peek(length);
    if (length === 0) {
      return undefined;
    }
    if (
      this.stream.at('(', length) &&
      this.stream.peek(length - 1).text === 'def'
    ) {
      return this.several(length);
    }
    const after = this.stream.peek(length + 1);
    if (
      (name.type === 'word' || name.type === 'string') &&
      after.text === '(' &&
      !after.spaced
    ) {
      return this.method(length);
    }
    const plain =
      after.text === '=' || after.first || /^[;}]?$/.test(after.text);
    if (name.type !== 'word' || !plain) {
      return undefined;
    }
    this.stream.goTo(this.stream.position + length + 1);
    return this.defined([name.text], line);
  }

  private defined(names: string[], line: number): Statement {
    if (this.stream.afterBreak || !this.stream.take('=')) {
      return { type: 'define', names, line, endLine: line };
    }
    const value = this.expressions.statement();
    return { type: 'define', names, value, line, endLine: value.endLine };
  }

  private several(length: number): Statement {
    const { line } = this.stream.current;
    const from = this.stream.position + length;
    const end = this.stream.closingOf(from);
    this.stream.goTo(from + 1);
    const names: string[] = [];
    while (this.stream.position < end) {
      names.push(this.stream.next().text);
    }
    this.stream.next();
    return this.defined(
      names.filter(name => /^\w+$/.test(name)),
      line,
    );
  }

  private method(length: number): Statement | undefined {
    const start = this.stream.position;
    const { line } = this.stream.current;
    const named = this.stream.peek(length);
    const name =
      named.type === 'string' ? (named.parts ?? []).join('') : named.text;
    const from = start + length + 1;
    const end = this.stream.closingOf(from);
    this.stream.goTo(end + 1);
    if (!this.stream.at('{')) {
      this.stream.goTo(start);
      return undefined;
    }
    this.stream.goTo(from + 1);
    const params: string[] = [];
    while (this.stream.position < end) {
      const { type, text } = this.stream.next();
      if (type === 'word' && /^[,)=]$/.test(this.stream.current.text)) {
        params.push(text);
      }
    }
    this.stream.goTo(end + 1);
    const body = this.body();
    const { endLine } = this.stream.peek(-1);
    return { type: 'method', name, params, body, line, endLine };
  }
}
