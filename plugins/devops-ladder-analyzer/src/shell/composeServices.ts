import type { Repository } from '../repository';
import { resolvePath } from '../repository';
import { child, entry, items, parseYaml, text } from '../yaml';
import type { YamlNode } from '../yaml';
import { composeCall } from './composeCommand';
import type { Followed } from './ScriptSource';
import { taskSource } from './taskSource';
import { programName } from './wrappers';

const DEFAULT_FILES = [
  ...['docker-compose.yml', 'docker-compose.yaml'],
  ...['compose.yml', 'compose.yaml'],
];
const VALUED = new Set([
  ...['-e', '--env', '-v', '--volume', '-w', '--workdir', '--name', '-l'],
  ...['-u', '--user', '-p', '--publish', '--entrypoint', '--label'],
  ...['--env-file', '--scale', '--exit-code-from', '-t', '--timeout'],
]);

/** The service that decides over `docker compose run` and `up`. */
function serviceOf(argv: readonly string[]) {
  const call = composeCall([programName(argv[0] ?? ''), ...argv.slice(1)]);
  if (!call || !['run', 'up'].includes(call.command)) {
    return undefined;
  }
  const { rest, files } = call;
  if (call.command === 'up') {
    const at = rest.findIndex(word => /^--exit-code-from(?:=|$)/.test(word));
    const service =
      at < 0 ? undefined : rest[at].split('=', 2)[1] ?? rest[at + 1];
    return service === undefined ? undefined : { service, files };
  }
  let index = 0;
  while (index < rest.length && rest[index].startsWith('-')) {
    if (rest[index].startsWith('--entrypoint')) {
      return undefined;
    }
    index += VALUED.has(rest[index]) ? 2 : 1;
  }
  return index === rest.length - 1
    ? { service: rest[index], files }
    : undefined;
}

const quoted = (word: string) =>
  /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;

/** A command of a compose file or Dockerfile as shell text. */
function shellText(node: YamlNode | undefined): string | undefined {
  return node?.type === 'seq'
    ? items(node)
        .map(item => quoted(text(item) ?? ''))
        .join(' ')
    : text(node);
}

interface Built {
  text: string;
  /** What `ENTRYPOINT` alone says. */
  entry?: string;
  line: number;
  file: string;
}

/** `CMD` and `ENTRYPOINT` of the stage that an image is made of. */
function dockerfileCommand(
  repository: Repository,
  path: string,
  target: string | undefined,
): Built | undefined {
  let reached = target === undefined;
  let stage = '';
  let found: Built | undefined;
  for (const [index, line] of repository.linesOf(path).entries()) {
    const from = /^\s*FROM\s+\S+(?:\s+AS\s+(\S+))?/i.exec(line);
    if (from) {
      if (reached && target !== undefined) {
        return found;
      }
      stage = from[1] ?? '';
      reached ||= stage === target;
      found = undefined;
    }
    const command = /^\s*(CMD|ENTRYPOINT)\s+(.+)$/i.exec(line);
    if (command) {
      const list = /^\[.*\]\s*$/.test(command[2])
        ? shellText(parseYaml(command[2]).documents?.[0])
        : command[2];
      found = {
        entry: /^E/i.test(command[1]) ? list : found?.entry,
        text: [found?.text, list].filter(Boolean).join(' '),
        line: index + 1,
        file: path,
      };
    }
  }
  return found;
}

function builtCommand(
  repository: Repository,
  service: YamlNode | undefined,
  folder: string,
): Built | 'unread' | undefined {
  const build = child(service, 'build');
  if (!build) {
    return undefined;
  }
  const context = text(build) ?? text(child(build, 'context')) ?? '.';
  const at = resolvePath(folder, context);
  const path = resolvePath(
    at,
    text(child(build, 'dockerfile')) ?? 'Dockerfile',
  );
  if (path === undefined || repository.content(path) === undefined) {
    return 'unread';
  }
  return (
    dockerfileCommand(repository, path, text(child(build, 'target'))) ??
    'unread'
  );
}

/**
 * Whether an entry point makes something else of a command than to run it:
 * `case "$1" in test) …`.
 */
function chooses(
  repository: Repository,
  entryPoint: string | undefined,
  command: string,
  folder: string,
): boolean {
  const path = resolvePath(folder, entryPoint?.split(' ')[0] ?? '');
  const word = /^[\w-]+/.exec(command)?.[0];
  const content = (path && repository.content(path)) ?? '';
  return (
    word !== undefined &&
    /\bcase\s+"?\$\{?1/.test(content) &&
    content.split('\n').some(line =>
      /^\s*\(?([\w|\s"'-]+)\)/
        .exec(line)?.[1]
        .split('|')
        .some(each => each.replace(/["'\s]/g, '') === word),
    )
  );
}

/** What a service runs: by itself, by its image, or its command by the entry point of that. */
function commandOf(
  repository: Repository,
  service: { line: number; value?: YamlNode } | undefined,
  { file, cwd = '' }: { file: string; cwd?: string },
): Built | 'unread' | undefined {
  const entryPoint = shellText(child(service?.value, 'entrypoint'));
  const command = shellText(child(service?.value, 'command'));
  const own = [entryPoint, command].filter(Boolean).join(' ');
  const image =
    own === '' || !entryPoint
      ? builtCommand(repository, service?.value, cwd)
      : undefined;
  if (own === '') {
    return image;
  }
  const before = image && image !== 'unread' ? image.entry : undefined;
  return {
    text: chooses(repository, before, own, cwd) ? `${before} ${own}` : own,
    line: service?.line ?? 1,
    file,
  };
}

/**
 * Follows `docker compose run tests` and `up --exit-code-from tests` into what
 * the service runs.
 *
 * @internal
 */
export function followCompose(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const call = serviceOf(argv);
  if (!call) {
    return undefined;
  }
  const opaque = { opaque: argv.join(' ').slice(0, 120), words: call.service };
  // The last file wins, as it does for compose.
  const paths = (
    call.files.length > 0 ? [...call.files].reverse() : DEFAULT_FILES
  )
    .map(file => resolvePath(cwd, file))
    .filter((path): path is string => path !== undefined);
  let known = false;
  for (const path of paths) {
    const [root] = repository.yaml(path).documents ?? [];
    const service = entry(child(root, 'services'), call.service);
    known ||= service !== undefined;
    const built = commandOf(repository, service, { file: path, cwd });
    if (built === 'unread') {
      return opaque;
    }
    if (built) {
      return {
        sources: [taskSource({ ...built, cwd, target: call.service })],
      };
    }
  }
  // A service of an image made elsewhere is no part of the pipeline.
  return known ? undefined : opaque;
}
