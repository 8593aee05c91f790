import type { Step, StepReference } from '../../pipeline/types';
import { commandOfTask } from './commandTasks';
import { reachUnder, switchOf } from './conditions';
import { fieldsOf, itemsOf } from './expand';
import type { Item } from './expand';
import { locationOf, narrow } from './scope';
import type { Field, Scope } from './scope';
import { folderOfStep, readCommandLine, readScript } from './scripts';
import type { Script, Shell } from './scripts';
import { scriptOfTask } from './scriptTasks';
import { mapFields, textsOf } from './stepFields';
import type { StepFields } from './stepFields';
import { taskInputs } from './taskInputs';
import { openTemplate } from './templates';
import { fieldText } from './texts';

/**
 * A step, and whether it runs although something before it has failed.
 *
 * @internal
 */
export interface AzureStep extends Step {
  despiteFailure?: boolean;
}

/** What surrounds the steps. @internal */
export interface StepsOf {
  /** The folder of the repository on the agent; `undefined` where that is not known. */
  root: string | undefined;
  isWindows: boolean;
  env: Record<string, string>;
  onFailure: boolean;
}

const SHELLS: Record<string, Shell> = {
  script: 'script',
  bash: 'bash',
  pwsh: 'powershell',
  powershell: 'powershell',
};

/** Steps that the language itself knows, as tasks. */
const BUILT_IN: Record<string, { task: string; input: string }> = {
  checkout: { task: 'Checkout', input: 'repository' },
  publish: { task: 'PublishPipelineArtifact', input: 'targetpath' },
  download: { task: 'DownloadPipelineArtifact', input: 'source' },
  downloadBuild: { task: 'DownloadBuildArtifacts', input: 'source' },
  getPackage: { task: 'DownloadPackage', input: 'package' },
  reviewApp: { task: 'ReviewApp', input: 'resourcename' },
};

function referenceTo(task: string): StepReference {
  const at = task.lastIndexOf('@');
  const name = at < 0 ? task : task.slice(0, at);
  return {
    name: `azure:${name.slice(name.lastIndexOf('.') + 1)}`,
    version: at < 0 ? undefined : task.slice(at + 1),
    local: false,
  };
}

function inputFieldsOf(
  fields: ReadonlyMap<string, readonly Field[]>,
  scope: Scope,
): Map<string, readonly Field[]> {
  const given = new Map<string, readonly Field[]>();
  for (const [name, values] of mapFields(
    fields.get('inputs') as Field[],
    scope,
  )) {
    given.set(name.toLowerCase(), values);
  }
  return given;
}

function emptyStep(step: StepFields, around: StepsOf, item: Item): AzureStep {
  const { fields, scope } = step;
  const condition = fieldText(fields.get('condition'), scope);
  const reach = reachUnder(conditionOf(fields) ?? condition, scope);
  const enabled = switchOf(fieldText(fields.get('enabled'), scope), true);
  const events = narrow(
    reach.events,
    new Map([...reach.events.keys()].map(event => [event, enabled])),
  );
  const inner = { ...scope, events: events.size > 0 ? events : scope.events };
  const folder =
    fieldText(fields.get('workingDirectory'), inner) ??
    fieldText(
      step.inputFields.get('workingdirectory') ?? step.inputFields.get('cwd'),
      inner,
    );
  return {
    id: fieldText(fields.get('name'), inner),
    name: fieldText(fields.get('displayName'), inner),
    inputs: textsOf(step.inputFields, inner),
    env: {
      ...around.env,
      ...textsOf(mapFields(fields.get('env') as Field[], inner), inner),
    },
    commands: [],
    targets: [],
    opaque: [],
    events,
    advisory: switchOf(fieldText(fields.get('continueOnError'), inner), false),
    onFailure: reach.onFailure || around.onFailure,
    condition,
    cwd: folderOfStep(folder, around.root),
    via: scope.via,
    location: locationOf(item),
    ...(reach.despiteFailure ? { despiteFailure: true } : {}),
  };
}

/** The condition as written: expressions in it are looked at event by event. @internal */
export function conditionOf(
  fields: ReadonlyMap<string, readonly Field[]>,
): string | undefined {
  const found = fields.get('condition') ?? [];
  const [only] = found;
  if (found.length !== 1 || only.when || only.node.type !== 'scalar') {
    return undefined;
  }
  return only.node.value === null ? undefined : only.node.text;
}

function builtIn(
  key: string,
  step: StepFields,
  inner: Scope,
): Pick<Step, 'uses' | 'inputs'> {
  const { task, input } = BUILT_IN[key];
  const others = ['artifact', 'path', 'patterns', 'ref'];
  const inputs: Record<string, string> = {};
  for (const name of others) {
    const value = fieldText(step.fields.get(name), inner);
    if (value !== undefined) {
      inputs[name] = value;
    }
  }
  inputs[input] = fieldText(step.fields.get(key), inner) ?? '';
  return {
    uses: { name: `azure:${task}`, version: '1', local: false },
    inputs,
  };
}

