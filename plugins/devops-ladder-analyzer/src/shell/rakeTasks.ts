import type { Repository } from '../repository';
import { resolvePath } from '../repository';

const NAMES = ['Rakefile', 'rakefile', 'Rakefile.rb'];

/** `task default: %i[spec rubocop]`, `task(:ci => ["spec"])`. */
const DEPENDS =
  /^[^\S\n]*(?:multi)?task[\s(]+(?::?["']?([\w:-]+)["']?\s*(?::|=>)|["']([\w:-]+)["']\s*=>)\s*(?:%[iw][[({]([^\])}]*)[\])}]|\[([^\]]*)\]|(:[\w:]+|["'][\w:]+["']))/gm;

/** Tasks that a tool defines, by the class of the tool. */
const TASK_CLASSES: ReadonlyArray<{ like: RegExp; runs: string }> = [
  { like: /\bRuboCop::RakeTask\b/, runs: 'rubocop' },
  { like: /\bSCSSLint::RakeTask\b/, runs: 'scss-lint' },
  { like: /\bSlimLint::RakeTask\b/, runs: 'slim-lint' },
  { like: /\bHamlLint::RakeTask\b/, runs: 'haml-lint' },
  { like: /\bReek::Rake::Task\b/, runs: 'reek' },
  { like: /\bRSpec::Core::RakeTask\b/, runs: 'rspec' },
  { like: /\bRake::TestTask\b/, runs: 'minitest' },
  { like: /\bMinitest::TestTask\b/, runs: 'minitest' },
  { like: /\bCucumber::Rake::Task\b/, runs: 'cucumber' },
  { like: /\bBundler::Audit::Task\b/, runs: 'bundle-audit check' },
];
const NEW_TASK =
  /^[^\S\n]*([A-Z][\w:]*)\.(?:new|create)(?:[\s(]+\{?\s*:?["']?([\w:-]+)["']?|[^\S\n]*(?:do\b|$))/gm;
/** What such a task is called where it is not said. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  rspec: 'spec',
  minitest: 'test',
  'scss-lint': 'scss_lint',
  'slim-lint': 'slim_lint',
  'haml-lint': 'haml_lint',
};

/** Something that a task consists of: another task, or a program. @internal */
export interface RakePart {
  command: string;
  file: string;
  line: number;
}

const lineAt = (content: string, index: number) =>
  content.slice(0, index).split('\n').length;

function dependencies(content: string, file: string, name: string) {
  const parts: RakePart[] = [];
  for (const match of content.matchAll(DEPENDS)) {
    const [all, symbol, text, words, list, single] = match;
    if ((symbol ?? text) === name) {
      const line = lineAt(content, match.index) + (/^\s*\n/.test(all) ? 1 : 0);
      for (const each of (words ?? list ?? single ?? '').match(/[\w:-]+/g) ??
        []) {
        const task = each.replace(/^:/, '');
        parts.push({ command: `rake ${task}`, file, line });
      }
    }
  }
  return parts;
}

function ofTools(content: string, file: string, name: string): RakePart[] {
  return [...content.matchAll(NEW_TASK)].flatMap(match => {
    const known = TASK_CLASSES.find(({ like }) => like.test(match[1]));
    const called = match[2] ?? USUAL_NAMES[known?.runs ?? ''] ?? known?.runs;
    return known && called === name
      ? [
          {
            command: known.runs,
            file,
            line: lineAt(content, match.index),
          },
        ]
      : [];
  });
}

/** Rails runs the tests by itself; rspec-rails puts its own in their place. */
function ofRails(
  repository: Repository,
  cwd: string | undefined,
  main: { path: string; content: string },
): RakePart[] {
  const at = main.content.search(/\bRails\.application\.load_tasks\b/);
  if (at < 0) {
    return [];
  }
  const gems = repository.content(resolvePath(cwd, 'Gemfile') ?? '') ?? '';
  return [
    {
      command: /\brspec-rails\b/.test(gems) ? 'rake spec' : 'rake test',
      file: main.path,
      line: lineAt(main.content, at),
    },
  ];
}

/** The Rakefile, and the files with more tasks beside it. */
function filesOf(repository: Repository, cwd: string | undefined) {
  const path = NAMES.map(each => resolvePath(cwd, each)).find(
    candidate =>
      candidate !== undefined && repository.content(candidate) !== undefined,
  );
  if (path === undefined) {
    return undefined;
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return {
    main: { path, content: repository.content(path) ?? '' },
    more: repository.readFiles(
      file => file.startsWith(`${folder}lib/tasks/`) && file.endsWith('.rake'),
    ),
  };
}

/**
 * What a task of a Rakefile consists of, all places together that speak of it.
 *
 * @internal
 */
export function partsOfTask(
  repository: Repository,
  cwd: string | undefined,
  name: string,
): RakePart[] {
  const files = filesOf(repository, cwd);
  if (!files) {
    return [];
  }
  const { main, more } = files;
  const parts = [main, ...more].flatMap(file => [
    ...dependencies(file.content, file.path, name),
    ...ofTools(file.content, file.path, name),
  ]);
  return name === 'default'
    ? [...ofRails(repository, cwd, main), ...parts]
    : parts;
}

/** `namespace :a do`, `task :b do`, `task :c, [:x] => :environment do |t|`. */
const OPENS =
  /^(\s*)(namespace|task)[\s(]+:?["']?((?:[\w-]|:(?=\w))+)["']?(.*)$/;
const MAX_LINES = 5000;

/** The lines of a task, found by how they are indented. */
function bodyIn(content: string, name: string) {
  const lines = content.split('\n').slice(0, MAX_LINES);
  const open: Array<{ indent: string; name: string }> = [];
  for (let index = 0; index < lines.length; index += 1) {
    const end = /^(\s*)end\b/.exec(lines[index]);
    if (end && open.at(-1)?.indent === end[1]) {
      open.pop();
    }
    const [, indent, kind, called, rest] = OPENS.exec(lines[index]) ?? [];
    if (kind === undefined || !/\bdo\b/.test(rest)) {
      continue;
    }
    if (kind === 'namespace') {
      open.push({ indent, name: called });
    } else if ([...open.map(each => each.name), called].join(':') === name) {
      const after = lines.slice(index + 1);
      const length = after.findIndex(line => line.startsWith(`${indent}end`));
      const text = after.slice(0, Math.max(length, 0)).join('\n');
      return text.trim() === '' ? undefined : { text, line: index + 2 };
    }
  }
  return undefined;
}

/**
 * What a task runs itself; `undefined` where it only consists of others.
 *
 * @internal
 */
export function bodyOfTask(
  repository: Repository,
  cwd: string | undefined,
  name: string,
): { text: string; file: string; line: number } | undefined {
  const files = filesOf(repository, cwd);
  for (const { path, content } of files ? [files.main, ...files.more] : []) {
    const body = bodyIn(content, name);
    if (body) {
      return { ...body, file: path };
    }
  }
  return undefined;
}
