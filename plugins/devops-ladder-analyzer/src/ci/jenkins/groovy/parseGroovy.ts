import type { Expression, Statement } from './ast';
import { DefinitionReader } from './DefinitionReader';
import { isGroovyError } from './parseExpression';
import { TokenStream } from './TokenStream';
import { tokenize } from './tokenize';

const TOO_DEEP = 'it is nested too deeply';

class StatementReader extends DefinitionReader {
  /** Statements up to `}` or the end. */
  block(): Statement[] {
    const statements: Statement[] = [];
    while (!this.stream.at('}') && this.stream.current.type !== 'end') {
      if (!this.stream.take(';')) {
        statements.push(this.statement());
      }
    }
    return statements;
  }

  /** One that is not understood is passed over. */
  private statement(): Statement {
    const { position } = this.stream;
    const { line } = this.stream.current;
    try {
      const statement = this.stream.nested('block', () => this.known());
      if (!this.ends()) {
        this.stream.fail();
      }
      return statement;
    } catch (error) {
      if (!isGroovyError(error) || error.reason === TOO_DEEP) {
        throw error;
      }
      this.stream.skipStatement(position);
      return { type: 'unreadable', line, endLine: line };
    }
  }

  private ends(): boolean {
    const { stream } = this;
    const { first, type } = stream.current;
    return (
      first ||
      type === 'end' ||
      stream.at('}') ||
      stream.at(';') ||
      stream.at('else')
    );
  }

  private known(): Statement {
    const { stream } = this;
    const { text, line, endLine } = stream.current;
    switch (text) {
      case '@':
        return this.annotation();
      case 'if':
        return this.condition();
      case 'try':
        return this.attempt();
      case 'for':
      case 'while':
        return this.loop();
      case 'switch':
        return this.choice();
      case 'class':
      case 'interface':
      case 'enum':
      case 'import':
      case 'package':
        return this.named(text);
      case 'throw':
        stream.next();
        this.expressions.statement();
        return { type: 'throw', line, endLine };
      case 'return':
        return this.result();
      case 'break':
      case 'continue':
        stream.next();
        return this.nothing(line);
      default:
        return this.definition() ?? this.plain();
    }
  }

  private nothing(line: number): Statement {
    return { type: 'define', names: [], line, endLine: line };
  }

  private plain(): Statement {
    const expression = this.expressions.statement();
    const { line, endLine } = expression;
    return { type: 'expression', expression, line, endLine };
  }

