import { RepositoryNews } from '../store';
import { textsAt } from './textsAt';
import { WEBHOOK_TOPICS, WebhookTopic } from './webhookTopics';

const BRANCH = /^refs\/heads\/(.+)$/;

/**
 * What an event tells of a repository. Undefined for what concerns no service,
 * or cannot be understood.
 */
export function repositoryNews(
  topic: string,
  payload: unknown,
): RepositoryNews | undefined {
  const known = Object.hasOwn(WEBHOOK_TOPICS, topic)
    ? WEBHOOK_TOPICS[topic]
    : undefined;
  const urls = known ? pagesOf(known, payload) : [];
  if (!known || !urls.length || !isNews(known, payload)) {
    return undefined;
  }
  const branches = branchesIn(known, payload);
  const isElsewhere = known.isPush
    ? branches?.length === 0
    : branches?.some(({ isDefault }) => isDefault) === false;
  return isElsewhere
    ? undefined
    : {
        urls,
        collectors: [...known.collectors],
        ...(known.isPush && { branches }),
      };
}

function isNews({ only }: WebhookTopic, payload: unknown): boolean {
  return (
    !only || textsAt(payload, only.at).some(each => only.values.includes(each))
  );
}

/** Undefined where the event is not about branches. Tags are none. */
function branchesIn(
  { branch }: WebhookTopic,
  payload: unknown,
): Array<{ name: string; isDefault: boolean }> | undefined {
  if (!branch) {
    return undefined;
  }
  const [byDefault] = textsAt(payload, branch.ofDefault).flatMap(nameOf);
  return textsAt(payload, branch.name)
    .flatMap(nameOf)
    .map(name => ({
      name,
      // Where it is not said, it may be.
      isDefault: byDefault === undefined || byDefault === name,
    }));
}

function nameOf(ref: string): string[] {
  const [, name = ref] = BRANCH.exec(ref) ?? [];
  return name.startsWith('refs/') ? [] : [name];
}

/** The page of the repository, and those that it had before this event. */
function pagesOf(
  { repository, formerly }: WebhookTopic,
  payload: unknown,
): string[] {
  const [page] = textsAt(payload, repository).flatMap(pageAt);
  if (!page || !formerly) {
    return page ? [page] : [];
  }
  const [, root, owner, name] = /^(.*)\/([^/]+)\/([^/]+)$/.exec(page) ?? [];
  const owners = formerly.owners.flatMap(path => textsAt(payload, path));
  const names = textsAt(payload, formerly.name);
  return [
    page,
    ...owners.map(former => `${root}/${former}/${name}`),
    ...names.map(former => `${root}/${owner}/${former}`),
  ];
}

/** Without what Azure DevOps puts before the host, query and slashes at the end. */
function pageAt(text: string): string[] {
  if (!URL.canParse(text)) {
    return [];
  }
  const { protocol, host, pathname } = new URL(text);
  const path = pathname.replace(/(\.git)?\/*$/, '');
  return host && path ? [`${protocol}//${host}${path}`] : [];
}
