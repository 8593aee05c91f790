import type {
  EventKind,
  Events,
  Job,
  Pipeline,
  Trigger,
} from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, parseYaml, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { guessMainlines } from './branches';
import { readMap } from './context';
import type { ReadContext } from './context';
import { readDefaults, readJobs } from './readJobs';
import {
  dispatchChoices,
  mentionedBranches,
  readTriggers,
  upstreamNames,
} from './triggers';

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const MAX_JOBS = 300;
const MAX_STEPS = 2000;

/** @internal */
export interface ReadWorkflows {
  pipelines: Pipeline[];
  /** Files that are no valid workflow, and why. */
  broken: Array<{ file: string; line?: number; reason: string }>;
  files: string[];
}

/** Whether a path is a GitHub Actions workflow. @internal */
export function isWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

/** The triggers that a change of the service can pull. */
function keepReachable(triggers: Trigger[], repository: Repository): Trigger[] {
  const own = repository.paths.filter(path => repository.inScope(path));
  const kept = triggers.filter(
    trigger =>
      !trigger.filtered ||
      own.length === 0 ||
      own.some(path => trigger.covers(path)),
  );
  // Its changes are those of another service, and so is its button.
  const isOfAnother =
    kept.length < triggers.length &&
    kept.every(({ event }) => event === 'manual');
  return isOfAnother ? [] : kept;
}

function eventsOf(triggers: readonly Trigger[]): Events {
  return new Map(triggers.map(({ event }) => [event, 'certain']));
}

/** A job whose needed job never runs does not run either, unless it insists. */
function dropUnreachable(jobs: readonly Job[]): Job[] {
  const byId = new Map(jobs.map(job => [job.id, job]));
  const done = new Map<string, Job>();
  const visit = (job: Job, trail: readonly string[]): Job => {
    const known = done.get(job.id);
    if (known || trail.includes(job.id)) {
      return known ?? job;
    }
    let { events } = job;
    if (!/always\(\)|cancelled\(\)|failure\(\)/.test(job.condition ?? '')) {
      for (const need of job.needs) {
        const needed = byId.get(need);
        const before = needed && visit(needed, [...trail, job.id]);
        if (before) {
          events = new Map(
            [...events].filter(([event]) => before.events.has(event)),
          );
        }
      }
    }
    const result = {
      ...job,
      events,
      steps: job.steps.map(step => ({
        ...step,
        events: new Map(
          [...step.events].filter(([event]) => events.has(event)),
        ),
      })),
    };
    done.set(job.id, result);
    return result;
  };
  return jobs.map(job => visit(job, []));
}

function readWorkflow(
  workflow: YamlNode,
  file: string,
  base: Pick<ReadContext, 'repository' | 'parser' | 'parsed' | 'mainlines'>,
): Pipeline {
  const triggers = keepReachable(
    readTriggers(workflow, file, base.mainlines),
    base.repository,
  );
  const pipeline: Pipeline = {
    system: 'github-actions',
    file,
    name: text(child(workflow, 'name')),
    triggers,
    events: eventsOf(triggers),
    jobs: [],
    after: upstreamNames(workflow),
    unresolved: [],
    localParts: [],
    location: { file, line: 1 },
  };
  const context: ReadContext = {
    ...base,
    file,
    pipeline,
    events: pipeline.events,
    env: {},
    permissions: child(workflow, 'permissions'),
    defaults: {},
    via: [],
    depth: 0,
    left: { jobs: MAX_JOBS, steps: MAX_STEPS },
    choices: dispatchChoices(workflow),
  };
  context.env = readMap(child(workflow, 'env'), context);
  context.defaults = readDefaults(workflow, context);
  pipeline.jobs = dropUnreachable(readJobs(workflow, context));
  return pipeline;
}

/** Replaces `upstream` by the events of the pipeline whose end is waited for. */
function resolveUpstream(pipelines: readonly Pipeline[]): Pipeline[] {
  return pipelines.map(pipeline => {
    if (!pipeline.events.has('upstream')) {
      return pipeline;
    }
    const before = pipelines.filter(
      other =>
        other !== pipeline && pipeline.after.includes(other.name ?? other.file),
    );
    const inherited = new Set<EventKind>(
      before.flatMap(other => [...other.events.keys()]),
    );
    ['pull-request', 'pull-request-target', 'upstream'].forEach(event =>
      inherited.delete(event as EventKind),
    );
    const swap = (events: Events): Events => {
      const certainty = events.get('upstream');
      if (!certainty) {
        return events;
      }
      const kept = new Map(
        [...events].filter(([event]) => event !== 'upstream'),
      );
      inherited.forEach(event => kept.set(event, kept.get(event) ?? certainty));
      return kept.size > 0 ? kept : events;
    };
    return {
      ...pipeline,
      after: before.map(other => other.file),
      events: swap(pipeline.events),
      jobs: pipeline.jobs.map(job => ({
        ...job,
        events: swap(job.events),
        steps: job.steps.map(step => ({ ...step, events: swap(step.events) })),
      })),
    };
  });
}

/**
 * Reads all GitHub Actions workflows of a repository. A broken file is named
 * and hides no other.
 *
 * @internal
 */
export function readWorkflows(
  repository: Repository,
  parser: ShellParser,
): ReadWorkflows {
  const files = repository.paths.filter(isWorkflow);
  const broken: ReadWorkflows['broken'] = [];
  const cache = new Map<string, YamlNode | undefined>();
  const parsed = (path: string) => {
    if (!cache.has(path)) {
      const content = repository.content(path);
      const result = content === undefined ? undefined : parseYaml(content);
      cache.set(path, result?.documents?.[0]);
      if (result?.error) {
        const { message, line } = result.error;
        broken.push({ file: path, line, reason: `not valid YAML: ${message}` });
      }
    }
    return cache.get(path);
  };
  const readable: Array<{ file: string; workflow: YamlNode }> = [];
  for (const file of files) {
    const workflow = parsed(file);
    const isBroken = broken.some(item => item.file === file);
    if (workflow && child(workflow, 'jobs') && child(workflow, 'on')) {
      readable.push({ file, workflow });
    } else if (!isBroken) {
      const reason =
        repository.content(file) === undefined
          ? 'the file was not read'
          : 'not a workflow: it has no `on` or no `jobs`';
      broken.push({ file, reason });
    }
  }
  const mainlines = guessMainlines(
    readable.flatMap(({ workflow }) => mentionedBranches(workflow)),
  );
  const pipelines: Pipeline[] = [];
  for (const { file, workflow } of readable) {
    try {
      pipelines.push(
        readWorkflow(workflow, file, { repository, parser, parsed, mainlines }),
      );
    } catch {
      broken.push({ file, reason: 'the workflow could not be interpreted' });
    }
  }
  return { pipelines: resolveUpstream(pipelines), broken, files };
}
