import type { Repository } from '../repository';
import {
  nearestPackage,
  scriptNames,
  scriptsEverywhere,
} from './packageScripts';
import type { Followed, ScriptSource } from './ScriptSource';
import { taskSource } from './taskSource';

/** Flags of `concurrently` that take a value. */
const VALUED = new Set([
  ...['-n', '--names', '-c', '--prefix-colors', '-p', '--prefix', '-s'],
  ...['--success', '-m', '--max-processes', '-t', '--timestamp-format'],
  ...['-l', '--prefix-length', '--restart-tries', '--restart-after'],
]);

const withoutQuotes = (word: string) => word.replace(/^(["'])(.*)\1$/, '$2');

function operandsOf(words: readonly string[]): string[] {
  const operands: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (VALUED.has(words[index])) {
      index += 1;
    } else if (!words[index].startsWith('-')) {
      operands.push(withoutQuotes(words[index]));
    }
  }
  return operands;
}

/** `test:*` is one more word after a colon, `test:**` any number of them. */
function matching(names: readonly string[], pattern: string): string[] {
  const like = new RegExp(
    `^${pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*\*/g, '\uE000')
      .replace(/\*/g, '[^:]*')
      .replace(/\uE000/g, '.*')}$`,
  );
  return names.filter(name => like.test(name));
}

/** `run-s lint test:*` and `concurrently npm:lint "tsc --noEmit"`. */
function followSeveral(
  repository: Repository,
  [program, ...words]: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const file = nearestPackage(repository, cwd);
  if (file === undefined) {
    return undefined;
  }
  const names = scriptNames(repository, file);
  const lines = operandsOf(words).flatMap(word => {
    const named =
      program === 'concurrently'
        ? /^(?:npm|yarn|pnpm|bun):(.+)$/.exec(word)?.[1]
        : word.split(/\s/)[0];
    if (named === undefined) {
      return [word];
    }
    const found = named.includes('*')
      ? matching(names, named)
      : names.filter(name => name === named);
    return found.map(name => `npm run ${name}`);
  });
  return lines.length > 0
    ? {
        sources: [
          taskSource({
            text: lines.join('\n'),
            file,
            line: 1,
            cwd,
            errexit: true,
          }),
        ],
      }
    : undefined;
}

const afterFlags = (words: readonly string[], flags: readonly string[]) =>
  words.flatMap((word, index) => {
    const [flag, inline] = word.split(/=(.*)/s);
    if (!flags.includes(flag)) {
      return [];
    }
    if (inline !== undefined) {
      return inline.split(',');
    }
    const rest = words.slice(index + 1);
    const end = rest.findIndex(each => each.startsWith('-'));
    return rest
      .slice(0, end < 0 ? undefined : end)
      .flatMap(each => each.split(','));
  });

const plainWords = (words: readonly string[]) => {
  const dashes = words.indexOf('--');
  const own = dashes < 0 ? words : words.slice(0, dashes);
  const flag = own.findIndex(word => word.startsWith('-'));
  return own.slice(0, flag < 0 ? undefined : flag);
};

/** The scripts that a runner of monorepos runs in each package. */
function scriptsOfMonorepo(argv: readonly string[]): string[] {
  const [program, first, ...rest] = argv;
  switch (program) {
    case 'lerna':
      return first === 'run' ? plainWords(rest).slice(0, 1) : [];
    case 'turbo':
      return plainWords(first === 'run' ? rest : argv.slice(1));
    case 'nx':
      if (first === 'run-many' || first === 'affected') {
        return afterFlags(rest, ['-t', '--target', '--targets']);
      }
      return first === 'run'
        ? plainWords(rest).flatMap(word => word.split(':')[1] ?? [])
        : [];
    case 'ultra':
      return first === '-r' ? rest.slice(0, 1) : [];
    default:
      return [];
  }
}

function followMonorepo(
  repository: Repository,
  argv: readonly string[],
): Followed | undefined {
  const scripts = scriptsOfMonorepo(argv);
  const sources: ScriptSource[] = scripts.flatMap(script =>
    scriptsEverywhere(repository, script),
  );
  // A monorepo may have targets of its own, which the name has to tell.
  return sources.length > 0 ? { sources } : undefined;
}

const STARTERS = new Set([
  ...['start-server-and-test', 'server-test', 'start-test'],
]);

/** `start-server-and-test start http://localhost test`: the last one is the test. */
function followStarter(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const file = nearestPackage(repository, cwd);
  const test = operandsOf(argv.slice(1)).pop();
  if (file === undefined || test === undefined || argv.length < 3) {
    return undefined;
  }
  const text = scriptNames(repository, file).includes(test)
    ? `npm run ${test}`
    : test;
  return {
    sources: [taskSource({ text, file, line: 1, cwd, errexit: true })],
  };
}

const SEVERAL = new Set([
  ...['run-s', 'run-p', 'npm-run-all', 'npm-run-all2'],
  ...['concurrently', 'conc'],
]);

/**
 * Follows runners of package scripts: `run-s`, `npm-run-all`, `concurrently`,
 * and `lerna`, `turbo` and `nx` into the packages of a monorepo.
 *
 * @internal
 */
export function followScriptRunner(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const own = /^(?:yarn|pnpm|bun)$/.test(argv[0]) ? argv.slice(1) : argv;
  if (STARTERS.has(own[0])) {
    return followStarter(repository, own, cwd);
  }
  return SEVERAL.has(own[0])
    ? followSeveral(repository, own, cwd)
    : followMonorepo(repository, own);
}
