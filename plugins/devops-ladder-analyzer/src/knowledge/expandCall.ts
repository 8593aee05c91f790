import { tierOf } from '../environments';
import type {
  EnvironmentUse,
  Events,
  Job,
  Location,
  Step,
} from '../pipeline/types';
import type { ToolMatch } from '../tools';
import type { KnownEnvironment, KnownStage } from './KnownPart';

/**
 * A stage of a shared part that runs where the part is called.
 *
 * @internal
 */
export interface LiveStage {
  stage: KnownStage;
  match: ToolMatch;
  events: Events;
}

/** What stands around the work of a shared part. @internal */
export interface CallSite {
  inputs: Readonly<Record<string, string>>;
  location: Location;
  onFailure: boolean;
}

const OF_PACK = "the organisation's knowledge pack";

/** A name that says who says so; it must not speak of an environment. @internal */
export function nameFor({ match }: LiveStage): string {
  const { tool } = match.row;
  return tierOf(tool) === undefined
    ? `${tool} of ${OF_PACK}`
    : `a part of ${OF_PACK}`;
}

/** The step that stands for a stage. @internal */
export function stepFor(live: LiveStage, site: CallSite): Step {
  const { tag } = live.stage;
  return {
    name: nameFor(live),
    inputs: tag === undefined ? {} : { tags: `image:${tag}` },
    env: {},
    commands: [],
    targets: [],
    opaque: [],
    events: live.events,
    advisory: false,
    onFailure: site.onFailure,
    via: [],
    location: site.location,
  };
}

/** The environment that a stage deploys to, where the call says which. @internal */
export function environmentFor(
  environment: KnownEnvironment | undefined,
  { inputs, location }: CallSite,
): EnvironmentUse | undefined {
  const { input = '' } = environment ?? {};
  const name =
    environment?.name ?? inputs[input] ?? inputs[input.toLowerCase()];
  return environment === undefined || !name
    ? undefined
    : {
        name,
        recordsDeployment: environment.records,
        // Only what the system keeps a record of has settings there.
        ...(environment.records ? {} : { inferred: true }),
        tier: environment.tier,
        location,
      };
}

interface Segment {
  environment?: EnvironmentUse;
  byHand: boolean;
  stages: LiveStage[];
}

const sameEnvironment = (a?: EnvironmentUse, b?: EnvironmentUse) =>
  a?.name === b?.name && a?.tier === b?.tier;

/** Stages that stand together go to the same place, by the same hand. */
function segmentsOf(
  stages: readonly LiveStage[],
  site: CallSite,
): [Segment, ...Segment[]] {
  const segments: [Segment, ...Segment[]] = [{ byHand: false, stages: [] }];
  for (const live of stages) {
    const environment = environmentFor(live.stage.environment, site);
    const { byHand } = live.stage;
    const last = segments[segments.length - 1];
    const isSame =
      last.byHand === byHand && sameEnvironment(last.environment, environment);
    if (isSame) {
      last.stages.push(live);
    } else {
      segments.push({ environment, byHand, stages: [live] });
    }
  }
  return segments;
}

/** The events on which any of them runs. */
function eventsOf(stages: readonly LiveStage[]): Events {
  const all = stages.flatMap(({ events }) => [...events]);
  const certain = all.filter(([, certainty]) => certainty === 'certain');
  return new Map([...all, ...certain]);
}

/**
 * The jobs that a call of a shared pipeline stands for, one after the other:
 * the call itself does what comes before the first environment or button.
 *
 * @internal
 */
export function expandCall(
  job: Job,
  stages: readonly LiveStage[],
  site: CallSite,
  take: (live: LiveStage, step: Step) => void,
): Job[] {
  const stepsOf = (segment: Segment) =>
    segment.stages.map(live => {
      const step = stepFor(live, site);
      take(live, step);
      return step;
    });
  const [first, ...others] = segmentsOf(stages, site);
  const jobs: Job[] = [{ ...job, steps: [...job.steps, ...stepsOf(first)] }];
  const idFor = (label: string) => {
    const id = `${job.id}/${label}`;
    return jobs.some(each => each.id === id) ? `${id}-${jobs.length}` : id;
  };
  others.forEach(segment => {
    const { environment, byHand } = segment;
    jobs.push({
      ...job,
      id: idFor(environment?.name ?? 'then'),
      name: undefined,
      needs: [jobs[jobs.length - 1].id],
      events: eventsOf(segment.stages),
      environments: environment ? [environment] : job.environments,
      ...(byHand ? { startedByHand: 'blocking' as const } : {}),
      outputs: {},
      steps: stepsOf(segment),
    });
  });
  return jobs;
}
