import type { Step } from '../../pipeline/types';
import {
  locationOf,
  newStep,
  secretText,
  valueText,
  valueTexts,
} from '../parts';
import { runItems } from '../script-items';
import type { ScriptRun } from '../script-items';
import { child, entries, items, text } from '../../yaml';
import type { YamlNode } from '../../yaml';

/** Keys of a step that are not settings of its plugin. */
const STEP_KEYS = new Set([
  ...['name', 'image', 'commands', 'command', 'entrypoint', 'environment'],
  ...['settings', 'secrets', 'when', 'depends_on', 'failure', 'detach'],
  ...['pull', 'privileged', 'volumes', 'resources', 'group', 'network_mode'],
  ...['user', 'directory', 'backend_options', 'dns', 'extra_hosts', 'tty'],
]);

function listedEnv(node: YamlNode | undefined): Record<string, string> {
  const pairs = items(node).flatMap(item => {
    const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text(item) ?? '') ?? [];
    return name === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs);
}

/** `secrets: [name]` and `secrets: [{ source: name, target: VARIABLE }]`. */
function secretEnv(node: YamlNode | undefined): Record<string, string> {
  const pairs = items(node).flatMap(item => {
    const source = text(item) ?? text(child(item, 'source'));
    const target = text(child(item, 'target')) ?? source;
    return source === undefined || target === undefined
      ? []
      : [[target.toUpperCase(), secretText(source)] as const];
  });
  return Object.fromEntries(pairs);
}

/**
 * Variables of a step or pipeline; secrets by their name.
 *
 * @internal
 */
export function containerEnv(
  node: YamlNode,
  outer: Record<string, string> = {},
): Record<string, string> {
  const environment = child(node, 'environment');
  return {
    ...outer,
    ...listedEnv(environment),
    ...valueTexts(environment),
    ...secretEnv(child(node, 'secrets')),
  };
}

function settingsOf(node: YamlNode): Record<string, string> {
  const inline = entries(node).filter(({ key }) => !STEP_KEYS.has(key));
  return {
    ...Object.fromEntries(
      inline.map(({ key, value }) => [key, valueText(value)]),
    ),
    ...valueTexts(child(node, 'settings')),
  };
}

/**
 * Splits the tag off the name of an image.
 *
 * @internal
 */
export function imageName(image: string): { name: string; version?: string } {
  const digest = image.indexOf('@');
  const plain = digest < 0 ? image : image.slice(0, digest);
  const tag = /:([^/]*)$/.exec(plain);
  return {
    name: tag ? plain.slice(0, tag.index) : plain,
    version: digest < 0 ? tag?.[1] : image.slice(digest + 1),
  };
}

/**
 * A step that is a container: with commands it runs these, without it is a
 * plugin that its settings tell what to do.
 *
 * @internal
 */
export function containerStep(
  name: string | undefined,
  node: YamlNode,
  fields: Pick<Step, 'events' | 'advisory' | 'onFailure'> & {
    env: Record<string, string>;
    line: number;
  },
  run: Omit<ScriptRun, 'errexit' | 'pipefail'>,
): Step {
  const { line, env, ...rest } = fields;
  const step = newStep({
    ...rest,
    id: name,
    name,
    env: containerEnv(node, env),
    location: locationOf(run.file, node, line),
  });
  const commands = child(node, 'commands');
  if (commands) {
    const lines = commands.type === 'seq' ? commands.items : [commands];
    return runItems(step, lines, { ...run, errexit: true, pipefail: false });
  }
  const image = text(child(node, 'image'));
  if (image !== undefined) {
    step.uses = { ...imageName(image), local: false, image };
    step.inputs = settingsOf(node);
  }
  return step;
}
