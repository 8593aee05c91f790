import { isNamedPipeline } from './ci/choosePipelines';
import { isWorkflow } from './ci/github-actions';
import { isOtherPipeline } from './ci/other-systems';
import { isExcludedPath } from './repository';

const WANTED: RegExp[] = [
  /^\.github\/workflows\/[^/]+\.ya?ml$/,
  /(?:^|\/)action\.ya?ml$/,
  /(?:^|\/)(?:package\.json|Makefile(?:\.[\w-]+)?|makefile|GNUmakefile|pom\.xml|build\.gradle(?:\.kts)?|gradle\.properties|pyproject\.toml|setup\.cfg|\.coveragerc|go\.mod|Gemfile|composer\.json|requirements[^/]*\.txt|Cargo\.toml|[^/]+\.csproj|Directory\.Packages\.props)$/,
  /(?:^|\/)(?:jest|vitest|vite)\.config\.[cm]?[jt]s$/,
  /(?:^|\/)(?:Dockerfile[^/]*|[^/]+\.Dockerfile|docker-bake\.hcl)$/,
  /^(?:\.github\/dependabot\.ya?ml|renovate\.json5?|\.renovaterc(?:\.json5?)?|\.github\/renovate\.json5?|\.pre-commit-config\.ya?ml|\.checkov\.ya?ml)$/,
  /(?:^|\/)(?:sonar-project\.properties|trivy\.yaml|\.goreleaser\.ya?ml|Procfile|fly\.toml|app\.ya?ml|serverless\.ya?ml|template\.ya?ml|samconfig\.toml|vercel\.json|netlify\.toml|wrangler\.(?:toml|jsonc?)|nais\.ya?ml|Capfile|fabfile\.py)$/,
  // What definitions of other CI systems are composed of.
  /(?:^|\/)\.(?:gitlab|circleci|buildkite|woodpecker|tekton|azure[\w-]*|ado|vsts[\w-]*|devops|build|pipelines?|drone|ci)\/(?:[^/]+\/){0,6}[^/]+$/,
  /(?:^|\/)(?:ci|[\w.-]*pipelines?[\w.-]*|[\w.-]*templates?|azure[\w-]*|ado|vsts[\w-]*|devops|build|eng|tekton|gitlab|jenkins)\/(?:[^/]+\/){0,4}[^/]+\.(?:ya?ml|groovy)$/i,
  // What task runners are told to do, and what scripts start with.
  /(?:^|\/)(?:[Jj]ustfile|\.justfile|[^/]+\.just|Taskfile\.ya?ml|tasks\.py|Rakefile|noxfile\.py|tox\.ini|Procfile|dodo\.py|Gruntfile\.js|gulpfile\.js|deno\.jsonc?|composer\.json|manage\.py)$/,
  /(?:^|\/)lib\/tasks\/(?:[^/]+\/){0,2}[^/]+\.rake$/,
  /(?:^|\/)(?:pytest\.ini|\.nycrc(?:\.json)?|\.c8rc\.json|\.simplecov|[^/]+\.mk|Taskfile\.dist\.ya?ml|pixi\.toml|(?:docker-)?compose[\w.-]*\.ya?ml)$|(?:^|\/)(?:spec|test)\/(?:spec|rails|test)_helper\.rb$/,
  /^(?:\.[\w-]+|[\w-]+)\.(?:sh|bash)$|^(?:script|scripts|bin)\/[^/.]+$/,
  /(?:^|\/)[^/]*(?:gitlab|pipelines?|azure|vsts)[^/]*\.ya?ml$|(?:^|\/)(?:ci|cd|cicd)(?:[-_.][^/]*)?\.ya?ml$/i,
  /^(?:vars|src)\/[^/]+\.groovy$|^[^/]+\.groovy$/,
  /^[^/]+\.sh$/,
  /(?:^|\/)(?:bin|scripts?|ci|\.ci|ops|hack|tools|deploy|deployment|build|\.github)\/(?:[^/]+\/)?[^/.]+$/,
  /(?:^|\/)(?:bin|scripts?|ci|\.ci|ops|hack|tools|deploy|deployment|deployments|build|\.github|infra)\/(?:[^/]+\/){0,2}[^/]+\.(?:sh|bash)$/,
  /(?:^|\/)(?:k8s|kubernetes|kube|helm|charts?|argocd|argo-cd|argo|flux|clusters?|gitops|manifests?|deploy|deployment|deployments|kustomize|overlays|base|environments?|envs|infra|infrastructure|ops|apps|monitoring|observability|alerts?|alerting|slo|slos|prometheus|policies|policy|kyverno|gatekeeper|config|\.nais|\.openshift|openshift|rollouts?)\/(?:[^/]+\/){0,6}[^/]+\.(?:ya?ml|tpl)$/,
  /^[^/]+\.ya?ml$/,
  /(?:^|\/)[^/]+\.tf$/,
  /(?:^|\/)(?:policy|policies)\/(?:[^/]+\/)*[^/]+\.rego$/,
];

