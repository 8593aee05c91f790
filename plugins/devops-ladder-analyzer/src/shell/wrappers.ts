import { composeCall } from './composeCommand';
import { rowOf } from '../text/rowOf';

/** How a command that runs another one is taken off. */
interface Wrapper {
  /** The words that it begins with; `|` separates alternatives. */
  words: string[];
  /** Its flags that take a value of their own. */
  valueFlags?: string[];
  /** Words that it takes before the inner command. */
  operands?: number;
  /** The first operand is a container image. */
  image?: boolean;
  /** With one of these words it runs nothing. */
  unless?: string[];
  /** It runs what stands after `--`, and nothing without. */
  afterDashes?: boolean;
}

const DOCKER_RUN_FLAGS = [
  ...['-e', '--env', '--env-file', '-v', '--volume', '-w', '--workdir'],
  ...['--name', '-u', '--user', '-p', '--publish', '--network', '--net'],
  ...['--entrypoint', '--mount', '--platform', '-l', '--label', '-h'],
  ...['--hostname', '--add-host', '-m', '--memory', '--cpus', '--pull'],
  ...['--volumes-from', '--link', '--security-opt', '--cap-add', '--tmpfs'],
];

const COMPOSE_FLAGS = [
  '-f',
  '--file',
  '-p',
  '--project-name',
  '--profile',
  '--env-file',
];

/** Knowledge about commands that run another command, longest words first. */
const WRAPPERS: Wrapper[] = [
  {
    words: ['docker|podman', 'container', 'run'],
    valueFlags: DOCKER_RUN_FLAGS,
    operands: 1,
    image: true,
  },
  {
    words: ['docker|podman|nerdctl', 'run'],
    valueFlags: DOCKER_RUN_FLAGS,
    operands: 1,
    image: true,
  },
  {
    words: ['docker|podman', 'exec'],
    valueFlags: DOCKER_RUN_FLAGS,
    operands: 1,
  },
  {
    words: ['docker', 'compose', 'run|exec'],
    valueFlags: [...DOCKER_RUN_FLAGS, ...COMPOSE_FLAGS],
    operands: 1,
  },
  {
    words: ['pnpm', 'dlx|exec'],
    valueFlags: ['--package', '-C', '--dir', '--filter'],
  },
  { words: ['yarn', 'dlx|exec'], valueFlags: ['-p', '--package'] },
  {
    words: ['npm', 'exec|x'],
    valueFlags: ['-p', '--package', '-w', '--workspace'],
  },
  { words: ['bun', 'x'] },
  {
    words: ['uv|poetry|pipenv|pdm|hatch|rye|pixi|conda|mamba', 'run'],
    valueFlags: [
      '--with',
      '--extra',
      '--group',
      '--project',
      '--directory',
      '-p',
      '--python',
      '-n',
      '--name',
      '-C',
      '--env',
    ],
  },
  {
    words: ['uv', 'tool', 'run'],
    valueFlags: ['--from', '--with', '-p', '--python'],
  },
  { words: ['pipx', 'run'], valueFlags: ['--spec'] },
  { words: ['bundle', 'exec'] },
  { words: ['composer', 'exec'] },
  { words: ['mise|direnv|devbox|asdf', 'exec|run|x'] },
  {
    words: ['doppler|op|infisical', 'run'],
    valueFlags: ['--project', '--config', '-p', '-c', '--env-file', '--env'],
  },
  { words: ['aws-vault|chamber', 'exec'], operands: 1 },
  { words: ['nix', 'develop|shell'], valueFlags: ['-f'] },
  { words: ['dotnet', 'tool', 'run'] },
  {
    words: ['kubectl|oc', 'exec'],
    valueFlags: ['-n', '--namespace', '-c', '--container', '--context'],
    operands: 1,
  },
  { words: ['npx|bunx'], valueFlags: ['-p', '--package', '-w', '--workspace'] },
  { words: ['uvx'], valueFlags: ['--from', '--with', '-p', '--python'] },
  { words: ['python|python3|py', '-m'] },
  {
    words: ['sudo|doas'],
    valueFlags: ['-u', '-g', '-h', '-p', '--user', '--group'],
  },
  { words: ['env'], valueFlags: ['-u', '--unset', '-C', '--chdir'] },
  {
    words: ['timeout|gtimeout'],
    valueFlags: ['-s', '-k', '--signal', '--kill-after'],
    operands: 1,
  },
  { words: ['nice|ionice'], valueFlags: ['-n', '-c'] },
  { words: ['stdbuf'], valueFlags: ['-o', '-e', '-i'] },
  {
    words: ['xargs'],
    valueFlags: [
      '-n',
      '-I',
      '-P',
      '-L',
      '-d',
      '-0',
      '--max-args',
      '--max-procs',
    ],
  },
  {
    words: ['lerna', 'exec'],
    valueFlags: ['--scope', '--ignore', '--concurrency'],
  },
  { words: ['percy|ddev|rbenv|pyenv|nodenv|goenv', 'exec'] },
  { words: ['fnm|teller|varlock|dotenvx', 'exec|run'], valueFlags: ['-f'] },
  { words: ['volta', 'run'] },
  { words: ['sops', 'exec-env'], operands: 1 },
  { words: ['newrelic-admin', 'run-program'] },
  {
    words: ['corepack'],
    unless: ['enable', 'disable', 'prepare', 'install', 'use', 'up'],
  },
  {
    words: ['ddtrace-run|opentelemetry-instrument|chronic'],
  },
  { words: ['env-cmd'], valueFlags: ['-f', '-e', '-r'] },
  { words: ['gosu|su-exec'], operands: 1 },
  { words: ['runuser'], valueFlags: ['-u', '--user', '-g', '--group'] },
  {
    words: ['dockerize'],
    valueFlags: ['-wait', '-timeout', '-template', '-wait-retry-interval'],
  },
  {
    words: ['wait-for-it|wait-for-it.sh|wait-for|wait-for.sh|retry|flock'],
    afterDashes: true,
  },
  { words: ['command|type'], unless: ['-v', '-V'] },
  {
    words: ['time|nohup|exec|cross-env|dotenv|unbuffer|builtin|winpty|tsp'],
    valueFlags: ['-e', '-f', '-o', '-a'],
  },
  {
    words: ['xvfb-run'],
    valueFlags: ['-s', '--server-args', '-n', '-e', '-f'],
  },
];

