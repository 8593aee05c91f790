import type { Repository } from '../repository';
import { folderOf, PerTree, resolvePath } from '../repository';
import type { Followed, ScriptSource } from './ScriptSource';

interface Request {
  script: string;
  folder?: string;
  workspace?: string;
  everywhere: boolean;
  ifPresent: boolean;
  /** What is handed on to the script. */
  args: string[];
}

const FOLDER_FLAGS = ['--prefix', '-C', '--dir', '--cwd'];
const WORKSPACE_FLAGS = ['-w', '--workspace', '-F', '--filter', '--scope'];
const EVERYWHERE_FLAGS = [
  '-r',
  '--recursive',
  '--workspaces',
  '-ws',
  '--ws',
  '-A',
  '--all',
];
const BUILTIN_SCRIPTS = ['test', 't', 'tst', 'start', 'stop'];
/** Commands of the package managers that are not scripts. */
const OWN_COMMANDS = new Set(
  'install,i,ci,add,remove,rm,publish,pack,audit,outdated,update,upgrade,up,link,config,login,logout,whoami,version,view,info,cache,dedupe,prune,exec,dlx,x,create,init,store,import,sbom,dist-tag,access,set,plugin,why,npm,global,node,patch,rebuild,fetch,deploy,constraints,help,licenses,env,setup,team,owner,token,pkg,explain,ls,list,root,bin,unlink,completion,doctor,fund,org,ping,profile,repo,search,star,stage'.split(
    ',',
  ),
);

function takeFlags(words: readonly string[]) {
  const rest: string[] = [];
  const found: Partial<Request> = { everywhere: false, ifPresent: false };
  for (let index = 0; index < words.length; index += 1) {
    const [flag, inline] = words[index].split('=', 2);
    const value = () => inline ?? words[(index += 1)];
    if (words[index] === '--') {
      break;
    } else if (FOLDER_FLAGS.includes(flag)) {
      found.folder = value();
    } else if (WORKSPACE_FLAGS.includes(flag)) {
      found.workspace = value();
    } else if (EVERYWHERE_FLAGS.includes(flag)) {
      found.everywhere = true;
    } else if (flag === '--if-present') {
      found.ifPresent = true;
    } else if (!flag.startsWith('-')) {
      rest.push(words[index]);
    }
  }
  return { rest, found };
}

/** npm hands on what stands after `--`, the others all that follows the name. */
function argumentsAfter(argv: readonly string[], script: string): string[] {
  const dashes = argv.indexOf('--');
  if (dashes >= 0) {
    return argv.slice(dashes + 1);
  }
  return argv[0] === 'npm'
    ? []
    : argv
        .slice(argv.indexOf(script) + 1)
        .filter(word => !EVERYWHERE_FLAGS.includes(word));
}

const PLAIN_ARGUMENT = /^[\w./:@%+=,*-]+$/;

function requestOf(argv: readonly string[]): Request | undefined {
  const [manager, ...words] = argv;
  if (!['npm', 'yarn', 'pnpm', 'bun'].includes(manager)) {
    return undefined;
  }
  const { rest, found } = takeFlags(words);
  let everywhere = found.everywhere ?? false;
  let { workspace } = found;
  if (manager === 'yarn' && rest[0] === 'workspace') {
    workspace = rest[1];
    rest.splice(0, 2);
  } else if (manager === 'yarn' && rest[0] === 'workspaces') {
    everywhere = true;
    rest.splice(0, rest[1] === 'foreach' ? 2 : 1);
  }
  const named = ['run', 'run-script', 'rum', 'urn'].includes(rest[0]);
  const script = named ? rest[1] : rest[0];
  if (script === undefined) {
    return undefined;
  }
  const builtin = BUILTIN_SCRIPTS.includes(script);
  if (!named && !builtin && (manager === 'npm' || OWN_COMMANDS.has(script))) {
    return undefined;
  }
  if (!named && manager === 'bun' && script === 'test') {
    return undefined;
  }
  return {
    args: argumentsAfter(argv, script),
    script: script === 't' || script === 'tst' ? 'test' : script,
    folder: found.folder,
    workspace,
    everywhere,
    ifPresent: found.ifPresent ?? false,
  };
}

