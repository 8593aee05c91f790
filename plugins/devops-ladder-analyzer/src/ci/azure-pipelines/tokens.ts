/** @internal */
export type Token = { kind: 'value' | 'name' | 'sign'; text: string };

const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)*)(?![\w.])|([A-Za-z_][\w-]*)|([().,[\]*]))/y;
const MAX_TOKENS = 500;

/** The tokens of an expression; `undefined` where it is none. @internal */
export function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end && tokens.length < MAX_TOKENS) {
    const match = TOKEN.exec(source);
    if (!match) {
      return undefined;
    }
    const [, quoted, digits, name, sign] = match;
    if (quoted !== undefined) {
      tokens.push({ kind: 'value', text: quoted.replace(/''/g, "'") });
    } else if (digits !== undefined) {
      tokens.push({ kind: 'value', text: digits });
    } else {
      tokens.push(
        name === undefined
          ? { kind: 'sign', text: sign }
          : { kind: 'name', text: name },
      );
    }
  }
  return tokens.length < MAX_TOKENS ? tokens : undefined;
}
