import type {
  EventKind,
  Events,
  Job,
  Pipeline,
  Trigger,
} from '../../pipeline/types';
import { child, entries, text } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { passesFilters } from './filters';
import { readInvocations } from './invocations';
import { holds } from './logic';
import { inOrder } from './order';
import { choicesOf, defaultsOf } from './parameters';
import { lookupIn } from './pipelineValues';
import { readJob } from './readJobs';
import type { JobContext } from './readJobs';
import type { Runs, Scenario } from './Scenario';
import type { Scope } from './Scope';
import { every, not, some } from './values';
import type { Reading } from './context';

/** A configuration that is read. @internal */
export interface Config extends Omit<Reading, 'pipeline'> {
  node: YamlNode;
  scope: Scope;
  /** Names of the parameters that a person may give. */
  inputs: readonly string[];
  /** Whether it is started at all, for each scenario. */
  started: Runs;
  /** The scenarios in which a change of this path alone starts it. */
  changing?: (path: string) => readonly Scenario[];
  /** Files of the configurations that come before. */
  after: readonly string[];
}

/** `triggers` of a workflow: by a clock only, where there are any. */
function passesSchedule(
  workflow: YamlNode,
  scenario: Scenario,
  defaults: ReturnType<typeof defaultsOf>,
) {
  const triggers = child(workflow, 'triggers');
  const schedules =
    triggers?.type === 'seq'
      ? triggers.items.flatMap(item => child(item, 'schedule') ?? [])
      : [];
  if (schedules.length === 0) {
    return !scenario.ownSchedule;
  }
  if (!scenario.ownSchedule) {
    return false;
  }
  const lookup = lookupIn(scenario, defaults);
  return some(
    schedules.map(schedule =>
      passesFilters(child(schedule, 'filters'), scenario, lookup),
    ),
  );
}

/** Whether a workflow runs, whatever its jobs do. */
function workflowRuns(
  workflow: YamlNode,
  config: Config,
  scenarios: readonly Scenario[],
): Runs {
  const defaults = defaultsOf(config.node);
  const unless = child(workflow, 'unless');
  return scenarios.map(scenario => {
    const lookup = lookupIn(scenario, defaults);
    return every([
      passesSchedule(workflow, scenario, defaults),
      holds(child(workflow, 'when'), lookup, true),
      unless === undefined || not(holds(unless, lookup, true)),
    ]);
  });
}

/** Parameters that somebody has given whenever a workflow runs. */
function alwaysOpen(
  runs: Runs,
  scenarios: readonly Scenario[],
): ReadonlySet<string> {
  const live = scenarios.filter((_scenario, index) => runs[index] !== false);
  const [first] = live;
  return new Set(
    first?.openParameters.filter(name =>
      live.every(({ openParameters }) => openParameters.includes(name)),
    ),
  );
}

const RANK = { certain: 1, conditional: 0 };

function together(jobs: readonly Job[]): Events {
  const events = new Map<EventKind, 'certain' | 'conditional'>();
  for (const job of jobs) {
    for (const [event, certainty] of job.events) {
      const known = events.get(event);
      if (known === undefined || RANK[certainty] > RANK[known]) {
        events.set(event, certainty);
      }
    }
  }
  return events;
}

/** Changes that start a workflow; all where no files are mapped. */
function pathsOf(workflow: YamlNode, config: Config) {
  const { changing } = config;
  if (!changing) {
    return { covers: () => true, filtered: false };
  }
  const covers = (path: string) =>
    workflowRuns(workflow, config, changing(path)).some(runs => runs !== false);
  const { repository } = config;
  return {
    covers,
    filtered: repository.paths.slice(0, 2000).some(path => !covers(path)),
  };
}

function triggersOf(
  entry: YamlEntry,
  events: Events,
  config: Config,
): Trigger[] {
  const workflow = entry.value;
  const { covers, filtered } = pathsOf(workflow, config);
  const place = ['triggers', 'when', 'unless']
    .map(key =>
      workflow.type === 'map' ? workflow.entries.get(key) : undefined,
    )
    .find(Boolean);
  return [...events.keys()].map(event => {
    const byChange = event !== 'schedule' && event !== 'manual';
    return {
      event,
      covers: byChange ? covers : () => true,
      filtered: byChange && filtered,
      inputs: event === 'manual' ? [...config.inputs] : [],
      location: {
        file: config.file,
        line: place?.line ?? entry.line,
        endLine: place ? Math.max(place.line, place.value.endLine) : entry.line,
      },
    };
  });
}

