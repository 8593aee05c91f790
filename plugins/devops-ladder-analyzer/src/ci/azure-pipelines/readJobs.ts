import {
  dependencies,
  isServer,
  isWindowsPool,
  readMatrix,
  rootOf,
} from './jobFields';
import type { Fields } from './jobFields';
import type { Events, Job, RemoteCall } from '../../pipeline/types';
import { reachUnder, switchOf } from './conditions';
import { deploymentSteps } from './deployments';
import { readEnvironments } from './environments';
import { fieldsOf } from './expand';
import type { Item } from './expand';
import { withAnalysisProperties } from './qualityGate';
import { conditionOf, fieldItems, readSteps } from './readSteps';
import type { AzureStep, StepsOf } from './readSteps';
import { locationOf, narrow } from './scope';
import type { Field, Scope } from './scope';
import { mapFields } from './stepFields';
import { openTemplate } from './templates';
import { fieldText } from './texts';
import { environmentOf, readVariables } from './variables';

/**
 * A job, and what only Azure Pipelines says of it.
 *
 * @internal
 */
export interface AzureJob extends Job {
  steps: AzureStep[];
  /** It runs although something that it needs has failed. */
  despiteFailure?: boolean;
  /** How a deployment is rolled out. */
  strategy?: 'runOnce' | 'rolling' | 'canary';
}

/** A job that was read, and what its order depends on. @internal */
export interface PlacedJob {
  jobs: AzureJob[];
  /** Its name in its stage. */
  name: string;
  dependsOn?: string[];
  /** The events on which it is part of the pipeline, whatever its condition says. */
  present: Events;
}

/** What surrounds a job. @internal */
export interface JobsOf {
  stage?: string;
  stageName?: string;
  isWindows?: boolean;
  onFailure: boolean;
}

function displayOf(own: string | undefined, { stageName }: JobsOf) {
  return [stageName, own].filter(Boolean).join(': ') || undefined;
}

/** The job without its steps, for all events of its scope. */
function emptyJob(
  item: Item,
  name: string,
  around: JobsOf,
  scope: Scope,
  fields: Fields,
): AzureJob {
  const condition = fieldText(fields.get('condition'), scope);
  const reach = reachUnder(conditionOf(fields) ?? condition, scope);
  return {
    id: around.stage === undefined ? name : `${around.stage}.${name}`,
    name: displayOf(fieldText(fields.get('displayName'), scope), around),
    needs: [],
    events: reach.events,
    advisory: switchOf(fieldText(fields.get('continueOnError'), scope), false),
    onFailure: reach.onFailure || around.onFailure,
    condition,
    environments: [],
    idToken: false,
    writes: 'unknown',
    matrix: readMatrix(fields, scope),
    outputs: {},
    env: environmentOf(scope, fieldText),
    steps: [],
    location: locationOf(item),
    via: scope.via,
    ...(reach.despiteFailure ? { despiteFailure: true } : {}),
  };
}

/** The job once for each group of events on which its environment differs. */
function byEnvironment(
  job: AzureJob,
  environment: readonly Field[] | undefined,
  fill: (job: AzureJob) => AzureJob,
  scope: Scope,
): AzureJob[] {
  return readEnvironments(environment, scope, job.events).map(
    ({ events, environments }, index) =>
      fill({
        ...job,
        id:
          index === 0 ? job.id : `${job.id} (${[...events.keys()].join(', ')})`,
        events,
        environments,
      }),
  );
}

const waitsForPerson = (steps: readonly AzureStep[]) =>
  steps.some(
    ({ uses, events }) =>
      events.size > 0 && /^azure:manualvalidation$/i.test(uses?.name ?? ''),
  );

function readJob(
  item: Item,
  around: JobsOf,
  name: string,
  fields: Fields,
): PlacedJob {
  const scope = readVariables(fields.get('variables'), item.scope);
  const job = emptyJob(item, name, around, scope, fields);
  const isDeployment = fields.has('deployment');
  const isWindows = isWindowsPool(fields, scope, around.isWindows) ?? false;
  const fill = (own: AzureJob): AzureJob => {
    const inner = {
      ...scope,
      events: own.events.size > 0 ? own.events : scope.events,
    };
    const steps: StepsOf = {
      root: rootOf(fields, inner),
      isWindows,
      env: own.env,
      onFailure: own.onFailure,
    };
    const read = isDeployment
      ? deploymentSteps(fields, inner, steps)
      : { steps: readSteps(fields.get('steps'), inner, steps) };
    const filled: AzureJob = {
      ...own,
      ...read,
      steps: withAnalysisProperties(read.steps),
    };
    const neverRuns = own.events.size === 0;
    return {
      ...filled,
      steps: neverRuns
        ? filled.steps.map(step => ({ ...step, events: new Map() }))
        : filled.steps,
      ...(isServer(fields) && waitsForPerson(filled.steps)
        ? { startedByHand: 'blocking' as const }
        : {}),
    };
  };
  return {
    jobs: byEnvironment(
      job,
      isDeployment ? fields.get('environment') : undefined,
      fill,
      scope,
    ),
    name,
    dependsOn: dependencies(fields, scope),
    present: item.scope.events,
  };
}

