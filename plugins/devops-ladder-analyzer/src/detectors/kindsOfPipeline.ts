import { hintedKinds, isHousekeeping, isNotice } from '../acts';
import { DEPLOYS, SCANS, TESTS } from '../acts/hintWords';
import type { Unresolved } from '../pipeline/types';
import { baseName } from '../repository';
import type { ActKind } from '../tools';

/** What a pipeline that is started next, in its own project, has left to do. */
const DOWNSTREAM: ReadonlySet<ActKind> = new Set<ActKind>([
  ...DEPLOYS,
  'source-deploy',
  'gitops-sync',
  'iac-apply',
  'retag',
  'approval',
  'integration-test',
  'dast',
]);
const STARTED_NEXT = /^(?:gitlab:trigger\/|jenkins:build\/|buildkite:)/;

const IDENTITY: ActKind[] = ['cloud-identity', 'cloud-key', 'cluster-login'];
const CHECKS: ActKind[] = [...TESTS, ...SCANS, 'cache', 'quality-service'];
const LINTS: ActKind[] = ['lint', 'report', 'cache'];
const SCANNING: ActKind[] = [...SCANS, 'quality-service', 'report'];
const TESTING: ActKind[] = [...TESTS, 'quality-service', 'cache'];
const BUILDS: ActKind[] = [
  ...CHECKS,
  ...IDENTITY,
  'build',
  'install',
  'image-build',
  'image-push',
  'package-publish',
  'sbom',
  'sign',
  'provenance',
];
const PUBLISHES: ActKind[] = [
  ...IDENTITY,
  'build',
  'image-build',
  'image-push',
  'package-publish',
  'retag',
  'image-scan',
  'sbom',
  'sign',
  'provenance',
];

/** What shared pipelines of such a name are for; several may hold. */
const ROLES: ReadonlyArray<{ words: RegExp; kinds: readonly ActKind[] }> = [
  {
    words: /\b(?:deploy|deployment|rollout|promote|promotion|ship|cd)\b/,
    kinds: [
      ...PUBLISHES,
      ...DOWNSTREAM,
      ...SCANS,
      'install',
      'coverage-gate',
      'report',
    ],
  },
  {
    words:
      /\b(?:build|image|docker|container|package|compile|bundle|artifact)\b/,
    kinds: BUILDS,
  },
  { words: /\b(?:release|publish|push|upload)\b/, kinds: PUBLISHES },
  {
    words:
      /\b(?:terraform|terragrunt|tofu|infra|infrastructure|bicep|cloudformation|plan|apply)\b/,
    kinds: [
      ...IDENTITY,
      'iac-apply',
      'iac-scan',
      'deploy',
      'rollback',
      'approval',
    ],
  },
  {
    words:
      /\b(?:checks?|verify|validate|quality|review|pr|pull request|audit)\b/,
    kinds: CHECKS,
  },
  {
    words: /\b(?:tests?|spec|unit|e2e|integration|smoke|coverage)\b/,
    kinds: TESTING,
  },
  {
    words:
      /\b(?:\w*lint|lint\w*|format|style|danger|ruff|mypy|rubocop|eslint|prettier|typecheck)\b/,
    kinds: LINTS,
  },
  {
    words:
      /\b(?:scan|scans|scanning|security|sast|dast|sca|codeql|sonar|sonarcloud|trivy|snyk|secrets? analysis|static analysis)\b/,
    kinds: SCANNING,
  },
];

/** Words after which a shared pipeline may be all that there is. */
const WHOLE =
  /\b(?:ci|cicd|pipeline|main|default|all|full|complete|standard|golden|everything)\b/;

/** A pipeline of another project that is started, and goes on by itself. @internal */
export const isStartedNext = ({ reference }: Pick<Unresolved, 'reference'>) =>
  STARTED_NEXT.test(reference);

/** The name of a shared pipeline, without where it is kept. */
function nameOf(reference: string): string {
  return baseName(reference.replace(/@[^@]*$/, ''))
    .replace(/\.(?:ya?ml|groovy)$/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
}

/**
 * What a shared pipeline may do, judging by its name: more than a step of that
 * name, since it may hold what usually goes with it.
 *
 * @internal
 */
export function kindsOfPipeline({
  words,
  reference,
}: Pick<Unresolved, 'words' | 'reference'>): ReadonlySet<ActKind> | 'anything' {
  if (isStartedNext({ reference })) {
    return DOWNSTREAM;
  }
  const name = words.trim() === '' ? nameOf(reference) : words.toLowerCase();
  if (isHousekeeping(name)) {
    return new Set();
  }
  const hinted = hintedKinds(name);
  if (isNotice(name)) {
    return hinted;
  }
  if (WHOLE.test(name)) {
    return 'anything';
  }
  const kinds = ROLES.filter(role => role.words.test(name)).flatMap(
    role => role.kinds,
  );
  return kinds.length > 0
    ? new Set([...kinds, ...(hinted === 'anything' ? [] : hinted)])
    : 'anything';
}
