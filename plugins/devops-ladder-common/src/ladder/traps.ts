import { Trap } from './types';

/** @internal */
export const traps: Trap[] = [
  {
    id: 'advisory-only-gate',
    severity: 'high',
    effect: 'partial',
    touches: [
      'dependency-scan',
      'secret-scan',
      'sast',
      'image-scan',
      'iac-scan',
      'dast',
      'unit-tests',
      'lint',
      'quality-gate',
    ],
    means:
      'A scan or test runs but cannot fail the pipeline (continue-on-error, allow_failure, || true, soft-fail, exit code 0): documentation, not a control. Only the capability whose check is advisory is touched, and only when no other check of that kind blocks.',
    presumesNothingElse: true,
    state: 'active',
  },
  {
    id: 'disabled-security-stage',
    severity: 'high',
    effect: 'partial',
    touches: ['sast', 'dependency-scan', 'image-scan', 'secret-scan'],
    means:
      'A security job is commented out, or switched off by a condition that is always false, and nothing else does its work.',
    presumesNothingElse: true,
    state: 'active',
  },
  {
    id: 'rebuild-per-environment',
    severity: 'high',
    effect: 'not-met',
    touches: ['build-once'],
    means: 'The artifact is built again for another environment.',
    state: 'active',
  },
  {
    id: 'mutable-tag-only',
    severity: 'high',
    effect: 'partial',
    touches: ['immutable-artifact'],
    means:
      'The artifact is published or deployed only under a tag that moves (latest, main).',
    state: 'active',
  },
  {
    id: 'stored-cloud-keys',
    severity: 'high',
    effect: 'partial',
    touches: ['workload-identity'],
    means: 'Long-lived cloud keys are handed to the pipeline as secrets.',
    state: 'active',
  },
  {
    id: 'gitops-back-door',
    severity: 'high',
    effect: 'not-met',
    touches: ['no-push-credentials'],
    means:
      'A controller reconciles from Git, and a pipeline or script still writes to the same cluster and environment directly.',
    state: 'active',
  },
  {
    id: 'unprotected-production',
    severity: 'high',
    effect: 'not-met',
    touches: ['production-approval'],
    means:
      'Production is deployed from the pipeline with neither a required reviewer nor an automated gate before it, or self-approval is allowed.',
    presumesNothingElse: true,
    state: 'active',
  },
  {
    id: 'rubber-stamp-approval',
    severity: 'medium',
    effect: 'partial',
    touches: ['production-approval'],
    means:
      "Approvals on record are given by the change's own author, by a bot without a check, or typically within a minute of being asked.",
    state: 'active',
  },
  {
    id: 'bypassed-checks',
    severity: 'high',
    effect: 'partial',
    touches: ['required-checks'],
    means:
      'Administrators may merge around the required check and do, or changes were merged while it was red or pending.',
    state: 'active',
  },
  {
    id: 'unpinned-third-party-step',
    severity: 'medium',
    effect: 'none',
    touches: ['artifact-signing', 'build-provenance'],
    means:
      'A third-party action, orb, image or remote include runs by a moving reference with access to secrets or write permissions.',
    state: 'active',
  },
  {
    id: 'slow-ci',
    severity: 'low',
    effect: 'none',
    touches: ['fast-ci'],
    means:
      'The median CI run takes over twenty minutes: people route around it.',
    state: 'active',
  },
  {
    id: 'flaky-ci',
    severity: 'medium',
    effect: 'none',
    touches: ['deterministic-ci'],
    means: 'More than 10 % of commits needed a re-run to go green.',
    state: 'active',
  },
  {
    id: 'hand-deploy',
    severity: 'high',
    effect: 'not-met',
    touches: ['automated-deploy'],
    means:
      'The repository has deploy scripts or instructions, no pipeline runs them, and no other deployer is known.',
    presumesNothingElse: true,
    state: 'active',
  },
  {
    id: 'untested-rollback',
    severity: 'low',
    effect: 'none',
    touches: ['rollback'],
    means:
      'A rollback path is configured, deployments are recorded, and no rollback is on record for 180 days, real or rehearsed.',
    state: 'active',
  },
  {
    id: 'golden-path-bypassed',
    severity: 'medium',
    effect: 'partial',
    touches: ['golden-path', 'inherited-guardrails'],
    means:
      'The service was made from a template, and its pipeline no longer uses the shared parts, or has drifted from them.',
    state: 'active',
  },
  {
    id: 'altitude-stampede',
    severity: 'medium',
    effect: 'none',
    touches: [],
    means:
      'At least half the required weight of level 4, 5 or 6 is met above a required capability of levels 1–3 that is known to be missing (not unknown).',
    state: 'active',
  },
  {
    id: 'unreviewed-metrics',
    severity: 'low',
    effect: 'none',
    touches: ['dora-measured'],
    means:
      'Delivery events are recorded, and a delivery metric shows a significant worsening trend that nobody has acknowledged.',
    state: 'active',
  },
];
