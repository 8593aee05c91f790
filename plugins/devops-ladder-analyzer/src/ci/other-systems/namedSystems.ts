/**
 * How a definition at an unusual path, which the owner names, shows its CI
 * system: by its name or, in this order, by its content.
 *
 * @internal
 */
export interface NamedSystem {
  system: string;
  name?: RegExp;
  content?: RegExp;
}

const YAML = String.raw`\.ya?ml$`;

/** @internal */
export const NAMED_SYSTEMS: NamedSystem[] = [
  {
    system: 'jenkins',
    name: /(?:^|[./_-])jenkinsfile(?:$|[./_-])|^jenkins\/|(?:^|\/)jenkins\/|\.jenkins$/i,
    content:
      /^[^\S\n]*pipeline\s*\{|^[^\S\n]*node\s*(?:\([^)\n]*\)\s*)?\{|^@Library\b/m,
  },
  {
    system: 'gitlab-ci',
    name: new RegExp(String.raw`(?:^|\/)\.gitlab\/|gitlab-ci[^/]*${YAML}`),
  },
  {
    system: 'azure-pipelines',
    name: new RegExp(
      String.raw`(?:^|\/)\.?azure[-_.]?(?:devops|pipelines?)(?:\/|[^/]*${YAML})`,
    ),
  },
  { system: 'tekton', content: /^apiVersion:\s*["']?tekton\.dev\//m },
  { system: 'drone', content: /^kind:\s*["']?pipeline\b/m },
  { system: 'bitbucket-pipelines', content: /^pipelines:\s*$/m },
  { system: 'codebuild', content: /^phases:\s*$/m },
  { system: 'semaphore', content: /^blocks:\s*$/m },
  {
    system: 'circleci',
    content: /^orbs:|^version:\s*["']?2(?:\.\d)?["']?\s*$/m,
  },
  {
    system: 'buildkite',
    content:
      /^steps:[\s\S]*?^[^\S\n]*-\s+(?:label|command|commands|wait|block|input|group|plugins)\b/m,
  },
  {
    system: 'cloud-build',
    content:
      /^steps:[\s\S]*?^[^\S\n]*(?:-[^\S\n]*)?name:\s*["']?(?:gcr\.io|[\w.-]+-docker\.pkg\.dev)\//m,
  },
  {
    system: 'azure-pipelines',
    content:
      /^[^\S\n]*-\s+(?:stage|job|deployment|task|bash|pwsh|powershell|checkout|template|script):|^pool:/m,
  },
  { system: 'gitlab-ci', content: /^[ \t]+(?:before_|after_)?script:/m },
  { system: 'travis', content: /^language:\s*\S/m },
];
