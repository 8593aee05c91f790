import type { Repository } from '../repository';
import { resolvePath } from '../repository';
import type { Followed, ScriptSource } from './ScriptSource';
import { taskSource } from './taskSource';

/** Tables of `pyproject.toml` that hold scripts, by what runs them. */
const TABLES: Array<{ by: string[]; table: RegExp }> = [
  { by: ['hatch'], table: /^tool\.hatch\.envs\.([\w-]+)\.scripts$/ },
  { by: ['pdm'], table: /^tool\.pdm\.(scripts)$/ },
  { by: ['poe', 'poethepoet'], table: /^tool\.poe\.(tasks)$/ },
  { by: ['taskipy'], table: /^tool\.taskipy\.(tasks)$/ },
  { by: ['pixi'], table: /^(?:tool\.pixi\.)?(?:feature\.[\w-]+\.)?(tasks)$/ },
  { by: ['rye'], table: /^tool\.rye\.(scripts)$/ },
];
const STRING = /"((?:\\.|[^"\\])*)"|'([^']*)'/g;
const MAX_DEPTH = 5;

interface Script {
  commands: string[];
  line: number;
}

const strings = (text: string) =>
  [...text.matchAll(STRING)].map(([, double, single]) => double ?? single);

/** What a value of a script is: a command, several, or a table with one. */
function commandsOf(value: string): string[] {
  if (/^["'[]/.test(value)) {
    return strings(value);
  }
  const named =
    /\b(?:cmd|shell|composite|sequence)\s*=\s*(\[[\s\S]*?\]|"(?:\\.|[^"\\])*"|'[^']*')/.exec(
      value,
    );
  return named ? strings(named[1]) : [];
}

/** Scripts of all tables that belong to a runner. */
function readScripts(
  lines: readonly string[],
  tables: readonly RegExp[],
): Map<string, Script> {
  const scripts = new Map<string, Script>();
  let env: string | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const header = /^\[+\s*([\w.-]+)\s*\]/.exec(lines[index]);
    if (header) {
      env = tables
        .map(table => table.exec(header[1])?.[1])
        .find(found => found !== undefined);
      continue;
    }
    const pair = /^\s*["']?([\w:.-]+)["']?\s*=\s*(.+)$/.exec(lines[index]);
    if (env === undefined || !pair) {
      continue;
    }
    const line = index + 1;
    let value = pair[2];
    while (
      /^\[/.test(value) &&
      !/\]\s*(?:#.*)?$/.test(value) &&
      index + 1 < lines.length
    ) {
      index += 1;
      value += `\n${lines[index].replace(/^\s*#.*$/, '')}`;
    }
    const script = { commands: commandsOf(value), line };
    scripts.set(`${env}:${pair[1]}`, script);
    if (env === 'default' || !scripts.has(pair[1])) {
      scripts.set(pair[1], script);
    }
  }
  return scripts;
}

function sourcesOf(
  scripts: ReadonlyMap<string, Script>,
  name: string,
  place: { file: string; cwd: string | undefined },
  depth = 0,
): ScriptSource[] {
  const script = scripts.get(name);
  const env = name.includes(':') ? `${name.split(':')[0]}:` : '';
  return (script?.commands ?? []).flatMap(command => {
    const [first] = command.replace(/^-\s*/, '').split(/\s+/);
    const inner = [env + first, first].find(
      each => each !== name && scripts.has(each),
    );
    if (inner !== undefined && depth < MAX_DEPTH && first !== name) {
      return sourcesOf(scripts, inner, place, depth + 1);
    }
    return [
      taskSource({
        ...place,
        text: command
          .replace(/^-\s*/, '')
          .replace(/\{args(?::([^{}]*))?\}/g, '$1'),
        line: script?.line ?? 1,
        errexit: true,
        target: name.slice(env.length),
        swallowedBy: /^-\s/.test(command) ? 'the `-` before it' : undefined,
      }),
    ];
  });
}

/**
 * Follows `hatch run lint:check`, `pdm run test`, `poe test` and the like into
 * `pyproject.toml`.
 *
 * @internal
 */
export function followProjectScript(
  repository: Repository,
  argv: readonly string[],
  by: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const direct = TABLES.some(table => table.by.includes(argv[0]))
    ? argv[0]
    : undefined;
  const words = direct
    ? argv.slice(1).filter(word => !word.startsWith('-') && word !== 'run')
    : argv;
  const runners = direct ? [direct] : [...by];
  const tables = TABLES.filter(table =>
    table.by.some(each => runners.includes(each)),
  ).map(({ table }) => table);
  const file = ['pyproject.toml', 'pixi.toml']
    .map(name => resolvePath(cwd, name))
    .find(path => path !== undefined && repository.content(path) !== undefined);
  if (tables.length === 0 || words.length === 0 || file === undefined) {
    return undefined;
  }
  const scripts = readScripts(repository.linesOf(file), tables);
  const name = [words[0], words[0].replace(/^\+\S+$/, '')].find(each =>
    scripts.has(each),
  );
  const sources =
    name === undefined ? [] : sourcesOf(scripts, name, { file, cwd });
  return sources.length > 0 ? { sources } : undefined;
}
