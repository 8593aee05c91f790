import type { Files } from '../testing/workflows';

/**
 * A kind of file that the analyzer reads, with what may be done to it.
 *
 * @internal
 */
export interface Kind {
  name: string;
  path: string;
  language: 'yaml' | 'json' | 'groovy' | 'shell' | 'make' | 'docker' | 'hcl';
  /** As somebody would write it. */
  good: string;
  /** Files that lead to it. */
  around: Files;
  /** Files, itself among them, that include each other without an end. */
  cycle: Files;
  /** Thousands of what it consists of. */
  many: (count: number) => string;
  /** Each of so many parts stands for two of the one before. */
  doubling: (levels: number) => Files;
  /** As `good`, and names this path. */
  naming: (path: string) => string;
  /** Another one of the kind, that scans dependencies. */
  other?: [path: string, text: string];
  /** Its reader goes by lines, and takes what it knows out of anything. */
  forgives?: boolean;
}

/** So many parts, one after another. @internal */
export const times = (
  count: number,
  each: (index: number) => string,
  by = '\n',
) => Array.from({ length: count }, (_, index) => each(index)).join(by);

/** A workflow that runs a command. @internal */
export const runs = (command: string): Files => ({
  '.github/workflows/call.yml': `on: { push: { branches: [main] } }\njobs:\n  call:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: ${command}\n`,
});
