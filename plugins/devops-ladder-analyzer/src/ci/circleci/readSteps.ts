import type { Step } from '../../pipeline/types';
import { child, entries, items, text } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { emptyStep, locationOf, under } from './context';
import type { StepContext } from './context';
import { holds } from './logic';
import { not } from './values';
import { argumentsOf, readInputs, readText, resolve } from './parameters';
import { readRun } from './readRun';
import type { Definition } from './Scope';

const MAX_COMMANDS = 10;
const MAX_DEPTH = 40;

/** Steps that CircleCI itself has. @internal */
export const BUILT_IN = new Set([
  'checkout',
  'setup_remote_docker',
  'save_cache',
  'restore_cache',
  'store_artifacts',
  'store_test_results',
  'persist_to_workspace',
  'attach_workspace',
  'add_ssh_keys',
  'install_signing_bundle',
]);

const STRUCTURE = new Set(['run', 'deploy', 'when', 'unless', 'steps']);

function readConditional(
  node: YamlNode,
  negated: boolean,
  context: StepContext,
): Step[] {
  const condition = child(node, 'condition');
  const runs = under(context, lookup => {
    const result = holds(condition, lookup);
    return negated ? not(result) : result;
  });
  const words = readText(condition, context);
  return readSteps(child(node, 'steps'), { ...context, runs }).map(step => ({
    ...step,
    condition: step.condition ?? words ?? 'a logic statement',
  }));
}

function readCommand(
  call: YamlNode,
  given: YamlNode | undefined,
  { entry, scope }: Definition,
  name: string,
  context: StepContext,
): Step[] {
  if (context.trail.includes(name) || context.trail.length >= MAX_COMMANDS) {
    return [];
  }
  const handed = new Map(entries(given).map(({ key, value }) => [key, value]));
  return readSteps(child(entry.value, 'steps'), {
    ...context,
    scope,
    given: argumentsOf(child(entry.value, 'parameters'), handed, context),
    via: [...context.via, locationOf(call, context.file)],
    trail: [...context.trail, name],
  });
}

/** Whether a value is a list of steps that is handed to something. */
function isSteps(node: YamlNode | undefined, context: StepContext): boolean {
  const found = items(node);
  return (
    found.length > 0 &&
    found.every(item => {
      const name = text(item) ?? entries(item)[0]?.key ?? '';
      return (
        BUILT_IN.has(name) ||
        STRUCTURE.has(name) ||
        /^[\w.-]+\/[\w.-]+$/.test(name) ||
        context.scope.find('commands', name) !== undefined
      );
    })
  );
}

/**
 * The steps that stand in the arguments of an orb, in the order of writing.
 *
 * @internal
 */
export function readHandedSteps(
  handed: readonly YamlEntry[],
  context: StepContext,
): Step[] {
  return handed.flatMap(({ value }) => {
    const node = resolve(value, context.given);
    return isSteps(node, context) ? readSteps(node, context) : [];
  });
}

/** `$X` as `${X}`: one way of writing a variable is enough for readers. */
function withBraces(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [
      key,
      value.replace(/\$([A-Z_][A-Z0-9_]*)/g, '${$1}'),
    ]),
  );
}

function readShared(
  item: YamlNode,
  name: string,
  given: YamlNode | undefined,
  context: StepContext,
): Step[] {
  const step = emptyStep(item, context);
  const isBuiltIn = BUILT_IN.has(name);
  const reference = isBuiltIn
    ? { name: `circleci:${name}`, version: context.version }
    : context.scope.reference(name);
  const inputs = withBraces(readInputs(given, context));
  step.uses = { ...reference, local: false };
  step.name = readText(child(given, 'name'), context);
  step.inputs = inputs;
  step.onFailure = inputs.when === 'on_fail' || inputs.event === 'fail';
  return [step, ...(isBuiltIn ? [] : readHandedSteps(entries(given), context))];
}

function readNamed(
  item: YamlNode,
  name: string,
  given: YamlNode | undefined,
  context: StepContext,
): Step[] {
  const command = BUILT_IN.has(name)
    ? undefined
    : context.scope.find('commands', name);
  return command
    ? readCommand(item, given, command, name, context)
    : readShared(item, name, given, context);
}

function readStep(item: YamlNode, context: StepContext): Step[] {
  const argument = text(item)?.startsWith('<<')
    ? resolve(item, context.given)
    : undefined;
  if (argument && argument !== item) {
    return argument.type === 'seq'
      ? readSteps(argument, context)
      : readStep(argument, {
          ...context,
          given: new Map(),
          depth: context.depth + 1,
        });
  }
  const name = text(item);
  if (name !== undefined) {
    return readNamed(item, name.trim(), undefined, context);
  }
  const all = entries(item);
  const call = all.find(({ key }) => STRUCTURE.has(key)) ?? all[0];
  switch (call?.key) {
    case undefined:
      return [];
    case 'run':
    case 'deploy':
      return [readRun(item, call.value, context)];
    case 'when':
    case 'unless':
      return readConditional(call.value, call.key === 'unless', context);
    case 'steps':
      return readSteps(call.value, context);
    default:
      return readNamed(item, call.key, call.value, context);
  }
}

/**
 * Reads a list of steps; commands of the file are replaced by their steps.
 *
 * @internal
 */
export function readSteps(
  node: YamlNode | undefined,
  context: StepContext,
): Step[] {
  const steps: Step[] = [];
  const inner = { ...context, depth: context.depth + 1 };
  for (const item of items(resolve(node, context.given))) {
    if (context.left.steps <= 0 || inner.depth > MAX_DEPTH) {
      break;
    }
    context.left.steps -= 1;
    steps.push(...readStep(item, inner));
  }
  return steps;
}