/** A job that stands for a template that cannot be read. @internal */
export function callJob(
  item: Item,
  around: JobsOf,
  call: Omit<RemoteCall, 'secrets'>,
): PlacedJob {
  const { name, version, inputs } = call;
  const short = name.slice(name.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const job = emptyJob(item, short, around, item.scope, new Map());
  return {
    jobs: [{ ...job, calls: { name, version, inputs, secrets: 'none' } }],
    name: short,
    present: item.scope.events,
  };
}

const LISTS = /^(?:\w*(?:stages|jobs|steps))$/i;

/** Jobs in the parameters of a template that cannot be read: it may run them. @internal */
export function givenParts(fields: Fields, scope: Scope): Map<string, Field[]> {
  const parts = new Map<string, Field[]>();
  for (const [name, values] of mapFields(
    fields.get('parameters') as Field[],
    scope,
  )) {
    const lists = values.filter(({ node }) => node.type === 'seq');
    const kind = LISTS.test(name)
      ? /(stages|jobs|steps)$/i.exec(name)?.[1].toLowerCase()
      : undefined;
    if (kind !== undefined && lists.length > 0) {
      const maybe = new Map(
        [...scope.events.keys()].map(event => [event, 'unknown' as const]),
      );
      parts.set(kind, [
        ...(parts.get(kind) ?? []),
        ...lists.map(field => ({ ...field, when: field.when ?? maybe })),
      ]);
    }
  }
  return parts;
}

/** A list of steps that stands where a job does. @internal */
export function implicitJob(
  fields: Fields,
  item: Item,
  around: JobsOf,
  name: string,
): PlacedJob {
  const job = readJob(item, around, name, fields);
  return { ...job, dependsOn: [] };
}

function readItem(item: Item, around: JobsOf, index: number): PlacedJob[] {
  const { left } = item.scope.context;
  const fields = fieldsOf(item);
  if (fields.has('template')) {
    const opened = openTemplate(item, fields);
    if (opened.kind === 'local') {
      return readJobs(opened.fields, opened.scope, around);
    }
    const parts = givenParts(fields, item.scope);
    return [
      callJob(item, around, opened),
      ...(parts.size > 0 ? readJobs(parts, item.scope, around) : []),
    ];
  }
  left.jobs -= 1;
  if (left.jobs < 0 || item.node.type !== 'map') {
    return [];
  }
  const named = fieldText(
    // Templates have their own word for it.
    fields.get('deployment') ?? fields.get('job') ?? fields.get('name'),
    item.scope,
  );
  return [readJob(item, around, named || `job${index + 1}`, fields)];
}

/** `deploymentJobs` of a stage that a template is given are its jobs. */
function withUsualNames(fields: Fields): Fields {
  if (fields.has('jobs') || fields.has('steps') || fields.has('stages')) {
    return fields;
  }
  const named = [...fields].find(
    ([name, [first]]) =>
      /jobs$/i.test(name) && LISTS.test(name) && first?.node.type === 'seq',
  );
  return named ? new Map([...fields, ['jobs', named[1]]]) : fields;
}

/**
 * Reads the jobs of a stage or template; local templates are replaced by their
 * jobs, and steps without a job are one.
 *
 * @internal
 */
export function readJobs(
  given: Fields,
  scope: Scope,
  around: JobsOf,
): PlacedJob[] {
  const fields = withUsualNames(given);
  if (!fields.has('jobs') && fields.has('steps')) {
    const [first] = fields.get('steps') ?? [];
    const inner = { ...scope, events: narrow(scope.events, first.when) };
    const item = {
      node: first.node,
      scope: { ...inner, file: first.scope.file },
    };
    const own = new Map(
      [...fields].filter(
        ([key]) =>
          !['dependsOn', 'condition', 'displayName', 'variables'].includes(key),
      ),
    );
    return [implicitJob(own, item, around, 'job')];
  }
  return fieldItems(fields.get('jobs'), scope).flatMap((item, index) =>
    readItem(item, around, index),
  );
}
