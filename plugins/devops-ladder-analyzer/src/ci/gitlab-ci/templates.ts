/**
 * What is known of a template or component that GitLab provides: not its text,
 * but the jobs that it adds.
 *
 * @internal
 */
export interface KnownTemplate {
  id: string;
  template?: RegExp;
  component?: RegExp;
  /** Jobs that do the work, by name. */
  jobs?: RegExp;
  /** A hidden base of these jobs, which sets their keywords. */
  base?: string;
  /** Jobs that only carry settings and never run. */
  settings?: RegExp;
  /** It has one job: an override of that job is the whole. */
  single?: boolean;
  stage?: string;
  /** Editions that run in merge request pipelines as well. */
  requests?: RegExp;
  /** Its jobs may fail without harm unless the definition says otherwise. */
  mayFail?: boolean;
  /** A variable that switches it off. */
  disabledBy?: string;
  /** Conditions on the project that no file says. */
  conditional?: boolean;
  environment?: string;
  /** Templates that it is made of. */
  parts?: string[];
}

const file = (name: string) =>
  new RegExp(
    `^(?:jobs/|security/)?${name}(?:\\.latest|\\.v\\d+)?(?:\\.gitlab-ci)?\\.ya?ml$`,
    'i',
  );
const NEWER = /\.latest|\.v\d|^components\//i;

const scan = (
  id: string,
  name: string,
  component: RegExp,
  rest: Omit<KnownTemplate, 'id'>,
): KnownTemplate => ({
  id,
  template: file(name),
  component,
  stage: 'test',
  requests: NEWER,
  mayFail: true,
  ...rest,
});

/** The templates and components of GitLab. @internal */
export const KNOWN_TEMPLATES: KnownTemplate[] = [
  scan('sast', 'SAST', /(?:^|\/)sast\/sast$/, {
    jobs: /^(?!.*(?:kics|iac)).+-sast$/,
    base: '.sast-analyzer',
    settings: /^sast$/,
    disabledBy: 'SAST_DISABLED',
  }),
  scan('sast-iac', 'SAST-IaC', /(?:^|\/)sast\/iac-sast$/, {
    jobs: /^kics-iac-sast$/,
    settings: /^iac-sast$/,
    single: true,
    disabledBy: 'SAST_DISABLED',
  }),
  scan(
    'secret-detection',
    'Secret-Detection',
    /(?:^|\/)secret-detection\/secret-detection$/,
    {
      jobs: /^secret_detection(?:_default_branch)?$/,
      base: '.secret-analyzer',
      single: true,
      disabledBy: 'SECRET_DETECTION_DISABLED',
    },
  ),
  scan(
    'dependency-scanning',
    'Dependency-Scanning',
    /(?:^|\/)dependency-scanning\/(?:main|dependency-scanning)$/,
    {
      jobs: /^.+-dependency_scanning$|^dependency-scanning$/,
      base: '.ds-analyzer',
      settings: /^dependency_scanning$/,
      disabledBy: 'DEPENDENCY_SCANNING_DISABLED',
    },
  ),
  scan(
    'container-scanning',
    '(?:Multi-)?Container-Scanning',
    /(?:^|\/)container-scanning\/(?:multi-)?container-scanning$/,
    {
      jobs: /^container_scanning$/,
      single: true,
      disabledBy: 'CONTAINER_SCANNING_DISABLED',
    },
  ),
  scan(
    'dast',
    '(?:DAST|DAST-API|API-Security|API-Fuzzing)',
    /(?:^|\/)(?:dast\/dast|api-security\/[\w-]+|api-fuzzing\/[\w-]+)$/,
    {
      jobs: /^(?:dast|dast_api|api_security|apifuzzer_fuzz)$/,
      single: true,
      stage: 'dast',
      disabledBy: 'DAST_DISABLED',
    },
  ),
  scan('code-quality', 'Code-Quality', /(?:^|\/)code-quality(?:-oss)?\/.+$/, {
    jobs: /^code_quality$/,
    single: true,
    disabledBy: 'CODE_QUALITY_DISABLED',
  }),
  {
    id: 'performance',
    template: file(
      '(?:verify/)?(?:Browser-Performance(?:-Testing)?|Load-Performance-Testing|License-Scanning|License-Management|Code-Intelligence|Accessibility)',
    ),
    jobs: /^(?:browser_performance|load_performance|license_scanning|a11y)$/,
    single: true,
    mayFail: true,
  },
  {
    id: 'build',
    template: file('Build'),
    jobs: /^build$/,
    single: true,
    stage: 'build',
    disabledBy: 'BUILD_DISABLED',
  },
  {
    id: 'test',
    template: file('Test'),
    jobs: /^test$/,
    single: true,
    stage: 'test',
    disabledBy: 'TEST_DISABLED',
    conditional: true,
  },
  {
    id: 'deploy',
    template: file('Deploy'),
    jobs: /^(?:review|staging|canary|production|production_manual)$/,
    stage: 'production',
    conditional: true,
    environment: 'production',
  },
  {
    id: 'auto-devops',
    template: file('(?:Beta/)?Auto-DevOps'),
    parts: [
      'Jobs/Build.gitlab-ci.yml',
      'Jobs/Test.gitlab-ci.yml',
      'Jobs/Code-Quality.gitlab-ci.yml',
      'Jobs/SAST.gitlab-ci.yml',
      'Jobs/Secret-Detection.gitlab-ci.yml',
      'Jobs/Dependency-Scanning.gitlab-ci.yml',
      'Jobs/Container-Scanning.gitlab-ci.yml',
      'Jobs/DAST.gitlab-ci.yml',
      'Jobs/Deploy.gitlab-ci.yml',
    ],
  },
  {
    id: 'terraform',
    template: file('(?:Terraform|OpenTofu)'),
    component: /(?:^|\/)opentofu\/(?:full-pipeline|validate-plan-apply)$/,
    stage: 'deploy',
    requests: /./,
    conditional: true,
  },
  {
    id: 'terraform-base',
    template: file('(?:Terraform|OpenTofu)/(?:Module-)?Base'),
    component: /(?:^|\/)opentofu\/job-templates$/,
    requests: /./,
  },
];

