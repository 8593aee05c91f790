import type { ShellParser } from './ShellParser';

/** Longer texts are rare, and seldom met twice. */
const MAX_TEXT = 50_000;

/**
 * A parser that parses each text once: the same scripts run in many jobs, and
 * for many services.
 *
 * @internal
 */
export function rememberingParser(parser: ShellParser): ShellParser {
  const known = new Map<string, ReturnType<ShellParser['parse']>>();
  return {
    parse(source) {
      const parsed = known.get(source) ?? parser.parse(source);
      if (source.length <= MAX_TEXT) {
        known.set(source, parsed);
      }
      return parsed;
    },
  };
}
