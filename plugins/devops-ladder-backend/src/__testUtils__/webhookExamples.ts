import { JsonObject } from '@backstage/types';

type Example = JsonObject & { action?: string; ref?: string };

const recorded: Array<{
  name: string;
  examples: Example[];
}> = require('@octokit/webhooks-examples');

/** What GitHub was seen to send for an event; the first that will do. */
export function webhookExample(
  event: string,
  isWanted: (example: Example) => boolean = () => true,
): Example {
  const found = webhookExamples(event).find(isWanted);
  if (!found) {
    throw new Error(`No such example of ${event} is recorded`);
  }
  return found;
}

export function webhookExamples(event: string): Example[] {
  return recorded.find(({ name }) => name === event)?.examples ?? [];
}
