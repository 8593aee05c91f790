import type { Repository } from '../repository';
import { foreignCalls } from './foreignCalls';
import { plainPowerShell } from './powershell';
import type { ScriptSource } from './ScriptSource';
import { taskSource } from './taskSource';

const BY_ENDING: ReadonlyArray<[RegExp, string]> = [
  [/\.py$/, 'python'],
  [/\.(?:[cm]?js|[cm]?ts)$/, 'javascript'],
  [/\.rb$|(?:^|\/)(?:Capfile|Rakefile|Fastfile)$/, 'ruby'],
  [/\.p[lm]$/, 'perl'],
  [/\.php$/, 'php'],
  [/\.ps1$/, 'powershell'],
];
const BY_SHEBANG: ReadonlyArray<[RegExp, string]> = [
  [/^#!.*\bpython/, 'python'],
  [/^#!.*\b(?:node|deno|bun|tsx|zx)\b/, 'javascript'],
  [/^#!.*\bruby/, 'ruby'],
  [/^#!.*\bperl/, 'perl'],
  [/^#!.*\bphp/, 'php'],
  [/^#!.*\bpwsh/, 'powershell'],
];

/** The language of a program by its name, or by its first line. @internal */
export function languageOf(path: string, content: string): string | undefined {
  return (
    BY_ENDING.find(([ending]) => ending.test(path))?.[1] ??
    BY_SHEBANG.find(([shebang]) => shebang.test(content))?.[1]
  );
}

/**
 * The commands that a program of another language runs. That it runs them all,
 * and what it makes of their failure, is not known.
 *
 * @internal
 */
export function foreignSources(
  repository: Repository,
  path: string,
  cwd: string | undefined,
): ScriptSource[] {
  const content = repository.content(path) ?? '';
  const language = languageOf(path, content);
  if (language === undefined) {
    return [];
  }
  const base = { file: path, cwd, errexit: true, conditional: true };
  if (language === 'powershell') {
    const { text } = plainPowerShell(content);
    return [taskSource({ ...base, text, line: 1, literal: true })];
  }
  return foreignCalls(content, language).map(({ text, at }) =>
    taskSource({
      ...base,
      text,
      line: content.slice(0, at).split('\n').length,
    }),
  );
}
