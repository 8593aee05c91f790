import type { Job, Pipeline, Step } from '../pipeline/types';
import type { Repository } from '../repository';
import type { Described } from '../knowledge';
import type { ToolIndex, ToolUse } from '../tools';
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
  tools: ToolIndex;
  known: Pick<Described, 'steps' | 'calls'>;
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
