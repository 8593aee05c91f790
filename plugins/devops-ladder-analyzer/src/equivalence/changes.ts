import type { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Deviation, Where } from './expectations';

/** One change that is made to all definitions of the delivery design alike. @internal */
export interface Change {
  what: string;
  from: string | RegExp;
  to: string;
  outcomes: Record<string, Outcome>;
  /** Traps that it brings. */
  traps: readonly string[];
  /** Where it comes out in another way, and why. */
  differences?: readonly Deviation[];
  /** Where a trap of these is silent, and why. */
  silent?: ReadonlyArray<Where & { trap: string; why: string }>;
}

/** The commit as each system writes it, where it is the tag of an image that is made. */
const COMMIT_TAG =
  /(docker (?:build -t|push) "?[^\n]*?):(?:\$\{\{ github\.sha \}\}|\$GITHUB_SHA|\$CI_COMMIT_SHA|\$\(Build\.SourceVersion\)|\$GIT_COMMIT|\$\{env\.GIT_COMMIT\}|\$CIRCLE_SHA1)/g;

/** What is left of an approval where no quality gate stands before production. */
const WITHOUT_GATES: readonly Deviation[] = [
  {
    capability: 'production-approval',
    systems: ['azure-pipelines', 'jenkins'],
    variants: ['approval'],
    outcome: 'met',
    why: 'the file itself names who approves',
  },
  {
    capability: 'production-approval',
    systems: ['gitlab-ci', 'circleci'],
    variants: ['approval'],
    outcome: 'partial',
    why: 'who may press the button is not said',
  },
  {
    capability: 'production-approval',
    systems: ['jenkins', 'circleci'],
    variants: ['automatic'],
    outcome: 'partial',
    why: 'no environment is named that a reviewer could be set for, and nothing beyond unit tests stands before it',
  },
];

/** Where nothing says that production is deployed without more ado. */
const NO_BARE_PRODUCTION: Change['silent'] = [
  {
    trap: 'unprotected-production',
    systems: ['github-actions', 'gitlab-ci', 'azure-pipelines'],
    why: 'a reviewer may be a setting of the environment that the job names',
  },
  {
    trap: 'unprotected-production',
    systems: ['jenkins'],
    variants: ['approval'],
    why: 'the input names who submits it',
  },
  {
    trap: 'unprotected-production',
    systems: ['circleci'],
    variants: ['approval'],
    why: 'a person starts it',
  },
];

/** Changes of the design, and what each makes of what is said of it. @internal */
export const CHANGES: readonly Change[] = [
  {
    what: 'a scan whose failure is passed over',
    from: 'make audit',
    to: 'make audit || true',
    outcomes: { 'dependency-scan': 'partial', 'secret-scan': 'met' },
    traps: ['advisory-only-gate'],
  },
  {
    what: 'a scan whose result goes through a pipe',
    from: 'make audit',
    to: 'make audit | tee audit.txt',
    outcomes: { 'dependency-scan': 'partial' },
    traps: ['advisory-only-gate'],
    differences: [
      {
        capability: 'dependency-scan',
        systems: ['gitlab-ci', 'circleci'],
        outcome: 'met',
        why: 'the shell of the system is told `pipefail`',
      },
    ],
    silent: [
      {
        trap: 'advisory-only-gate',
        systems: ['gitlab-ci', 'circleci'],
        why: 'the shell of the system is told `pipefail`',
      },
    ],
  },
  {
    what: 'a scan before another command of the line',
    from: 'make audit',
    to: 'make audit; date',
    outcomes: { 'dependency-scan': 'met' },
    traps: ['advisory-only-gate'],
    silent: [
      {
        trap: 'advisory-only-gate',
        systems: ['github-actions', 'gitlab-ci', 'jenkins', 'circleci'],
        why: 'the shell of the system ends at the first failure',
      },
    ],
    differences: [
      {
        capability: 'dependency-scan',
        systems: ['azure-pipelines'],
        outcome: 'partial',
        why: 'the shell of `script` goes on after a failure',
      },
    ],
  },
  {
    what: 'a scan in the middle of an and-list',
    from: 'make audit',
    to: 'make audit && date',
    outcomes: { 'dependency-scan': 'met' },
    traps: ['advisory-only-gate'],
    differences: [
      {
        capability: 'dependency-scan',
        systems: ['gitlab-ci'],
        outcome: 'partial',
        why: 'the lines of `script` are one script, which goes on after a list that fails before its end',
      },
    ],
    silent: [
      {
        trap: 'advisory-only-gate',
        systems: ['github-actions', 'azure-pipelines', 'jenkins', 'circleci'],
        why: 'the list is all of its step',
      },
    ],
  },
  {
    what: 'no scan',
    from: /make (?:audit|secrets)/g,
    to: 'echo later',
    outcomes: {
      'dependency-scan': 'unknown',
      'secret-scan': 'unknown',
      'security-gated-path': 'unknown',
    },
    traps: [],
  },
  {
    what: 'no tests but those of the integration',
    from: 'make test',
    to: 'echo later',
    outcomes: { 'unit-tests': 'met', 'quality-gate': 'met' },
    traps: [],
  },
  {
    what: 'no tests',
    from: /make (?:integration-)?test/g,
    to: 'echo later',
    outcomes: {
      'unit-tests': 'not-met',
      'quality-gate': 'not-met',
      'production-approval': 'unknown',
    },
    traps: ['unprotected-production'],
    differences: WITHOUT_GATES,
    silent: NO_BARE_PRODUCTION,
  },
  {
    what: 'tests whose failure is passed over',
    from: /make (integration-)?test/g,
    to: 'make $1test || echo red',
    outcomes: { 'unit-tests': 'partial', 'quality-gate': 'partial' },
    traps: ['advisory-only-gate', 'unprotected-production'],
    silent: NO_BARE_PRODUCTION,
  },
  {
    what: 'no quality gate',
    from: /(make )?integration(?:-test)?/gi,
    to: '$1test',
    outcomes: {
      'unit-tests': 'met',
      'quality-gate': 'not-met',
      'production-approval': 'unknown',
    },
    traps: [],
    differences: WITHOUT_GATES,
  },
  {
    what: 'a tag that moves',
    from: COMMIT_TAG,
    to: '$1:latest',
    outcomes: { 'immutable-artifact': 'partial', 'artifact-repository': 'met' },
    traps: ['mutable-tag-only'],
  },
  {
    what: 'an image that is not pushed',
    from: 'docker push',
    to: 'docker image inspect',
    outcomes: {
      'immutable-artifact': 'not-met',
      'artifact-repository': 'not-met',
    },
    traps: [],
  },
  {
    what: 'neither SBOM nor signature',
    from: /syft|cosign sign/g,
    to: 'echo later',
    outcomes: { sbom: 'not-met', 'artifact-signing': 'not-met' },
    traps: [],
  },
  {
    what: 'deploys that change nothing',
    from: 'helm upgrade',
    to: 'helm upgrade --dry-run',
    outcomes: { 'environment-chain': 'unknown', 'automated-deploy': 'unknown' },
    traps: [],
  },
  {
    what: 'no look at the running service',
    from: 'curl -fsS --retry 5',
    to: 'echo later',
    outcomes: { 'deploy-verification': 'partial' },
    traps: [],
  },
  {
    what: 'no rollback',
    from: 'helm rollback',
    to: 'echo later',
    outcomes: { rollback: 'not-met' },
    traps: [],
  },
  {
    what: 'no notice',
    from: 'curl -fsS -X POST',
    to: 'echo later',
    outcomes: { 'deploy-notifications': 'not-met' },
    traps: [],
  },
];

/**
 * Traps that are shown though they should be silent. A row that fails has been
 * mended: remove it.
 *
 * @internal
 */
export const loudGaps: ReadonlyArray<Where & { trap: string; why: string }> =
  [];
