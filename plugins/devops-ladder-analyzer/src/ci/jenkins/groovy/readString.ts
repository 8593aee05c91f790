import type { StringPart } from './ast';

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '',
  b: '',
  f: '',
};
const MAX_NESTING = 20;

/** @internal */
export interface ReadString {
  /** With its quotes. */
  length: number;
  parts: StringPart[];
  /** Lines of the text are lines of the file. */
  literal: boolean;
}

/** Index after the string that begins at an index; -1 where it does not end. */
function endOfString(source: string, from: number, depth: number): number {
  return readFrom(source, from, depth)?.length ?? -1;
}

/** Index of the `}` that ends the code which begins at an index. */
function endOfCode(source: string, from: number, depth: number): number {
  let open = 1;
  let at = from;
  while (at < source.length) {
    const char = source[at];
    if (char === '{') {
      open += 1;
    } else if (char === '}') {
      open -= 1;
      if (open === 0) {
        return at;
      }
    } else if (char === '"' || char === "'") {
      const length = endOfString(source, at, depth + 1);
      if (length < 0) {
        return -1;
      }
      at += length - 1;
    }
    at += 1;
  }
  return -1;
}

/** The character that an escape stands for; a line that goes on stays one for the shell. */
function unescape(char: string | undefined): string {
  if (char === '\n') {
    return '\\\n';
  }
  return char === undefined ? '' : ESCAPES[char] ?? char;
}

class StringReader {
  private readonly parts: StringPart[] = [];
  private text = '';
  private literal = true;

  constructor(
    private readonly source: string,
    private readonly quote: string,
    private readonly depth: number,
  ) {}

  read(from: number): ReadString | undefined {
    const { source, quote } = this;
    let at = from + quote.length;
    while (at < source.length) {
      if (source.startsWith(quote, at)) {
        this.flush();
        const length = at + quote.length - from;
        return { length, parts: this.parts, literal: this.literal };
      }
      if (source[at] === '\n' && quote.length === 1) {
        return undefined;
      }
      const next = this.step(at);
      if (next < 0) {
        return undefined;
      }
      at = next;
    }
    return undefined;
  }

  private flush(): void {
    if (this.text !== '') {
      this.parts.push(this.text);
      this.text = '';
    }
  }

  private step(at: number): number {
    const { source } = this;
    if (source[at] === '\\') {
      const next = source[at + 1] === '\r' ? at + 2 : at + 1;
      this.literal &&= source[next] !== 'n';
      this.text += unescape(source[next]);
      return next + 1;
    }
    if (source[at] === '$' && this.quote.startsWith('"')) {
      return this.interpolation(at);
    }
    if (source[at] !== '\r') {
      this.text += source[at];
    }
    return at + 1;
  }

  private interpolation(at: number): number {
    const { source } = this;
    if (source[at + 1] === '{') {
      const end = endOfCode(source, at + 2, this.depth);
      if (end >= 0) {
        this.code(source.slice(at + 2, end));
      }
      return end < 0 ? -1 : end + 1;
    }
    const path = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
    path.lastIndex = at + 1;
    const found = path.exec(source);
    if (found) {
      this.code(found[0]);
      return at + 1 + found[0].length;
    }
    this.text += '$';
    return at + 1;
  }

  private code(code: string): void {
    this.flush();
    this.literal &&= !code.includes('\n');
    this.parts.push({ code });
  }
}

function readFrom(
  source: string,
  from: number,
  depth: number,
): ReadString | undefined {
  const char = source[from];
  const quote = source.startsWith(char.repeat(3), from) ? char.repeat(3) : char;
  return depth > MAX_NESTING
    ? undefined
    : new StringReader(source, quote, depth).read(from);
}

/**
 * Reads the quoted string that begins at an index; `undefined` where it is not
 * closed.
 *
 * @internal
 */
export function readString(
  source: string,
  from: number,
): ReadString | undefined {
  return readFrom(source, from, 0);
}
