import type { Location, Step, StepReference, Tri } from '../../pipeline/types';
import { resolvePath } from '../../repository';
import { expandScript, wordVariants } from '../../shell';
import type { ScriptSource } from '../../shell';
import { rowOf } from '../../text/rowOf';
import { child, entries, items, text } from '../../yaml';
import type { YamlNode, YamlScalar } from '../../yaml';
import { commandOfAction } from './commandActions';
import { readMap, readText } from './context';
import type { ReadContext } from './context';
import { eventsUnder } from './events';
import { evaluate, UNKNOWN } from './expressions';
import { settledInputs } from './settledInputs';

const MAX_COMPOSITE_DEPTH = 6;

/** What surrounds the steps: the job, or the step that uses a composite action. */
export interface StepScope {
  env: Record<string, string>;
  advisory: Tri;
  onFailure: boolean;
  condition?: string;
  /** Composite actions name their shell on each step. */
  composite: boolean;
}

/**
 * `continue-on-error`: a value that depends on a matrix leg counts as the
 * strict leg.
 *
 * @internal
 */
export function readAdvisory(
  node: YamlNode | undefined,
  context: ReadContext,
): Tri {
  const value = readText(node, context)?.trim();
  if (value === undefined || value === 'false' || value === '') {
    return false;
  }
  if (value === 'true') {
    return true;
  }
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec(value)?.[1] ?? value;
  const result = evaluate(expression, () => UNKNOWN);
  if (typeof result === 'boolean') {
    return result;
  }
  return expression.includes('matrix.') ? false : 'unknown';
}

/**
 * Splits `owner/name/path@version`.
 *
 * @internal
 */