function readWorkflow(entry: YamlEntry, config: Config): Pipeline {
  const { file, node, scenarios } = config;
  const defaults = defaultsOf(node);
  const pipeline: Pipeline = {
    system: 'circleci',
    file,
    name: entry.key,
    triggers: [],
    events: new Map(),
    jobs: [],
    after: config.after.filter(path => path !== file),
    unresolved: [],
    localParts: [],
    location: {
      file,
      line: entry.line,
      endLine: Math.max(entry.line, entry.value.endLine),
    },
  };
  const runs = workflowRuns(entry.value, config, scenarios).map((own, index) =>
    every([own, config.started[index]]),
  );
  const open = alwaysOpen(runs, scenarios);
  const invocations = readInvocations(
    child(entry.value, 'jobs'),
    node,
    { defaults, open },
    config.left.jobs,
  );
  config.left.jobs -= invocations.length;
  const passed = invocations.map(({ entry: { value }, given }) =>
    runs.map((own, index) => {
      const scenario = scenarios[index];
      const lookup = lookupIn(scenario, defaults, given);
      return own === false
        ? false
        : every([
            own,
            passesFilters(child(value, 'filters'), scenario, lookup),
          ]);
    }),
  );
  const context: JobContext = {
    ...config,
    pipeline,
    defaults,
    open,
    choices: choicesOf(node),
  };
  pipeline.jobs = inOrder(invocations, passed).map(ordered =>
    readJob(ordered, context),
  );
  pipeline.events = together(pipeline.jobs);
  pipeline.triggers = triggersOf(entry, pipeline.events, config);
  return pipeline;
}

const mapOf = (
  { line, endLine }: Pick<YamlNode, 'line' | 'endLine'>,
  values: Record<string, YamlNode>,
): YamlNode => ({
  type: 'map',
  line,
  endLine,
  entries: new Map(
    Object.entries(values).map(([key, value]) => [key, { key, line, value }]),
  ),
});

/** A configuration without workflows runs its job `build` on every push. */
function soleJob(node: YamlNode): YamlEntry | undefined {
  const jobs = child(node, 'jobs');
  const build = jobs?.type === 'map' ? jobs.entries.get('build') : undefined;
  if (!build) {
    return undefined;
  }
  const place = { line: build.line, endLine: build.value.endLine };
  const branches = child(build.value, 'branches');
  const filters = mapOf(place, branches ? { branches } : {});
  const call = mapOf(place, { build: mapOf(place, { filters }) });
  return {
    key: 'build',
    line: build.line,
    value: mapOf(place, { jobs: { ...place, type: 'seq', items: [call] } }),
  };
}

const MAX_WORKFLOWS = 60;

/** The workflows of a configuration. @internal */
export function workflowsOf(node: YamlNode): YamlEntry[] {
  const workflows = entries(child(node, 'workflows')).filter(
    ({ value }) => value.type === 'map' && child(value, 'jobs') !== undefined,
  );
  if (workflows.length > 0) {
    return workflows.slice(0, MAX_WORKFLOWS);
  }
  const sole = child(node, 'workflows') ? undefined : soleJob(node);
  return sole ? [sole] : [];
}

/**
 * Reads the workflows of a configuration, each as a pipeline.
 *
 * @param failed - is told of a workflow that cannot be read
 * @internal
 */
export function readWorkflows(
  config: Config,
  failed: (workflow: YamlEntry) => void,
): Pipeline[] {
  return workflowsOf(config.node).flatMap(entry => {
    try {
      return [readWorkflow(entry, config)];
    } catch (error) {
      failed(entry);
      return [];
    }
  });
}

/** `version:` as the version of the steps that come with it. @internal */
export function versionOf(node: YamlNode): string {
  const written = text(child(node, 'version'));
  return written === undefined || written === '2' ? '2.0' : written;
}
