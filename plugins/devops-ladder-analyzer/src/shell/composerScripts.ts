import type { Repository } from '../repository';
import { resolvePath } from '../repository';
import type { Followed, ScriptSource } from './ScriptSource';
import { taskSource } from './taskSource';
import { rowOf } from '../text/rowOf';

const MAX_DEPTH = 5;

function scriptsOf(content: string): Record<string, string[]> {
  try {
    const parsed = JSON.parse(content) as { scripts?: unknown } | null;
    return Object.fromEntries(
      Object.entries((parsed?.scripts ?? {}) as Record<string, unknown>).map(
        ([name, value]) => [
          name,
          (Array.isArray(value) ? value : [value]).filter(
            (each): each is string => typeof each === 'string',
          ),
        ],
      ),
    );
  } catch {
    return {};
  }
}

/**
 * Follows `composer test` and `composer run-script x` into `composer.json`.
 *
 * @internal
 */
export function followComposer(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  if (argv[0] !== 'composer') {
    return undefined;
  }
  const words = argv.slice(1).filter(word => !word.startsWith('-'));
  const name = /^run(?:-script)?$/.test(words[0] ?? '') ? words[1] : words[0];
  const path = resolvePath(cwd, 'composer.json');
  if (name === undefined || path === undefined) {
    return undefined;
  }
  const scripts = scriptsOf(repository.content(path) ?? '');
  const lines = repository.linesOf(path);
  const lineOf = (script: string) =>
    Math.max(
      lines.findIndex(line => line.includes(`"${script}"`)),
      0,
    ) + 1;
  const sources = (script: string, depth: number): ScriptSource[] =>
    (depth > MAX_DEPTH ? [] : rowOf(scripts, script) ?? []).flatMap(text =>
      text.startsWith('@') && !/^@(?:php|composer|putenv)\b/.test(text)
        ? sources(text.slice(1).split(' ')[0], depth + 1)
        : [
            taskSource({
              text: text.replace(/^@(php|composer)\b/, '$1'),
              file: path,
              line: lineOf(script),
              errexit: true,
              cwd,
              target: script,
            }),
          ],
    );
  return Object.hasOwn(scripts, name)
    ? { sources: sources(name, 0) }
    : undefined;
}