const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;

const OTHER_NAMES = new Map([
  ['gradlew', 'gradle'],
  ['mvnw', 'mvn'],
]);

/**
 * The bare name of a program: without folder, file ending and version.
 *
 * @internal
 */
export function programName(word: string): string {
  if (word.includes('${{') || word.startsWith('$')) {
    return word;
  }
  const base = word.slice(word.lastIndexOf('/') + 1);
  const name = /[.@]/.test(base)
    ? base.replace(/(.)@[^@]*$/, '$1').replace(/\.(?:cmd|exe|bat)$/i, '')
    : base;
  return OTHER_NAMES.get(name) ?? name;
}

interface KnownWrapper {
  wrapper: Wrapper;
  /** The alternatives for each word after the program. */
  more: ReadonlyArray<ReadonlySet<string>>;
}

/** Few commands are wrappers, and every command is asked. */
const BY_PROGRAM = new Map<string, KnownWrapper[]>();
for (const wrapper of WRAPPERS) {
  const [programs, ...more] = wrapper.words.map(word => word.split('|'));
  for (const program of programs) {
    const known = BY_PROGRAM.get(program) ?? [];
    known.push({ wrapper, more: more.map(words => new Set(words)) });
    BY_PROGRAM.set(program, known);
  }
}

function wrapperOf(argv: readonly string[]): Wrapper | undefined {
  const wrapper = BY_PROGRAM.get(programName(argv[0] ?? ''))?.find(({ more }) =>
    more.every((words, index) => words.has(argv[index + 1] ?? '')),
  )?.wrapper;
  const runsNothing =
    wrapper?.unless?.some(word => argv.includes(word)) ||
    (wrapper?.afterDashes && !argv.includes('--'));
  return runsNothing ? undefined : wrapper;
}

