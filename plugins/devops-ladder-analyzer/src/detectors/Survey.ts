import type { Act } from '../acts';
import type { OtherPipeline } from '../ci/other-systems';
import type { Manifest } from '../deployment';
import type { Tiers } from '../environments';
import type { Job, Pipeline, Unresolved } from '../pipeline/types';
import type { Repository } from '../repository';
import type { ToolIndex } from '../tools';
import type { SkippedFile, UnreadableDeployment } from '../types';

/**
 * Everything that was read of one service, before anything is concluded.
 *
 * @internal
 */
export interface Survey {
  repository: Repository;
  /** Owner of the repository, where it is known. */
  owner?: string;
  pipelines: readonly Pipeline[];
  /** Acts that can run. */
  acts: readonly Act[];
  /** Acts that are switched off for good. */
  deadActs: readonly Act[];
  unresolved: ReadonlyArray<Unresolved & { pipeline: Pipeline }>;
  /** Pipeline files that could not be used. */
  broken: readonly SkippedFile[];
  /** What the owner names and is not there, and what says so. */
  misnamed: readonly SkippedFile[];
  /** Pipeline definitions that the owner does not name as the service's. */
  leftOut: readonly string[];
  /** Definitions of CI systems that are not read. */
  others: readonly OtherPipeline[];
  pipelineFiles: readonly string[];
  /** Where manifests of the service may be: its own repository, and the deployment repository. */
  sources: readonly Repository[];
  /** The deployment repository, or why the manifests could not be read; absent where there is no other. */
  deployment?: { repository: Repository } | UnreadableDeployment;
  manifests: readonly Manifest[];
  tiers: Tiers;
  /** The tools that are known: those that are built in, and the organisation's. */
  tools: ToolIndex;
  /** Jobs that call a shared pipeline which the organisation describes. */
  describedCalls: ReadonlySet<Job>;
}
