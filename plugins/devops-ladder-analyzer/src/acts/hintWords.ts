import type { ActKind } from '../tools';

/** What a name with one of these words may do. @internal */
export interface Hint {
  words: RegExp;
  kinds: ActKind[];
}

/** @internal */
export const SCANS: ActKind[] = [
  'dependency-scan',
  'secret-scan',
  'sast',
  'image-scan',
  'iac-scan',
  'dast',
];

/** @internal */
export const TESTS: ActKind[] = [
  'unit-test',
  'integration-test',
  'coverage-gate',
  'lint',
  'report',
];

/** What goes with a deploy. @internal */
export const DEPLOYS: ActKind[] = [
  'deploy',
  'gitops-write',
  'rollback',
  'smoke-test',
  'rollout-health',
  'notify',
  'deploy-record',
];

/** What the words of a name say that a step may do. @internal */
export const HINTS: Hint[] = [
  {
    words:
      /\b(?:tests?|spec|unit|quality)\b|\b(?:check|verify|validate)\b(?: (?:all|code|ci|pr|build|project|app|service|ts|py|js|sh|rb)\b)*(?: [a-z]*\d[a-z\d]*)* ?$/,
    kinds: TESTS,
  },
  // What is checked is said: that is no suite of tests.
  {
    words: /\b(?:check|verify|validate)\b/,
    kinds: ['lint', 'coverage-gate', 'report'],
  },
  {
    words:
      /\b(?:e2e|integration|acceptance|functional|smoke|playwright|cypress|karate|cucumber)\b/,
    kinds: ['integration-test', 'smoke-test', 'report'],
  },
  {
    words:
      /\b(?:\w*lint|lint\w*|checkstyle|rubocop|prettier|format|formatting|style|typecheck|types?|dialyzer|credo|mypy|pyright|ruff|black|flake8|isort|pmd|spotbugs|detekt|phpstan|psalm|reviewdog|spellcheck|codespell|cspell|vale|shellcheck|hadolint|kubeconform|kubeval|zizmor|editorconfig|commitizen|danger)\b/,
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
    words:
      /\b(?:publish|release|push|upload|deploy (?:artifacts?|snapshots?|packages?|jars?))\b/,
    kinds: ['package-publish', 'image-push', 'sign', 'provenance', 'sbom'],
  },
  {
    words:
      /\b(?:deploy|deployment|rollout|promote|ship|rollback|gitops|argocd|helm)\b/,
    kinds: DEPLOYS,
  },
  {
    words:
      /\b(?:audit|compliance|policy|policies|conftest|opa|kyverno|gatekeeper|rego|guard|guards|guardrails?|govern|governance|conformity)\b/,
    kinds: [...SCANS, 'policy'],
  },
  {
    words: /\b(?:sbom|attest|provenance|slsa|sign|signing|cosign|notary)\b/,
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
    words: /\b(?:terraform|terragrunt|infra|infrastructure|provision|tofu)\b/,
    kinds: ['iac-apply', 'iac-scan', 'deploy'],
  },
  {
    words: /\b(?:coverage|report|reports)\b/,
    kinds: ['report', 'coverage-gate'],
  },
];

/** A scan of whatever there is. @internal */
export const SCAN_WORDS =
  /\b(?:scan|scans|scanner|scanning|security|vuln|vulns|vulnerability|vulnerabilities|(?:secrets?|static|code) analysis)\b/;

/** What is scanned, or by which tool. @internal */
export const SCAN_HINTS: Hint[] = [
  {
    words:
      /\b(?:sca|dependency|dependencies|packages?|mend|whitesource|blackduck|nexus iq|licen[cs]es?)\b/,
    kinds: ['dependency-scan'],
  },
  { words: /\b(?:secrets?|gitleaks|trufflehog)\b/, kinds: ['secret-scan'] },
  {
    words:
      /\b(?:sast|code|static|codeql|semgrep|fortify|veracode|checkmarx|sonar|sonarqube|sonarcloud)\b/,
    kinds: ['sast'],
  },
  {
    words: /\b(?:images?|containers?|docker|clair|anchore)\b/,
    kinds: ['image-scan'],
  },
  {
    words: /\b(?:iac|terraform|infrastructure|checkov|tfsec|kics)\b/,
    kinds: ['iac-scan'],
  },
  { words: /\b(?:dast|zap|zaproxy)\b/, kinds: ['dast'] },
  { words: /\b(?:trivy|grype)\b/, kinds: ['image-scan', 'dependency-scan'] },
  {
    words: /\bsnyk\b/,
    kinds: ['dependency-scan', 'sast', 'image-scan', 'iac-scan'],
  },
];

