import type { Repository } from '../repository';
import type { Followed } from './ScriptSource';
import { taskSource } from './taskSource';

const BUILD_FILE =
  /(?:^|\/)(?:build\.gradle(?:\.kts)?|[\w.-]+\.gradle(?:\.kts)?)$/;
const VALUED = new Set([
  ...['-x', '--exclude-task', '-p', '--project-dir', '-b', '-c', '-I'],
  ...['--init-script', '--tests', '--warning-mode', '--console', '-g'],
]);
const NAME = String.raw`["']?([\w-]+)["']?`;
/** Where a task is made or looked up, up to the body or line that follows. */
const heads = (task: string) => [
  new RegExp(
    String.raw`\btask\s*\(?\s*["']?${task}["']?\b([^\n{]*)(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})?`,
    'g',
  ),
  new RegExp(
    String.raw`\btasks\s*\.\s*(?:register|create|named|maybeCreate)\s*(?:<[^>]*>)?\(\s*["']${task}["']([^\n{]*)(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})?`,
    'g',
  ),
  new RegExp(
    String.raw`\bval\s+${task}\s+by\s+tasks\.(?:registering|creating)([^\n{]*)(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})?`,
    'g',
  ),
  new RegExp(String.raw`^\s*(?:tasks\.)?${task}(\.dependsOn[^\n]*)()`, 'gm'),
];
const DEPENDS = /\bdependsOn\s*[(:=\s]\s*(\[[^\]]*\]|[^\n\])}]+)/g;
/** Tasks that every build has; what hangs on them is known elsewhere. */
const USUAL = new Set([
  ...['build', 'test', 'check', 'assemble', 'clean', 'jar', 'classes'],
  ...['bootJar', 'publish', 'dependencies', 'wrapper', 'tasks', 'run', 'help'],
]);
const MAX_TASKS = 40;

/** `:app:test` is `test` of one part. @internal */
export function plainTasks(argv: readonly string[]): readonly string[] {
  return argv[0] === 'gradle'
    ? argv.map((word, index) =>
        VALUED.has(argv[index - 1])
          ? word
          : word.replace(/^:?(?:[\w.-]+:)+([\w-]+)$/, '$1'),
      )
    : argv;
}

/** Tasks that a task depends on, and where that is written. */
function dependenciesOf(repository: Repository, task: string) {
  for (const { path, content } of repository.readFiles(
    each => BUILD_FILE.test(each) && repository.concerns(each),
  )) {
    const plain = content.replace(/\/\/[^\n]*/g, '');
    for (const head of heads(task)) {
      for (const match of plain.matchAll(head)) {
        const text = `${match[1] ?? ''}\n${match[2] ?? ''}`;
        const names = [...text.matchAll(DEPENDS)]
          .flatMap(([, list]) => [...list.matchAll(new RegExp(NAME, 'g'))])
          .map(([, name]) => name)
          .filter(
            name => !/^(?:tasks|named|project|rootProject|it)$/.test(name),
          );
        if (names.length > 0) {
          const line = plain.slice(0, match.index).split('\n').length;
          return { names, file: path, line };
        }
      }
    }
  }
  return undefined;
}

/**
 * Follows `gradle verify` into the tasks that a task of the build itself
 * depends on; what the usual tasks do is known.
 *
 * @internal
 */
export function followGradle(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (argv[0] !== 'gradle') {
    return undefined;
  }
  const words = plainTasks(argv);
  const known = new Set(words.slice(1));
  let place: { file: string; line: number } | undefined;
  const queue = words
    .slice(1)
    .filter(
      (word, index) =>
        /^[\w-]+$/.test(word) &&
        !word.startsWith('-') &&
        !VALUED.has(words[index]),
    );
  while (queue.length > 0 && known.size < MAX_TASKS) {
    const task = queue.shift() as string;
    const found = USUAL.has(task)
      ? undefined
      : dependenciesOf(repository, task);
    for (const name of found?.names ?? []) {
      if (!known.has(name)) {
        known.add(name);
        queue.push(name);
        place ??= found;
      }
    }
  }
  return place
    ? {
        sources: [
          taskSource({
            text: ['gradle', ...known].join(' '),
            file: place.file,
            line: place.line,
            errexit: true,
            cwd,
          }),
        ],
      }
    : undefined;
}
