import type { ShellCommand } from './ShellParser';

/**
 * A command of a script together with what its failure does.
 *
 * @internal
 */
export interface FlatCommand {
  words: string[];
  env: Record<string, string>;
  heredocs: ShellCommand['heredocs'];
  offset: number;
  end: number;
  fails: boolean;
  swallowedBy?: string;
  conditional: boolean;
  cwd?: string;
  /** Which of several branches runs depends on what cannot be known. */
  uncertain: boolean;
  /** Range of the pipe that it is part of. */
  pipe: [number, number];
}
