import { resolvePath } from '../repository';

/**
 * What builtins change while a script runs.
 *
 * @internal
 */
export class ShellState {
  exited = false;
  /** A trap ends the script with success. */
  neverFails = false;

  private readonly current: Record<string, string> = {};
  private taken?: Record<string, string>;

  constructor(
    public errexit: boolean,
    public pipefail: boolean,
    public cwd: string | undefined,
  ) {}

  /** The variables as they are now; one object until another one is set. */
  get variables(): Record<string, string> {
    this.taken ??= { ...this.current };
    return this.taken;
  }

  set(variables: Record<string, string>): void {
    Object.assign(this.current, variables);
    this.taken = undefined;
  }

  /**
   * Carries out a builtin; false where the command is none.
   *
   * @param mayBePassedOver - an `exit` there need not end the script
   */
  builtin(words: readonly string[], mayBePassedOver: boolean): boolean {
    switch (words[0]) {
      case 'set':
        this.setOptions(words.slice(1));
        return true;
      case 'cd':
      case 'pushd':
        this.cwd = resolvePath(this.cwd, words[1] ?? '~');
        return true;
      case 'export':
      case 'declare':
      case 'local':
      case 'readonly':
        this.declare(words.slice(1));
        return true;
      case 'trap':
        this.neverFails ||=
          /^\s*exit 0\s*;?\s*$/.test(words[1] ?? '') && words.includes('EXIT');
        return true;
      case 'exit':
        this.exited = !mayBePassedOver;
        return true;
      default:
        return false;
    }
  }

  private declare(words: readonly string[]): void {
    for (const word of words) {
      const equals = word.indexOf('=');
      if (equals > 0) {
        const value = word.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
        this.set({ [word.slice(0, equals)]: value });
      }
    }
  }

  private setOptions(words: readonly string[]): void {
    words.forEach((word, index) => {
      const on = word.startsWith('-');
      if (/^[-+][a-zA-Z]*e/.test(word)) {
        this.errexit = on;
      }
      const named = /^[-+][a-zA-Z]*o$/.test(word)
        ? words[index + 1]
        : undefined;
      if (named === 'pipefail') {
        this.pipefail = on;
      } else if (named === 'errexit') {
        this.errexit = on;
      }
    });
  }
}
