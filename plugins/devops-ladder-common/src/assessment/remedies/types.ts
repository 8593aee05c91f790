import { Effort } from '../types';

/**
 * A CI system that a pipeline definition is recognised of; the ids that an
 * analysis gives.
 *
 * @internal
 */
export type CiSystemId =
  | 'appveyor'
  | 'azure-pipelines'
  | 'bitbucket-pipelines'
  | 'buildkite'
  | 'circleci'
  | 'cirrus'
  | 'cloud-build'
  | 'codebuild'
  | 'codefresh'
  | 'drone'
  | 'forgejo-actions'
  | 'github-actions'
  | 'gitlab-ci'
  | 'jenkins'
  | 'semaphore'
  | 'tekton'
  | 'travis'
  | 'woodpecker';

/**
 * The one change that closes a capability or removes a trap.
 *
 * @internal
 */
export interface Remedy {
  /** One or two imperative sentences that hold for every CI system. */
  change: string;
  effort: Effort;
  /** The same in the words of a CI system: its keywords, steps, settings. */
  byCiSystem: Partial<Record<CiSystemId, string>>;
}

/**
 * @param byCiSystem - the same in the words of CI systems; none where the
 * change is not made in the pipeline or in the settings around it
 * @internal
 */
export function remedy(
  effort: Effort,
  change: string,
  byCiSystem: Remedy['byCiSystem'] = {},
): Remedy {
  return { effort, change, byCiSystem };
}
