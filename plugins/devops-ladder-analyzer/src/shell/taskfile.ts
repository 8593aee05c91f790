import type { Repository } from '../repository';
import { folderOf, PerTree, resolvePath } from '../repository';
import { child, entries, items, text } from '../yaml';
import type { YamlNode } from '../yaml';
import type { Recipe } from './recipes';
import { sourcesOfRecipes } from './recipes';
import type { Followed } from './ScriptSource';
import { taskSource } from './taskSource';

const NAMES = ['Taskfile', 'taskfile'].flatMap(name =>
  ['.yml', '.yaml', '.dist.yml', '.dist.yaml'].map(end => name + end),
);
const LISTS = new Set(['--list', '-l', '--list-all', '-a', '--init', '-i']);

/** Names of tasks in a list of names and of `{ task: name }`. */
const called = (nodes: readonly YamlNode[]) =>
  nodes
    .map(node => text(node) ?? text(child(node, 'task')))
    .filter((name): name is string => name !== undefined);

const bare = (name: string) => name.replace(/^:/, '');

const TASKFILES = new PerTree<ReadonlyMap<string, Recipe>>();

interface Place {
  file: string;
  folder: string;
  prefix: string;
  variables: ReadonlyMap<string, string>;
}

function readTask(name: string, node: YamlNode, place: Place): Recipe[] {
  const { file, prefix, variables } = place;
  const own = text(child(node, 'dir'));
  const cwd = own === undefined ? place.folder : resolvePath(place.folder, own);
  const lenient = text(child(node, 'ignore_error')) === 'true';
  const fill = (value: string) =>
    value.replace(
      /\{\{\s*\.(\w+)\s*\}\}/g,
      (all, key) => variables.get(key) ?? (key === 'CLI_ARGS' ? '' : all),
    );
  const list = child(node, 'cmds');
  const single =
    node.type === 'scalar' ? node : child(node, 'cmd') ?? undefined;
  const commands =
    node.type === 'seq'
      ? items(node)
      : [...items(list), ...(single ? [single] : [])];
  const local = (task: string) =>
    task.startsWith(':') ? bare(task) : prefix + task;
  // One part after another: those that call tasks depend on them.
  return [
    { before: called(items(child(node, 'deps'))).map(local), sources: [] },
    ...commands.map(command => {
      const task = text(child(command, 'task'));
      const value = text(command) ?? text(child(command, 'cmd'));
      const ignored =
        lenient || text(child(command, 'ignore_error')) === 'true';
      return {
        before: task === undefined ? [] : [local(task)],
        sources:
          value === undefined || text(child(command, 'defer')) !== undefined
            ? []
            : [
                taskSource({
                  text: fill(value),
                  file,
                  line: command.line,
                  errexit: true,
                  cwd,
                  target: name,
                  swallowedBy: ignored ? '`ignore_error`' : undefined,
                }),
              ],
      };
    }),
  ];
}

function readTaskfile(
  repository: Repository,
  place: Omit<Place, 'variables'>,
  recipes: Map<string, Recipe>,
  depth: number,
): void {
  const [root] = repository.yaml(place.file).documents ?? [];
  const variables = new Map(
    entries(child(root, 'vars')).flatMap(({ key, value }) => {
      const written = text(value);
      return written === undefined ? [] : [[key, written] as const];
    }),
  );
  for (const { key, value } of entries(child(root, 'tasks'))) {
    const parts = readTask(key, value, { ...place, variables });
    const name = place.prefix + key;
    parts.forEach((part, index) => recipes.set(`${name} ${index}`, part));
    recipes.set(name, {
      before: parts.map((_part, index) => `${name} ${index}`),
      sources: [],
    });
    for (const alias of called(items(child(value, 'aliases')))) {
      recipes.set(place.prefix + alias, { before: [name], sources: [] });
    }
  }
  for (const { key, value } of entries(child(root, 'includes'))) {
    const named = text(value) ?? text(child(value, 'taskfile')) ?? '';
    const path = resolvePath(folderOf(place.file), named);
    const file = [path, ...NAMES.map(name => `${path}/${name}`)].find(
      candidate =>
        candidate !== undefined && repository.content(candidate) !== undefined,
    );
    if (file !== undefined && depth < 4) {
      const dir = text(child(value, 'dir'));
      const folder =
        (dir === undefined ? undefined : resolvePath(place.folder, dir)) ??
        place.folder;
      const flat = text(child(value, 'flatten')) === 'true';
      const prefix = flat ? place.prefix : `${place.prefix}${key}:`;
      readTaskfile(repository, { file, folder, prefix }, recipes, depth + 1);
      if (recipes.has(`${prefix}default`)) {
        recipes.set(place.prefix + key, {
          before: [`${prefix}default`],
          sources: [],
        });
      }
    }
  }
}

function requestOf(argv: readonly string[]) {
  const names: string[] = [];
  let folder = '.';
  let file: string | undefined;
  for (let index = 1; index < argv.length; index += 1) {
    const [flag, inline] = argv[index].split('=', 2);
    if (argv[index] === '--') {
      break;
    } else if (flag === '-d' || flag === '--dir') {
      folder = inline ?? argv[(index += 1)] ?? '.';
    } else if (flag === '-t' || flag === '--taskfile') {
      file = inline ?? argv[(index += 1)];
    } else if (!/^-|=/.test(argv[index])) {
      names.push(argv[index]);
    }
  }
  return { names, folder, file };
}

/**
 * Follows `task x` into `Taskfile.yml`.
 *
 * @internal
 */
export function followTaskfile(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (
    (argv[0] !== 'task' && argv[0] !== 'go-task') ||
    argv.some(word => LISTS.has(word))
  ) {
    return undefined;
  }
  const { names, folder, file } = requestOf(argv);
  const opaque = {
    opaque: argv.join(' ').slice(0, 120),
    words: names.join(' ') || 'task',
  };
  const at = resolvePath(cwd, folder);
  const path = (file === undefined ? NAMES : [file])
    .map(name => resolvePath(at, name))
    .find(
      candidate =>
        candidate !== undefined && repository.content(candidate) !== undefined,
    );
  if (path === undefined) {
    return opaque;
  }
  const recipes = TASKFILES.of(repository, path, () => {
    const found = new Map<string, Recipe>();
    const place = { file: path, folder: folderOf(path), prefix: '' };
    readTaskfile(repository, place, found, 0);
    return found;
  });
  const sources = sourcesOfRecipes(
    recipes,
    names.length > 0 ? names : ['default'],
  );
  return sources ? { sources } : opaque;
}
