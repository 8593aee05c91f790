import type { Step } from '../../pipeline/types';
import { expandScript } from '../../shell';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { emptyStep } from './context';
import type { StepContext } from './context';
import { inRepository } from './folders';
import { readInputs, readText, resolve } from './parameters';

/** The shell of a step that names none. */
const DEFAULT_SHELL = '/bin/bash -eo pipefail';
const POSIX = /(?:^|\/)(?:bash|sh|zsh|dash|ash)(?:\.exe)?(?:\s|$)/;
/** Close enough to recognise commands, not to judge failures. */
const WINDOWS = /powershell|pwsh|cmd(?:\.exe)?\b/i;
const MAX_SCRIPT = 200_000;
/** What it takes to read a script grows with the square of its length. */
const LONG = 50_000;
/** What a command weighs that a script leads to, in characters. */
const COMMAND = 150;

/** Variables of a job or step: a map, or a list of maps. @internal */
export function readEnvironment(
  node: YamlNode | undefined,
  context: Pick<StepContext, 'given' | 'defaults'>,
): Record<string, string> {
  const resolved = resolve(node, context.given);
  if (resolved?.type === 'seq') {
    return Object.assign(
      {},
      ...resolved.items.map(item => readInputs(item, context)),
    );
  }
  return readInputs(resolved, context);
}

function commandNode(node: YamlNode, context: StepContext) {
  const written = node.type === 'map' ? child(node, 'command') : node;
  const resolved = resolve(written, context.given);
  return resolved?.type === 'scalar' ? resolved : undefined;
}

function readScript(step: Step, node: YamlNode, context: StepContext): void {
  const command = commandNode(node, context);
  if (!command) {
    return;
  }
  const script = readText(command, context) ?? '';
  step.run = script;
  const own = readText(child(node, 'shell'), context);
  const shell = own ?? context.shell ?? DEFAULT_SHELL;
  context.left.script -= script.length * (1 + script.length / LONG);
  const isTooLong = script.length > MAX_SCRIPT || context.left.script < 0;
  if (isTooLong || !(POSIX.test(shell) || WINDOWS.test(shell))) {
    const language = shell.split(/\s/)[0] || 'foreign';
    step.opaque.push({
      reference: isTooLong ? 'a long script' : `a ${language} script`,
      words: step.name ?? '',
      location: step.location,
    });
    return;
  }
  const lines = (value: string) => value.split('\n').length;
  const background = text(child(node, 'background')) === 'true';
  const expanded = expandScript(
    context.parser,
    context.repository,
    {
      text: script,
      file: context.file,
      line: command.contentLine,
      literal:
        (command.literal || command.line === command.endLine) &&
        lines(script) === lines(command.text),
      cwd: step.cwd,
      errexit: /\s-[a-z]*e/.test(shell),
      pipefail: shell.includes('pipefail'),
      swallowedBy: background ? 'it runs in the background' : undefined,
      env: step.env,
    },
    step.via,
  );
  context.left.script -= expanded.commands.length * COMMAND;
  step.commands.push(...expanded.commands);
  step.targets.push(...expanded.targets);
  step.opaque.push(...expanded.opaque);
}

/**
 * Reads `run` (and the older `deploy`), a string or a map.
 *
 * @internal
 */
export function readRun(
  item: YamlNode,
  written: YamlNode,
  context: StepContext,
): Step {
  const node = resolve(written, context.given) ?? written;
  const step = emptyStep(item, context);
  const folder = readText(child(node, 'working_directory'), context);
  step.name = readText(child(node, 'name'), context);
  step.env = {
    ...context.env,
    ...readEnvironment(child(node, 'environment'), context),
  };
  if (folder !== undefined) {
    step.cwd = inRepository(folder, context.root, context.folder);
  }
  const when = readText(child(node, 'when'), context);
  step.onFailure = when === 'on_fail';
  step.condition = when === undefined ? undefined : `when: ${when}`;
  readScript(step, node, context);
  return step;
}
