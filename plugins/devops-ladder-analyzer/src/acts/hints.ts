import type { ActKind } from '../tools';

interface Hint {
  words: RegExp;
  kinds: ActKind[];
}

const SCANS: ActKind[] = [
  'dependency-scan',
  'secret-scan',
  'sast',
  'image-scan',
  'iac-scan',
  'dast',
];
const TESTS: ActKind[] = [
  'unit-test',
  'integration-test',
  'coverage-gate',
  'lint',
  'report',
];

/** What the words of a name say that a step may do. */
const HINTS: Hint[] = [
  {
    words: /\b(?:tests?|spec|unit|check|verify|validate|quality)\b/,
    kinds: TESTS,
  },
  {
    words: /\b(?:e2e|integration|acceptance|smoke|playwright|cypress)\b/,
    kinds: ['integration-test', 'smoke-test', 'report'],
  },
  {
    words:
      /\b(?:lint|linter|linting|actionlint|checkstyle|eslint|rubocop|prettier|format|style|typecheck|types?)\b/,
    kinds: ['lint'],
  },
  {
    words: /\b(?:build|package|buildpack|kaniko|buildah)\b/,
    kinds: ['build', 'image-build', 'image-push', 'install', 'cache'],
  },
  {
    words: /\b(?:compile|assemble|bundle|webpack|transpile)\b/,
    kinds: ['build', 'install'],
  },
  {
    words: /\b(?:docker|image|container|oci|ghcr|ecr)\b/,
    kinds: [
      'build',
      'image-build',
      'image-push',
      'image-scan',
      'sbom',
      'sign',
      'provenance',
    ],
  },
  {
    words: /\b(?:publish|release|push|upload)\b/,
    kinds: ['package-publish', 'image-push', 'sign', 'provenance', 'sbom'],
  },
  {
    words:
      /\b(?:deploy|deployment|rollout|promote|ship|rollback|gitops|argocd|helm)\b/,
    kinds: [
      'deploy',
      'gitops-write',
      'rollback',
      'smoke-test',
      'rollout-health',
      'notify',
      'deploy-record',
    ],
  },
  {
    words:
      /\b(?:scan|scans|scanner|scanning|security|sast|sca|vuln|vulns|vulnerability|vulnerabilities|snyk|trivy|grype|clair|sonar|sonarqube|sonarcloud|fortify|veracode|checkmarx|semgrep|codeql|mend|whitesource|blackduck|nexus iq|zap)\b/,
    kinds: SCANS,
  },
  {
    words:
      /\b(?:audit|compliance|policy|policies|guard|guards|guardrails?|govern|governance|conformity)\b/,
    kinds: [...SCANS, 'policy'],
  },
  {
    words: /\b(?:sbom|attest|provenance|slsa|sign|signing)\b/,
    kinds: ['sbom', 'provenance', 'sign'],
  },
  {
    words: /\b(?:notify|notification|slack|teams|announce)\b/,
    kinds: ['notify'],
  },
  {
    words:
      /\b(?:ansible|playbook|kubernetes|k8s|eks|aks|gke|ecs|lambda|openstack|nomad|cluster|capistrano)\b/,
    kinds: [
      'deploy',
      'gitops-write',
      'rollback',
      'rollout-health',
      'smoke-test',
    ],
  },
  {
    words: /\b(?:assume|credentials?|auth|authenticate|oidc|federated|vault)\b/,
    kinds: ['cloud-identity', 'cloud-key', 'cluster-login'],
  },
  {
    words: /\b(?:terraform|infra|infrastructure|provision|tofu)\b/,
    kinds: ['iac-apply', 'iac-scan', 'deploy'],
  },
  {
    words: /\b(?:coverage|report|reports)\b/,
    kinds: ['report', 'coverage-gate'],
  },
];

/** A name that begins like this says what the step is for. */
const HARMLESS_LEAD =
  /^ ?(?:actions? )?(?:setup|install|bump|label|labeler|comment|download|cancel|wait|notify|slack|teams|get|fetch|read|set|auto|add|send|find|create pull|create or update|delete|remove|close|cleanup|checkout|free|changed|paths|retry|debug|ssh agent|add and commit|git auto|semantic pull|pr title)\b/;

const NOTIFIES =
  /\b(?:notify|notification|notifications|slack|teams|discord)\b/;

const HARMLESS =
  /\b(?:setup|install|version|bump|changelog|docs?|documentation|label|labels|labeler|comment|stale|checkout|download|migrate|migration|migrations|cleanup|clean|cancel|wait|title|assign|size|milestone|greeting|sync|translations?|seed|generate|codegen|prepare|bootstrap|server|serve|start|dependabot|backport|semver|gitversion|login|config|configure|cache|paths|filter|changed|changes|matrix)\b/;