function packagesFor(
  repository: Repository,
  request: Request,
  cwd: string | undefined,
): string[] {
  const own = resolvePath(cwd, request.folder ?? '.');
  if (request.workspace !== undefined || request.everywhere) {
    const wanted = request.workspace?.replace(/^\.\//, '');
    return repository
      .readFiles(
        path => path.endsWith('package.json') && repository.concerns(path),
      )
      .filter(
        ({ path, content }) =>
          wanted === undefined ||
          `/${folderOf(path)}`.endsWith(`/${wanted}`) ||
          content.includes(`"name": "${wanted}"`),
      )
      .map(({ path }) => path)
      .slice(0, 20);
  }
  if (own === undefined) {
    return [];
  }
  const path =
    request.folder === undefined ? nearestPackage(repository, own) : undefined;
  return [path ?? (own === '' ? 'package.json' : `${own}/package.json`)];
}

/**
 * The `package.json` that is in force in a folder: its own, or that of the
 * next folder above.
 *
 * @internal
 */
export function nearestPackage(
  repository: Repository,
  folder: string | undefined,
): string | undefined {
  for (
    let at = folder;
    at !== undefined;
    at = at === '' ? undefined : folderOf(at)
  ) {
    const path = at === '' ? 'package.json' : `${at}/package.json`;
    if (repository.exists(path)) {
      return path;
    }
  }
  return undefined;
}

/** Names of the scripts of a `package.json`. @internal */
export function scriptNames(repository: Repository, path: string): string[] {
  return [...scriptsOf(repository, path).keys()];
}

/** What a script of this name runs in each package of the repository. @internal */
export function scriptsEverywhere(
  repository: Repository,
  script: string,
): ScriptSource[] {
  const request: Request = {
    script,
    everywhere: true,
    ifPresent: true,
    args: [],
  };
  return packagesFor(repository, request, '')
    .filter(path => path !== 'package.json')
    .flatMap(path => sourcesIn(repository, path, request));
}

interface PackageScript {
  text: string;
  line: number;
}

const SCRIPTS = new PerTree<ReadonlyMap<string, PackageScript>>();

function scriptsOf(repository: Repository, path: string) {
  return SCRIPTS.of(repository, path, () => readScripts(repository, path));
}

function readScripts(
  repository: Repository,
  path: string,
): ReadonlyMap<string, PackageScript> {
  try {
    const parsed: unknown = JSON.parse(repository.content(path) ?? '');
    const scripts = (parsed as { scripts?: unknown } | null)?.scripts;
    const lines = repository.linesOf(path);
    return new Map(
      Object.entries((scripts ?? {}) as Record<string, unknown>).flatMap(
        ([name, text]) =>
          typeof text === 'string'
            ? [[name, { text, line: lineOfScript(lines, name) }] as const]
            : [],
      ),
    );
  } catch {
    return new Map();
  }
}

function lineOfScript(lines: readonly string[], script: string): number {
  const start = lines.findIndex(line => /"scripts"\s*:/.test(line));
  const found = lines.findIndex(
    (line, index) => index >= start && line.includes(`"${script}":`),
  );
  return Math.max(found, start, 0) + 1;
}

function sourcesIn(
  repository: Repository,
  path: string,
  { script, args }: Request,
): ScriptSource[] {
  const handedOn = args.every(word => PLAIN_ARGUMENT.test(word))
    ? args.map(word => ` ${word}`).join('')
    : '';
  const scripts = scriptsOf(repository, path);
  if (!scripts.has(script)) {
    return [];
  }
  return [`pre${script}`, script, `post${script}`].flatMap(name => {
    const found = scripts.get(name);
    return found === undefined
      ? []
      : [
          {
            text: found.text + (name === script ? handedOn : ''),
            file: path,
            line: found.line,
            literal: false,
            cwd: folderOf(path),
            errexit: false,
            pipefail: false,
            env: {},
            target: name,
          },
        ];
  });
}

/**
 * Follows `npm run x`, `yarn x`, `pnpm -r test` and the like into
 * `package.json`.
 *
 * @internal
 */
export function followPackageScript(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const request = requestOf(argv);
  if (!request) {
    return undefined;
  }
  const packages = packagesFor(repository, request, cwd);
  const read = packages.filter(path => repository.content(path) !== undefined);
  const sources = read.flatMap(path => sourcesIn(repository, path, request));
  if (sources.length > 0) {
    return { sources };
  }
  const unreadable = packages.length === 0 || read.length < packages.length;
  // `yarn run` and `bun run` take a program of that name, `npm run` does not.
  const takesProgram =
    /^(?:yarn|bun)$/.test(argv[0]) && /^[\w@./-]+$/.test(request.script);
  const explicit =
    !takesProgram &&
    (argv[1]?.startsWith('run') || BUILTIN_SCRIPTS.includes(argv[1]));
  if (!unreadable && (request.ifPresent || !explicit)) {
    // `yarn tsc` runs a program of that name when no script has it.
    return undefined;
  }
  return { opaque: argv.join(' '), words: wordsOf(repository, read, request) };
}

/** A script that an expression names may be any that there is. */
function wordsOf(
  repository: Repository,
  paths: readonly string[],
  { script }: Request,
): string {
  const names = /[$`]/.test(script)
    ? paths.flatMap(path => scriptNames(repository, path))
    : [];
  return names.length > 0 ? `run ${names.join(' ')}`.slice(0, 2000) : script;
}

/**
 * `yarn eslint .` runs the program where no script has its name.
 *
 * @internal
 */
export function packageProgram(argv: readonly string[]): readonly string[] {
  const [manager, first] = argv;
  if (/^(?:yarn|bun)$/.test(manager) && first === 'run') {
    const at = argv.findIndex((word, i) => i > 1 && !word.startsWith('-'));
    return at > 1 ? argv.slice(at) : argv;
  }
  return (manager === 'yarn' || manager === 'pnpm') &&
    first !== undefined &&
    !first.startsWith('-') &&
    !OWN_COMMANDS.has(first) &&
    first !== 'run'
    ? argv.slice(1)
    : argv;
}
