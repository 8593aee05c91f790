import type { Events, Pipeline, Trigger } from '../../pipeline/types';
import { baseName } from '../../repository';
import type { ShellParser } from '../../shell';
import { containerEnv, containerStep, jobsOfSteps } from '../container-steps';
import type { PlacedStep } from '../container-steps';
import { branchHolds, filterOf } from '../event-filters';
import {
  locationOf,
  newJob,
  newPipeline,
  noteCutOff,
  selectEvents,
  withOwnIds,
} from '../parts';
import { child, entries, entry, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import {
  ALL_EVENTS,
  environmentsOf,
  eventsUnder,
  isOnFailure,
  pathsOf,
} from './conditions';
import type { ConditionContext } from './conditions';

const MAX_STEPS = 300;

interface WrittenStep {
  name: string;
  node: YamlNode;
  line: number;
}

/** Steps as a list or, by their name, as a map. */
function writtenSteps(root: YamlNode): WrittenStep[] {
  const steps = child(root, 'steps') ?? child(root, 'pipeline');
  const listed = items(steps).map((node, index) => ({
    name: text(child(node, 'name')) ?? `step ${index + 1}`,
    node,
    line: node.line,
  }));
  const named = entries(steps).map(({ key, line, value }) => ({
    name: key,
    node: value,
    line,
  }));
  return [...listed, ...named]
    .filter(({ node }) => node.type === 'map')
    .slice(0, MAX_STEPS);
}

function readStep(
  { name, node, line }: WrittenStep,
  events: Events,
  env: Record<string, string>,
  context: ConditionContext & { parser: ShellParser },
): PlacedStep {
  const when = child(node, 'when');
  const { repository, parser, file } = context;
  const depends = child(node, 'depends_on');
  const step = containerStep(
    name,
    node,
    {
      env,
      line,
      events: eventsUnder(events, when, context),
      // A container that goes on beside the others is never looked at.
      advisory:
        text(child(node, 'failure')) === 'ignore' ||
        text(child(node, 'detach')) === 'true',
      onFailure: isOnFailure(when),
    },
    { repository, parser, file },
  );
  return {
    name,
    step,
    dependsOn: depends ? texts(depends) : undefined,
    environments: environmentsOf(when, file),
  };
}

function triggersOf(root: YamlNode, events: Events, file: string): Trigger[] {
  const when = entry(root, 'when');
  const paths = pathsOf(when?.value);
  const line = when?.line ?? root.line;
  return [...events.keys()].map(event => ({
    event,
    covers: paths ?? (() => true),
    filtered: paths !== undefined && /^(?:push|pull)/.test(event),
    inputs: [],
    location: {
      file,
      line,
      endLine: Math.max(line, when?.value.endLine ?? line),
    },
  }));
}

/** The name by which other workflows depend on this one. @internal */
export function workflowName(file: string): string {
  return baseName(file)
    .replace(/^\.|\.ya?ml$/g, '')
    .replace(/\.ya?ml$/, '');
}

/**
 * Reads one workflow.
 *
 * @internal
 */
export function readWorkflow(
  root: YamlNode,
  context: ConditionContext & { parser: ShellParser },
): Pipeline {
  const { file, mainlines } = context;
  const when = child(root, 'when');
  const branches = filterOf(child(root, 'branches'));
  const events = eventsUnder(
    selectEvents(ALL_EVENTS, event =>
      branchHolds(event, branches, mainlines, true),
    ),
    when,
    context,
  );
  const name = workflowName(file);
  const places = environmentsOf(when, file);
  const env = containerEnv(root);
  const base = newJob({
    id: name,
    name,
    events,
    env,
    onFailure:
      texts(child(root, 'runs_on')).join() === 'failure' || isOnFailure(when),
    matrix: Object.fromEntries(
      entries(child(root, 'matrix')).map(({ key, value }) => [
        key,
        texts(value),
      ]),
    ),
    location: locationOf(file, root),
  });
  const steps = writtenSteps(root).map(written => {
    const step = readStep(written, events, env, context);
    return step.environments.length > 0
      ? step
      : { ...step, environments: places };
  });
  const pipeline = newPipeline({
    system: 'woodpecker',
    file,
    name,
    triggers: triggersOf(root, events, file),
    events,
    jobs: withOwnIds(jobsOfSteps(base, steps)),
    after: texts(child(root, 'depends_on')),
  });
  return noteCutOff(pipeline, MAX_STEPS - steps.length);
}
