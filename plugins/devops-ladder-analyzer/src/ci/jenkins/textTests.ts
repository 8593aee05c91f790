/** Methods that compare a text with another. @internal */
export const TEXT_TESTS: Record<
  string,
  (text: string, wanted: string) => boolean
> = {
  startsWith: (text, wanted) => text.startsWith(wanted),
  endsWith: (text, wanted) => text.endsWith(wanted),
  contains: (text, wanted) => text.includes(wanted),
  equals: (text, wanted) => text === wanted,
  equalsIgnoreCase: (text, wanted) =>
    text.toLowerCase() === wanted.toLowerCase(),
  matches: (text, wanted) => patternOf(wanted, true)?.test(text) ?? false,
};

/** Only plain patterns: others could take for ever. @internal */
export function patternOf(source: string, whole: boolean): RegExp | undefined {
  const nested = /[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/.test(source);
  if (source.length > 200 || nested) {
    return undefined;
  }
  try {
    return new RegExp(whole ? `^(?:${source})$` : source);
  } catch {
    return undefined;
  }
}
