import { EventParams } from '@backstage/plugin-events-node';
import { digestOf, RepositoryNews } from '../store';
import { textsAt } from './textsAt';
import { Path } from './webhookTopics';

interface DeliveryName {
  /** Headers that name the delivery, the best first. */
  headers?: readonly string[];
  /** Where the body names it. */
  body?: Path;
  /** Headers that several events may share, so that the content is part of the name. */
  sharedHeaders?: readonly string[];
}

/** By the first part of the topic. */
const NAMES: Record<string, DeliveryName> = {
  github: { headers: ['x-github-delivery'] },
  gitlab: {
    headers: ['idempotency-key'],
    // Not `x-gitlab-webhook-uuid`, which names the webhook and not the delivery;
    // what one event sets off in turn has the UUID of that event.
    sharedHeaders: ['x-gitlab-event-uuid'],
  },
  azureDevOps: { body: ['id'] },
  bitbucketCloud: { headers: ['x-request-uuid'] },
  gitea: { headers: ['x-gitea-delivery'] },
};

const LONGEST = 200;

/**
 * What the provider calls a delivery, the same when it sends it again.
 * Undefined where it does not say.
 */
export function deliveryOf({
  topic,
  eventPayload,
  metadata = {},
}: EventParams): RepositoryNews['delivery'] {
  const [provider] = topic.split('.');
  const { headers = [], body, sharedHeaders = [] } = NAMES[provider] ?? {};
  const valuesOf = (names: readonly string[]) =>
    names.flatMap(name => metadata[name] ?? []).filter(Boolean);
  const [own] = [
    ...valuesOf(headers),
    ...(body ? textsAt(eventPayload, body) : []),
  ];
  const [shared] = valuesOf(sharedHeaders);
  const id = own ?? (shared && `${shared} ${digestOf(eventPayload)}`);
  return id && id.length <= LONGEST ? { provider, id } : undefined;
}