/** Where those who keep manifests of many services have controllers follow them. */
const CONTROLLERS =
  /^[^/]+\.ya?ml$|(?:^|\/)(?:(?:argo-?cd|argo|flux(?:-system)?|clusters?|gitops|bootstrap)\/(?:[^/]+\/){0,4}|(?:apps|applications?|applicationsets?|appsets?|environments?|envs?)\/(?:[^/]+\/)?)[^/]+\.ya?ml$/;

/** Copies and lock files that are large and say nothing. */
const UNWANTED =
  /(?:^|\/)(?:pnpm-lock|package-lock|yarn|Gemfile)\.(?:lock|json|ya?ml)$|(?:^|\/)(?:mkdocs|openapi|swagger|\.travis-old)[^/]*\.ya?ml$|\.(?:template|ignore|disabled|bak|orig)$/;

/** Where manifests and policies are written. */
const MANIFEST = /\.(?:ya?ml|tpl|tf|rego)$/;

/**
 * What owners say of where files are.
 *
 * @public
 */
export interface FileHints {
  /** Pipeline definitions of services, with `*` and `**`. */
  pipelineFiles?: readonly string[];
  /** Folders that manifests of services are in. */
  deploymentPaths?: readonly string[];
}

/** Whether a file in one of these folders may be a manifest. */
function isManifestIn(folders: readonly string[], path: string): boolean {
  return folders.some(folder => {
    const inside = path.startsWith(`${folder}/`)
      ? path.slice(folder.length + 1)
      : undefined;
    return (
      inside !== undefined &&
      MANIFEST.test(inside) &&
      !isExcludedPath(inside) &&
      !UNWANTED.test(inside)
    );
  });
}

/**
 * Which files of a repository the analyzer asks for.
 *
 * @public
 */
export function wantsFile(path: string, hints: FileHints = {}): boolean {
  if (
    isNamedPipeline(hints.pipelineFiles, path) ||
    isManifestIn(hints.deploymentPaths ?? [], path)
  ) {
    return true;
  }
  if (isExcludedPath(path) || UNWANTED.test(path)) {
    return false;
  }
  return isOtherPipeline(path) || WANTED.some(pattern => pattern.test(path));
}

/**
 * Which files of a deployment repository the analyzer asks for: all manifests
 * in the folders of the services, and those outside that have a controller
 * follow them.
 *
 * @param folders - folders of the manifests; the whole repository when absent
 * @public
 */
export function wantsDeploymentFile(
  path: string,
  folders?: readonly string[],
): boolean {
  if (folders && isManifestIn(folders, path)) {
    return true;
  }
  return (
    MANIFEST.test(path) &&
    !isExcludedPath(path) &&
    !UNWANTED.test(path) &&
    !isWorkflow(path) &&
    !isOtherPipeline(path) &&
    (!folders || CONTROLLERS.test(path))
  );
}
