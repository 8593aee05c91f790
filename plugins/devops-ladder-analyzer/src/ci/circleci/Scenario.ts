import type { EventKind, Events, Tri } from '../../pipeline/types';
import { matchesPattern, sampleOf } from './matchPattern';
import { every, some } from './values';
import type { Value } from './values';

/**
 * One way in which a pipeline is started: what its values are then. What a
 * part does is judged for each of them and summed up at the end.
 *
 * @internal
 */
export interface Scenario {
  event: EventKind;
  /** Scenarios of one name differ only in the files that have changed. */
  name: string;
  branch: Value;
  tag: Value;
  /** Whether the branch is the default one. */
  isDefault: boolean;
  /** `pipeline.trigger_source`, `pipeline.trigger.type`, `pipeline.event.name`. */
  source: Value;
  type: Value;
  eventName: Value;
  /** Parameters to which a person or a schedule may give other values. */
  openParameters: readonly string[];
  /** Values that a setup workflow has found for parameters. */
  given: Readonly<Record<string, Value>>;
  /** Whether it ever happens is a setting of the project. */
  byProject: boolean;
  /** Started by the `triggers` of a workflow. */
  ownSchedule: boolean;
}

/** What the configuration says about refs and starts. @internal */
export interface Mentions {
  mainlines: readonly string[];
  branches: readonly string[];
  branchPatterns: readonly string[];
  tags: readonly string[];
  tagPatterns: readonly string[];
  schedules: boolean;
  pullRequests: boolean;
  /** Names of the parameters of the pipeline. */
  parameters: readonly string[];
}

/** Branches that stand for any other; short, since patterns are tried on them. */
const TOPICS = ['feature/x1', 'some-fix'];
const TAGS = ['v1.2.3', '1.2.3'];
const MAX_NAMED = 12;
const PUSHED = {
  oneOf: [
    'github_app',
    'github_server',
    'github_oauth',
    'bitbucket_cloud',
    'bitbucket_dc',
    'gitlab',
    'webhook',
  ],
};

const PUSH: Omit<Scenario, 'event' | 'name'> = {
  branch: '',
  tag: '',
  isDefault: false,
  source: 'webhook',
  type: PUSHED,
  eventName: 'push',
  openParameters: [],
  given: {},
  byProject: false,
  ownSchedule: false,
};

const nameOf = (value: Value) =>
  typeof value === 'string' ? value : JSON.stringify(value);

function refsOf(
  names: readonly string[],
  patterns: readonly string[],
): Value[] {
  const sampled = patterns.map(
    (pattern): Value => sampleOf(pattern) ?? { like: pattern },
  );
  const seen = new Set<string>();
  return [...names, ...sampled]
    .filter(value => {
      const isNew = !seen.has(nameOf(value));
      seen.add(nameOf(value));
      return isNew;
    })
    .slice(0, MAX_NAMED * 2);
}

function namedBranches({ mainlines, branches, branchPatterns }: Mentions) {
  const common = [...mainlines, ...TOPICS];
  return refsOf(
    branches.slice(0, MAX_NAMED),
    // A pattern for all topic branches is tried on those already.
    branchPatterns
      .filter(pattern =>
        TOPICS.some(topic => matchesPattern(pattern, topic) !== true),
      )
      .slice(0, MAX_NAMED),
  ).filter(value => !common.includes(value as string));
}

/** @internal */
export function scenariosOf(mentions: Mentions): Scenario[] {
  const scenarios: Scenario[] = [];
  const add = (event: EventKind, values: Partial<Scenario>) =>
    scenarios.push({
      ...PUSH,
      event,
      name: `${event} ${nameOf(values.branch ?? '')} ${nameOf(
        values.tag ?? '',
      )} ${values.ownSchedule === true}`,
      ...values,
    });
  const named = namedBranches(mentions);
  for (const branch of mentions.mainlines) {
    add('push-mainline', { branch, isDefault: true });
    add('schedule', {
      branch,
      isDefault: true,
      ownSchedule: true,
      source: 'scheduled_pipeline',
      type: 'schedule',
      eventName: 'schedule',
    });
  }
  TOPICS.forEach(branch => add('push-branch', { branch }));
  for (const branch of named) {
    add('other', { branch });
    add('schedule', {
      branch,
      ownSchedule: true,
      source: 'scheduled_pipeline',
    });
  }
  refsOf(
    [...TAGS, ...mentions.tags.slice(0, MAX_NAMED)],
    mentions.tagPatterns.slice(0, MAX_NAMED),
  ).forEach(tag => add('tag', { tag }));
  addByProject(mentions, add);
  return scenarios;
}

/** Starts that are set up outside the files. */
function addByProject(
  { mainlines, pullRequests, schedules, parameters }: Mentions,
  add: (event: EventKind, values: Partial<Scenario>) => void,
): void {
  if (pullRequests) {
    TOPICS.forEach(branch =>
      add('pull-request', {
        branch,
        eventName: 'pull_request',
        byProject: true,
      }),
    );
  }
  for (const branch of mainlines) {
    if (schedules) {
      add('schedule', {
        branch,
        isDefault: true,
        source: 'scheduled_pipeline',
        type: 'schedule',
        eventName: 'schedule',
        openParameters: parameters,
        byProject: true,
      });
    }
    if (parameters.length > 0) {
      add('manual', {
        branch,
        isDefault: true,
        source: 'api',
        type: 'api',
        eventName: 'api',
        openParameters: parameters,
      });
    }
  }
}

/** Whether a part runs, for each scenario. @internal */
export type Runs = readonly Tri[];

function byName(
  scenarios: readonly Scenario[],
  runs: Runs,
  event: EventKind,
): Array<{ runs: Tri; byProject: boolean }> {
  const names = new Map<string, { runs: Tri[]; byProject: boolean }>();
  scenarios.forEach(({ event: of, name, byProject }, index) => {
    if (of === event) {
      const known = names.get(name) ?? { runs: [], byProject };
      known.runs.push(runs[index]);
      names.set(name, known);
    }
  });
  return [...names.values()].map(each => ({
    runs: some(each.runs),
    byProject: each.byProject,
  }));
}

const EVENTS: EventKind[] = [
  'pull-request',
  'push-mainline',
  'push-branch',
  'other',
  'tag',
  'schedule',
  'manual',
];

/**
 * The events on which a part runs. A part that runs on every topic branch runs
 * on that of a pull request: CircleCI reports its result on the commit.
 *
 * @internal
 */
export function eventsOf(scenarios: readonly Scenario[], runs: Runs): Events {
  const events = new Map<EventKind, 'certain' | 'conditional'>();
  const topics = byName(scenarios, runs, 'push-branch');
  const onTopics = topics.length > 0 && every(topics.map(t => t.runs));
  for (const event of EVENTS) {
    const found = byName(scenarios, runs, event);
    const result = some(
      found.map(each =>
        each.runs === true && each.byProject ? 'unknown' : each.runs,
      ),
    );
    const decided: Tri = event === 'push-branch' ? onTopics : result;
    const whole =
      event === 'pull-request' ? some([decided, onTopics]) : decided;
    if (whole !== false) {
      events.set(event, whole === true ? 'certain' : 'conditional');
    }
  }
  return events;
}
