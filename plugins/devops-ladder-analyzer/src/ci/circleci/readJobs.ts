import type { Job, Step } from '../../pipeline/types';
import { child, entries, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';

import type { Reading, StepContext } from './context';
import { environmentsOf } from './environments';
import { usesToken } from './federated';
import { inRepository } from './folders';
import type { Ordered } from './order';
import { argumentsOf, readInputs, readText, resolve } from './parameters';
import type { Substitution } from './parameters';
import { readEnvironment } from './readRun';
import { readHandedSteps, readSteps } from './readSteps';
import { withHalts } from './halts';
import { withSecrets } from './secrets';
import { eventsOf } from './Scenario';
import type { Definition, Scope } from './Scope';
import { rowOf } from '../../text/rowOf';

const DEFAULT_ROOT = '~/project';

/** @internal */
export interface JobContext extends Reading {
  scope: Scope;
  defaults: Substitution['defaults'];
  open: Substitution['open'];
  choices: Readonly<Record<string, readonly string[]>>;
}

/** What an executor or the job itself says about where it runs. */
function surroundings(node: YamlNode | undefined, context: StepContext) {
  const [image] = items(child(node, 'docker'));
  return {
    shell: readText(child(node, 'shell'), context),
    folder: readText(child(node, 'working_directory'), context),
    env: {
      ...readEnvironment(child(image, 'environment'), context),
      ...readEnvironment(child(node, 'environment'), context),
    },
  };
}

function executorOf(node: YamlNode, context: StepContext) {
  const written = resolve(child(node, 'executor'), context.given);
  const name =
    readText(written, context) ?? readText(child(written, 'name'), context);
  const found =
    name === undefined ? undefined : context.scope.find('executors', name);
  if (!found) {
    return surroundings(undefined, context);
  }
  const handed = new Map(
    entries(written).map(({ key, value }) => [key, value]),
  );
  const { entry, scope } = found;
  const given = argumentsOf(child(entry.value, 'parameters'), handed, context);
  return surroundings(entry.value, { ...context, scope, given });
}

/** Where the code is: `checkout` may name a folder of its own. */
function checkoutFolder(
  node: YamlNode,
  folder: string | undefined,
  by: Substitution,
): string {
  const path = items(child(node, 'steps'))
    .map(item => readText(child(item, 'checkout', 'path'), by))
    .find(value => value !== undefined);
  const base = folder ?? DEFAULT_ROOT;
  if (path === undefined || path === '.') {
    return base;
  }
  return /^[~/$]/.test(path) ? path : `${base}/${path}`;
}

function stepContext(
  { invocation, runs }: Ordered,
  context: JobContext,
): StepContext {
  return {
    ...context,
    runs,
    given: invocation.given,
    env: {},
    root: DEFAULT_ROOT,
    folder: '',
    via: [],
    trail: [],
    depth: 0,
  };
}

function around(
  ordered: Ordered,
  steps: () => Step[],
  outer: StepContext,
): Step[] {
  const { value } = ordered.invocation.entry;
  return [
    ...readSteps(child(value, 'pre-steps'), outer),
    ...steps(),
    ...readSteps(child(value, 'post-steps'), outer),
  ];
}

function readLocal(
  ordered: Ordered,
  { entry, scope }: Definition,
  context: JobContext,
): Step[] {
  const outer = stepContext(ordered, context);
  const given = argumentsOf(
    child(entry.value, 'parameters'),
    ordered.invocation.given,
    outer,
  );
  const inner: StepContext = { ...outer, scope, given };
  const executor = executorOf(entry.value, inner);
  const own = surroundings(entry.value, inner);
  const folder = own.folder ?? executor.folder;
  inner.root = checkoutFolder(entry.value, folder, inner);
  inner.folder =
    inRepository(folder ?? DEFAULT_ROOT, inner.root, '') ?? inner.folder;
  inner.shell = own.shell ?? executor.shell;
  inner.env = { ...executor.env, ...own.env };
  const outside = { ...inner, scope: outer.scope, given: outer.given };
  const read = () => readSteps(child(entry.value, 'steps'), inner);
  return withHalts(withSecrets(around(ordered, read, outside)));
}

function emptyJob(ordered: Ordered, context: JobContext): Job {
  const { invocation, runs, needs, onFailure } = ordered;
  const { entry } = invocation;
  return {
    id: invocation.id,
    name: invocation.id === invocation.key ? undefined : invocation.key,
    needs,
    events: eventsOf(context.scenarios, runs),
    advisory: false,
    onFailure,
    condition: readText(child(entry.value, 'filters'), {
      given: invocation.given,
      defaults: context.defaults,
    }),
    environments: [],
    idToken: false,
    writes: 'unknown',
    matrix: invocation.matrix,
    outputs: {},
    env: {},
    steps: [],
    via: [],
    location: {
      file: context.file,
      line: entry.line,
      endLine: Math.max(entry.line, entry.value.endLine),
    },
  };
}

/** What is no job of its own: a hold, a knot, a release that is followed. */
function readKind(job: Job, kind: string, context: JobContext): Job {
  if (kind === 'approval') {
    return { ...job, startedByHand: 'blocking' };
  }
  return kind === 'release'
    ? {
        ...job,
        steps: [
          {
            uses: {
              name: 'circleci:release',
              version: context.version,
              local: false,
            },
            inputs: {},
            env: {},
            commands: [],
            targets: [],
            opaque: [],
            events: job.events,
            advisory: false,
            onFailure: false,
            via: [],
            location: job.location,
          },
        ],
      }
    : job;
}

/** A job of an orb, with the steps that are handed to it. */
function readRemote(job: Job, ordered: Ordered, context: JobContext): Job {
  const { key, given, entry } = ordered.invocation;
  const outer = stepContext(ordered, context);
  const handed = [...given].map(([name, value]) => ({
    key: name,
    line: value.line,
    value,
  }));
  const override = text(child(entry.value, 'override-with'));
  const reference = context.scope.reference(override ?? key);
  return {
    ...job,
    steps: around(ordered, () => readHandedSteps(handed, outer), outer),
    calls: {
      ...reference,
      inputs: Object.fromEntries(
        handed.flatMap(({ key: name, value }) =>
          Object.entries(
            readInputs(
              {
                type: 'map',
                line: value.line,
                endLine: value.endLine,
                entries: new Map([
                  [name, { key: name, line: value.line, value }],
                ]),
              },
              outer,
            ),
          ),
        ),
      ),
      secrets: child(entry.value, 'context') ? 'named' : 'none',
    },
  };
}

const CHOICE = /^\$\{\{ inputs\.([\w.-]+) \}\}$/;

/** All that a person may choose, where it is a choice. */
function withChoices(
  parameters: Readonly<Record<string, string>>,
  choices: JobContext['choices'],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      rowOf(choices, CHOICE.exec(value)?.[1]) ?? [value],
    ]),
  );
}

/**
 * Reads one job of a workflow.
 *
 * @internal
 */
export function readJob(ordered: Ordered, context: JobContext): Job {
  const { invocation } = ordered;
  const { key, entry, given } = invocation;
  const isOverridden = child(entry.value, 'override-with') !== undefined;
  const definition = isOverridden ? undefined : context.scope.find('jobs', key);
  const kind =
    text(child(entry.value, 'type')) ??
    text(child(definition?.entry.value, 'type')) ??
    'build';
  const empty = emptyJob(ordered, context);
  if (kind !== 'build') {
    return readKind(empty, kind, context);
  }
  const read = definition
    ? { ...empty, steps: readLocal(ordered, definition, context) }
    : readRemote(empty, ordered, context);
  const by = { given, defaults: context.defaults, open: context.open };
  const parameters = Object.fromEntries(
    [...given].map(([name, value]) => [name, readText(value, by) ?? '']),
  );
  return {
    ...read,
    idToken: usesToken(read.steps, read),
    environments: environmentsOf(
      { names: [read.id, read.name ?? ''], location: read.location },
      read.steps,
      withChoices(parameters, context.choices),
      texts(child(entry.value, 'context')),
    ),
  };
}
