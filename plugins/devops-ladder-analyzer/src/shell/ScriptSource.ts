/**
 * A piece of shell text and where it is written.
 *
 * @internal
 */
export interface ScriptSource {
  text: string;
  file: string;
  /** Line of the first character. */
  line: number;
  /** Lines of the text are lines of the file; otherwise all stand on `line`. */
  literal: boolean;
  cwd?: string;
  errexit: boolean;
  pipefail: boolean;
  /** Failures of this text are ignored, and why. */
  swallowedBy?: string;
  env: Record<string, string>;
  /** What an expression such as `matrix.job` stands for, one after another. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** It need not run at all. */
  conditional?: boolean;
  /** The name by which it was called, e.g. `test`. */
  target?: string;
  /** The call with its arguments. */
  reference?: string;
}

/**
 * What a command leads to: more shell text, something that cannot be read, or
 * a program of another language of which some commands can.
 *
 * @internal
 */
export type Followed =
  | { sources: ScriptSource[]; opaque?: undefined }
  | { sources?: ScriptSource[]; opaque: string; words: string };
