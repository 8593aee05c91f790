import type { Repository } from '../repository';
import { resolvePath } from '../repository';
import type { Followed, ScriptSource } from './ScriptSource';
import { taskSource } from './taskSource';

interface Field {
  value: string[];
  line: number;
}
type Sections = Map<string, Map<string, Field>>;

/** Sections of an `.ini` file with their fields, each line by line. */
function readIni(lines: readonly string[]): Sections {
  const sections: Sections = new Map();
  let fields: Map<string, Field> | undefined;
  let field: Field | undefined;
  lines.forEach((line, index) => {
    const section = /^\[([^\]]+)\]/.exec(line);
    const assigned = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line);
    if (section) {
      fields = new Map();
      sections.set(section[1].trim(), fields);
      field = undefined;
    } else if (/^\s*[#;]/.test(line)) {
      // A comment ends nothing.
    } else if (assigned && fields) {
      field = { value: [assigned[2]], line: index + 1 };
      fields.set(assigned[1], field);
    } else if (field && /^\s+\S/.test(line)) {
      field.value.push(line.trim());
    }
  });
  return sections;
}

function wantedEnvs(argv: readonly string[]): string[] | undefined {
  const at = argv.findIndex(word => /^(?:-e|--env|-m)(?:=|$)/.test(word));
  const joined = argv.find(word => /^-e./.test(word) && !word.includes('='));
  const value =
    at >= 0 ? argv[at].split('=', 2)[1] ?? argv[at + 1] : joined?.slice(2);
  return value?.split(',').filter(Boolean);
}

/** `py3{11,12}-django` for each of its variants. */
function variants(name: string): string[] {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/.exec(name);
  return braces
    ? braces[2]
        .split(',')
        .flatMap(value => variants(`${braces[1]}${value.trim()}${braces[3]}`))
        .slice(0, 40)
    : [name];
}

function isPlain(name: string): boolean {
  return (
    /^(?:py(?:py)?\d*|python[\d.]*|tests?|unit)(?:$|-)/.test(name) ||
    name === 'ALL'
  );
}

function sourcesOfEnv(
  sections: Sections,
  name: string,
  file: string,
  cwd: string | undefined,
): ScriptSource[] | undefined {
  const own = [...sections].find(
    ([section]) =>
      section.startsWith('testenv:') &&
      variants(section.slice('testenv:'.length)).includes(name),
  )?.[1];
  const base = sections.get('testenv');
  if (!own && !isPlain(name) && !/^[\w.]+(?:-[\w.]+)*$/.test(name)) {
    return undefined;
  }
  const field = own?.get('commands') ?? base?.get('commands');
  if (!field) {
    return undefined;
  }
  const lenient =
    (own?.get('ignore_outcome') ?? base?.get('ignore_outcome'))?.value[0] ===
    'true';
  const factors = new Set(name.split('-'));
  const lines = field.value
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  return lines.flatMap((line, index) => {
    const [, condition, command] = /^([\w.,!{}-]+):\s+(.*)$/.exec(line) ?? [
      undefined,
      undefined,
      line,
    ];
    const holds =
      condition === undefined ||
      condition
        .split(',')
        .some(each =>
          each
            .split('-')
            .every(part =>
              part.startsWith('!')
                ? !factors.has(part.slice(1))
                : factors.has(part),
            ),
        );
    if (!holds || /\{\[/.test(command)) {
      return [];
    }
    const ignored = lenient || command.startsWith('-');
    return [
      taskSource({
        text: command
          .replace(/^[-!]\s*/, '')
          .replace(/\{posargs(?::([^{}]*))?\}|\[\]/g, '$1')
          .replace(/\{(?:toxinidir|tox_root)\}\/?/g, '')
          .replace(/\{env(?:python|bindir)\}/g, 'python'),
        file,
        line: field.line + Math.min(index, field.value.length - 1),
        errexit: true,
        cwd,
        target: isPlain(name) ? 'test' : name,
        swallowedBy: ignored ? 'tox is told to ignore its failure' : undefined,
      }),
    ];
  });
}

/**
 * Follows `tox -e lint` into `tox.ini` or `setup.cfg`, as far as it is plain.
 *
 * @internal
 */
export function followTox(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (argv[0] !== 'tox' || /^(?:list|config|devenv)$/.test(argv[1] ?? '')) {
    return undefined;
  }
  const file = ['tox.ini', 'setup.cfg']
    .map(name => resolvePath(cwd, name))
    .find(
      path =>
        path !== undefined &&
        /^\[testenv/m.test(repository.content(path) ?? ''),
    );
  if (file === undefined) {
    return undefined;
  }
  const sections = readIni(repository.linesOf(file));
  const settings = sections.get('tox') ?? sections.get('tox:tox');
  const listed = (settings?.get('envlist') ?? settings?.get('env_list'))?.value
    .join(',')
    .split(/,(?![^{]*\})|\s+/)
    .filter(Boolean);
  const names = (wantedEnvs(argv) ?? listed ?? ['py']).flatMap(variants);
  const sources = names.map(name => sourcesOfEnv(sections, name, file, cwd));
  return sources.some(each => each === undefined || each.length === 0)
    ? undefined
    : { sources: distinct(sources.flatMap(each => each ?? [])) };
}

/** Environments for several versions run the same. */
function distinct(sources: readonly ScriptSource[]): ScriptSource[] {
  const seen = new Set<string>();
  return sources.filter(({ text, target }) => {
    const key = `${target}\n${text}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
