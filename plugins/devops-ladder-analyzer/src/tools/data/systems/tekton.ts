import type { GateRule, ToolRow } from '../../types';

const tasks = (names: string): string[] =>
  names.split(' ').map(name => `tekton:${name}`);

/** Variants of the tasks of Konflux that take trusted artifacts. */
const trusted = (names: string): string[] =>
  tasks(names).flatMap(name => [name, `${name}-oci-ta`]);

const BUILDERS = [
  ...trusted('buildah buildah-remote buildah-10gb buildah-min'),
  ...tasks(
    'kaniko buildpacks buildpacks-phases buildkit buildkit-daemonless jib-maven jib-gradle ko s2i s2i-dotnet s2i-go s2i-java s2i-nodejs s2i-perl s2i-php s2i-python s2i-ruby red-hat-s2i buildkit-task img docker-build',
  ),
];
const TRIVY_GATE: GateRule = {
  default: 'advisory',
  note: 'Trivy exits with 0 unless an exit code is set',
  blockingWhen: [{ text: /--exit-code[= ]+[1-9]/ }],
};
/** Tasks of Konflux write their findings down; a policy looks at them later. */
const REPORTS: GateRule = {
  default: 'advisory',
  decidedElsewhere: true,
  note: 'the task writes its findings down and does not fail',
};

