import { filesNamedIn } from '../acts/filesNamedIn';
import { environmentOfStage } from '../ci/jenkins/settle';
import type {
  Events,
  Job,
  Pipeline,
  Step,
  Unresolved,
} from '../pipeline/types';
import type { Repository } from '../repository';
import { Description } from './Description';
import type { KnownWork } from './Description';
import type { Knowledge } from './Knowledge';
import { withBases } from './withBases';

/**
 * Pipelines with what the organisation says of the shared parts that they call.
 *
 * @internal
 */
export interface Described {
  pipelines: readonly Pipeline[];
  /** Steps that shared parts do, and what; without a value nothing. */
  steps: ReadonlyMap<Step, KnownWork | undefined>;
  /** Jobs whose call is described. */
  calls: ReadonlySet<Job>;
}

/** The jobs that one job of the definition stands for. */
interface Expanded {
  jobs: Job[];
  /** What it calls is known. */
  isKnown: boolean;
}

/** Whoever waits for a call waits for all that it stands for. */
function withNeeds(expanded: readonly Expanded[]): Expanded[] {
  const last = new Map(
    expanded
      .filter(({ jobs }) => jobs.length > 1)
      .map(({ jobs }) => [jobs[0].id, jobs[jobs.length - 1].id]),
  );
  return expanded.map(each => {
    const [first, ...rest] = each.jobs;
    const more = first.needs.flatMap(need => last.get(need) ?? []);
    return more.length === 0
      ? each
      : {
          ...each,
          jobs: [{ ...first, needs: [...first.needs, ...more] }, ...rest],
        };
  });
}

/** What starts a pipeline, once it is known when its included parts run. */
function withStarts(events: Events, starts: Events): Events {
  const certain = [...events, ...starts].filter(
    ([, certainty]) => certainty === 'certain',
  );
  return new Map([...starts, ...events, ...certain]);
}

/** Jenkins knows no environments but by the names of stages that deploy. */
function withStage(job: Job, knowledge: Knowledge, known: Described['steps']) {
  const use =
    job.environments.length === 0
      ? environmentOfStage(
          job,
          knowledge.tools,
          step => known.get(step)?.match.proves ?? [],
        )
      : undefined;
  return use ? { ...job, environments: [use] } : job;
}

/**
 * Puts what the organisation says of shared parts where pipelines call them;
 * what it says nothing of stays as it is.
 *
 * @internal
 */
export function describe(
  pipelines: readonly Pipeline[],
  knowledge: Knowledge,
  repository: Repository,
): Described {
  const calls = new Set<Job>();
  if (knowledge.isBuiltIn) {
    return { pipelines, steps: new Map(), calls };
  }
  const known = { knowledge, repository, filesNamed: filesNamedIn(repository) };
  const steps = new Map<Step, KnownWork | undefined>();
  const described = pipelines.map(pipeline => {
    const description = new Description(pipeline, known, steps);
    const open: Unresolved[] = [];
    const expanded = withBases(pipeline, description, open, repository).map(
      job => {
        const own = description.withSteps(job, open);
        const jobs = description.ofCall(own, open);
        return { jobs: jobs ?? [own], isKnown: jobs !== undefined };
      },
    );
    const jobs = withNeeds(expanded).flatMap(each => {
      const settled =
        pipeline.system === 'jenkins'
          ? each.jobs.map(job => withStage(job, knowledge, steps))
          : each.jobs;
      settled.forEach(job => each.isKnown && calls.add(job));
      return settled;
    });
    const events = withStarts(pipeline.events, description.starts);
    return { ...pipeline, jobs, events, unresolved: open };
  });
  return { pipelines: described, steps, calls };
}
