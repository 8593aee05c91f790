import type { Repository } from '../repository';
import { resolvePath } from '../repository';
import type { Followed, ScriptSource } from './ScriptSource';

interface Rule {
  prerequisites: string[];
  recipe: Array<{ text: string; line: number }>;
}

const MAX_TARGETS = 40;
const TARGET = /^([A-Za-z0-9_./% -]+?)\s*::?(?!=)\s*([^#;]*)/;
const VARIABLE = /^(?:export\s+)?([A-Za-z0-9_.-]+)\s*[:?+]?:?=\s*(.*)$/;

interface Makefile {
  rules: Map<string, Rule>;
  variables: Map<string, string>;
  first?: string;
}

function parseMakefile(lines: readonly string[]): Makefile {
  const makefile: Makefile = { rules: new Map(), variables: new Map() };
  let current: Rule[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    let text = lines[index];
    while (text.endsWith('\\') && index + 1 < lines.length) {
      index += 1;
      text = `${text.slice(0, -1)} ${lines[index].trim()}`;
    }
    if (text.startsWith('\t')) {
      current.forEach(rule => rule.recipe.push({ text: text.trim(), line }));
      continue;
    }
    const variable = VARIABLE.exec(text);
    const target = variable ? null : TARGET.exec(text);
    if (variable) {
      makefile.variables.set(variable[1], variable[2].trim());
    } else if (target && !target[1].startsWith('.')) {
      current = [];
      for (const name of target[1].trim().split(/\s+/)) {
        const rule = makefile.rules.get(name) ?? {
          prerequisites: [],
          recipe: [],
        };
        rule.prerequisites.push(
          ...target[2].trim().split(/\s+/).filter(Boolean),
        );
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
  let folder = '.';
  let file: string | undefined;
  for (let index = 1; index < argv.length; index += 1) {
    const word = argv[index];
    if (word === '-C' || word === '--directory') {
      folder = argv[(index += 1)] ?? '.';
    } else if (word === '-f' || word === '--file') {
      file = argv[(index += 1)];
    } else if (!word.startsWith('-') && !word.includes('=')) {
      targets.push(word);
    }
  }
  return { targets, folder, file };
}

function sourcesOf(
  makefile: Makefile,
  targets: readonly string[],
  path: string,
  cwd: string,
): ScriptSource[] | undefined {
  const sources: ScriptSource[] = [];
  const seen = new Set<string>();
  const visit = (name: string, top: string): boolean => {
    const rule = makefile.rules.get(name);
    if (!rule || seen.has(name) || seen.size > MAX_TARGETS) {
      return rule !== undefined;
    }
    seen.add(name);
    rule.prerequisites.forEach(prerequisite => visit(prerequisite, top));
    for (const { text, line } of rule.recipe) {
      const [, prefix, command] = /^([@+-]*)\s*([\s\S]*)$/.exec(text) ?? [];
      sources.push({
        text: expand(command ?? '', makefile.variables),
        file: path,
        line,
        literal: false,
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
  const makefile = parseMakefile(repository.linesOf(path));
  const targets =
    request.targets.length > 0 ? request.targets : [makefile.first ?? 'all'];
  const sources = sourcesOf(makefile, targets, path, folder);
  return sources ? { sources } : opaque;
}
