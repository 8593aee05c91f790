import type { Step } from '../../pipeline/types';
import { resolvePath } from '../../repository';
import {
  expandScript,
  foreignSources,
  plainBatch,
  plainPowerShell,
  scriptPaths,
} from '../../shell';
import { locationOf } from './scope';
import type { Bound, Field, Scope } from './scope';
import { textOf } from './texts';

/** @internal */
export type Shell = 'bash' | 'powershell' | 'batch' | 'script' | 'other';

/**
 * A script of a step: its text, or a file of the repository.
 *
 * @internal
 */
export interface Script {
  shell: Shell;
  inline?: Field;
  file?: { path: string; args: string };
}

/** Where the repository is on the agent. */
const CHECKOUT =
  /(?:\$\((?:Build\.SourcesDirectory|System\.DefaultWorkingDirectory|Build\.Repository\.LocalPath)\)|\$\((?:Agent\.BuildDirectory|Pipeline\.Workspace)\)\/s(?![\w.-])|\$\{?(?:BUILD_SOURCESDIRECTORY|SYSTEM_DEFAULTWORKINGDIRECTORY|BUILD_REPOSITORY_LOCALPATH)\b\}?)[\\/]?/gi;

/** Paths on the agent as paths of the repository, from its root. @internal */
export function inRepository(text: string): string {
  return text.replace(CHECKOUT, '/');
}

/** The folder that a step works in; `undefined` where that is not known. @internal */
export function folderOfStep(
  named: string | undefined,
  root: string | undefined,
): string | undefined {
  if (root === undefined || named === undefined || named.trim() === '') {
    return root;
  }
  return resolvePath(root, inRepository(named.trim().replace(/\\/g, '/')));
}

function sourceText(
  script: Script,
  bound: Bound,
  isWindows: boolean,
): { text: string; errexit: boolean; uncertain: boolean } {
  const text = inRepository(textOf(bound) ?? '');
  const isBatch =
    script.shell === 'batch' || (script.shell === 'script' && isWindows);
  if (script.shell === 'powershell') {
    return plainPowerShell(text);
  }
  return {
    text: isBatch ? plainBatch(text) : text,
    errexit: false,
    uncertain: false,
  };
}

function readInline(
  step: Step,
  script: Script,
  inline: Field,
  scope: Scope,
  isWindows: boolean,
): void {
  const bound = {
    node: inline.node,
    scope: { ...inline.scope, events: scope.events },
  };
  const { node } = bound;
  step.run = textOf(bound);
  if (node.type !== 'scalar') {
    return;
  }
  const { text, errexit, uncertain } = sourceText(script, bound, isWindows);
  const literal = node.literal || node.line === node.endLine;
  const expanded = expandScript(
    scope.context.parser,
    scope.context.repository,
    {
      text,
      file: inline.scope.file,
      line: node.contentLine,
      literal,
      cwd: step.cwd,
      errexit,
      pipefail: false,
      env: step.env,
    },
    step.via,
  );
  const commands = uncertain
    ? expanded.commands.map(command => ({
        ...command,
        conditional: true,
        fails: true,
        swallowedBy: undefined,
      }))
    : expanded.commands;
  if (uncertain && step.advisory === false) {
    // What a failure does inside of branches of PowerShell is not read.
    step.advisory = 'unknown';
  }
  step.commands.push(...commands);
  step.targets.push(...(uncertain ? [] : expanded.targets));
  step.opaque.push(...expanded.opaque);
}

/** The commands of a script of another language, as far as they can be seen. */
function readForeignFile(step: Step, path: string, scope: Scope): void {
  const { parser, repository } = scope.context;
  const [found, ...more] = scriptPaths(repository, path, {
    file: step.location.file,
    cwd: '',
    env: step.env,
  });
  if (found === undefined || more.length > 0) {
    return;
  }
  for (const source of foreignSources(repository, found, step.cwd)) {
    const expanded = expandScript(
      parser,
      repository,
      { ...source, env: step.env },
      [...step.via, step.location],
    );
    step.commands.push(...expanded.commands);
  }
}

function readFile(step: Step, { shell, file }: Script, scope: Scope): void {
  const path = inRepository((file?.path ?? '').replace(/\\/g, '/'));
  const words = `${path.replace(/^\//, '')} ${file?.args ?? ''}`.trim();
  if (shell !== 'bash') {
    readForeignFile(step, path, scope);
    step.opaque.push({
      reference: words.slice(0, 120),
      words,
      location: step.location,
    });
    return;
  }
  // Paths of files are given from the root, wherever the step works.
  const target = resolvePath('', path);
  const known = target !== undefined && step.cwd !== undefined && target !== '';
  const called = known ? `/${target}` : path;
  readCommandLine(step, `bash ${called} ${file?.args ?? ''}`, scope);
}

/** Takes a command line apart that a step stands for. @internal */
export function readCommandLine(step: Step, text: string, scope: Scope): void {
  const { parser, repository } = scope.context;
  const expanded = expandScript(
    parser,
    repository,
    {
      text: inRepository(text),
      file: step.location.file,
      line: step.location.line,
      literal: false,
      cwd: step.cwd,
      errexit: false,
      pipefail: false,
      env: step.env,
    },
    step.via,
  );
  step.run = text;
  step.commands.push(...expanded.commands);
  step.targets.push(...expanded.targets);
  step.opaque.push(...expanded.opaque);
}

/**
 * Takes a script of a step apart into its commands. No shell of Azure
 * Pipelines stops at a failure by itself: the last command decides.
 *
 * @internal
 */
export function readScript(
  step: Step,
  script: Script,
  scope: Scope,
  isWindows: boolean,
): void {
  const inline = script.inline;
  if (script.shell === 'other') {
    const location = inline ? locationOf(inline) : step.location;
    const reference = script.file?.path ?? 'a script in another language';
    const words = `${script.file?.path ?? ''} ${step.name ?? ''}`;
    step.opaque.push({ reference, words, location });
  } else if (inline) {
    readInline(step, script, inline, scope, isWindows);
  } else if (script.file) {
    readFile(step, script, scope);
  }
}
