import type { Act } from '../acts';
import type { OtherPipeline } from '../ci/other-systems';
import type { Manifest } from '../deployment';
import type { Pipeline, Unresolved } from '../pipeline/types';
import type { Repository } from '../repository';

/**
 * Everything that was read of one service, before anything is concluded.
 *
 * @internal
 */
export interface Survey {
  repository: Repository;
  pipelines: readonly Pipeline[];
  /** Acts that can run. */
  acts: readonly Act[];
  /** Acts that are switched off for good. */
  deadActs: readonly Act[];
  unresolved: ReadonlyArray<Unresolved & { pipeline: Pipeline }>;
  /** Pipeline files that could not be used. */
  broken: ReadonlyArray<{ file: string; line?: number; reason: string }>;
  /** Definitions of CI systems that are not read. */
  others: readonly OtherPipeline[];
  workflowFiles: readonly string[];
  manifests: readonly Manifest[];
}