  private result(): Statement {
    const { line, endLine } = this.stream.next();
    const { current } = this.stream;
    const empty = current.first || /^[;}]?$/.test(current.text);
    if (empty && current.type !== 'string') {
      return { type: 'return', line, endLine };
    }
    const value = this.expressions.statement();
    return { type: 'return', value, line, endLine: value.endLine };
  }

  private annotation(): Statement {
    const { line } = this.stream.next();
    const { text: name, endLine } = this.stream.next();
    if (!this.stream.at('(') || this.stream.current.spaced) {
      if (name === 'Library') {
        this.stream.fail();
      }
      return this.ends() ? this.nothing(endLine) : this.annotated();
    }
    const names: string[] = [];
    const end = this.stream.closingOf(this.stream.position);
    while (this.stream.position < end) {
      const { type, parts = [] } = this.stream.next();
      if (type === 'string') {
        names.push(
          parts.map(part => (typeof part === 'string' ? part : '')).join(''),
        );
      }
    }
    this.stream.next();
    this.stream.take('_');
    if (name === 'Library') {
      return { type: 'library', names, line, endLine };
    }
    return this.ends() ? this.nothing(line) : this.annotated();
  }

  /** What an annotation stands before, another annotation maybe. */
  private annotated(): Statement {
    return this.stream.nested('same', () => this.known());
  }

  private named(kind: string): Statement {
    const { line } = this.stream.next();
    const words: string[] = [];
    while (!this.ends() && !this.stream.at('{')) {
      words.push(this.stream.next().text);
    }
    const from = this.stream.position;
    if (this.stream.at('{')) {
      this.stream.goTo(this.stream.closingOf(from) + 1);
    }
    const name = words.filter(word => word !== 'static').join('');
    return kind === 'import'
      ? { type: 'import', name, line, endLine: line }
      : this.nothing(line);
  }

  /** A block, or the one statement that stands for it. */
  protected body(): Statement[] {
    if (!this.stream.at('{')) {
      return this.stream.at(';') ? [] : [this.statement()];
    }
    this.stream.next();
    const body = this.stream.nested('block', () => this.block());
    this.stream.expect('}');
    return body;
  }

  private header(): Expression {
    this.stream.expect('(');
    const inner = this.stream.nested('brackets', () =>
      this.expressions.statement(),
    );
    this.stream.expect(')');
    return inner;
  }

  private condition(): Statement {
    const { line } = this.stream.next();
    const condition = this.header();
    const then = this.body();
    if (this.stream.at(';') && this.stream.at('else', 1)) {
      this.stream.next();
    }
    const otherwise = this.stream.take('else') ? this.body() : [];
    const { endLine } = this.stream.peek(-1);
    return { type: 'if', condition, then, otherwise, line, endLine };
  }

  private attempt(): Statement {
    const { line } = this.stream.next();
    const body = this.body();
    const handlers: Statement[][] = [];
    while (this.stream.take('catch')) {
      this.bracket();
      this.stream.goTo(this.stream.closingOf(this.stream.position) + 1);
      handlers.push(this.body());
    }
    const last = this.stream.take('finally') ? this.body() : [];
    const { endLine } = this.stream.peek(-1);
    return { type: 'try', body, handlers, finally: last, line, endLine };
  }

  /** A bracket has to stand here: without one there is no end to go to. */
  private bracket(): void {
    if (!this.stream.at('(')) {
      this.stream.fail();
    }
  }

  private loop(): Statement {
    const { line } = this.stream.next();
    this.bracket();
    const end = this.stream.closingOf(this.stream.position);
    const names: string[] = [];
    while (this.stream.position < end) {
      const { type, text } = this.stream.next();
      if (type === 'word' && /^(?:in|:|=)$/.test(this.stream.current.text)) {
        names.push(text);
      }
    }
    this.stream.expect(')');
    const body = this.body();
    const { endLine } = this.stream.peek(-1);
    return { type: 'loop', names, body, line, endLine };
  }

  private choice(): Statement {
    const { line } = this.stream.next();
    const subject = this.header();
    const cases: Array<{ values: Expression[]; body: Statement[] }> = [];
    this.stream.expect('{');
    while (!this.stream.at('}')) {
      if (this.stream.current.type === 'end') {
        this.stream.fail();
      }
      cases.push(this.branch());
    }
    const { endLine } = this.stream.next();
    return { type: 'switch', subject, cases, line, endLine };
  }

  private branch(): { values: Expression[]; body: Statement[] } {
    const values: Expression[] = [];
    while (this.stream.at('case') || this.stream.at('default')) {
      if (this.stream.next().text === 'case') {
        values.push(this.expressions.expression());
      }
      this.stream.expect(':');
    }
    const body: Statement[] = [];
    const ends = () =>
      ['case', 'default', '}'].some(text => this.stream.at(text));
    if (values.length === 0 && ends() && !this.stream.at('}')) {
      this.stream.fail();
    }
    while (!ends() && this.stream.current.type !== 'end') {
      if (!this.stream.take(';')) {
        body.push(this.statement());
      }
    }
    return { values, body };
  }
}

/**
 * Reads a Groovy script. What is not understood inside it becomes an
 * `unreadable` statement; a `GroovyError` is thrown where it cannot be Groovy.
 *
 * @internal
 */
export function parseGroovy(source: string): Statement[] {
  const stream = new TokenStream(tokenize(source));
  const statements = new StatementReader(stream).block();
  return stream.current.type === 'end' ? statements : stream.fail();
}