function readStep(item: Item, around: StepsOf): AzureStep[] {
  const fields = fieldsOf(item);
  if (fields.has('template')) {
    return readTemplate(item, fields, around);
  }
  const { scope } = item;
  const stepFields: StepFields = {
    fields,
    inputFields: inputFieldsOf(fields, scope),
    scope,
  };
  const step = emptyStep(stepFields, around, item);
  const events = step.events.size > 0 ? step.events : scope.events;
  const inner: StepFields = { ...stepFields, scope: { ...scope, events } };
  const shellKey = Object.keys(SHELLS).find(key => fields.has(key));
  const builtInKey = Object.keys(BUILT_IN).find(key => fields.has(key));
  const task = fieldText(fields.get('task'), inner.scope);
  if (shellKey !== undefined) {
    const inline = fields.get(shellKey)?.[0];
    run(step, { shell: SHELLS[shellKey], inline }, inner.scope, around);
  } else if (task !== undefined) {
    return readTask(step, task, inner, around);
  } else if (builtInKey !== undefined) {
    Object.assign(step, builtIn(builtInKey, inner, inner.scope));
  } else {
    unknownStep(item);
    return [];
  }
  return [step];
}

function run(step: Step, script: Script, scope: Scope, around: StepsOf): void {
  readScript(step, script, scope, around.isWindows);
}

/** A task that calls a program of the command line is a command as well. */
function readTask(
  step: AzureStep,
  task: string,
  fields: StepFields,
  around: StepsOf,
): AzureStep[] {
  const uses = referenceTo(task);
  const name = uses.name.replace(/^azure:/, '');
  const script = scriptOfTask(name, fields);
  if (script) {
    run(step, script, fields.scope, around);
    return [step];
  }
  const inputs = taskInputs(uses.name, step.inputs, fields.scope);
  const command = commandOfTask(name, step.inputs);
  const called = { ...step, uses, inputs };
  if (command === undefined) {
    return [called];
  }
  const line: AzureStep = {
    ...step,
    id: undefined,
    commands: [],
    targets: [],
    opaque: [],
  };
  readCommandLine(line, command, fields.scope);
  return [line, called];
}

/** Something in a list of steps that is not known to be one. */
function unknownStep(item: Item): void {
  const { node, scope } = item;
  scope.context.pipeline.unresolved.push({
    what: 'shared step',
    reference: node.type === 'scalar' ? node.text.slice(0, 120) : 'a step',
    words: '',
    howToResolve:
      'The step is put together by an expression that cannot be read: write it into the pipeline, or declare what it does.',
    events: scope.events,
    location: locationOf(item),
  });
}

function readTemplate(
  item: Item,
  fields: ReadonlyMap<string, readonly Field[]>,
  around: StepsOf,
): AzureStep[] {
  const opened = openTemplate(item, fields);
  if (opened.kind === 'local') {
    return readSteps(opened.fields.get('steps'), opened.scope, around);
  }
  const { name, version, inputs } = opened;
  if (name.startsWith('./')) {
    item.scope.context.pipeline.unresolved.push({
      what: 'shared step',
      reference: name,
      words: name,
      howToResolve: `The template \`${name}\` is missing, leads back to itself or cannot be read: restore it.`,
      events: item.scope.events,
      location: locationOf(item),
    });
    return scriptsOf(inputs, item, around);
  }
  const empty = emptyStep(
    { fields: new Map(), inputFields: new Map(), scope: item.scope },
    around,
    item,
  );
  return [
    { ...empty, uses: { name, version, local: false }, inputs },
    ...scriptsOf(inputs, item, around),
  ];
}

/** Parameters in which a template is told what to run. */
const SCRIPTS = /^(?:(?:inline_?)?scripts?|bash(?:_?script)?|commands?|run)$/i;
const FOLDERS = /^(?:working_?dir(?:ectory)?|cwd)$/i;

/** What a template that cannot be read is given to run is there to be run. */
function scriptsOf(
  inputs: Readonly<Record<string, string>>,
  item: Item,
  around: StepsOf,
): AzureStep[] {
  const given = (names: RegExp) =>
    Object.keys(inputs).find(name => names.test(name));
  const script = inputs[given(SCRIPTS) ?? ''];
  // One word may be the name of anything.
  if (!/\S\s+\S/.test(script ?? '')) {
    return [];
  }
  const { scope } = item;
  const step = emptyStep(
    { fields: new Map(), inputFields: new Map(), scope },
    around,
    item,
  );
  const folder = inputs[given(FOLDERS) ?? ''];
  const told: AzureStep = {
    ...step,
    cwd: folderOfStep(folder, around.root),
  };
  readCommandLine(told, script, scope);
  return [told];
}

/** Items behind a key; those of alternatives one after the other. @internal */
export function fieldItems(
  fields: readonly Field[] | undefined,
  scope: Scope,
): Item[] {
  return (fields ?? []).flatMap(field =>
    itemsOf({
      node: field.node,
      scope: {
        ...field.scope,
        variables: scope.variables,
        events: narrow(scope.events, field.when),
      },
    }),
  );
}

/**
 * Reads a list of steps; local templates are replaced by their steps.
 *
 * @internal
 */
export function readSteps(
  fields: readonly Field[] | undefined,
  scope: Scope,
  around: StepsOf,
): AzureStep[] {
  const { left } = scope.context;
  return fieldItems(fields, scope).flatMap(item => {
    left.steps -= 1;
    if (
      left.steps < 0 ||
      (item.node.type === 'scalar' && item.node.value === null)
    ) {
      return [];
    }
    return readStep(item, around);
  });
}
