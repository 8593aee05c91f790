/**
 * Topics on which Backstage's events modules tell of pushes, and where the
 * payload of each names the repository, by its page on the web.
 */
export const PUSH_TOPICS: Record<string, string[]> = {
  // events-backend-module-github: https://docs.github.com/webhooks/webhook-events-and-payloads#push
  'github.push': ['repository', 'html_url'],
  // events-backend-module-gitlab: https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events
  'gitlab.push': ['project', 'web_url'],
  // events-backend-module-azure: https://learn.microsoft.com/azure/devops/service-hooks/events#git.push
  'azureDevOps.git.push': ['resource', 'repository', 'remoteUrl'],
  // events-backend-module-bitbucket-cloud: https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/#Push
  'bitbucketCloud.repo:push': ['repository', 'links', 'html', 'href'],
  // events-backend-module-gitea: https://docs.gitea.com/usage/webhooks
  'gitea.push': ['repository', 'html_url'],
};

/** The web address of the repository that was pushed to, if the payload names one. */
export function pushedRepository(
  topic: string,
  payload: unknown,
): string | undefined {
  let value = payload;
  for (const key of PUSH_TOPICS[topic] ?? []) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
  }
  return typeof value === 'string' && URL.canParse(value)
    ? webAddress(value)
    : undefined;
}

/** Without what Azure DevOps puts before the host, query and slashes at the end. */
function webAddress(text: string): string {
  const { protocol, host, pathname } = new URL(text);
  return `${protocol}//${host}${pathname.replace(/(\.git)?\/*$/, '')}`;
}