export function parseReference(uses: string): StepReference {
  if (uses.startsWith('docker://')) {
    const image = uses.slice('docker://'.length);
    return { name: uses, local: false, image };
  }
  const local = uses.startsWith('./') || uses.startsWith('$/');
  const at = local ? -1 : uses.lastIndexOf('@');
  return {
    name: at < 0 ? uses.replace(/^\$\//, './') : uses.slice(0, at),
    version: at < 0 ? undefined : uses.slice(at + 1),
    local,
  };
}

const orAdvisory = (outer: Tri, own: Tri): Tri => {
  if (outer === true || own === true) {
    return true;
  }
  return outer === 'unknown' || own === 'unknown' ? 'unknown' : false;
};

function scriptOf(
  node: YamlScalar,
  step: Step,
  shell: string | undefined,
  context: ReadContext,
): ScriptSource {
  const named = shell ?? '';
  return {
    text: step.run ?? '',
    file: context.file,
    line: node.contentLine,
    literal: node.literal || node.line === node.endLine,
    cwd: step.cwd,
    errexit:
      named === '' || /^(?:bash|sh)$/.test(named) || /\s-[a-z]*e/.test(named),
    pipefail: named === 'bash' || named.includes('pipefail'),
    env: step.env,
    values: context.values,
  };
}

const UNREADABLE_SHELLS = /^(?:pwsh|powershell|python|cmd|node|perl|nu)\b/;

function readRun(step: Step, node: YamlNode, context: ReadContext): void {
  const run = child(node, 'run');
  if (run?.type !== 'scalar' || step.run === undefined) {
    return;
  }
  const shell =
    readText(child(node, 'shell'), context) ?? context.defaults.shell;
  const source = scriptOf(run, step, shell, context);
  const expanded = foldersOf(node, step.env, context).map(folder =>
    expandScript(
      context.parser,
      context.repository,
      { ...source, cwd: resolvePath('', folder) },
      step.via,
    ),
  );
  // Other shells are close enough to recognise commands, not to judge failures.
  const foreign = shell !== undefined && UNREADABLE_SHELLS.test(shell);
  const unreadable = foreign && !/^(?:pwsh|powershell|cmd)/.test(shell);
  for (const { commands, targets } of unreadable ? [] : expanded) {
    const before = step.commands.length;
    step.commands.push(...commands);
    step.targets.push(
      ...targets.map(({ name, from, to }) => ({
        name,
        from: from + before,
        to: to + before,
      })),
    );
  }
  step.opaque.push(
    ...(unreadable
      ? [
          {
            reference: `a ${shell} script`,
            words: '',
            location: step.location,
          },
        ]
      : expanded.flatMap(({ opaque }) => opaque)),
  );
}

/** The folder that a step works in, or each one that its matrix names. */
function foldersOf(
  node: YamlNode,
  env: Readonly<Record<string, string>>,
  context: ReadContext,
): string[] {
  const written =
    readText(child(node, 'working-directory'), context) ??
    context.defaults.folder ??
    '.';
  const folder = written.replace(
    /\$\{\{\s*env\.([\w-]+)\s*\}\}/g,
    (all, name) => rowOf(env, name) ?? all,
  );
  return wordVariants([folder], context.values ?? {}).map(([each]) => each);
}

function emptyStep(
  node: YamlNode,
  scope: StepScope,
  context: ReadContext,
): Step {
  const condition = text(child(node, 'if'));
  const { events, onFailure } = eventsUnder(context.events, condition, context);
  const env = { ...scope.env, ...readMap(child(node, 'env'), context) };
  const [folder] = foldersOf(node, env, context);
  return {
    id: text(child(node, 'id')),
    name: readText(child(node, 'name'), context),
    inputs: settledInputs(
      readMap(child(node, 'with'), context),
      events,
      context,
    ),
    env,
    run: readText(child(node, 'run'), context),
    commands: [],
    targets: [],
    opaque: [],
    events,
    advisory: orAdvisory(
      scope.advisory,
      readAdvisory(child(node, 'continue-on-error'), context),
    ),
    onFailure: onFailure || scope.onFailure,
    condition: condition ?? scope.condition,
    cwd: resolvePath('', folder),
    via: context.via,
    location: { file: context.file, line: node.line, endLine: node.endLine },
  };
}

/** Steps of a local composite action, or `undefined` when it is none. */
function readComposite(
  step: Step,
  reference: StepReference,
  context: ReadContext,
): Step[] | undefined {
  const folder = resolvePath('', reference.name);
  const file = ['action.yml', 'action.yaml']
    .map(name => (folder ? `${folder}/${name}` : name))
    .find(path => context.repository.content(path) !== undefined);
  const action = file === undefined ? undefined : context.parsed(file);
  if (!action || file === undefined || context.depth >= MAX_COMPOSITE_DEPTH) {
    return undefined;
  }
  context.pipeline.localParts.push(file);
  const runs = child(action, 'runs');
  if (text(child(runs, 'using')) !== 'composite') {
    return undefined;
  }
  const defaults = Object.fromEntries(
    entries(child(action, 'inputs')).map(({ key, value }) => [
      key,
      text(child(value, 'default')) ?? '',
    ]),
  );
  return readSteps(
    child(runs, 'steps'),
    {
      env: step.env,
      advisory: step.advisory,
      onFailure: step.onFailure,
      condition: step.condition,
      composite: true,
    },
    {
      ...context,
      file,
      events: step.events,
      inputs: { ...defaults, ...step.inputs },
      defaults: {},
      via: [...context.via, step.location],
      depth: context.depth + 1,
    },
  );
}

/** What an action runs that is told what to run, as a step of its own. */
function readCommandOf(
  step: Step,
  { name }: StepReference,
  node: YamlNode,
  context: ReadContext,
): Step[] {
  const command = commandOfAction(name, step.inputs);
  if (command === undefined) {
    return [];
  }
  const expanded = expandScript(
    context.parser,
    context.repository,
    {
      text: command,
      file: context.file,
      line: node.line,
      literal: false,
      cwd: folderFor(step),
      errexit: true,
      pipefail: false,
      env: step.env,
      values: context.values,
    },
    step.via,
  );
  return [
    {
      ...step,
      ...expanded,
      id: undefined,
      uses: undefined,
      inputs: {},
      run: command,
    },
  ];
}

const FOLDER_INPUTS = [
  'build-root-directory',
  'working-directory',
  'working_directory',
  'dir',
];

/** The folder that an action is told to work in. */
function folderFor({ inputs, cwd }: Step): string | undefined {
  const named = FOLDER_INPUTS.map(name => inputs[name]).find(Boolean);
  return named === undefined ? cwd : resolvePath(cwd, named);
}

function readStep(
  node: YamlNode,
  scope: StepScope,
  context: ReadContext,
): Step[] {
  const step = emptyStep(node, scope, context);
  const uses = readText(child(node, 'uses'), context);
  if (uses === undefined) {
    readRun(step, node, context);
    return [step];
  }
  const reference = parseReference(uses);
  step.uses = reference;
  if (!reference.local) {
    return [step, ...readCommandOf(step, reference, node, context)];
  }
  const inner = readComposite(step, reference, context);
  if (inner) {
    return inner;
  }
  context.pipeline.unresolved.push({
    what: 'shared step',
    reference: reference.name,
    words: `${reference.name} ${step.name ?? ''}`,
    howToResolve: `The local action \`${reference.name}\` is missing or is not made of steps that can be read.`,
    events: step.events,
    location: step.location,
  });
  return [step];
}

/**
 * Reads a list of steps; local composite actions are replaced by their steps.
 *
 * @internal
 */
export function readSteps(
  node: YamlNode | undefined,
  scope: StepScope,
  context: ReadContext,
): Step[] {
  const steps: Step[] = [];
  for (const item of items(node)) {
    if (item.type !== 'map' || context.left.steps <= 0) {
      continue;
    }
    context.left.steps -= 1;
    steps.push(...readStep(item, scope, context));
  }
  return steps;
}

/** @internal */
export function locationOf(node: YamlNode, file: string): Location {
  return { file, line: node.line, endLine: node.endLine };
}
