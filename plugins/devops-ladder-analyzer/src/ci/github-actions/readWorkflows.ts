import type {
  EventKind,
  Events,
  Job,
  Pipeline,
  Trigger,
} from '../../pipeline/types';
import { Shared } from '../../repository';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { noteCutOff } from '../parts';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { WorkflowFiles } from './WorkflowFiles';
import type { BrokenFile } from './WorkflowFiles';
import { guessMainlines } from '../branch-names/guessMainlines';
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
  broken: BrokenFile[];
  files: string[];
}

/** Whether a path is a GitHub Actions workflow. @internal */
export function isWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

/**
 * The triggers that a change of the service can pull, and the button where the
 * pipeline is known to be its own.
 */
function keepReachable(
  triggers: Trigger[],
  repository: Repository,
  isOwn: boolean,
): Trigger[] {
  const kept = triggers.filter(
    trigger =>
      !trigger.filtered ||
      repository.byOwn(
        own => own.length === 0 || own.some(path => trigger.covers(path)),
      ),
  );
  // Its changes are those of another service, and so is its button.
  const isOfAnother =
    !isOwn &&
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

type Base = Pick<ReadContext, 'repository' | 'parser' | 'parsed' | 'mainlines'>;

function readWorkflow(
  workflow: YamlNode,
  file: string,
  base: Base,
  isOwn: boolean,
): Pipeline {
  const triggers = keepReachable(
    readTriggers(workflow, file, base.mainlines),
    base.repository,
    isOwn,
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
  return noteCutOff(pipeline, Math.min(context.left.jobs, context.left.steps));
}

interface ReadWorkflow {
  pipeline: Pipeline;
  /** Files that it calls. */
  called: string[];
}

const READ = new Shared<ReadWorkflow>();

function readNoting(
  workflow: YamlNode,
  file: string,
  base: Base,
  isOwn: boolean,
): ReadWorkflow {
  const called: string[] = [];
  const parsed = (path: string) => {
    called.push(path);
    return base.parsed(path);
  };
  return {
    pipeline: readWorkflow(workflow, file, { ...base, parsed }, isOwn),
    called,
  };
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

const isDefinition = (workflow: YamlNode | undefined) =>
  child(workflow, 'jobs') !== undefined && child(workflow, 'on') !== undefined;

/**
 * Reads the GitHub Actions workflows of a repository: all, or those that were
 * chosen and what they call. A broken file is named and hides no other.
 *
 * @internal
 */
export function readWorkflows(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): ReadWorkflows {
  const all = repository.paths.filter(isWorkflow);
  const files = all.filter(file => !chosen || chosen.has(file));
  const workflows = new WorkflowFiles(repository);
  const unusable: BrokenFile[] = [];
  const readable: Array<{ file: string; workflow: YamlNode }> = [];
  for (const file of files) {
    const workflow = workflows.want(file);
    if (workflow && isDefinition(workflow)) {
      readable.push({ file, workflow });
    } else if (!workflows.broken().some(item => item.file === file)) {
      const reason =
        repository.content(file) === undefined
          ? 'the file was not read'
          : 'not a workflow: it has no `on` or no `jobs`';
      unusable.push({ file, reason });
    }
  }
  // The mainline is that of the repository, whoever its pipelines belong to.
  const mainlines = repository.mainline
    ? [repository.mainline]
    : guessMainlines(
        all
          .map(file => workflows.parse(file))
          .filter((workflow): workflow is YamlNode => isDefinition(workflow))
          .flatMap(mentionedBranches),
      );
  const base = {
    repository,
    parser,
    parsed: (path: string) => workflows.want(path),
    mainlines,
  };
  const isOwn = chosen !== undefined;
  const pipelines: Pipeline[] = [];
  for (const { file, workflow } of readable) {
    try {
      const read = READ.of(repository, `${isOwn} ${mainlines} ${file}`, view =>
        readNoting(workflow, file, { ...base, repository: view }, isOwn),
      );
      // What it calls counts as well, whoever read it first.
      read.called.forEach(path => workflows.want(path));
      pipelines.push(read.pipeline);
    } catch {
      unusable.push({ file, reason: 'the workflow could not be interpreted' });
    }
  }
  return {
    pipelines: resolveUpstream(pipelines),
    broken: [...workflows.broken(), ...unusable],
    files,
  };
}
