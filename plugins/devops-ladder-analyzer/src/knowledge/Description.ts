import { concernsScope } from '../acts/scope';
import type {
  EventKind,
  Job,
  Pipeline,
  Step,
  Unresolved,
} from '../pipeline/types';
import type { ToolMatch } from '../tools';
import { environmentFor, expandCall, nameFor, stepFor } from './expandCall';
import type { LiveStage } from './expandCall';
import { findCall, mayIdentify } from './findCall';
import type { KnownCall, KnownHere, Reference } from './findCall';

/**
 * What the organisation says that a step does.
 *
 * @internal
 */
export interface KnownWork {
  match: ToolMatch;
  text: string;
  /** It is done by a shared pipeline, not by a step of this one. */
  isPipeline: boolean;
}

/** Inputs by which other steps say what they push: of a shared part nobody knows. */
const TAG_INPUTS = new Set(['tag', 'tags', 'image', 'images']);

/**
 * Puts what the organisation says of shared parts where pipelines call them.
 *
 * @internal
 */
export class Description {
  /** Events that start the pipeline by what shared parts say themselves. */
  readonly starts = new Map<EventKind, 'certain' | 'conditional'>();

  /** @param steps - takes down the steps that shared parts do */
  constructor(
    private readonly pipeline: Pipeline,
    private readonly known: KnownHere,
    private readonly steps: Map<Step, KnownWork | undefined>,
  ) {}

  private find(reference: Reference): KnownCall | undefined {
    const call = findCall(reference, this.pipeline, this.known);
    if (call?.saysEvents) {
      this.start(call.stages);
    }
    return call;
  }

  private start(stages: readonly LiveStage[]): void {
    for (const [event, certainty] of stages.flatMap(live => [...live.events])) {
      if (this.starts.get(event) !== 'certain') {
        this.starts.set(event, certainty);
      }
    }
  }

  private take(call: KnownCall, live: LiveStage, step: Step): void {
    const { text } = call;
    const isPipeline = step.uses === undefined;
    this.steps.set(step, { match: live.match, text, isPipeline });
  }

  /** The jobs that a call stands for; `undefined` where nothing is known of it. */
  ofCall(job: Job, open: Unresolved[]): Job[] | undefined {
    const { calls } = job;
    const call =
      calls &&
      this.find({ ...job, ...calls, what: 'shared pipeline', env: job.env });
    if (!call) {
      return undefined;
    }
    open.push(...call.open);
    if (call.part.isComplete && call.part.stages.length === 0) {
      // Known to be of no interest, it is no part of the delivery.
      return [{ ...job, calls: undefined }];
    }
    const idToken = job.idToken || mayIdentify([call]);
    return expandCall(
      { ...job, idToken },
      call.stages,
      call.site,
      (live, step) => this.take(call, live, step),
    );
  }

  /** What is known of the shared step that a step uses. */
  private ofStep(step: Step, job: Job): KnownCall | undefined {
    const { uses } = step;
    if (!uses || uses.local || uses.image || this.steps.has(step)) {
      return undefined;
    }
    const call = this.find({
      ...step,
      ...uses,
      what: 'shared step',
      env: { ...job.env, ...step.env },
    });
    return call && concernsScope(this.known.repository, step)
      ? call
      : undefined;
  }

  /** A job with the work of the shared steps that it uses. */
  withSteps(job: Job, open: Unresolved[]): Job {
    const found = new Map<Step, KnownCall>();
    for (const step of job.steps) {
      const call = this.ofStep(step, job);
      if (call) {
        open.push(...call.open);
        found.set(step, call);
      }
    }
    if (found.size === 0) {
      return job;
    }
    const steps = job.steps.flatMap(step => {
      const call = found.get(step);
      return call ? this.stepsOf(step, call) : [step];
    });
    return this.settled({ ...job, steps }, [...found.values()]);
  }

  private stepsOf(step: Step, call: KnownCall): Step[] {
    const kept = Object.entries(step.inputs).filter(
      ([name]) => !TAG_INPUTS.has(name.toLowerCase()),
    );
    if (call.stages.length === 0) {
      this.steps.set(step, undefined);
      return [step];
    }
    return call.stages.map(live => {
      const made = stepFor(live, call.site);
      const own: Step = {
        ...step,
        name: step.name ? `${step.name} (${nameFor(live)})` : nameFor(live),
        inputs: { ...Object.fromEntries(kept), ...made.inputs },
        events: live.events,
      };
      this.take(call, live, own);
      return own;
    });
  }

  /** A job that takes its script from what is not in the repository. */
  withBase(
    job: Job,
    item: Unresolved,
    name: string,
    open: Unresolved[],
  ): Job | undefined {
    const call = this.find({
      ...item,
      name,
      written: item.reference,
      inputs: job.env,
      env: job.env,
      onFailure: job.onFailure,
    });
    if (!call) {
      return undefined;
    }
    open.push(...call.open);
    const steps = call.stages.map(live => {
      const step = stepFor(live, call.site);
      this.take(call, live, step);
      return step;
    });
    return this.settled({ ...job, steps: [...job.steps, ...steps] }, [call]);
  }

  /** What the stages of its steps say of the job around them. */
  private settled(job: Job, calls: readonly KnownCall[]): Job {
    const environments = [...job.environments];
    for (const { stages, site } of calls) {
      for (const { stage } of stages) {
        const use = environmentFor(stage.environment, site);
        if (use && !environments.some(({ name }) => name === use.name)) {
          environments.push(use);
        }
      }
    }
    return { ...job, environments, idToken: job.idToken || mayIdentify(calls) };
  }
}
