import type { TextPattern } from '../tools';
import type { Read } from './fields';
import { listOf, text } from './fields';

const MAX_STARS = 5;
/** Shapes that nobody writes who knows that only `*` is special. */
const REGULAR_EXPRESSION = /\\|^\^|\(\?|\.[*+]|\[\^|\[[^\]]*\w-\w[^\]]*\]/;

/** The pieces of a pattern between its stars, in their order in a text. */
function holdsPieces(
  value: string,
  pieces: readonly string[],
  from: number,
): number {
  let at = from;
  for (const piece of pieces) {
    const found = value.indexOf(piece, at);
    if (found < 0) {
      return -1;
    }
    at = found + piece.length;
  }
  return at;
}

function matchesWhole(value: string, pieces: readonly string[]): boolean {
  const [first, ...others] = pieces;
  const last = others.pop();
  if (last === undefined) {
    return value === first;
  }
  if (!value.startsWith(first)) {
    return false;
  }
  const end = holdsPieces(value, others, first.length);
  return end >= 0 && value.length - end >= last.length && value.endsWith(last);
}

function matchesInside(value: string, pieces: readonly string[]): boolean {
  return pieces.length === 1
    ? value.includes(pieces[0])
    : value.split('\n').some(line => holdsPieces(line, pieces, 0) >= 0);
}

/**
 * Whether a whole text is of a form in which `*` stands for anything, in small
 * or capital letters. It never goes back in the text, so that no form and no
 * text make it slow.
 *
 * @internal
 */
export function wholeText(form: string): TextPattern {
  const pieces = form.toLowerCase().split('*');
  return { test: value => matchesWhole(value.toLowerCase(), pieces) };
}

/** Whether a text holds a form within one of its lines. @internal */
export function partOfText(form: string): TextPattern {
  const pieces = form.toLowerCase().split('*');
  return { test: value => matchesInside(value.toLowerCase(), pieces) };
}

/** A text in which `*` stands for anything, as it is written. @internal */
export const starForm: Read<string> = (value, key, problems) => {
  const written = text()(value, key, problems);
  return written !== undefined && written.split('*').length - 1 > MAX_STARS
    ? problems.add(key, `Accepted is a text with at most ${MAX_STARS} \`*\`.`)
    : written;
};

/** Whether a text says something beside what stands for anything. @internal */
export const saysSomething = (form: string) => /[^*\s]/.test(form);

const likeForm: Read<string> = (value, key, problems) => {
  if (typeof value === 'string' && REGULAR_EXPRESSION.test(value)) {
    return problems.add(
      key,
      'Accepted is a text in which `*` stands for anything, and no regular expression.',
    );
  }
  const written = starForm(value, key, problems);
  return written === undefined || saysSomething(written)
    ? written
    : problems.add(key, 'Accepted is a text with something beside the `*`.');
};

const anyOf = (patterns: readonly TextPattern[]): TextPattern => ({
  test: value => patterns.some(pattern => pattern.test(value)),
});

function forms(compile: (form: string) => TextPattern): Read<TextPattern> {
  const read = listOf(likeForm);
  return (value, key, problems) => {
    const found = read(value, key, problems);
    return found && anyOf(found.map(compile));
  };
}

/** One form or several, of which one has to be the whole text. @internal */
export const likeWhole = forms(wholeText);

/** One form or several, of which one has to stand in the text. @internal */
export const likePart = forms(partOfText);
