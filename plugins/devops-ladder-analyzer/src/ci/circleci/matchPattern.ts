import type { Tri } from '../../pipeline/types';

const MAX_PATTERN = 300;
const MAX_QUANTIFIERS = 8;
const SHORT = 24;
const MAX_SUBJECT = 400;
const QUANTIFIER = /[*+]|\{\d+,\d*\}/g;
const REPEATED_GROUP = /\(([^()]*)\)(?:[*+]|\{)/g;
/** A repeated part that cannot be cut in two ways: `.1`, `-abc`, `/x`. */
const SEPARATED = /^(?:\?:)?(?:\\[./_-]|[._/-](?![*+?]))[^|]*$/;

const compiled = new Map<string, RegExp | undefined>();

/** Patterns of strangers run here: those that could take long do not. */
function isHarmless(pattern: string, subject: string): boolean {
  const quantifiers = (pattern.match(QUANTIFIER) ?? []).length;
  const groups = [...pattern.matchAll(REPEATED_GROUP)];
  const nested = /\)(?:[*+]|\{)/g;
  return (
    pattern.length <= MAX_PATTERN &&
    subject.length <= MAX_SUBJECT &&
    quantifiers <= (subject.length > SHORT ? 4 : MAX_QUANTIFIERS) &&
    !/\\[1-9k]/.test(pattern) &&
    (pattern.match(nested) ?? []).length === groups.length &&
    groups.every(([, inner]) => SEPARATED.test(inner))
  );
}

function compile(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    const insensitive = pattern.startsWith('(?i)');
    try {
      compiled.set(
        pattern,
        new RegExp(
          `^(?:${insensitive ? pattern.slice(4) : pattern})$`,
          insensitive ? 'i' : '',
        ),
      );
    } catch {
      compiled.set(pattern, undefined);
    }
    if (compiled.size > 2000) {
      compiled.clear();
    }
  }
  return compiled.get(pattern);
}

/**
 * Whether a pattern matches the whole of a text, as CircleCI has it; `unknown`
 * where the pattern is not one that can be tried.
 *
 * @internal
 */
export function matchesPattern(pattern: string, subject: string): Tri {
  if (pattern === '.*') {
    return true;
  }
  if (!isHarmless(pattern, subject)) {
    return 'unknown';
  }
  return compile(pattern)?.test(subject) ?? 'unknown';
}

/** What stands for the parts of a pattern, in this order. */
const SAMPLES: Array<[RegExp, string]> = [
  [/^\(\?i\)/, ''],
  [/^\^|\$$/g, ''],
  [/\(\?!.*?\)/g, ''],
  [/\([^()]*\)[?*]/g, ''],
  [/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)/g, '$1'],
  [/\[0-9\](?:[+*]|\{\d+(?:,\d*)?\})?|\\d(?:[+*]|\{\d+(?:,\d*)?\})?/g, '1'],
  [/\[[^\]]*[a-z][^\]]*\](?:[+*]|\{\d+(?:,\d*)?\})?|\\[wS][+*]?/gi, 'x'],
  [/\.(?:[*+]\??|\{\d+(?:,\d*)?\})/g, 'x1'],
  [/\\([^a-z0-9])/gi, '$1'],
];

/**
 * A text that a pattern matches, where one is easily found.
 *
 * @internal
 */
export function sampleOf(pattern: string): string | undefined {
  if (pattern.length > MAX_PATTERN) {
    return undefined;
  }
  const sample = SAMPLES.reduce(
    (text, [part, example]) => text.replace(part, example),
    pattern,
  );
  return matchesPattern(pattern, sample) === true ? sample : undefined;
}