/** Stages that Auto DevOps defines where the definition names none. */
const AUTO_DEVOPS_STAGES = [
  ...['build', 'test', 'deploy', 'review', 'dast', 'staging', 'canary'],
  ...['production', 'performance', 'cleanup'],
];

/** Stages of a definition that names none. @internal */
export function defaultStages(ids: readonly string[]): string[] {
  return ids.includes('auto-devops')
    ? AUTO_DEVOPS_STAGES
    : ['build', 'test', 'deploy'];
}

/** Conditions of the workflow templates, as expressions. @internal */
export const WORKFLOW_TEMPLATES: Array<{ template: RegExp; when: string[] }> = [
  {
    template: /^workflows\/mergerequest-pipelines\.gitlab-ci\.ya?ml$/i,
    when: [
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_COMMIT_TAG',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ],
  },
  {
    template: /^workflows\/branch-pipelines\.gitlab-ci\.ya?ml$/i,
    when: ['$CI_COMMIT_TAG', '$CI_COMMIT_BRANCH'],
  },
];

/** Hidden jobs of templates, and the step that a job which extends them does. @internal */
export const KNOWN_BASES: ReadonlyMap<string, string> = new Map([
  ['.terraform:fmt', 'gitlab:template/terraform/base/fmt'],
  ['.terraform:validate', 'gitlab:template/terraform/base/validate'],
  ['.terraform:build', 'gitlab:template/terraform/base/build'],
  ['.terraform:deploy', 'gitlab:template/terraform/base/deploy'],
  ['.terraform:destroy', 'gitlab:template/terraform/base/destroy'],
  ['.opentofu:fmt', 'gitlab:template/terraform/base/fmt'],
  ['.opentofu:validate', 'gitlab:template/terraform/base/validate'],
  ['.opentofu:plan', 'gitlab:template/terraform/base/build'],
  ['.opentofu:apply', 'gitlab:template/terraform/base/deploy'],
]);