/** Tasks of the public catalogues of Tekton. @internal */
export const TEKTON_TOOLS: ToolRow[] = [
  {
    tool: 'tekton-image-build',
    proves: ['build', 'image-build'],
    actions: BUILDERS,
    examples: ['uses: tekton:buildah IMAGE=app', 'uses: tekton:kaniko IMAGE=a'],
    nearMisses: ['uses: tekton:skopeo-copy'],
  },
  {
    tool: 'tekton-image-build',
    proves: ['image-push'],
    actions: BUILDERS,
    unless: [
      { input: ['SKIP_PUSH', 'skip-push'], is: ['true'] },
      { text: /--no-push\b/ },
    ],
    examples: ['uses: tekton:buildah IMAGE=app'],
    nearMisses: [
      'uses: tekton:buildah IMAGE=app SKIP_PUSH=true',
      'uses: tekton:kaniko IMAGE=a EXTRA_ARGS=--no-push',
    ],
  },
  {
    tool: 'tekton-test',
    proves: ['unit-test'],
    actions: tasks('golang-test pytest rspec'),
    examples: ['uses: tekton:golang-test package=x'],
    nearMisses: ['uses: tekton:golang-build package=x'],
  },
  {
    tool: 'maven',
    proves: ['unit-test', 'build'],
    actions: tasks('maven'),
    when: [
      {
        input: 'GOALS',
        is: [''],
        like: /\b(?:test|package|verify|install|deploy)\b/,
      },
    ],
    unless: [{ text: /-DskipTests|-Dmaven\.test\.skip/ }],
    examples: ['uses: tekton:maven GOALS=verify'],
    nearMisses: ['uses: tekton:maven GOALS=package|-DskipTests'],
  },
  {
    tool: 'maven',
    proves: ['build'],
    actions: tasks('maven'),
    when: [{ text: /-DskipTests|-Dmaven\.test\.skip/ }],
    examples: ['uses: tekton:maven GOALS=package|-DskipTests'],
    nearMisses: ['uses: tekton:maven GOALS=verify'],
  },
  {
    tool: 'npm',
    proves: ['unit-test'],
    actions: tasks('npm'),
    when: [{ input: 'ARGS', like: /\btest\b/ }],
    examples: ['uses: tekton:npm ARGS=run|test'],
    nearMisses: ['uses: tekton:npm ARGS=ci'],
  },
  {
    tool: 'npm',
    proves: ['install'],
    actions: tasks('npm'),
    when: [{ input: 'ARGS', like: /^(?:ci|install)\b/ }],
    examples: ['uses: tekton:npm ARGS=ci'],
    nearMisses: ['uses: tekton:npm ARGS=run|test'],
  },
  {
    tool: 'tekton-build',
    proves: ['build'],
    actions: tasks('golang-build gradle'),
    examples: ['uses: tekton:golang-build package=x'],
    nearMisses: ['uses: tekton:golang-test package=x'],
  },
  {
    tool: 'tekton-lint',
    proves: ['lint'],
    actions: tasks(
      'golangci-lint pylint eslint yaml-lint hadolint markdown-lint shellcheck flake8 black ansible-lint textlint prettier-lint',
    ),
    examples: ['uses: tekton:golangci-lint package=x'],
    nearMisses: ['uses: tekton:golang-test package=x'],
  },
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: tasks('trivy-scanner'),
    when: [{ input: 'ARGS', like: /^image\b/ }],
    gate: TRIVY_GATE,
    examples: [
      'uses: tekton:trivy-scanner ARGS=image|--exit-code IMAGE_PATH=a',
    ],
    nearMisses: ['uses: tekton:trivy-scanner ARGS=fs'],
  },
  {
    tool: 'trivy',
    proves: ['dependency-scan'],
    actions: tasks('trivy-scanner'),
    when: [{ input: 'ARGS', like: /^(?:fs|filesystem|repo|rootfs)\b/ }],
    gate: TRIVY_GATE,
    examples: ['uses: tekton:trivy-scanner ARGS=fs'],
    nearMisses: ['uses: tekton:trivy-scanner ARGS=image'],
  },
  {
    tool: 'grype',
    proves: ['image-scan'],
    actions: tasks('grype'),
    gate: {
      default: 'advisory',
      blockingWhen: [{ text: /--fail-on/ }],
    },
    examples: ['uses: tekton:grype ARGS=app:1'],
    nearMisses: ['uses: tekton:syft ARGS=app:1'],
  },
  {
    tool: 'clair',
    proves: ['image-scan'],
    actions: trusted('clair-scan'),
    gate: REPORTS,
    examples: ['uses: tekton:clair-scan image-digest=x'],
    nearMisses: ['uses: tekton:clamav-scan image-digest=x'],
  },
  {
    tool: 'konflux-sast',
    proves: ['sast'],
    actions: trusted(
      'sast-snyk-check sast-shell-check sast-unicode-check sast-coverity-check',
    ),
    gate: REPORTS,
    examples: ['uses: tekton:sast-snyk-check-oci-ta'],
    nearMisses: ['uses: tekton:coverity-availability-check'],
  },
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service', 'report'],
    actions: tasks('sonarqube-scanner'),
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'the scanner uploads and exits with 0 without waiting for the quality gate',
      blockingWhen: [
        { text: /sonar\.qualitygate\.wait=true/ },
        {
          file: 'sonar-project.properties',
          like: /^[^\S\n]*sonar\.qualitygate\.wait\s*=\s*true/m,
        },
      ],
    },
    examples: ['uses: tekton:sonarqube-scanner SONAR_HOST_URL=x'],
    nearMisses: ['uses: tekton:golangci-lint package=x'],
  },
  {
    tool: 'syft',
    proves: ['sbom'],
    actions: tasks('syft'),
    examples: ['uses: tekton:syft ARGS=app:1'],
    nearMisses: ['uses: tekton:grype ARGS=app:1'],
  },
  {
    tool: 'cosign',
    proves: ['sign'],
    actions: tasks('cosign cosign-sign'),
    unless: [{ text: /\bverify\b/ }],
    examples: ['uses: tekton:cosign-sign image=a'],
    nearMisses: ['uses: tekton:cosign ARGS=verify'],
  },
  {
    tool: 'skopeo',
    proves: ['retag'],
    actions: tasks('skopeo-copy'),
    examples: ['uses: tekton:skopeo-copy srcImageURL=a destImageURL=b'],
    nearMisses: ['uses: tekton:buildah IMAGE=a'],
  },
  {
    tool: 'tekton-kubernetes-deploy',
    proves: ['deploy'],
    actions: tasks(
      'helm-upgrade-from-source helm-upgrade-from-repo kn-apply kubeconfig-apply',
    ),
    runtime: 'kubernetes',
    examples: ['uses: tekton:helm-upgrade-from-source release_name=a'],
    nearMisses: ['uses: tekton:kubeval files=k8s'],
  },
  {
    tool: 'tekton-kubernetes-deploy',
    proves: ['deploy'],
    actions: tasks('kubernetes-actions openshift-client kn'),
    when: [
      {
        text: /(?:kubectl|oc)\s[^\n]*(?:apply|replace|patch|set image|rollout restart)\b|service (?:apply|update|create)/,
      },
    ],
    runtime: 'kubernetes',
    examples: ['uses: tekton:kubernetes-actions script=kubectl|apply'],
    nearMisses: ['uses: tekton:openshift-client SCRIPT=oc|whoami'],
  },
  {
    tool: 'argocd',
    proves: ['gitops-sync'],
    actions: tasks('argocd-task-sync-and-wait argocd-sync-and-wait'),
    examples: ['uses: tekton:argocd-task-sync-and-wait application-name=a'],
    nearMisses: ['uses: tekton:git-cli'],
  },
  {
    tool: 'terraform',
    proves: ['iac-apply'],
    actions: tasks('terraform-cli'),
    when: [{ input: 'ARGS', like: /^apply\b/ }],
    examples: ['uses: tekton:terraform-cli ARGS=apply'],
    nearMisses: ['uses: tekton:terraform-cli ARGS=plan'],
  },
  {
    tool: 'tekton-approval',
    proves: ['approval'],
    actions: tasks('approvaltask'),
    examples: ['uses: tekton:approvaltask approvers=a'],
    nearMisses: ['uses: tekton:git-clone url=x'],
  },
  {
    tool: 'chat-message',
    proves: ['notify'],
    actions: tasks(
      'send-to-webhook-slack send-to-channel-slack send-to-webhook-discord send-to-microsoft-teams send-to-telegram sendmail slack-webhook-notification',
    ),
    examples: ['uses: tekton:send-to-webhook-slack message=done'],
    nearMisses: ['uses: tekton:github-set-status STATE=success'],
  },
  {
    tool: 'tekton-helper',
    proves: ['harmless'],
    actions: [
      ...trusted(
        'git-clone prefetch-dependencies source-build push-dockerfile sast-placeholder',
      ),
      ...tasks(
        'git-cli git-rebase git-batch-merge git-version github-set-status github-add-comment github-add-labels github-app-token gitlab-set-status gitea-set-status kubeval maven npm terraform-cli trivy-scanner init build-image-index build-image-manifest show-sbom summary sbom-json-check apply-tags clamav-scan ecosystem-cert-preflight-checks deprecated-image-check deprecated-base-image-check rpms-signature-scan coverity-availability-check generate-build-id calculate-deps jq wait-for-it',
      ),
    ],
    examples: ['uses: tekton:git-clone url=x', 'uses: tekton:summary'],
    nearMisses: ['uses: tekton:deploy-everything'],
  },
];
