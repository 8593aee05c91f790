import { remedy, Remedy } from './types';

/** @internal */
export const rung5Remedies: Record<string, Remedy> = {
  sast: remedy(
    'medium',
    'Run static security analysis on every change and let a severe finding block.',
    {
      'github-actions':
        'Turn on code scanning (CodeQL; private repositories: Code Security licence), and require its results in a ruleset at a severity.',
      'gitlab-ci':
        'Run `semgrep scan --error` in a job without `allow_failure`; the template `Jobs/SAST.gitlab-ci.yml` blocks only by an approval policy (Ultimate).',
      'azure-pipelines':
        'Add a step with `semgrep scan --error`, or `AdvancedSecurity-Codeql-Analyze@1` (paid) with a status check policy on new severe alerts.',
      jenkins:
        'Add a stage with `semgrep scan --error`, or `recordIssues` on its report with `qualityGates` that fail the build.',
      circleci:
        'Add a job with `semgrep scan --error` that the publish job lists in `requires:`.',
    },
  ),
  'image-scan': remedy(
    'small',
    'Scan the container image before it is deployed and let a severe finding fail the pipeline.',
    {
      'github-actions':
        "Add aquasecurity/trivy-action, pinned to a commit, with `image-ref:`, `severity: HIGH,CRITICAL` and `exit-code: '1'` before the deploy.",
      'gitlab-ci':
        'Run `trivy image --exit-code 1` without `allow_failure` before the deploy; `Jobs/Container-Scanning.gitlab-ci.yml` alone only reports.',
      'azure-pipelines':
        'Add a step with `trivy image --exit-code 1 --severity HIGH,CRITICAL <image>` before the deploy stage, without `continueOnError`.',
      jenkins:
        "Add a stage with `sh 'trivy image --exit-code 1 --severity HIGH,CRITICAL <image>'` before the deploy, outside `catchError`.",
      circleci:
        'Add a job with `trivy image --exit-code 1 --severity HIGH,CRITICAL <image>` that the deploy job lists in `requires:`.',
    },
  ),
  'iac-scan': remedy(
    'small',
    'Scan the infrastructure code and let a severe finding fail the pipeline.',
    {
      'github-actions':
        'Add a step with `checkov -d .` or `trivy config --exit-code 1 .`, without `continue-on-error` or `soft_fail`.',
      'gitlab-ci':
        'Run `checkov -d .` or `trivy config --exit-code 1 .` without `allow_failure`; `Jobs/SAST-IaC.gitlab-ci.yml` alone only reports.',
      'azure-pipelines':
        'Add a step with `checkov -d .` or `trivy config --exit-code 1 .`, without `continueOnError`, before the stage that applies it.',
      jenkins:
        "Add a stage with `sh 'checkov -d .'` or `trivy config --exit-code 1 .`, outside `catchError`, before the one that applies it.",
      circleci:
        'Add a job with `checkov -d .` or `trivy config --exit-code 1 .` that the job which applies it lists in `requires:`.',
    },
  ),
  dast: remedy(
    'medium',
    'Scan a running instance in a test environment before release, e.g. by `zap-baseline.py` of ZAP.',
    {
      'github-actions':
        'Add zaproxy/action-baseline with the staging URL as `target:` and `fail_action: true` between the staging and the production job.',
      'gitlab-ci':
        'Add a job with the image `ghcr.io/zaproxy/zaproxy:stable` and `zap-baseline.py -t <url>` after the staging deploy, or `DAST.gitlab-ci.yml` (Ultimate).',
      'azure-pipelines':
        'Add a job that runs `zap-baseline.py -t <staging url>` in `ghcr.io/zaproxy/zaproxy:stable`, and let the production stage depend on it.',
      jenkins:
        'Add a stage after staging with `agent { docker { image … } }` of ZAP that runs `zap-baseline.py -t <staging url>`.',
      circleci:
        'Add a job with `zap-baseline.py -t <staging url>` that `requires:` the staging deploy and that production lists in `requires:`.',
    },
  ),
  'security-gated-path': remedy(
    'small',
    'Let the deploy wait for at least one security scan that can fail.',
    {
      'github-actions':
        'List a security scan job, without `continue-on-error`, in `needs:` of the deploy job.',
      'gitlab-ci':
        'Put a security scan, with `allow_failure: false`, in a stage before the deploy, and list it in `needs:` where the deploy has that.',
      'azure-pipelines':
        'List the stage with a security scan, without `continueOnError`, in `dependsOn:` of the deploy stage, and keep `succeeded()` in its `condition:`.',
      jenkins:
        'Put the stage with a security scan before the deploy, outside `catchError` and `warnError`, so that a finding ends the build.',
      circleci:
        'List a security scan job, without `|| true`, in `requires:` of the deploy job.',
    },
  ),
  sbom: remedy(
    'small',
    'Make a software bill of materials for each artifact and publish it with it.',
    {
      'github-actions':
        'Add anchore/sbom-action, or `sbom: true` on docker/build-push-action, to the job that publishes the artifact.',
      'gitlab-ci':
        'Add `syft <image> -o cyclonedx-json=<file>` after the build, and keep the file by `artifacts: paths:` (read by the SCM from `reports: cyclonedx:`, Ultimate).',
      'azure-pipelines':
        'Add `syft <image> -o spdx-json=<file>` or the Microsoft `sbom-tool` after the build, and keep it by `PublishPipelineArtifact@1`.',
      jenkins:
        'Add `syft <image> -o cyclonedx-json=<file>` after the build, and keep it by `archiveArtifacts` or `dependencyTrackPublisher`.',
      circleci:
        'Add `syft <image> -o cyclonedx-json=<file>` to the publish job, keep it by `store_artifacts`, and attach it by `cosign attest`.',
    },
  ),
  'artifact-signing': remedy(
    'medium',
    'Sign each artifact in the pipeline, e.g. keyless with cosign.',
    {
      'github-actions':
        'Add sigstore/cosign-installer and `cosign sign <image>@<digest>`, with `permissions: id-token: write`, after the push.',
      'gitlab-ci':
        'Run `cosign sign <image>@<digest>` with `id_tokens: SIGSTORE_ID_TOKEN: aud: sigstore` (GitLab.com), or with a KMS key when self-managed.',
      'azure-pipelines':
        'Add `Notation@0` with `command: sign` and a Key Vault key after the push, over a federated service connection.',
      jenkins:
        'Run `cosign sign --key <kms or file> <image>@<digest>` inside `withCredentials` after the push.',
      circleci:
        'Run `cosign sign --key <kms> <image>@<digest>` after the push, reaching the key by the OIDC token of the job.',
    },
  ),
  'build-provenance': remedy(
    'small',
    'Attest the provenance of each artifact in the pipeline.',
    {
      'github-actions':
        'Add actions/attest-build-provenance with `permissions: attestations: write` and `id-token: write` (private repositories: Enterprise Cloud).',
      'gitlab-ci':
        'Set `RUNNER_GENERATE_ARTIFACTS_METADATA: "true"` on the build job, and sign the result by `cosign attest-blob`.',
      'azure-pipelines':
        'Build by `docker buildx build --provenance=mode=max --push` in a `script:` step: no task makes provenance.',
      jenkins:
        'Build by `docker buildx build --provenance=mode=max --push` in an `sh` step, or attest a predicate of the build by `cosign attest`.',
      circleci:
        'Build by `docker buildx build --provenance=mode=max --push` in a `run:` step on a `machine:` executor.',
    },
  ),
  'admission-verification': remedy(
    'medium',
    'Verify signatures or provenance before a workload is admitted: by `verifyImages` of Kyverno, or the Sigstore policy controller.',
  ),
  'policy-as-code': remedy(
    'medium',
    'Write the rules of what may ship as policies that can block it (OPA, Kyverno or the like).',
    {
      'github-actions':
        'Add a job with `conftest test` or `kyverno apply` on the manifests that the deploy job lists in `needs:`, and require its check.',
      'gitlab-ci':
        'Add a job with `conftest test` or `kyverno apply` without `allow_failure` before the deploy, enforced by a pipeline execution policy (Ultimate).',
      'azure-pipelines':
        'Add `conftest test` before the deploy stage, or the check Evaluate artifact (Rego, container images) to the production environment.',
      jenkins:
        'Add a stage with `conftest test` or `kyverno apply` on the manifests before the deploy, best in the shared library.',
      circleci:
        'Add a job with `conftest test` that the deploy lists in `requires:`, and hold the config itself to Rego by config policies (Scale plan).',
    },
  ),
  observability: remedy(
    'large',
    'Collect metrics, logs or traces of the running service, e.g. by OpenTelemetry, and link the dashboards from the catalog.',
  ),
  slo: remedy(
    'medium',
    'Define a service level objective with an error budget: as code (OpenSLO, Sloth, Pyrra) or in the monitoring tool.',
  ),
  alerting: remedy(
    'medium',
    'Send alerts to someone on call (PagerDuty, Opsgenie, Alertmanager), and annotate the catalog entity with the on-call service.',
  ),
  'dora-measured': remedy(
    'medium',
    'Record deployments, changes and incidents so that the four delivery metrics can be computed.',
    {
      'github-actions':
        'Set `environment: production` on the deploy job, so that each deploy is recorded with its commit, and connect the source of incidents.',
      'gitlab-ci':
        'Set `environment:` with `deployment_tier: production` on the deploy job, so that each deploy is recorded, and connect the source of incidents.',
      'azure-pipelines':
        'Deploy production by a `deployment:` job with its own `environment:`, so that each deploy is recorded, and connect the source of incidents.',
      jenkins:
        "Record each production deploy with its commit by the SCM's deployments API in `post { success { … } }`, and connect the source of incidents.",
      circleci:
        "Record each production deploy with its commit by a deploy marker or the SCM's deployments API, and connect the source of incidents.",
    },
  ),
};
