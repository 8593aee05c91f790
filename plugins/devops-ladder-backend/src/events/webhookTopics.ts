/** Names of the keys on the way to a value; lists are looked through. */
export type Path = readonly string[];

/** What an event on a topic of Backstage's events modules tells. */
export interface WebhookTopic {
  /** Page of the repository on the web. */
  repository: Path;
  /** What the event is about, and which branch is the default one. */
  branch?: { name: Path; ofDefault: Path };
  /**
   * Files changed: services that are read from this branch are concerned.
   * Anything else is about the default branch, and concerns all services.
   */
  isPush?: boolean;
  /** Collectors that must read again, however young their answers. */
  collectors: readonly string[];
  /** Any other value there tells of nothing new. */
  only?: { at: Path; values: readonly string[] };
  /** What the repository, or its owner, was called before. */
  formerly?: { name: Path; owners: readonly Path[] };
}

const SETTINGS = ['github-settings'];
const RUNS = ['github-runs'];

const ofGithub = { repository: ['repository', 'html_url'] };
const githubDefault = ['repository', 'default_branch'];

const ofGitlab = { repository: ['project', 'web_url'] };
const gitlabDefault = ['project', 'default_branch'];

/**
 * By topic. What a push changed shows in the files, which every refresh looks
 * at; the runs that it starts tell of themselves.
 */
export const WEBHOOK_TOPICS: Record<string, WebhookTopic> = {
  // https://docs.github.com/webhooks/webhook-events-and-payloads
  'github.push': {
    ...ofGithub,
    branch: { name: ['ref'], ofDefault: githubDefault },
    isPush: true,
    collectors: [],
  },
  'github.workflow_run': {
    ...ofGithub,
    branch: { name: ['workflow_run', 'head_branch'], ofDefault: githubDefault },
    only: { at: ['action'], values: ['completed'] },
    collectors: RUNS,
  },
  'github.deployment_status': {
    ...ofGithub,
    only: {
      at: ['deployment_status', 'state'],
      values: ['success', 'failure', 'error'],
    },
    collectors: RUNS,
  },
  'github.deployment_review': {
    ...ofGithub,
    only: { at: ['action'], values: ['approved', 'rejected'] },
    collectors: RUNS,
  },
  'github.release': {
    ...ofGithub,
    only: {
      at: ['action'],
      values: ['published', 'released', 'unpublished', 'deleted'],
    },
    collectors: SETTINGS,
  },
  'github.branch_protection_rule': { ...ofGithub, collectors: SETTINGS },
  'github.branch_protection_configuration': {
    ...ofGithub,
    collectors: SETTINGS,
  },
  'github.repository_ruleset': { ...ofGithub, collectors: SETTINGS },
  'github.security_and_analysis': { ...ofGithub, collectors: SETTINGS },
  'github.repository': {
    ...ofGithub,
    only: {
      at: ['action'],
      values: [
        'archived',
        'unarchived',
        'edited',
        'renamed',
        'transferred',
        'publicized',
        'privatized',
        'deleted',
      ],
    },
    formerly: {
      name: ['changes', 'repository', 'name', 'from'],
      owners: [
        ['changes', 'owner', 'from', 'organization', 'login'],
        ['changes', 'owner', 'from', 'user', 'login'],
      ],
    },
    collectors: [...SETTINGS, ...RUNS],
  },

  // https://docs.gitlab.com/user/project/integrations/webhook_events
  'gitlab.push': {
    ...ofGitlab,
    branch: { name: ['ref'], ofDefault: gitlabDefault },
    isPush: true,
    collectors: [],
  },
  'gitlab.pipeline': {
    ...ofGitlab,
    branch: { name: ['object_attributes', 'ref'], ofDefault: gitlabDefault },
    only: {
      at: ['object_attributes', 'status'],
      values: ['success', 'failed', 'canceled'],
    },
    collectors: ['gitlab-runs'],
  },
  'gitlab.deployment': {
    ...ofGitlab,
    only: { at: ['status'], values: ['success', 'failed'] },
    collectors: ['gitlab-runs'],
  },
  'gitlab.merge_request': {
    ...ofGitlab,
    branch: {
      name: ['object_attributes', 'target_branch'],
      ofDefault: gitlabDefault,
    },
    only: { at: ['object_attributes', 'action'], values: ['merge'] },
    collectors: ['gitlab-runs'],
  },

  // https://learn.microsoft.com/azure/devops/service-hooks/events
  'azureDevOps.git.push': {
    repository: ['resource', 'repository', 'remoteUrl'],
    branch: {
      name: ['resource', 'refUpdates', 'name'],
      ofDefault: ['resource', 'repository', 'defaultBranch'],
    },
    isPush: true,
    collectors: [],
  },
  // Names its repository from version 2.0 of the resource on.
  'azureDevOps.build.complete': {
    repository: ['resource', 'repository', 'url'],
    branch: { name: ['resource', 'sourceBranch'], ofDefault: [] },
    collectors: ['azure-runs'],
  },

  // https://support.atlassian.com/bitbucket-cloud/docs/event-payloads
  'bitbucketCloud.repo:push': {
    repository: ['repository', 'links', 'html', 'href'],
    branch: {
      name: ['push', 'changes', 'new', 'name'],
      ofDefault: ['repository', 'mainbranch', 'name'],
    },
    isPush: true,
    collectors: [],
  },
  // https://docs.gitea.com/usage/webhooks
  'gitea.push': {
    ...ofGithub,
    branch: { name: ['ref'], ofDefault: githubDefault },
    isPush: true,
    collectors: [],
  },
};
