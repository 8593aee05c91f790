import { ProvidedDeliveryEvent } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { artifactOf } from '../ingest/artifactOf';
import { payloadDigest } from '../ingest/canonicalJson';
import { keptTitle } from '../ingest/keptTitle';
import { linkOf } from '../ingest/linkOf';
import { refuseFuture, timeOf } from '../ingest/timeOf';
import { EventContent, IncomingEvent } from '../types';

const TIMES: ReadonlySet<string> = new Set([
  'at',
  'authoredAt',
  'startedAt',
  'firstCommitAuthoredAt',
  'openedAt',
  'firstReviewAt',
  'approvedAt',
  'mergedAt',
  'resolvedAt',
  'reopenedAt',
]);

/**
 * An event of a source as it is taken. Its id is made of what it says: so the
 * same, told twice, counts once, and two that tell different parts never
 * contradict each other. Throws a `Refusal` for times that there are not.
 */
export function incomingOf(
  { source, content, hints }: ProvidedDeliveryEvent,
  now: Date,
): IncomingEvent {
  const times: string[] = [];
  const plain = plainOf(content, time => times.push(time)) as EventContent;
  const kept = { ...plain, ...ownWordsOf(plain) } as EventContent;
  const last = times.sort((a, b) => Date.parse(a) - Date.parse(b)).pop();
  if (last) {
    refuseFuture(content.type, last, now);
  }
  const digest = payloadDigest(kept);
  return {
    source,
    id: `${content.type} ${content.id} ${digest}`,
    digest,
    content: kept,
    hints,
    at: last ? new Date(last) : now,
  };
}

/** Without what is undefined, and with times in their one form. */
function plainOf(value: unknown, onTime: (time: string) => void): unknown {
  if (Array.isArray(value)) {
    return value.map(each => plainOf(each, onTime));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      if (each === undefined) {
        return [];
      }
      if (!TIMES.has(name)) {
        return [[name, plainOf(each, onTime)]];
      }
      const time = timeOf(name, each);
      onTime(time);
      return [[name, time]];
    }),
  );
}

/** The same as for events that are sent. */
function ownWordsOf(content: EventContent): Partial<EventContent> {
  const url = 'url' in content ? linkOf(content.url) : undefined;
  return {
    ...('url' in content && { url }),
    ...('title' in content &&
      content.title !== undefined && { title: keptTitle(content.title) }),
    ...('artifact' in content &&
      content.artifact !== undefined &&
      artifactOf(content.artifact)),
  };
}
