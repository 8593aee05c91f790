import type { Events, Job, Pipeline, Unresolved } from '../../pipeline/types';
import type { ShellParser } from '../../shell';
import { containerEnv, containerStep, jobsOfSteps } from '../container-steps';
import type { PlacedStep } from '../container-steps';
import { locationOf, newJob } from '../parts';
import { child, entries, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import {
  ALL_EVENTS,
  environmentsOf,
  eventsUnder,
  isOnFailure,
} from './conditions';
import type { ConditionContext } from './conditions';

/** @internal */
export interface ReadContext extends ConditionContext {
  parser: ShellParser;
  pipeline: Pipeline;
  left: { steps: number };
}

/**
 * One document of the file and the jobs that it holds.
 *
 * @internal
 */
export interface ReadDocument {
  name: string;
  dependsOn: string[];
  events: Events;
  jobs: Job[];
}

interface WrittenStep {
  name: string;
  node: YamlNode;
  line: number;
}

/** Steps as a list, or as a map by their name in old files. */
function writtenSteps(document: YamlNode): WrittenStep[] {
  const steps = child(document, 'steps') ?? child(document, 'pipeline');
  return steps?.type === 'map'
    ? entries(steps).map(({ key, line, value }) => ({
        name: key,
        node: value,
        line,
      }))
    : items(steps).map((node, index) => ({
        name: text(child(node, 'name')) ?? `step ${index + 1}`,
        node,
        line: node.line,
      }));
}

function readStep(
  { name, node, line }: WrittenStep,
  events: Events,
  env: Record<string, string>,
  context: ReadContext,
): PlacedStep {
  const when = child(node, 'when');
  const fields = {
    env,
    line,
    events: eventsUnder(events, when, context),
    // A container that goes on beside the others is never looked at.
    advisory:
      text(child(node, 'failure')) === 'ignore' ||
      text(child(node, 'detach')) === 'true',
    onFailure: isOnFailure(when),
  };
  const { repository, parser, file } = context;
  const depends = child(node, 'depends_on');
  return {
    name,
    step: containerStep(name, node, fields, { repository, parser, file }),
    dependsOn: depends ? texts(depends) : undefined,
    environments: environmentsOf(when, file),
  };
}

/** A template lives on the server. */
function template(document: YamlNode, context: ReadContext): Unresolved {
  const name = text(child(document, 'load')) ?? 'a template';
  return {
    what: 'shared pipeline',
    reference: name,
    words: '',
    howToResolve: `The template \`${name}\` is stored in Drone: attest by annotation what it does.`,
    events: ALL_EVENTS,
    location: locationOf(context.file, document),
  };
}

/**
 * Reads one document; `undefined` where it is no pipeline.
 *
 * @internal
 */
export function readDocument(
  document: YamlNode,
  context: ReadContext,
): ReadDocument | undefined {
  const kind = text(child(document, 'kind'));
  if (kind === 'template') {
    context.pipeline.unresolved.push(template(document, context));
    return undefined;
  }
  const steps = writtenSteps(document);
  if ((kind !== undefined && kind !== 'pipeline') || steps.length === 0) {
    return undefined;
  }
  const trigger = child(document, 'trigger');
  const name = text(child(document, 'name')) ?? 'default';
  const events = eventsUnder(ALL_EVENTS, trigger, context);
  const env = containerEnv(document);
  const base = newJob({
    id: name,
    name,
    events,
    env,
    onFailure: isOnFailure(trigger),
    location: locationOf(context.file, document),
  });
  const places = environmentsOf(trigger, context.file);
  const allowed = steps.filter(({ node }) => node.type === 'map');
  const placed = allowed.slice(0, context.left.steps).map(written => {
    const step = readStep(written, events, env, context);
    return step.environments.length > 0
      ? step
      : { ...step, environments: places };
  });
  context.left.steps -= placed.length;
  const dependsOn = texts(child(document, 'depends_on'));
  return { name, dependsOn, events, jobs: jobsOfSteps(base, placed) };
}
