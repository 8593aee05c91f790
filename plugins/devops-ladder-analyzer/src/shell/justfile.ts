import type { Repository } from '../repository';
import { folderOf, PerTree, resolvePath } from '../repository';
import type { Recipe } from './recipes';
import { sourcesOfRecipes } from './recipes';
import type { Followed, ScriptSource } from './ScriptSource';
import { taskSource } from './taskSource';

const NAMES = ['justfile', 'Justfile', '.justfile', 'JUSTFILE'];
const RECIPE =
  /^@?([A-Za-z_][\w-]*)((?:\s(?:[^:="']|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*)?):(?!=)(.*)$/;
const VARIABLE = /^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(.*)$/;
const FLAGS = new Set([
  ...['-f', '--justfile', '-d', '--working-directory', '--shell'],
  ...['--dotenv-path', '--dotenv-filename', '--color', '--chooser'],
]);
const LISTS = new Set(['--list', '-l', '--summary', '--show', '--fmt']);

interface Justfile {
  recipes: Map<string, Recipe & { parameters: string[] }>;
  variables: Map<string, string>;
  first?: string;
  /** A file that it is composed of was not read. */
  incomplete: boolean;
}

interface Body {
  name: string;
  lines: Array<{ text: string; line: number }>;
  cwd: string | undefined;
}

const unquoted = (value: string) =>
  /^(["'])([^"']*)\1$/.exec(value.trim())?.[2];

function bodySources(body: Body, file: string): ScriptSource[] {
  const { lines, name, cwd } = body;
  const first = lines[0];
  const common = { file, cwd, target: name };
  if (first?.text.startsWith('#!')) {
    return /\b(?:ba|z|da|k)?sh\b/.test(first.text)
      ? [
          taskSource({
            ...common,
            text: lines.map(({ text }) => text).join('\n'),
            line: first.line,
            literal: true,
            errexit: /\s-[a-z]*e/.test(first.text),
          }),
        ]
      : [];
  }
  const sources: ScriptSource[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const { line } = lines[index];
    let { text } = lines[index];
    while (text.endsWith('\\') && index + 1 < lines.length) {
      index += 1;
      text = `${text.slice(0, -1)} ${lines[index].text.trim()}`;
    }
    const [, prefix, command] = /^\s*([@-]*)\s*([\s\S]*)$/.exec(text) ?? [];
    if (command && !command.startsWith('#')) {
      sources.push(
        taskSource({
          ...common,
          text: command,
          line,
          swallowedBy: prefix.includes('-')
            ? 'the `-` before it in the justfile'
            : undefined,
        }),
      );
    }
  }
  return sources;
}

/** Words before a recipe's colon that stand for arguments. */
const parametersIn = (text: string) =>
  [
    ...text.matchAll(
      /([+*]?)\$?([A-Za-z_][\w-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\S+))?/g,
    ),
  ].map(([, many, name]) => many + name);

const dependenciesIn = (text: string) =>
  [...text.replace(/#.*$/, '').matchAll(/\(\s*([\w-]+)[^)]*\)|([\w-]+)/g)].map(
    ([, called, plain]) => called ?? plain,
  );

function readJustfile(
  repository: Repository,
  path: string,
  cwd: string,
  depth = 0,
): Justfile {
  const just: Justfile = {
    recipes: new Map(),
    variables: new Map(),
    incomplete: false,
  };
  const lines = repository.linesOf(path);
  const aliases: Array<[string, string]> = [];
  let folder: string | undefined = cwd;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const attribute = /^\[.*working-directory\(\s*["']([^"']+)/.exec(line);
    const alias = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line);
    const variable = VARIABLE.exec(line);
    const recipe = variable ? null : RECIPE.exec(line);
    const imported = /^import\??\s+["']([^"']+)/.exec(line);
    if (attribute) {
      folder = resolvePath(cwd, attribute[1]);
    } else if (alias) {
      aliases.push([alias[1], alias[2]]);
    } else if (imported) {
      const other = resolvePath(folderOf(path), imported[1]);
      if (
        other !== undefined &&
        repository.content(other) !== undefined &&
        depth < 4
      ) {
        const inner = readJustfile(repository, other, cwd, depth + 1);
        inner.recipes.forEach((value, key) => just.recipes.set(key, value));
        inner.variables.forEach((value, key) => just.variables.set(key, value));
        just.incomplete ||= inner.incomplete;
      } else {
        just.incomplete = true;
      }
    } else if (variable) {
      const value = unquoted(variable[2]);
      if (value !== undefined) {
        just.variables.set(variable[1], value);
      }
    } else if (recipe) {
      const [, name, parameters, dependencies] = recipe;
      const body: Body = { name, lines: [], cwd: folder };
      while (/^(?:\s+|$)/.test(lines[index + 1] ?? 'x')) {
        index += 1;
        if (lines[index].trim() !== '') {
          body.lines.push({ text: lines[index].trim(), line: index + 1 });
        }
      }
      const sources = bodySources(body, path);
      just.first ??= name;
      just.recipes.set(name, {
        before: dependenciesIn(dependencies),
        sources,
        parameters: parametersIn(parameters),
        opaque:
          body.lines.length > 0 &&
          sources.length === 0 &&
          (body.lines[0].text.startsWith('#!') ? true : undefined),
      });
      folder = cwd;
    }
  }
  for (const [name, target] of aliases) {
    const recipe = just.recipes.get(target);
    if (recipe) {
      just.recipes.set(name, recipe);
    }
  }
  return just;
}

function requestOf(argv: readonly string[]) {
  const words: string[] = [];
  let file: string | undefined;
  let folder: string | undefined;
  for (let index = 1; index < argv.length; index += 1) {
    const [flag, inline] = argv[index].split('=', 2);
    if (words.length === 0 && FLAGS.has(flag)) {
      const value = inline ?? argv[(index += 1)];
      file = flag === '-f' || flag === '--justfile' ? value : file;
      folder = flag === '-d' || flag === '--working-directory' ? value : folder;
    } else if (words.length > 0 || !/^-|=/.test(argv[index])) {
      words.push(argv[index]);
    }
  }
  return { words, file, folder };
}

interface Call {
  name: string;
  target: string;
  values: Map<string, string>;
}

/** Recipes may take words as their arguments. */
function callsIn(words: readonly string[], { recipes }: Justfile): Call[] {
  const calls: Call[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const name = words[index];
    const values = new Map<string, string>();
    for (const parameter of recipes.get(name)?.parameters ?? []) {
      const next = words[index + 1];
      const many = /^[+*]/.test(parameter);
      if (many) {
        values.set(parameter.slice(1), words.slice(index + 1).join(' '));
        index = words.length;
      } else if (next !== undefined) {
        values.set(parameter, next);
        index += 1;
      }
    }
    // The recipe may have been called by another name.
    const target = recipes.get(name)?.sources[0]?.target ?? name;
    calls.push({ name, target, values });
  }
  return calls;
}

const JUSTFILES = new PerTree<Justfile>();

/**
 * Follows `just x` into the recipe and what it depends on.
 *
 * @internal
 */
export function followJust(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (argv[0] !== 'just' || argv.some(word => LISTS.has(word))) {
    return undefined;
  }
  const request = requestOf(argv);
  const opaque = {
    opaque: argv.join(' ').slice(0, 120),
    words: request.words.join(' ') || 'just',
  };
  const [, module, inner] =
    /^([^:]+)::(.+)$/.exec(request.words[0] ?? '') ?? [];
  const folders = cwd === undefined ? [] : [cwd, ''];
  const paths =
    request.file !== undefined
      ? [resolvePath(cwd, request.file)]
      : folders.flatMap(folder =>
          (module === undefined
            ? NAMES
            : [`${module}.just`, `${module}/mod.just`, `${module}/justfile`]
          ).map(name => resolvePath(folder, name)),
        );
  const path = paths.find(
    candidate =>
      candidate !== undefined && repository.content(candidate) !== undefined,
  );
  if (path === undefined) {
    return opaque;
  }
  const folder =
    request.folder === undefined
      ? folderOf(path)
      : resolvePath(cwd, request.folder) ?? folderOf(path);
  const just = JUSTFILES.of(repository, `${path}\n${folder}`, () =>
    readJustfile(repository, path, folder),
  );
  const words =
    inner === undefined ? request.words : [inner, ...request.words.slice(1)];
  const calls = callsIn(
    words.length > 0 ? words : [just.first ?? 'default'],
    just,
  );
  const sources = sourcesOfRecipes(
    just.recipes,
    calls.map(({ name }) => name),
  );
  if (!sources) {
    return opaque;
  }
  const fill = ({ text, target }: ScriptSource) => {
    const given = calls.find(call => call.target === target)?.values;
    return text.replace(
      /\{\{\s*([\w-]+)\s*\}\}/g,
      (all, name) => given?.get(name) ?? just.variables.get(name) ?? all,
    );
  };
  return {
    sources: sources.map(source => ({ ...source, text: fill(source) })),
  };
}