/** `pnpm percy exec` runs `percy exec`, as `yarn cross-env` does. */
function withoutManager(argv: string[]): string[] {
  return /^(?:yarn|pnpm|bun)$/.test(argv[0] ?? '') &&
    argv.length > 2 &&
    !/^(?:run|exec|dlx|x|node|workspace|workspaces)$/.test(argv[1]) &&
    wrapperOf(argv.slice(1)) !== undefined
    ? argv.slice(1)
    : argv;
}

/** Tools of a project that an interpreter is told to run. */
const OF_PROJECT: Readonly<Record<string, RegExp>> = {
  php: /^(?:\.\/)?(?:vendor\/)?bin\/(?!console$)([\w-]+)$|(?:^|\/)([\w-]+)\.phar$/,
  node: /(?:^|\/)node_modules\/(?:\.bin\/([\w-]+)$|(?:@[\w-]+\/)?([\w-]+)\/(?:bin|dist|lib)\/)/,
};

/** `node node_modules/.bin/jest` is `jest`, `php vendor/bin/phpunit` is `phpunit`. */
function toolOfProject(argv: string[]): string[] {
  const pattern = rowOf(OF_PROJECT, programName(argv[0] ?? ''));
  const at = argv.findIndex(
    (word, index) =>
      index > 0 && !word.startsWith('-') && !/^-[dr]$/.test(argv[index - 1]),
  );
  const match = at > 0 ? pattern?.exec(argv[at]) : undefined;
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? argv : [name, ...argv.slice(at + 1)];
}

/** Flags of compose itself stand between its words: they are left out. */
function plain(argv: string[]): string[] {
  const call = composeCall([programName(argv[0] ?? ''), ...argv.slice(1)]);
  return call && /^(?:run|exec)$/.test(call.command)
    ? ['docker', 'compose', call.command, ...call.rest]
    : argv;
}

/** `--entrypoint sh image -c "…"` runs `sh -c "…"`. */
function entrypointOf(argv: readonly string[]): string[] {
  const at = argv.findIndex(word => /^--entrypoint(?:=|$)/.test(word));
  const value =
    at < 0 ? undefined : argv[at].split('=', 2)[1] ?? argv[at + 1] ?? '';
  return value === undefined || value === '' ? [] : [value];
}

function innerStart(wrapper: Wrapper, argv: readonly string[]): number {
  if (wrapper.afterDashes) {
    return argv.indexOf('--') + 1;
  }
  let index = wrapper.words.length;
  let operands = wrapper.operands ?? 0;
  while (index < argv.length) {
    const word = argv[index];
    if (word === '--') {
      return index + 1 + operands;
    }
    if (ASSIGNMENT.test(word)) {
      index += 1;
    } else if (word.startsWith('-') && word.length > 1) {
      index += wrapper.valueFlags?.includes(word) ? 2 : 1;
    } else if (operands > 0) {
      operands -= 1;
      index += 1;
      if (operands === 0 && wrapper.operands) {
        return index;
      }
    } else {
      return index;
    }
  }
  return argv.length;
}

/**
 * Takes off `sudo`, `npx`, `poetry run`, `docker run <image>` and the like.
 *
 * @internal
 */
export function stripWrappers(words: readonly string[]): {
  argv: string[];
  env: Record<string, string>;
  image?: string;
  /** What was taken off. */
  by: string[];
} {
  let argv = [...words];
  const by: string[] = [];
  let image: string | undefined;
  const env: Record<string, string> = {};
  for (let round = 0; round < 8; round += 1) {
    while (argv.length > 0 && ASSIGNMENT.test(argv[0])) {
      const [assignment] = argv.splice(0, 1);
      const equals = assignment.indexOf('=');
      env[assignment.slice(0, equals)] = assignment.slice(equals + 1);
    }
    argv = toolOfProject(plain(withoutManager(argv)));
    const wrapper = wrapperOf(argv);
    if (!wrapper) {
      break;
    }
    by.push(programName(argv[0]));
    const start = innerStart(wrapper, argv);
    if (wrapper.image) {
      image ??= argv[start - 1];
    }
    argv = [...entrypointOf(argv.slice(0, start)), ...argv.slice(start)];
  }
  return { argv, env, image, by };
}
