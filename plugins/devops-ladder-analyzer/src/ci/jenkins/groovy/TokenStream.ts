import { GroovyError } from './GroovyError';
import type { Token, Tokens } from './tokenize';

/** So deep is no pipeline, and so deep the stack goes. */
const MAX_DEPTH = 120;

/**
 * Walks over tokens.
 *
 * @internal
 */
export class TokenStream {
  private depth = 0;
  /** Inside round or square brackets a new line means nothing. */
  private brackets = 0;

  constructor(private readonly tokens: Tokens, private index = 0) {}

  get current(): Token {
    return this.peek(0);
  }

  get position(): number {
    return this.index;
  }

  peek(by: number): Token {
    const { list } = this.tokens;
    return list[Math.min(this.index + by, list.length - 1)];
  }

  at(text: string, by = 0): boolean {
    const { type, text: found } = this.peek(by);
    return found === text && (type === 'sign' || type === 'word');
  }

  /** A new line before the current token ends what came before it. */
  get afterBreak(): boolean {
    return this.brackets === 0 && this.current.first;
  }

  next(): Token {
    const token = this.current;
    this.index = Math.min(this.index + 1, this.tokens.list.length - 1);
    return token;
  }

  take(text: string): boolean {
    if (!this.at(text)) {
      return false;
    }
    this.next();
    return true;
  }

  expect(text: string): Token {
    if (!this.at(text)) {
      this.fail();
    }
    return this.next();
  }

  fail(): never {
    const { text, line } = this.current;
    throw new GroovyError(`unexpected \`${text}\``, line);
  }

  goTo(index: number): void {
    this.index = Math.min(index, this.tokens.list.length - 1);
  }

  /** Index of the bracket that closes the one at an index. */
  closingOf(index: number): number {
    return this.tokens.closing.get(index) ?? this.tokens.list.length - 1;
  }

  /** Reads something nested; new lines count again only in a block. */
  nested<T>(kind: 'brackets' | 'block' | 'same', read: () => T): T {
    const before = this.brackets;
    if (kind !== 'same') {
      this.brackets = kind === 'block' ? 0 : before + 1;
    }
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      throw new GroovyError('it is nested too deeply', this.current.line);
    }
    try {
      return read();
    } finally {
      this.depth -= 1;
      this.brackets = before;
    }
  }

  /** After a part that is not understood: goes to where the next one begins. */
  skipStatement(from: number): void {
    this.index = from;
    do {
      this.index = this.closingOfCurrent() + 1;
    } while (!this.endsStatement());
    this.take(';');
  }

  private closingOfCurrent(): number {
    return this.tokens.closing.get(this.index) ?? this.index;
  }

  private endsStatement(): boolean {
    const { type, first } = this.current;
    return type === 'end' || first || this.at('}') || this.at(';');
  }
}
