import type { Repository } from '../repository';
import { folderOf, PerTree, resolvePath } from '../repository';
import type { Followed, ScriptSource } from './ScriptSource';

interface Rule {
  file: string;
  prerequisites: string[];
  recipe: Array<{ text: string; line: number; conditional: boolean }>;
}

/** What these lines enclose is a part of the rule that they stand in. */
const CONDITION = /^\s*(?:ifdef|ifndef|ifeq|ifneq)\b/;
const MAX_INCLUDES = 20;

const MAX_TARGETS = 40;
const TARGET =
  /^ *([A-Za-z0-9_./%-][A-Za-z0-9_./% -]*?)[^\S ]*::?(?!=)\s*([^#;]*)/;
const VARIABLE = /^(?:export\s+)?([A-Za-z0-9_.-]+)\s*[:?+]?:?=\s*(.*)$/;

interface Makefile {
  /** Rules stand where they are written, which may be an included file. */
  rules: Map<string, Rule>;
  variables: Map<string, string>;
  first?: string;
}

function parseMakefile(
  repository: Repository,
  path: string,
  makefile: Makefile = { rules: new Map(), variables: new Map() },
  read: Set<string> = new Set(),
): Makefile {
  const lines = repository.linesOf(path);
  read.add(path);
  let current: Rule[] = [];
  let depth = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    let text = lines[index];
    while (text.endsWith('\\') && index + 1 < lines.length) {
      index += 1;
      text = `${text.slice(0, -1)} ${lines[index].trim()}`;
    }
    if (CONDITION.test(text)) {
      depth += 1;
      continue;
    }
    if (/^\s*(?:else|endif)\b/.test(text)) {
      depth -= text.trim().startsWith('endif') && depth > 0 ? 1 : 0;
      continue;
    }
    if (text.startsWith('\t')) {
      const command = { text: text.trim(), line, conditional: depth > 0 };
      current.forEach(rule => rule.recipe.push(command));
      continue;
    }
    const included = /^-?s?include\s+(.+)$/.exec(text);
    if (included) {
      for (const name of included[1].trim().split(/\s+/)) {
        const other = resolvePath(folderOf(path), name);
        const known =
          other !== undefined && repository.content(other) !== undefined;
        if (known && !read.has(other) && read.size < MAX_INCLUDES) {
          parseMakefile(repository, other, makefile, read);
        }
      }
      continue;
    }
    const variable = VARIABLE.exec(text);
    const target = variable ? null : TARGET.exec(text);
    if (variable) {
      makefile.variables.set(variable[1], variable[2].trim());
    } else if (target && !target[1].startsWith('.')) {
      current = [];
      const inline = /^[^;#]*;\s*(.+)$/.exec(text)?.[1];
      for (const name of target[1].trim().split(/\s+/)) {
        const rule = makefile.rules.get(name) ?? {
          file: path,
          prerequisites: [],
          recipe: [],
        };
        rule.prerequisites.push(
          ...target[2].trim().split(/\s+/).filter(Boolean),
        );
        if (inline !== undefined) {
          rule.recipe.push({ text: inline, line, conditional: depth > 0 });
        }
        makefile.rules.set(name, rule);
        makefile.first ??= name;
        current.push(rule);
      }
    } else if (text.trim() !== '' && !text.startsWith('#')) {
      current = [];
    }
  }
  return makefile;
}

function expand(
  text: string,
  variables: Map<string, string>,
  depth = 0,
): string {
  if (depth > 4) {
    return text;
  }
  return text
    .replace(/\$[({]([A-Za-z0-9_.-]+)[)}]/g, (all, name) => {
      if (name === 'MAKE') {
        return 'make';
      }
      const value = variables.get(name);
      return value === undefined ? all : expand(value, variables, depth + 1);
    })
    .replace(/\$\$/g, '$')
    .slice(0, 5000);
}

function requestOf(argv: readonly string[]) {
  const targets: string[] = [];
  const variables = new Map<string, string>();
  let folder = '.';
  let file: string | undefined;
  for (let index = 1; index < argv.length; index += 1) {
    const word = argv[index];
    if (word === '-C' || word === '--directory') {
      folder = argv[(index += 1)] ?? '.';
    } else if (word === '-f' || word === '--file') {
      file = argv[(index += 1)];
    } else if (/^\w+\s*:?=/.test(word)) {
      // What is given there beats what the file says.
      const equals = word.indexOf('=');
      const name = word.slice(0, equals).replace(':', '').trim();
      variables.set(name, word.slice(equals + 1));
    } else if (!word.startsWith('-') && !word.includes('=')) {
      targets.push(word);
    }
  }
  return { targets, folder, file, variables };
}

/**
 * The rule of a target: its own, and where that has no recipe, the one of a
 * pattern such as `app-%`, which a target may have to itself all the same.
 */
function ruleFor(
  { rules }: Makefile,
  name: string,
): { rule?: Rule; stem: string } {
  const own = rules.get(name);
  const none = { rule: own, stem: '' };
  if (own && own.recipe.length > 0) {
    return none;
  }
  const [pattern, best] =
    [...rules]
      .filter(([each, { recipe }]) => {
        const [before, after] = each.split('%');
        return (
          after !== undefined &&
          // `%` alone is for whatever nobody thought of.
          (before + after).length > 0 &&
          recipe.length > 0 &&
          name.length > before.length + after.length &&
          name.startsWith(before) &&
          name.endsWith(after)
        );
      })
      // The shortest stem is the nearest.
      .sort(([one], [other]) => other.length - one.length)[0] ?? [];
  if (pattern === undefined || best === undefined) {
    return none;
  }
  const [before, after] = pattern.split('%');
  const stem = name.slice(before.length, name.length - after.length);
  const prerequisites = best.prerequisites.map(each => each.replace('%', stem));
  return {
    rule: {
      ...best,
      prerequisites: [...(own?.prerequisites ?? []), ...prerequisites],
    },
    stem,
  };
}

function sourcesOf(
  makefile: Makefile,
  targets: readonly string[],
  cwd: string,
): ScriptSource[] | undefined {
  const sources: ScriptSource[] = [];
  const seen = new Set<string>();
  const visit = (name: string, top: string): boolean => {
    const { rule, stem } = ruleFor(makefile, name);
    if (!rule || seen.has(name) || seen.size > MAX_TARGETS) {
      return rule !== undefined;
    }
    seen.add(name);
    rule.prerequisites.forEach(prerequisite => visit(prerequisite, top));
    for (const { text, line, conditional } of rule.recipe) {
      const [, prefix, command] = /^([@+-]*)\s*([\s\S]*)$/.exec(text) ?? [];
      sources.push({
        text: expand(
          (command ?? '').replace(/\$@/g, name).replace(/\$\*/g, stem),
          makefile.variables,
        ),
        file: rule.file,
        line,
        literal: false,
        conditional,
        cwd,
        errexit: false,
        pipefail: false,
        swallowedBy: prefix?.includes('-')
          ? 'the `-` before it in the Makefile'
          : undefined,
        env: {},
        target: name,
      });
    }
    return true;
  };
  return targets.every(name => visit(name, name)) ? sources : undefined;
}

const MAKEFILES = new PerTree<Makefile>();

/**
 * Follows `make x` into the recipe of the target and of what it depends on.
 *
 * @internal
 */
export function followMake(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (argv[0] !== 'make' && argv[0] !== 'gmake') {
    return undefined;
  }
  const request = requestOf(argv);
  const opaque = {
    opaque: argv.join(' '),
    words: request.targets.join(' ') || 'make',
  };
  const folder = resolvePath(cwd, request.folder);
  if (folder === undefined) {
    return opaque;
  }
  const names = request.file
    ? [request.file]
    : ['Makefile', 'makefile', 'GNUmakefile'];
  const path = names
    .map(name => (folder === '' ? name : `${folder}/${name}`))
    .find(candidate => repository.content(candidate) !== undefined);
  if (path === undefined) {
    return opaque;
  }
  const makefile = MAKEFILES.of(repository, path, () =>
    parseMakefile(repository, path),
  );
  const targets =
    request.targets.length > 0
      ? request.targets
      : [makefile.variables.get('.DEFAULT_GOAL') ?? makefile.first ?? 'all'];
  if (targets.some(target => /[$`]/.test(target))) {
    // A target that an expression names may be any that there is.
    const all = [...makefile.rules.keys()].join(' ');
    return { ...opaque, words: `run ${all}`.slice(0, 2000) };
  }
  const variables = new Map([...makefile.variables, ...request.variables]);
  const sources = sourcesOf({ ...makefile, variables }, targets, folder);
  return sources ? { sources } : opaque;
}
