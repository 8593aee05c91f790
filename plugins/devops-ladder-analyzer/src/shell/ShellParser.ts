/**
 * A shell script as far as it matters here: commands and how their failure
 * spreads. Offsets point into the parsed text.
 *
 * @internal
 */
export type ShellNode =
  | ShellCommand
  | {
      type: 'pipeline';
      negated: boolean;
      parts: ShellNode[];
      background?: boolean;
    }
  | {
      type: 'chain';
      parts: ShellNode[];
      operators: Array<'&&' | '||'>;
      background?: boolean;
    }
  /** `if` and `case`. */
  | {
      type: 'branch';
      conditions: ShellNode[][];
      bodies: ShellNode[][];
      /** `case`: what is looked at, and the patterns of each body. */
      subject?: string;
      patterns?: string[][];
      background?: boolean;
    }
  | {
      type: 'loop';
      condition: ShellNode[];
      body: ShellNode[];
      /** `for`: it takes one value after another. */
      variable?: string;
      /** The words that are written for them. */
      values?: string[];
      background?: boolean;
    }
  | { type: 'group'; body: ShellNode[]; background?: boolean }
  | { type: 'function'; name: string; body: ShellNode[]; background?: boolean };

/** @internal */
export interface ShellCommand {
  type: 'command';
  words: string[];
  assignments: Array<{ name: string; value: string }>;
  /** Scripts of `$(…)` in words and assignments. */
  substitutions: ShellNode[][];
  heredocs: Array<{ text: string; offset: number }>;
  offset: number;
  end: number;
  background?: boolean;
}

/** @internal */
export interface ShellParser {
  /** Never throws; what cannot be parsed is left out. */
  parse(source: string): { nodes: ShellNode[]; complete: boolean };
}
