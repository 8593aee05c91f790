import type { Repository } from '../repository';
import { resolvePath } from '../repository';
import type { Recipe } from './recipes';
import { sourcesOfRecipes } from './recipes';
import type { Followed } from './ScriptSource';
import { taskSource } from './taskSource';
import { rowOf } from '../text/rowOf';

/** Runners whose tasks are functions of a Python file. */
const RUNNERS: Record<
  string,
  { file: string; argumentsAreWords: boolean; names: string[] }
> = {
  nox: {
    file: 'noxfile.py',
    argumentsAreWords: true,
    names: ['-s', '-e', '--session', '--sessions'],
  },
  invoke: { file: 'tasks.py', argumentsAreWords: false, names: [] },
  inv: { file: 'tasks.py', argumentsAreWords: false, names: [] },
};
const STRING = /"""([\s\S]*?)"""|"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'/g;
const CALL = /\b(\w+)\.(run|run_always|sudo)\(/g;

const strings = (text: string) =>
  [...text.matchAll(STRING)].map(([, long, double, single]) =>
    (long ?? double ?? single ?? '').trim(),
  );

/** The text up to the bracket that closes the one before it. */
function bracketed(text: string, from: number): string {
  let depth = 1;
  let index = from;
  for (; index < text.length && depth > 0; index += 1) {
    if (text[index] === '(') {
      depth += 1;
    } else if (text[index] === ')') {
      depth -= 1;
    }
  }
  return text.slice(from, index - 1);
}

const word = (value: string) =>
  /[\s"'$&|;<>()]/.test(value) ? `'${value.replace(/'/g, '')}'` : value;

/** `'cf {0}'.format(cmd)` and `f'cf {cmd}'` where the function says what `cmd` is. */
function filledIn(text: string, call: string, body: string): string {
  const names = (/\.format\(([^)]*)\)/.exec(call)?.[1] ?? '')
    .split(',')
    .map(each => each.trim());
  return text.replace(/\{(\w+)\}/g, (all, key: string) => {
    const name = /^\d+$/.test(key) ? names[Number(key)] : key;
    const value =
      name && /^\w+$/.test(name)
        ? new RegExp(`^\\s*${name}\\s*=\\s*["']([^"'\\n]+)["']`, 'm').exec(body)
        : null;
    return value?.[1] ?? all;
  });
}

function commandsIn(
  body: string,
  argumentsAreWords: boolean,
): Array<{ text: string; at: number; lenient: boolean }> {
  return [...body.matchAll(CALL)].flatMap(({ 0: call, index }) => {
    const at = index ?? 0;
    const given = bracketed(body, at + call.length);
    const plain = given.replace(
      /\b\w+\s*=\s*(?:\{[^}]*\}|\[[^\]]*\]|[^,\n]+)/g,
      '',
    );
    const values = strings(argumentsAreWords ? plain : given);
    if (values.length === 0) {
      return [];
    }
    const after = body.slice(at, at + call.length + given.length + 1);
    const lenient = /\bwarn\s*=\s*True|success_codes\s*=/.test(given);
    const text = argumentsAreWords
      ? values.map(word).join(' ')
      : filledIn(values[0], after, body);
    return [{ text, at, lenient }];
  });
}

/** Tasks by name, and those that run when none is named. */
function readTasks(
  repository: Repository,
  file: string,
  { argumentsAreWords, cwd }: { argumentsAreWords: boolean; cwd: string },
) {
  const content = repository.content(file) ?? '';
  const recipes = new Map<string, Recipe>();
  const pattern =
    /^((?:@[^\n]*(?:\n[ \t)\]][^\n]*)*\n)+)def (\w+)\([^)]*\)[^:\n]*:[^\n]*\n((?:[ \t]+[^\n]*\n?|\s*\n)*)/gm;
  for (const match of content.matchAll(pattern)) {
    const [all, decorators, name, body] = match;
    const start = (match.index ?? 0) + all.length - body.length;
    const bodyText = body.replace(/^[ \t]*#[^\n]*/gm, line =>
      ' '.repeat(line.length),
    );
    const lineAt = (at: number) =>
      content.slice(0, start + at).split('\n').length;
    const found = commandsIn(bodyText, argumentsAreWords);
    const given = /name\s*=\s*["']([^"']+)/.exec(decorators)?.[1];
    const before = /(?:pre\s*=\s*\[([^\]]*)\])/.exec(decorators)?.[1];
    const positional = /@task\(([\w,\s]+)\)/.exec(decorators)?.[1];
    const recipe: Recipe = {
      before: (before ?? positional ?? '').match(/\w+/g) ?? [],
      opaque: found.length === 0 && before === undefined && !positional,
      sources: found.map(({ text, at, lenient }) =>
        taskSource({
          text,
          file,
          line: lineAt(at),
          errexit: true,
          cwd,
          target: given ?? name,
          swallowedBy: lenient ? 'its failure is accepted' : undefined,
        }),
      ),
    };
    const names = new Set([given ?? name, name, name.replace(/_/g, '-')]);
    names.forEach(each => recipes.set(each, recipe));
  }
  const chosen = /nox\.options\.sessions\s*=\s*[[(]([^\])]*)/.exec(
    content,
  )?.[1];
  return {
    recipes,
    defaults: chosen === undefined ? undefined : strings(chosen),
  };
}

function namesIn(argv: readonly string[], flags: readonly string[]): string[] {
  if (flags.length === 0) {
    return argv.slice(1).filter(each => !/^-|=/.test(each));
  }
  const at = argv.findIndex(each => flags.includes(each.split('=', 1)[0]));
  if (at < 0) {
    return [];
  }
  const inline = argv[at].split('=', 2)[1];
  if (inline !== undefined) {
    return [inline];
  }
  const rest = argv.slice(at + 1);
  const end = rest.findIndex(each => each.startsWith('-'));
  return rest.slice(0, end < 0 ? undefined : end);
}

/**
 * Follows `nox -s lint` and `invoke test` as far as the tasks call commands in
 * plain words.
 *
 * @internal
 */
export function followPythonTasks(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const runner = rowOf(RUNNERS, argv[0]);
  const listing = argv.some(each =>
    ['-l', '--list', '--complete'].includes(each),
  );
  if (!runner || listing) {
    return undefined;
  }
  const file = resolvePath(cwd, runner.file);
  const words = namesIn(argv, runner.names).map(name =>
    name.replace(/-[\d.]+$|\(.*$/, ''),
  );
  const unread =
    argv[0] === 'nox'
      ? undefined
      : { opaque: argv.join(' ').slice(0, 120), words: words.join(' ') };
  if (file === undefined || repository.content(file) === undefined) {
    return unread;
  }
  const { recipes, defaults } = readTasks(repository, file, {
    argumentsAreWords: runner.argumentsAreWords,
    cwd: cwd ?? '',
  });
  const names =
    words.length > 0
      ? words.filter((each, index) => index === 0 || recipes.has(each))
      : defaults;
  const sources = names && sourcesOfRecipes(recipes, names);
  return sources && sources.length > 0 ? { sources } : unread;
}
