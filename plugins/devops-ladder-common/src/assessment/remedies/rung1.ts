import { remedy, Remedy } from './types';

/** @internal */
export const rung1Remedies: Record<string, Remedy> = {
  'pipeline-as-code': remedy(
    'small',
    'Commit a pipeline definition for the CI system to the repository.',
    'Commit a workflow file under .github/workflows that runs on push and pull_request.',
  ),
  'ci-on-change': remedy(
    'small',
    'Let the pipeline start by itself on pushes to the mainline and on every pull or merge request.',
    'Add `push: branches: [main]` and `pull_request:` to the `on:` block of the workflow.',
  ),
  'automated-build': remedy(
    'small',
    'Add a job that builds the application from a clean checkout with locked dependencies.',
    'Add a job that checks out the code, sets up the language and runs the build command.',
  ),
  'unit-tests': remedy(
    'medium',
    'Run the test suite in the pipeline and let a failing test fail it.',
    'Add a step that runs the test command, without `continue-on-error`.',
  ),
  lint: remedy(
    'small',
    'Run a linter, formatter check or type checker in the pipeline and let it fail.',
    'Add a step that runs the linter or type checker, without `continue-on-error`.',
  ),
  'required-checks': remedy(
    'small',
    'Protect the default branch so that merging requires a green CI check.',
    'Add a ruleset for the default branch that requires the status check of the CI job.',
  ),
  'change-status': remedy(
    'small',
    'Run the pipeline on pull or merge requests so that each shows red or green.',
    'Add `pull_request:` to the `on:` block so that each pull request shows the check.',
  ),
  'dependency-caching': remedy(
    'small',
    'Restore dependencies from a cache keyed by the lock file.',
    'Set `cache:` on the setup action of the language, or add actions/cache keyed by the lock file.',
  ),
  'fast-ci': remedy(
    'medium',
    'Bring the median run to ten minutes or less: cache, run jobs in parallel, split slow tests.',
    'Bring the median run to ten minutes or less: cache dependencies, use a matrix, split slow tests into jobs.',
  ),
  'deterministic-ci': remedy(
    'medium',
    'Find the tests that fail and pass without a change, and fix or quarantine them.',
    'Look for re-run workflow runs that turned green, and fix or quarantine the tests behind them.',
  ),
  'push-to-build': remedy(
    'small',
    'Let a push start the pipeline without anyone pressing a button.',
    'Add `push:` to the `on:` block of the workflow.',
  ),
};