/** Scanners that say by their own name that something is scanned. @internal */
export const SCANNER =
  /\b(?:sast|sca|dast|snyk|trivy|grype|clair|anchore|sonar|sonarqube|sonarcloud|fortify|veracode|checkmarx|semgrep|codeql|mend|whitesource|blackduck|nexus iq|zap|zaproxy|gitleaks|trufflehog|checkov|tfsec|kics)\b/;

/** A name that begins like this says what the step is for. @internal */
export const HARMLESS_LEAD =
  /^ ?(?:actions? )?(?:setup|install|bump|label|labeler|comment|download|cancel|wait|notify|slack|teams|get|fetch|read|set|auto|add|send|find|create pull|create or update|delete|remove|close|cleanup|checkout|free|changed|paths|retry|debug|parse|print|show|summar(?:y|ize)|list|ssh agent|add and commit|git auto|semantic pull|pr title)\b/;

/** @internal */
export const NOTIFIES =
  /\b(?:notify|notification|notifications|slack|teams|discord|zulip|mattermost|rocket ?chat|telegram|webex|g(?:oogle )?chat|(?:send|post) (?:a )?(?:message|mail|email))\b/;

/** @internal */
export const HARMLESS =
  /\b(?:setup|install|version|bump|changelog|docs?|documentation|label|labels|labeler|comment|stale|checkout|download|migrate|migration|migrations|cleanup|clean|cancel|wait|title|assign|size|milestone|greeting|sync|translations?|seed|generate|codegen|prepare|bootstrap|server|serve|start|dependabot|backport|semver|gitversion|login|config|configure|cache|paths|filter|changed|changes|matrix|dotenv)\b/;

/** Services that have nothing to do with delivery, and conversions of data. @internal */
export const ASIDE =
  /\b(?:crowdin|lokalise|transifex|weblate|phrase|notion|jira|linear|trello|asana|monday|airtable|algolia|claude|copilot|coderabbit|chatgpt|openai|(?!e2e\b)[a-z]+2[a-z]+)\b/;

/** Shared pipelines that keep something else in order than delivery. @internal */
export const HOUSEKEEPING =
  /\b(?:should run|status (?:check|page|badge)s?|infra plan|terraform plan|terragrunt plan|plan infra|labels?|labeler|labeled|stale|close pr|pr close[ds]?|clean ?up|cleanups?|purge|prune|backups?|restore|(?:db|database|schema) (?:migrat\w+|seed\w*)|migrations?|bump|version bump|checklist|welcome|greetings?|codeowners|cve dashboard|assign|reviewers?|code review|backport|dependabot|auto merge|automerge|changelog|docs?|mkdocs|doxygen|openapi|storybook|pages|wiki|issue|issues|triage|project board|conventional commits?|commitlint|pr title|semantic pr|pinned|pin check)\b/;

/** Words that say nothing of what is done. @internal */
export const GENERIC =
  /^(?:an?|the|my|our|all|any|with|and|for|of|to|in|on|app|application|service|common|shared|custom|default|main|master|base|core|utils?|tools?|actions?|tasks?|steps?|jobs?|runs?|exec|execute|do|go|make|scripts?|sh|bash|py|python|ps1|js|ts|rb|groovy|ci|cd|cicd|pipelines?|workflows?|github|gitlab|azure|jenkins|circleci|templates?|includes?|central|platform|devops|org|internal|index|entrypoint|client|wrapper|helper|latest|x?\d+)$/;
