import type { EventKind, Events } from '../../pipeline/types';
import type { AzureJob, PlacedJob } from './readJobs';
import type { Stage } from './readStages';

interface Node {
  job: AzureJob;
  /** Each a group of which one has to run for this one to run. */
  waitsFor: Array<{ nodes: Node[]; present: Events }>;
  /** It runs whatever becomes of the stages before it. */
  despiteStages: boolean;
}

interface StageNode {
  stage: Stage;
  jobs: Array<{ placed: PlacedJob; nodes: Node[] }>;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The stages that a stage waits for: those named, else the one before it. */
function stagesBefore(all: readonly StageNode[], index: number): StageNode[] {
  const { stage } = all[index];
  if (stage.dependsOn) {
    const wanted = stage.dependsOn;
    return all.filter(
      (other, at) =>
        at !== index && wanted.some(name => same(name, other.stage.name)),
    );
  }
  const before: StageNode[] = [];
  const open = new Set<EventKind>(stage.present.keys());
  for (let at = index - 1; at >= 0 && open.size > 0; at -= 1) {
    const { present } = all[at].stage;
    if ([...open].some(event => present.has(event))) {
      before.push(all[at]);
    }
    // Where the stage is not sure to be there, the one before it may be next.
    present.forEach((certainty, event) => {
      const isThere =
        certainty === 'certain' || stage.present.get(event) === 'conditional';
      return isThere && open.delete(event);
    });
  }
  return before;
}

const nodesOf = ({ jobs }: StageNode) => jobs.flatMap(({ nodes }) => nodes);

function link(all: readonly StageNode[]): void {
  all.forEach((each, index) => {
    const before = stagesBefore(all, index);
    for (const { placed, nodes } of each.jobs) {
      const inStage = each.jobs.filter(
        other =>
          other.placed !== placed &&
          placed.dependsOn?.some(name => same(name, other.placed.name)),
      );
      const groups = inStage.map(other => ({
        nodes: other.nodes,
        present: other.placed.present,
      }));
      const stages = before
        .map(other => ({ nodes: nodesOf(other), present: other.stage.present }))
        .filter(group => group.nodes.length > 0);
      for (const node of nodes) {
        node.waitsFor.push(...(groups.length > 0 ? groups : stages));
        node.despiteStages = groups.length === 0 && each.stage.despiteFailure;
      }
    }
  });
}

/** The events of a job without those on which something that it needs never runs. */
class Reachability {
  private readonly done = new Map<Node, Events>();

  of(node: Node, trail: ReadonlySet<Node> = new Set()): Events {
    const known = this.done.get(node);
    if (known || trail.has(node)) {
      return known ?? node.job.events;
    }
    const insists = node.despiteStages || node.job.despiteFailure === true;
    const inner = new Set([...trail, node]);
    let { events } = node.job;
    for (const { nodes, present } of insists ? [] : node.waitsFor) {
      const reached = nodes.map(other => this.of(other, inner));
      events = new Map(
        [...events].flatMap(([event, certainty]) => {
          if (!present.has(event)) {
            return [[event, certainty] as const];
          }
          const found = reached.map(each => each.get(event));
          if (found.every(each => each === undefined)) {
            return [];
          }
          const isSure = found.includes('certain');
          return [[event, isSure ? certainty : 'conditional'] as const];
        }),
      );
    }
    this.done.set(node, events);
    return events;
  }
}

function within(events: Events, outer: Events): Events {
  return new Map(
    [...events].flatMap(([event, certainty]) => {
      const limit = outer.get(event);
      return limit === undefined
        ? []
        : [[event, limit === 'certain' ? certainty : limit] as const];
    }),
  );
}

function finished(node: Node, events: Events): AzureJob {
  const { job } = node;
  const despiteFailure = job.despiteFailure === true || node.despiteStages;
  const needs = node.waitsFor.flatMap(({ nodes }) =>
    nodes.map(other => other.job.id),
  );
  return {
    ...job,
    needs: [...new Set(needs)],
    events,
    steps: job.steps.map(step => ({
      ...step,
      events: within(step.events, events),
    })),
    ...(despiteFailure ? { despiteFailure } : {}),
  };
}

/** Names are told apart by a number where several jobs have the same. */
function withOwnIds(stages: readonly Stage[]): StageNode[] {
  const taken = new Set<string>();
  const unique = (job: AzureJob): AzureJob => {
    let { id } = job;
    for (let count = 2; taken.has(id); count += 1) {
      id = `${job.id}#${count}`;
    }
    taken.add(id);
    return { ...job, id };
  };
  return stages.map(stage => ({
    stage,
    jobs: stage.jobs.map(placed => ({
      placed,
      nodes: placed.jobs.map(job => ({
        job: unique(job),
        waitsFor: [],
        despiteStages: false,
      })),
    })),
  }));
}

/**
 * The jobs of all stages with what each waits for, and without the events on
 * which that never runs.
 *
 * @internal
 */
export function orderJobs(stages: readonly Stage[]): AzureJob[] {
  const all = withOwnIds(stages);
  link(all);
  const reachability = new Reachability();
  return all
    .flatMap(nodesOf)
    .map(node => finished(node, reachability.of(node)));
}
