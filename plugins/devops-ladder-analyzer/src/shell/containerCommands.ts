import type { Repository } from '../repository';
import { scriptSource } from './scriptFiles';
import type { Followed } from './ScriptSource';

const ENGINES = new Set([
  ...['docker', 'podman', 'nerdctl', 'docker-compose', 'podman-compose'],
  'finch',
]);
const FOLDERS = ['bin', 'scripts', 'script', 'docker', 'docker/bin', '.docker'];
/** Words that an entry point takes for a piece of work. */
const WORK: ReadonlyArray<[RegExp, string]> = [
  [/^(?:run[-_]?)?lint(?:[-_]\w+)?$|^test[-_]?(?:flake8|lint|style)$/i, 'lint'],
  [
    /^(?:run[-_]?)?(?:unit[-_]?)?tests?(?:[-_](?:unit|nose|py|all|ci|backend|frontend|api|app|suite))?$|^(?:run[-_]?)?specs?$/i,
    'test',
  ],
  [
    /^(?:run[-_]?)?(?:e2e|integration|functional|acceptance)(?:[-_]?tests?)?$/i,
    'integration',
  ],
];

const isInContainer = (by: readonly string[]) =>
  by.some(program => ENGINES.has(program));

/**
 * Follows a command in a container that is a script of the repository, which
 * the image has in its path.
 *
 * @internal
 */
export function followInContainer(
  repository: Repository,
  argv: readonly string[],
  by: readonly string[],
): Followed | undefined {
  const [name, ...args] = argv;
  if (!isInContainer(by) || !/^[\w.-]+$/.test(name ?? '')) {
    return undefined;
  }
  const path = FOLDERS.map(folder => `${folder}/${name}`).find(
    each => repository.content(each) !== undefined,
  );
  const source =
    path === undefined ? undefined : scriptSource(repository, path, args);
  return source ? { sources: [{ ...source, cwd: '' }] } : undefined;
}

/**
 * The work that a word given to the entry point of a container stands for, as
 * in `docker run app test`.
 *
 * @internal
 */
export function workOfEntryPoint(
  argv: readonly string[],
  by: readonly string[],
): string | undefined {
  return isInContainer(by) && argv.length <= 2
    ? WORK.find(([word]) => word.test(argv[0] ?? ''))?.[1]
    : undefined;
}
