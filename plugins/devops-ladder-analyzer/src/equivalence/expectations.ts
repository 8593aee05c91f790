import type { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Form, System, Variant } from './Design';

/** Where a table speaks of some of the twenty definitions only; of all where nothing is said. @internal */
export interface Where {
  systems?: readonly System[];
  forms?: readonly Form[];
  variants?: readonly Variant[];
}

/** That a capability comes out in another way in some definitions. @internal */
export interface Deviation extends Where {
  capability: string;
  outcome: Outcome;
  why: string;
}

/** What the delivery design shows, whatever system it is written for. @internal */
export const EXPECTED: Record<string, Outcome> = {
  'pipeline-as-code': 'met',
  'ci-on-change': 'met',
  'automated-build': 'met',
  'unit-tests': 'met',
  lint: 'met',
  'change-status': 'met',
  'dependency-caching': 'met',
  'push-to-build': 'met',
  'immutable-artifact': 'met',
  'artifact-repository': 'met',
  'automated-deploy': 'met',
  'quality-gate': 'met',
  'dependency-scan': 'met',
  'secret-scan': 'met',
  'workload-identity': 'not-met',
  'quality-reports': 'met',
  'deploy-verification': 'met',
  'pipeline-on-demand': 'met',
  'reusable-pipeline': 'not-met',
  'automated-promotion': 'met',
  'environment-chain': 'met',
  'build-once': 'met',
  'progressive-deploy': 'met',
  'production-approval': 'met',
  rollback: 'met',
  'feature-flags': 'not-met',
  'deploy-notifications': 'met',
  'deploy-audit-trail': 'met',
  'deploy-on-demand': 'partial',
  'no-push-credentials': 'not-met',
  'image-scan': 'not-met',
  'security-gated-path': 'met',
  sbom: 'met',
  'artifact-signing': 'met',
  'build-provenance': 'not-met',
};

/** Differences that are of the systems, not of the reading. @internal */
export const expectedDifferences: readonly Deviation[] = [
  {
    capability: 'reusable-pipeline',
    systems: ['github-actions', 'gitlab-ci', 'azure-pipelines', 'jenkins'],
    forms: ['shared'],
    outcome: 'partial',
    why: 'the shared parts are files of their own, though other repositories do not use them; those of CircleCI stand in the one configuration',
  },
  {
    capability: 'deploy-audit-trail',
    systems: ['jenkins', 'circleci'],
    outcome: 'partial',
    why: 'the system has no environments that keep a record; the run history alone says who released what',
  },
];

/**
 * Differences for which there is no good reason. A row that fails here has
 * been mended: remove it.
 *
 * @internal
 */
export const knownGaps: readonly Deviation[] = [
  {
    capability: 'deploy-on-demand',
    systems: ['circleci'],
    variants: ['automatic'],
    outcome: 'not-met',
    why: 'ci/circleci/Scenario.ts adds a start by hand only where the configuration has parameters; anybody may trigger a pipeline of a branch',
  },
];

/**
 * What production waits for, by the mechanism of the evidence. Who may press a
 * button, and who reviews an environment, is not in the file.
 *
 * @internal
 */
export const PERSON_IN_THE_FILE: readonly System[] = [
  'azure-pipelines',
  'jenkins',
];

/** Traps that the faulty delivery shows, whatever system it is written for. @internal */
export const EXPECTED_TRAPS: readonly string[] = [
  'advisory-only-gate',
  'mutable-tag-only',
  'rebuild-per-environment',
  'stored-cloud-keys',
  'unprotected-production',
];

/** That a trap is silent in some systems. @internal */
export interface SilentTrap {
  trap: string;
  systems?: readonly System[];
  why: string;
}

/** Traps that a system keeps silent for a good reason. @internal */
export const expectedSilence: readonly SilentTrap[] = [
  {
    trap: 'unprotected-production',
    systems: ['github-actions', 'gitlab-ci', 'azure-pipelines'],
    why: 'a reviewer may be a setting of the environment that the job names',
  },
];

/** Traps that are silent and should not be. @internal */
export const silentGaps: readonly SilentTrap[] = [];
