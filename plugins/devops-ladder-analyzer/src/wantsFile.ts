import { isOtherPipeline } from './ci/other-systems';
import { isExcludedPath } from './repository';

const WANTED: RegExp[] = [
  /^\.github\/workflows\/[^/]+\.ya?ml$/,
  /(?:^|\/)action\.ya?ml$/,
  /(?:^|\/)(?:package\.json|Makefile|makefile|GNUmakefile|pom\.xml|build\.gradle(?:\.kts)?|gradle\.properties|pyproject\.toml|setup\.cfg|\.coveragerc|go\.mod|Gemfile|composer\.json|requirements[^/]*\.txt|Cargo\.toml|[^/]+\.csproj|Directory\.Packages\.props)$/,
  /(?:^|\/)(?:jest|vitest|vite)\.config\.[cm]?[jt]s$/,
  /(?:^|\/)(?:Dockerfile[^/]*|[^/]+\.Dockerfile|docker-bake\.hcl)$/,
  /^(?:\.github\/dependabot\.ya?ml|renovate\.json5?|\.renovaterc(?:\.json5?)?|\.github\/renovate\.json5?|\.pre-commit-config\.ya?ml|\.checkov\.ya?ml)$/,
  /(?:^|\/)(?:sonar-project\.properties|trivy\.yaml|\.goreleaser\.ya?ml|Procfile|fly\.toml|app\.ya?ml|serverless\.ya?ml|template\.ya?ml|samconfig\.toml|vercel\.json|netlify\.toml|wrangler\.(?:toml|jsonc?)|nais\.ya?ml|Capfile|fabfile\.py)$/,
  /^[^/]+\.sh$/,
  /(?:^|\/)(?:bin|scripts?|ci|\.ci|ops|hack|tools|deploy|deployment|build|\.github)\/(?:[^/]+\/)?[^/.]+$/,
  /(?:^|\/)(?:bin|scripts?|ci|\.ci|ops|hack|tools|deploy|deployment|deployments|build|\.github|infra)\/(?:[^/]+\/){0,2}[^/]+\.(?:sh|bash)$/,
  /(?:^|\/)(?:k8s|kubernetes|kube|helm|charts?|argocd|argo-cd|argo|flux|clusters?|gitops|manifests?|deploy|deployment|deployments|kustomize|overlays|base|environments?|envs|infra|infrastructure|ops|apps|monitoring|observability|alerts?|alerting|slo|slos|prometheus|policies|policy|kyverno|gatekeeper|config|\.nais|\.openshift|openshift|rollouts?)\/(?:[^/]+\/){0,6}[^/]+\.(?:ya?ml|tpl)$/,
  /^[^/]+\.ya?ml$/,
  /(?:^|\/)[^/]+\.tf$/,
  /(?:^|\/)(?:policy|policies)\/(?:[^/]+\/)*[^/]+\.rego$/,
];

/** Copies and lock files that are large and say nothing. */
const UNWANTED =
  /(?:^|\/)(?:pnpm-lock|package-lock|yarn|Gemfile)\.(?:lock|json|ya?ml)$|(?:^|\/)(?:mkdocs|openapi|swagger|\.travis-old)[^/]*\.ya?ml$|\.(?:template|ignore|disabled|bak|orig)$/;

/**
 * Which files of a repository the analyzer asks for.
 *
 * @public
 */
export function wantsFile(path: string): boolean {
  if (isExcludedPath(path) || UNWANTED.test(path)) {
    return false;
  }
  return isOtherPipeline(path) || WANTED.some(pattern => pattern.test(path));
}
