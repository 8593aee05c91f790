import { remedy, Remedy } from './types';

/** @internal */
export const trapRemedies: Record<string, Remedy> = {
  'advisory-only-gate': remedy(
    'small',
    'Let the check fail the pipeline: drop the setting that ignores its result.',
    'Remove `continue-on-error` or `|| true` from the check so that it can fail the run.',
  ),
  'disabled-security-stage': remedy(
    'small',
    'Switch the security job on again, and let it fail the pipeline.',
  ),
  'rebuild-per-environment': remedy(
    'medium',
    'Build once, and deploy that artifact to every environment instead of building it again.',
  ),
  'mutable-tag-only': remedy(
    'small',
    'Publish and deploy under the commit SHA, a release version or the digest, not a moving tag.',
  ),
  'stored-cloud-keys': remedy(
    'medium',
    'Replace the stored cloud keys by federated identity, and revoke them.',
  ),
  'gitops-back-door': remedy(
    'medium',
    'Remove the step that writes to the cluster beside the controller, and its credentials.',
  ),
  'unprotected-production': remedy(
    'small',
    'Put a required reviewer, not the author, or an automated gate before production.',
  ),
  'rubber-stamp-approval': remedy(
    'small',
    'Have someone other than the author approve, or replace the approval by automated gates.',
  ),
  'bypassed-checks': remedy(
    'small',
    'Let the required check bind administrators as well, and merge nothing while it is red.',
  ),
  'unpinned-third-party-step': remedy(
    'small',
    'Pin third-party steps to a commit or digest.',
  ),
  'slow-ci': remedy(
    'medium',
    'Bring the median run well below twenty minutes: cache, run in parallel, split slow tests.',
  ),
  'flaky-ci': remedy(
    'medium',
    'Fix or quarantine the tests that need re-runs.',
  ),
  'hand-deploy': remedy(
    'medium',
    'Let the pipeline run the deploy scripts that people run by hand.',
  ),
  'untested-rollback': remedy(
    'small',
    'Rehearse a rollback, and keep it on record.',
  ),
  'golden-path-bypassed': remedy(
    'medium',
    'Bring the pipeline back to the shared parts that it came from.',
  ),
  'altitude-stampede': remedy(
    'medium',
    'Close what is missing on the lower rungs before building higher.',
  ),
  'unreviewed-metrics': remedy(
    'small',
    'Look at the worsening delivery metric with the team, and acknowledge it.',
  ),
};
