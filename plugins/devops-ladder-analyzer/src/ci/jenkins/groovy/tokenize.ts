import { GroovyError } from './GroovyError';
import type { StringPart } from './ast';
import { readString } from './readString';

/** @internal */
export interface Token extends TokenPlace {
  type: 'word' | 'number' | 'string' | 'sign' | 'end';
  text: string;
  parts?: StringPart[];
  literal?: boolean;
}

interface TokenPlace {
  line: number;
  endLine: number;
  /** It begins a line. */
  first: boolean;
  /** White space stands before it. */
  spaced: boolean;
}

/** @internal */
export interface Tokens {
  list: Token[];
  /** Index of the bracket that closes the one at an index. */
  closing: ReadonlyMap<number, number>;
}

const MAX_TOKENS = 150_000;
const BLANK = /[ \t\r\f\u00a0]+|\\\r?\n|\/\/[^\n]*/y;
const WORD = /[A-Za-z_$\u00c0-\uffff][\w$\u00c0-\uffff]*/y;
const NUMBER = /\d+(?:\.\d+)?[A-Za-z]?\w*/y;
const SIGN =
  /===|!==|<=>|==~|\?\.|\*\.|\?:|\.\.\.|\.\.<|\.\.|\*\*|=~|==|!=|<=|>=|&&|\|\||->|\+\+|--|\+=|-=|\*=|\/=|%=|\?=|::|<<|[()[\]{},;:.?!<>=+\-*/%&|^~@#]/y;
const SLASHY = /\/((?:\\\/|[^/\n])+)\//y;
const DOLLAR_SLASHY = /\$\/([\s\S]*?)\/\$/y;
const CLOSES: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
/** Before these a `/` cannot divide. */
const BEFORE_SLASHY =
  /^(?:[([{,;:=!~?]|&&|\|\||==~|=~|==|!=|->|return|in|case|\+)$/;

function count(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
}

class Tokenizer {
  private readonly list: Token[] = [];
  private at = 0;
  private line = 1;
  private first = true;
  private spaced = true;

  constructor(private readonly source: string) {}

  run(): Token[] {
    if (this.source.startsWith('#!')) {
      this.at = Math.max(this.source.indexOf('\n'), 0);
    }
    while (this.at < this.source.length) {
      if (!this.skip()) {
        this.token();
      }
      if (this.list.length > MAX_TOKENS) {
        throw new GroovyError('it is too long to be read', this.line);
      }
    }
    this.push('end', '', 0);
    return this.list;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source);
  }

  private skip(): boolean {
    if (this.source[this.at] === '\n') {
      this.at += 1;
      this.line += 1;
      this.first = true;
      this.spaced = true;
      return true;
    }
    const blank = this.comment() ?? this.match(BLANK)?.[0];
    if (blank !== undefined) {
      this.at += blank.length;
      this.line += count(blank);
      this.spaced = true;
    }
    return blank !== undefined;
  }

  private comment(): string | undefined {
    if (!this.source.startsWith('/*', this.at)) {
      return undefined;
    }
    const end = this.source.indexOf('*/', this.at + 2);
    if (end < 0) {
      throw new GroovyError('a comment is not closed', this.line);
    }
    return this.source.slice(this.at, end + 2);
  }

  private push(
    type: Token['type'],
    text: string,
    length: number,
    more: Partial<Token> = {},
  ): void {
    const { line, first, spaced } = this;
    const endLine = line + count(this.source.slice(this.at, this.at + length));
    this.list.push({ type, text, line, endLine, first, spaced, ...more });
    this.at += length;
    this.line = endLine;
    this.first = false;
    this.spaced = false;
  }

  private token(): void {
    const word = this.match(WORD);
    const char = this.source[this.at];
    if (char === '"' || char === "'") {
      this.string();
    } else if (char === '$' && this.source[this.at + 1] === '/') {
      this.slashy(DOLLAR_SLASHY);
    } else if (word) {
      this.push('word', word[0], word[0].length);
    } else if (char >= '0' && char <= '9') {
      const number = this.match(NUMBER)?.[0] ?? char;
      this.push('number', number, number.length);
    } else if (char !== '/' || !this.slashy(SLASHY)) {
      const sign = this.match(SIGN)?.[0];
      if (sign === undefined) {
        throw new GroovyError(`unexpected character \`${char}\``, this.line);
      }
      this.push('sign', sign, sign.length);
    }
  }

  private string(): void {
    const read = readString(this.source, this.at);
    if (!read) {
      throw new GroovyError('a string is not closed', this.line);
    }
    const { length, parts, literal } = read;
    this.push('string', '', length, { parts, literal });
  }

  private slashy(pattern: RegExp): boolean {
    const before = this.list[this.list.length - 1];
    const found =
      pattern === DOLLAR_SLASHY || !before || BEFORE_SLASHY.test(before.text)
        ? this.match(pattern)
        : null;
    if (found) {
      const text = found[1].replace(/\\\//g, '/');
      this.push('string', '', found[0].length, {
        parts: [text],
        literal: true,
      });
    } else if (pattern === DOLLAR_SLASHY) {
      throw new GroovyError('a string is not closed', this.line);
    }
    return found !== null;
  }
}

function pairs(list: readonly Token[]): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  list.forEach(({ type, text, line }, index) => {
    if (type !== 'sign') {
      return;
    }
    if (text in CLOSES) {
      open.push(index);
    } else if (/^[)\]}]$/.test(text)) {
      const from = open.pop();
      if (from === undefined || CLOSES[list[from].text] !== text) {
        throw new GroovyError(`\`${text}\` closes nothing`, line);
      }
      closing.set(from, index);
    }
  });
  const [left] = open.slice(-1);
  if (left !== undefined) {
    const { text, line } = list[left];
    throw new GroovyError(`\`${text}\` is not closed`, line);
  }
  return closing;
}

/**
 * Takes Groovy apart into words, strings and signs. Throws a `GroovyError`
 * where a string or bracket is not closed.
 *
 * @internal
 */
export function tokenize(source: string): Tokens {
  const list = new Tokenizer(source).run();
  return { list, closing: pairs(list) };
}
