import type { Job, Step } from '../../pipeline/types';
import type { Span } from './groovy';
import { placeOf } from './Run';
import type { Run, Scope } from './Run';

/**
 * The stages of a pipeline in their order; each waits for the one before.
 *
 * @internal
 */
export class Flow {
  readonly jobs: Job[] = [];
  /** Steps whose failure fails the run, and what comes after runs all the same. */
  readonly goingOn = new Set<Step>();
  /** Jobs that did not fit any more. */
  cutOff = false;
  private tails: string[] = [];
  private current?: Job;
  private readonly names: string[] = [];
  private marked?: string;
  private readonly ids = new Set<string>();
  private matrix: Record<string, string[]> = {};

  constructor(private readonly run: Run) {}

  /** Whether a stage is open. */
  get isOpen(): boolean {
    return this.names.length > 0 || this.marked !== undefined;
  }

  /** Reads what stands in a stage. */
  stage(name: string, scope: Scope, span: Span, read: () => void): void {
    this.close();
    this.marked = undefined;
    this.names.push(name);
    this.open(scope, span);
    read();
    this.close();
    this.names.pop();
  }

  /** `stage 'name'` without a block: what follows is in it. */
  mark(name: string, scope: Scope, span: Span): void {
    this.close();
    this.marked = name;
    this.open(scope, span);
  }

  /** Reads branches that run side by side. */
  parallel(branches: ReadonlyArray<() => void>): void {
    this.close();
    const before = this.tails;
    const after = new Set<string>();
    for (const branch of branches) {
      this.tails = before;
      branch();
      this.close();
      this.tails.forEach(id => after.add(id));
    }
    this.tails = after.size > 0 ? [...after] : before;
  }

  /** Reads stages that run once for each of these values. */
  inMatrix(matrix: Record<string, string[]>, read: () => void): void {
    const before = this.matrix;
    this.matrix = { ...before, ...matrix };
    read();
    this.matrix = before;
  }

  /** The stage in which a step stands. */
  job(scope: Scope, span: Span): Job {
    return this.current ?? this.open(scope, span);
  }

  add(step: Step, scope: Scope, span: Span): void {
    if (this.run.left.steps <= 0) {
      this.cutOff = true;
      return;
    }
    this.run.left.steps -= 1;
    this.job(scope, span).steps.push(step);
    if (scope.goesOn) {
      this.goingOn.add(step);
    }
  }

  /** A shared pipeline stands for whatever it does. */
  call(job: Pick<Job, 'calls'>, name: string, scope: Scope, span: Span): void {
    this.close();
    this.names.push(name);
    const opened = this.open(scope, span);
    opened.calls = job.calls;
    this.close();
    this.names.pop();
  }

  finish(): Job[] {
    this.close();
    return this.jobs;
  }

  private open(scope: Scope, span: Span): Job {
    const path =
      this.marked === undefined ? this.names : [...this.names, this.marked];
    const job: Job = {
      id: this.idOf(path.join('/') || 'pipeline'),
      name: path[path.length - 1],
      needs: [...this.tails],
      events: scope.events,
      advisory: false,
      onFailure: scope.onFailure,
      condition: scope.condition,
      environments: [],
      idToken: false,
      writes: 'unknown',
      matrix: this.matrix,
      outputs: {},
      env: scope.env,
      steps: [],
      via: scope.via,
      location: placeOf(span, scope),
    };
    this.current = job;
    return job;
  }

  /** A stage that holds nothing but other stages is none of its own. */
  private close(): void {
    const job = this.current;
    this.current = undefined;
    if (!job || (job.steps.length === 0 && !job.calls)) {
      return;
    }
    if (this.run.left.jobs <= 0) {
      this.cutOff = true;
      return;
    }
    this.run.left.jobs -= 1;
    this.ids.add(job.id);
    this.jobs.push(job);
    this.tails = [job.id];
  }

  private idOf(name: string): string {
    let id = name;
    for (let count = 2; this.ids.has(id); count += 1) {
      id = `${name} (${count})`;
    }
    return id;
  }
}
