/** Flags of `docker compose` itself that take a value. */
const VALUED = new Set([
  ...['-f', '--file', '-p', '--project-name', '--profile', '--env-file'],
  ...['--project-directory', '--ansi', '--progress', '--parallel'],
  ...['-H', '--host', '-c', '--context', '--log-level'],
  ...['--tlscacert', '--tlscert', '--tlskey'],
]);

/** @internal */
export interface ComposeCall {
  /** `run`, `exec`, `up`, … */
  command: string;
  rest: string[];
  files: string[];
}

/**
 * Takes `docker compose -f x.yml run …` apart.
 *
 * @internal
 */
export function composeCall(argv: readonly string[]): ComposeCall | undefined {
  const [program, second] = argv;
  let index = 1;
  if (/^(?:docker|podman|nerdctl)$/.test(program ?? '')) {
    if (second !== 'compose') {
      return undefined;
    }
    index = 2;
  } else if (!/^(?:docker|podman)-compose$/.test(program ?? '')) {
    return undefined;
  }
  const files: string[] = [];
  while (index < argv.length && argv[index].startsWith('-')) {
    const [flag, inline] = argv[index].split('=', 2);
    const valued = VALUED.has(flag) && inline === undefined;
    if (flag === '-f' || flag === '--file') {
      files.push(inline ?? argv[index + 1] ?? '');
    }
    index += valued ? 2 : 1;
  }
  return index < argv.length
    ? { command: argv[index], rest: argv.slice(index + 1), files }
    : undefined;
}
