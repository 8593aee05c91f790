import type { Events, Job } from '../../pipeline/types';
import { locationOf, newJob, newStep, valueTexts } from '../parts';
import { child, entries, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { conditionOf, eventsUnder } from './conditions';
import type { ReadContext } from './context';
import { envOf, readCommandStep, readSoftFail } from './readCommand';
import { readUploads } from './readUploads';

const MAX_DEPTH = 6;

/** What steps wait for that say nothing about it. */
interface Order {
  /** The jobs before the last `wait` or `block`. */
  barrier: string[];
  /** The jobs since. */
  current: string[];
}

function takeId(wanted: string, context: ReadContext): string {
  let id = wanted;
  for (let number = 2; context.ids.has(id); number += 1) {
    id = `${wanted} (${number})`;
  }
  context.ids.set(id, [id]);
  return id;
}

/** Dependencies whose failure does not matter are none. */
function dependencies(
  node: YamlNode,
  implied: string[],
  context: ReadContext,
): string[] {
  if (text(child(node, 'allow_dependency_failure')) === 'true') {
    return [];
  }
  const written = child(node, 'depends_on');
  if (!written) {
    return implied;
  }
  const listed = written.type === 'seq' ? written.items : [written];
  return listed.flatMap(item => {
    const key = text(item) ?? text(child(item, 'step'));
    const mayFail = text(child(item, 'allow_failure')) === 'true';
    return key === undefined || mayFail ? [] : context.ids.get(key) ?? [key];
  });
}

function matrixOf(node: YamlNode | undefined): Record<string, string[]> {
  const setup = child(node, 'setup') ?? node;
  if (setup?.type === 'map') {
    return Object.fromEntries(
      entries(setup).map(({ key, value }) => [key, texts(value)]),
    );
  }
  return setup ? { matrix: texts(setup) } : {};
}

const KINDS = [
  'wait',
  'waiter',
  'block',
  'manual',
  'input',
  'trigger',
  'group',
] as const;
type Kind = (typeof KINDS)[number] | 'command';

function kindOf(item: YamlNode): Kind {
  const named = text(item) ?? text(child(item, 'type'));
  return (
    KINDS.find(kind => kind === named) ??
    KINDS.find(kind => item.type === 'map' && item.entries.has(kind)) ??
    'command'
  );
}

function jobOf(
  item: YamlNode,
  kind: Kind,
  implied: string[],
  context: ReadContext,
): Job {
  const key = ['key', 'id', 'identifier'].map(each => text(child(item, each)));
  const name =
    text(child(item, 'label')) ??
    text(child(item, 'name')) ??
    (kind === 'command' ? undefined : text(child(item, kind)));
  const wanted = key.find(Boolean) ?? name ?? `${kind} ${context.ids.size + 1}`;
  return newJob({
    id: takeId(wanted, context),
    name,
    needs: dependencies(item, implied, context),
    events: eventsUnder(context.events, item, context),
    condition: conditionOf(item),
    advisory: readSoftFail(child(item, 'soft_fail')),
    matrix: matrixOf(child(item, 'matrix')),
    env: envOf(item, context.env),
    location: locationOf(context.file, item),
  });
}

/** A person who has to press before the build goes on, or to fill a form. */
function readGate(
  item: YamlNode,
  kind: Kind,
  order: Order,
  context: ReadContext,
): Job[] {
  const blocks = kind === 'block' || kind === 'manual';
  const before = order.current.length > 0 ? order.current : order.barrier;
  const job = jobOf(item, kind, blocks ? before : order.barrier, context);
  job.startedByHand = 'blocking';
  job.steps = [
    newStep({
      name: job.name,
      uses: {
        name: blocks ? 'buildkite:block' : 'buildkite:input',
        local: false,
      },
      inputs: valueTexts(item),
      events: job.events,
      location: job.location,
    }),
  ];
  if (blocks) {
    order.barrier = [job.id];
    order.current = [];
  } else {
    order.current.push(job.id);
  }
  return [job];
}

function wait(item: YamlNode, order: Order): void {
  if (text(child(item, 'continue_on_failure')) === 'true') {
    // What follows runs whatever happened before.
    order.barrier = [];
    order.current = [];
  } else if (order.current.length > 0) {
    order.barrier = order.current;
    order.current = [];
  }
}

function readTrigger(
  item: YamlNode,
  order: Order,
  context: ReadContext,
): Job[] {
  const job = jobOf(item, 'trigger', order.barrier, context);
  const build = child(item, 'build');
  const isAsync = text(child(item, 'async')) === 'true';
  order.current.push(job.id);
  return [
    {
      ...job,
      advisory: isAsync ? true : job.advisory,
      calls: {
        name: `buildkite:${text(child(item, 'trigger')) ?? ''}`,
        version: text(child(build, 'branch')),
        inputs: { ...valueTexts(build), ...valueTexts(child(build, 'env')) },
        secrets: 'inherit',
      },
    },
  ];
}

function readGroup(item: YamlNode, order: Order, context: ReadContext): Job[] {
  if (context.trail.length > MAX_DEPTH) {
    return [];
  }
  const implied = dependencies(item, order.barrier, context);
  const events: Events = eventsUnder(context.events, item, context);
  const inner = {
    ...context,
    events,
    trail: [...context.trail, 'a group'],
  };
  const jobs = readSteps(child(item, 'steps'), inner, implied);
  const ids = jobs.map(({ id }) => id);
  const name = text(child(item, 'group')) ?? '';
  for (const key of [text(child(item, 'key')), text(child(item, 'id')), name]) {
    if (key && !context.ids.has(key)) {
      context.ids.set(key, ids);
    }
  }
  order.current.push(...ids);
  return jobs;
}

function readCommandJob(
  item: YamlNode,
  order: Order,
  context: ReadContext,
): Job[] {
  const job = jobOf(item, 'command', order.barrier, context);
  readCommandStep(job, item, context);
  const uploaded = readUploads(job, context);
  order.current.push(job.id, ...uploaded.map(({ id }) => id));
  return [job, ...uploaded];
}

function readStep(item: YamlNode, order: Order, context: ReadContext): Job[] {
  const kind = kindOf(item);
  if (kind === 'wait' || kind === 'waiter') {
    wait(item, order);
    return [];
  }
  if (context.left.jobs <= 0 || (item.type !== 'map' && kind === 'command')) {
    return [];
  }
  context.left.jobs -= 1;
  switch (kind) {
    case 'block':
    case 'manual':
    case 'input':
      return readGate(item, kind, order, context);
    case 'trigger':
      return readTrigger(item, order, context);
    case 'group':
      return readGroup(item, order, context);
    default:
      return readCommandJob(item, order, context);
  }
}

/** Names that stand for a group, or for a job further down. */
function resolveNeeds(jobs: readonly Job[], context: ReadContext): Job[] {
  return jobs.map(job => ({
    ...job,
    needs: [
      ...new Set(job.needs.flatMap(need => context.ids.get(need) ?? [need])),
    ],
  }));
}

/**
 * Reads a list of steps; each is a job.
 *
 * @internal
 */
export function readSteps(
  node: YamlNode | undefined,
  context: ReadContext,
  barrier: string[] = [],
): Job[] {
  const order: Order = { barrier, current: [] };
  const jobs = items(node).flatMap(item => readStep(item, order, context));
  return resolveNeeds(jobs, context);
}