/** Services that have nothing to do with delivery, and conversions of data. */
const ASIDE =
  /\b(?:crowdin|lokalise|transifex|weblate|phrase|notion|jira|linear|trello|asana|monday|airtable|algolia|(?!e2e\b)[a-z]+2[a-z]+)\b/;

/** Shared pipelines that keep something else in order than delivery. */
const HOUSEKEEPING =
  /\b(?:should run|infra plan|terraform plan|plan infra|labels?|labeler|stale|assign|reviewers?|backport|dependabot|changelog|docs?|pages|wiki|issue|issues|triage|project board)\b/;

/** Words that say nothing of what is done. */
const GENERIC =
  /^(?:an?|the|my|our|all|any|with|and|for|of|to|in|on|app|application|service|common|shared|custom|default|main|master|base|core|utils?|tools?|actions?|tasks?|steps?|jobs?|runs?|exec|execute|do|go|make|scripts?|sh|bash|py|python|ps1|js|ts|rb|groovy|ci|cd|cicd|pipelines?|workflows?|github|gitlab|azure|jenkins|circleci|templates?|includes?|central|platform|devops|org|internal|index|entrypoint|client|wrapper|helper|latest|x?\d+)$/;

/**
 * A name of several words that are no generic ones says what is done, though
 * in words that are not known; a single one may be the name of anything.
 */
function isTelling(plain: string): boolean {
  const words = plain.split(' ').filter(word => word && !GENERIC.test(word));
  return words.length > 1;
}

/** Words of a name; an expression in it says nothing. */
const inWords = (text: string) =>
  text
    .replace(/\$\{\{.*?\}\}/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

/**
 * What something may do judging by its name: `anything` where the name says
 * nothing.
 *
 * @internal
 */
export function hintedKinds(words: string): ReadonlySet<ActKind> | 'anything' {
  const plain = inWords(words);
  if (NOTIFIES.test(plain)) {
    return new Set<ActKind>(['notify']);
  }
  if (
    HARMLESS_LEAD.test(plain) ||
    ASIDE.test(plain) ||
    HOUSEKEEPING.test(plain)
  ) {
    return new Set();
  }
  const kinds = HINTS.filter(hint => hint.words.test(plain)).flatMap(
    hint => hint.kinds,
  );
  if (kinds.length > 0) {
    return new Set(kinds);
  }
  return HARMLESS.test(plain) || isTelling(plain) ? new Set() : 'anything';
}

/** What a step that does it says in its name, or in that of a build or release. */
const SELDOM_HIDDEN: ActKind[] = ['sign', 'sbom', 'provenance', 'policy'];

/**
 * Whether a name of its own, though unknown, says that a step is no place for
 * these kinds: a tool of somebody else does one thing.
 *
 * @internal
 */
export function isUnlikely(words: string, kinds: readonly ActKind[]): boolean {
  return (
    kinds.every(kind => SELDOM_HIDDEN.includes(kind)) &&
    inWords(words)
      .split(' ')
      .some(word => word && !GENERIC.test(word))
  );
}

/**
 * Whether the name of a shared pipeline says that it has no part in delivery.
 *
 * @internal
 */
export function isHousekeeping(words: string): boolean {
  const plain = inWords(words);
  return ASIDE.test(plain) || HOUSEKEEPING.test(plain);
}

/** Names that are worth an inferred act: what is done, never that it gates. */
const ACTS: Array<{ words: RegExp; kinds: ActKind[] }> = [
  {
    words:
      /\b(?:docker|image|container|oci)\b.*\b(?:build|push|publish)\b|\b(?:build|push|publish)\b.*\b(?:docker|image|container|oci)\b/,
    kinds: ['build', 'image-build', 'image-push'],
  },
  { words: /\b(?:build|compile)\b/, kinds: ['build'] },
  { words: /\b(?:publish|release)\b/, kinds: ['package-publish'] },
  { words: /\bdeploy(?:ment)?\b/, kinds: ['deploy'] },
  { words: /\bsbom\b/, kinds: ['sbom'] },
  { words: /\bsign(?:ing)?\b/, kinds: ['sign'] },
  { words: /\b(?:notify|notification|slack)\b/, kinds: ['notify'] },
];

/**
 * Acts that a telling name is good for.
 *
 * @internal
 */
export function namedActs(words: string): ActKind[] {
  const plain = inWords(words);
  if (NOTIFIES.test(plain)) {
    return /\b(?:fail|failed|failure)\b/.test(plain) ? [] : ['notify'];
  }
  if (HARMLESS_LEAD.test(plain) || /\bsetup\b/.test(plain)) {
    return [];
  }
  return [
    ...new Set(
      ACTS.filter(act => act.words.test(plain)).flatMap(act => act.kinds),
    ),
  ];
}

/**
 * Whether a name says that people are told of something, and no more.
 *
 * @internal
 */
export function isNotice(words: string): boolean {
  return NOTIFIES.test(inWords(words));
}
