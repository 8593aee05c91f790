import { InputError } from '@backstage/errors';
import { isRecord } from '../../model/isRecord';
import { EventContent, IncomingEvent } from '../types';
import { payloadDigest } from './canonicalJson';
import { parseCdEvent } from './cdevents/parseCdEvent';
import { attributesOf, binaryEvent, envelopeOf, nameOf } from './cloudEvent';
import { EventName, Parsed } from './Parsed';
import { plainEventOf } from './plainEvent';
import { Refusal } from './Refusal';
import { refuseFuture } from './timeOf';

/** Events that one request may carry. */
export const MAX_EVENTS = 1_000;

export const STRUCTURED = 'application/cloudevents+json';
export const BATCH = 'application/cloudevents-batch+json';

/** A request as it came. */
export interface RawRequest {
  /** By name in small letters, each value by itself. */
  headers: Readonly<Record<string, string[] | undefined>>;
  body: unknown;
}

/** The events of a request in their order. */
export interface ReadEvents {
  /** One alone is answered for by the status of the answer. */
  isSingle: boolean;
  events: Parsed[];
}

/** Reads the events of a request. Throws an `InputError` where it is none of the forms. */
export function readEvents(
  { headers, body }: RawRequest,
  now: Date,
): ReadEvents {
  const contentType = headers['content-type']?.[0];
  const form = contentType?.split(';', 1)[0].trim().toLowerCase();
  if (form === BATCH) {
    if (!Array.isArray(body)) {
      throw new InputError(`body: a batch (${BATCH}) is a JSON array.`);
    }
    return several(body, raw => cloudEvent(raw, now));
  }
  if (form === STRUCTURED) {
    return single(cloudEvent(body, now));
  }
  const isBinary = Object.keys(headers).some(name => name.startsWith('ce-'));
  if (isBinary) {
    return single(binary({ headers, body }, contentType, now));
  }
  if (isRecord(body) && 'specversion' in body) {
    throw new InputError(
      `Content-Type: a CloudEvent is sent as ${STRUCTURED}, or with its attributes in ce- headers.`,
    );
  }
  if (isRecord(body) && 'events' in body) {
    if (!Array.isArray(body.events)) {
      throw new InputError('events: Accepted is a list of events.');
    }
    return several(body.events, raw => plainEvent(raw, now));
  }
  return single(plainEvent(body, now));
}

function single(event: Parsed): ReadEvents {
  return { isSingle: true, events: [event] };
}

function several(raws: unknown[], parse: (raw: unknown) => Parsed): ReadEvents {
  if (raws.length > MAX_EVENTS) {
    throw new InputError(
      `events: ${raws.length} are too many for one request. Accepted are at most ${MAX_EVENTS}: send the others in another one.`,
    );
  }
  return { isSingle: false, events: raws.map(parse) };
}

function binary(
  { headers, body }: RawRequest,
  contentType: string | undefined,
  now: Date,
): Parsed {
  return orRejected({}, () =>
    cloudEvent(
      binaryEvent(attributesOf(headers) ?? {}, contentType, body),
      now,
    ),
  );
}

function cloudEvent(raw: unknown, now: Date): Parsed {
  const name = nameOf(raw);
  return orRejected(name, () => {
    const envelope = envelopeOf(raw);
    const { said, at } = parseCdEvent(envelope);
    if ('ignored' in said) {
      return { ignored: said.ignored, name };
    }
    refuseFuture('data.context.timestamp', at, now);
    return toEvent({ ...envelope, ...said, payload: envelope.data, at });
  });
}

function plainEvent(raw: unknown, now: Date): Parsed {
  const name = nameOf(raw);
  return orRejected(name, () => {
    const { eventId, ...event } = plainEventOf(raw);
    const last = timesOf(event.content).pop();
    if (last) {
      refuseFuture(...last, now);
    }
    const at = now.toISOString();
    return toEvent({ ...event, id: eventId, payload: raw, at });
  });
}

function toEvent({
  source,
  id,
  content,
  hints,
  payload,
  at,
}: Pick<IncomingEvent, 'source' | 'id' | 'content' | 'hints'> & {
  payload: unknown;
  /** What stands for the last time of what names none. */
  at: string;
}): Parsed {
  const [, last = at] = timesOf(content).pop() ?? [];
  return {
    event: {
      source,
      id,
      digest: payloadDigest(payload),
      content,
      hints,
      at: new Date(last),
    },
  };
}

const TIME_FIELDS = [
  'startedAt',
  'firstCommitAuthoredAt',
  'openedAt',
  'firstReviewAt',
  'approvedAt',
  'mergedAt',
  'resolvedAt',
  'reopenedAt',
];

/** The times that an event names, with their fields, the last one last. */
function timesOf(content: EventContent): Array<[string, string]> {
  const fields = Object.entries(content).filter(
    (entry): entry is [string, string] => TIME_FIELDS.includes(entry[0]),
  );
  const states: Array<[string, string]> =
    content.type === 'deployment'
      ? content.statuses.map(({ at }, index) => [`statuses.${index}.at`, at])
      : [];
  return [...fields, ...states].sort(
    ([, a], [, b]) => Date.parse(a) - Date.parse(b),
  );
}

function orRejected(name: EventName, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    if (error instanceof Refusal) {
      const { field, message } = error;
      return { rejected: { field, reason: message }, name };
    }
    if (error instanceof RangeError) {
      const reason = 'It is nested too deeply.';
      return { rejected: { field: '', reason }, name };
    }
    throw error;
  }
}
