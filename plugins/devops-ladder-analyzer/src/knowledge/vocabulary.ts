import type { Tier } from '../environments';
import type { EventKind } from '../pipeline/types';
import type { ActKind, Gate, RuntimeKind } from '../tools';

/** Every word of a union, so that none is forgotten. */
const words = <T extends string>(all: Record<T, true>) =>
  Object.keys(all) as T[];

/** What a tool or a shared part can prove. @internal */
export const KINDS = words<ActKind>({
  build: true,
  install: true,
  'unit-test': true,
  'integration-test': true,
  lint: true,
  'coverage-gate': true,
  'quality-service': true,
  'dependency-scan': true,
  'secret-scan': true,
  sast: true,
  'image-scan': true,
  'iac-scan': true,
  dast: true,
  sbom: true,
  sign: true,
  provenance: true,
  policy: true,
  'image-build': true,
  'image-push': true,
  'package-publish': true,
  retag: true,
  deploy: true,
  'source-deploy': true,
  'iac-apply': true,
  rollback: true,
  'rollout-health': true,
  'smoke-test': true,
  cache: true,
  'cloud-identity': true,
  'cloud-key': true,
  'platform-password': true,
  'cluster-login': true,
  notify: true,
  report: true,
  'artifact-store': true,
  'deploy-record': true,
  approval: true,
  'gitops-write': true,
  'gitops-edit': true,
  'gitops-sync': true,
  'throwaway-cluster': true,
  harmless: true,
});

/** @internal */
export const GATES = words<Gate>({
  blocking: true,
  advisory: true,
  unknown: true,
});

/** @internal */
export const RUNTIMES = words<RuntimeKind>({
  kubernetes: true,
  serverless: true,
  paas: true,
  vm: true,
});

/** @internal */
export const TIERS = words<Tier>({
  production: true,
  staging: true,
  test: true,
  development: true,
  preview: true,
});

/** @internal */
export const EVENTS = words<EventKind>({
  'pull-request': true,
  'pull-request-target': true,
  'merge-queue': true,
  'push-mainline': true,
  'push-branch': true,
  tag: true,
  release: true,
  schedule: true,
  manual: true,
  upstream: true,
  other: true,
});

/**
 * How an image can be tagged, and a tag that shows it.
 *
 * @internal
 */
export const TAGS = {
  commit: '${GIT_COMMIT}',
  version: '${SEMVER}',
  unique: '${BUILD_NUMBER}',
  moving: 'latest',
} as const;
