import type {
  Events,
  Location,
  Pipeline,
  Step,
  Tri,
} from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import type { YamlNode } from '../../yaml';
import { lookupIn } from './pipelineValues';
import type { Substitution } from './parameters';
import type { Runs, Scenario } from './Scenario';
import { eventsOf } from './Scenario';
import type { Scope } from './Scope';
import { every } from './values';

/** What is known of a configuration while it is read. @internal */
export interface Reading {
  repository: Repository;
  parser: ShellParser;
  file: string;
  /** `version:`; the steps that are part of CircleCI come with it. */
  version: string;
  scenarios: readonly Scenario[];
  /** The pipeline that is being built. */
  pipeline: Pipeline;
  left: { jobs: number; steps: number; script: number };
}

/** What is known where steps are read. @internal */
export interface StepContext extends Reading, Substitution {
  scope: Scope;
  runs: Runs;
  env: Record<string, string>;
  shell?: string;
  /** Folder in which the code is checked out, and in which the job works. */
  root: string;
  folder: string;
  via: Location[];
  /** Names of the commands that led here. */
  trail: readonly string[];
  depth: number;
}

/** Where a part that stands under a condition runs. @internal */
export function under(
  context: Pick<StepContext, 'runs' | 'scenarios' | 'defaults' | 'given'>,
  decide: (lookup: ReturnType<typeof lookupIn>, scenario: Scenario) => Tri,
): Runs {
  return context.runs.map((runs, index) => {
    if (runs === false) {
      return false;
    }
    const scenario = context.scenarios[index];
    const lookup = lookupIn(scenario, context.defaults, context.given);
    return every([runs, decide(lookup, scenario)]);
  });
}

/** @internal */
export function locationOf(
  node: Pick<YamlNode, 'line' | 'endLine'>,
  file: string,
): Location {
  return { file, line: node.line, endLine: node.endLine };
}

/** Most steps of a job run whenever it runs. */
const known = new WeakMap<Runs, Events>();

function stepEvents({ runs, scenarios }: StepContext): Events {
  const events = known.get(runs) ?? eventsOf(scenarios, runs);
  known.set(runs, events);
  return events;
}

/** A step that does nothing yet. @internal */
export function emptyStep(node: YamlNode, context: StepContext): Step {
  return {
    inputs: {},
    env: context.env,
    commands: [],
    targets: [],
    opaque: [],
    events: stepEvents(context),
    advisory: false,
    onFailure: false,
    cwd: context.folder,
    via: context.via,
    location: locationOf(node, context.file),
  };
}
