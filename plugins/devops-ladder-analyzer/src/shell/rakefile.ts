import type { Repository } from '../repository';
import { resolvePath } from '../repository';
import type { Followed } from './ScriptSource';
import { taskSource } from './taskSource';

const NAMES = ['Rakefile', 'rakefile', 'Rakefile.rb'];
/** `task default: %i[spec rubocop]`, `task(:ci => ["spec"])`. */
const DEPENDS =
  /^[^\S\n]*(?:multi)?task[\s(]+(?::?["']?([\w:-]+)["']?\s*(?::|=>)|["']([\w:-]+)["']\s*=>)\s*(?:%[iw][[({]([^\])}]*)[\])}]|\[([^\]]*)\]|(:[\w:]+|["'][\w:]+["']))/gm;

function dependencies(content: string, name: string) {
  for (const match of content.matchAll(DEPENDS)) {
    const [all, symbol, text, words, list, single] = match;
    if ((symbol ?? text) === name) {
      const names = (words ?? list ?? single ?? '').match(/[\w:-]+/g) ?? [];
      return {
        names: names.map(each => each.replace(/^:/, '')),
        line:
          content.slice(0, match.index).split('\n').length +
          (/^\s*\n/.exec(all) ? 1 : 0),
      };
    }
  }
  return undefined;
}

/**
 * Follows `rake` and `rake ci` into the tasks that they consist of; what a
 * task does is known by its name.
 *
 * @internal
 */
export function followRake(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (argv[0] !== 'rake' || argv.some(word => /^-[TPADW]/.test(word))) {
    return undefined;
  }
  const names = argv.slice(1).filter(word => !/^-|=/.test(word));
  const wanted = names.length > 0 ? names : ['default'];
  const path = NAMES.map(name => resolvePath(cwd, name)).find(
    candidate =>
      candidate !== undefined && repository.content(candidate) !== undefined,
  );
  if (path === undefined || wanted.length > 1) {
    return undefined;
  }
  const found = dependencies(repository.content(path) ?? '', wanted[0]);
  return found && found.names.length > 0 && !found.names.includes(wanted[0])
    ? {
        sources: found.names.map(name =>
          taskSource({
            text: `rake ${name}`,
            file: path,
            line: found.line,
            errexit: true,
            cwd,
            target: `rake ${wanted[0]} ${name}`,
          }),
        ),
      }
    : undefined;
}
