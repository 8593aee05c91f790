import type { Job, Pipeline, Step } from '../pipeline/types';
import type { Repository } from '../repository';
import type { ToolUse } from '../tools';
import type { ActLog } from './ActLog';

/**
 * What the readers of jobs, steps and commands share.
 *
 * @internal
 */
export interface Reading {
  repository: Repository;
  filesNamed: ToolUse['filesNamed'];
  log: ActLog;
}

/** @internal */
export interface JobSite {
  pipeline: Pipeline;
  job: Job;
}

/** @internal */
export interface StepSite extends JobSite {
  step: Step;
}
