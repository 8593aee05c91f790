import { Effort } from '../types';

/**
 * The one change that closes a capability or removes a trap.
 *
 * @internal
 */
export interface Remedy {
  /** An imperative sentence. */
  change: string;
  effort: Effort;
  /** The same in the words of a CI system, by its id. */
  byCiSystem?: Record<string, string>;
}

/**
 * @param githubActions - the same in the words of GitHub Actions
 * @internal
 */
export function remedy(
  effort: Effort,
  change: string,
  githubActions?: string,
): Remedy {
  return githubActions
    ? { effort, change, byCiSystem: { 'github-actions': githubActions } }
    : { effort, change };
}
