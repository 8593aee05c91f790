import { isRecord } from '../../model/isRecord';
import { Refusal } from './Refusal';
import { isTime } from './timeOf';

/** What an index of PostgreSQL takes of both together, in any script. */
const MOST = { id: 200, source: 400, type: 300 } as const;
const ATTRIBUTES = [
  'specversion',
  'id',
  'source',
  'type',
  'subject',
  'time',
  'datacontenttype',
  'dataschema',
] as const;

type Attribute = (typeof ATTRIBUTES)[number];

/** The envelope of a CloudEvent whose attributes are as they have to be. */
export interface Envelope {
  id: string;
  source: string;
  type: string;
  time?: string;
  data: unknown;
}

/** Throws a `Refusal` for an envelope that says less or otherwise than it must. */
export function envelopeOf(raw: unknown): Envelope {
  if (!isRecord(raw)) {
    throw new Refusal('', 'A CloudEvent is a JSON object.');
  }
  const set = withoutNulls(raw);
  const { specversion, time, subject, datacontenttype } = set;
  if (specversion !== '1.0') {
    throw new Refusal(
      'specversion',
      `Accepted is "1.0", not ${JSON.stringify(specversion)}.`,
    );
  }
  const [id, source, type] = (['id', 'source', 'type'] as const).map(name =>
    requiredText(name, set[name]),
  );
  // An id or a time is never made up: all that follows rests on them.
  if (time !== undefined && (typeof time !== 'string' || !isTime(time))) {
    throw new Refusal(
      'time',
      'Accepted is an RFC 3339 time with its offset, such as 2026-03-02T09:00:00Z.',
    );
  }
  if (subject !== undefined && (typeof subject !== 'string' || !subject)) {
    throw new Refusal('subject', 'Accepted is a text that is not empty.');
  }
  if (datacontenttype !== undefined && !isJson(datacontenttype)) {
    throw new Refusal(
      'datacontenttype',
      'Accepted are application/json and types that end in +json.',
    );
  }
  if (set.data_base64 !== undefined) {
    throw new Refusal('data_base64', 'Send the event as JSON in data.');
  }
  return { id, source, type, ...(time && { time }), data: set.data };
}

/** How an event calls itself, whatever else is wrong with it. */
export function nameOf(raw: unknown): { source?: string; id?: string } {
  const text = (value: unknown, most: number) =>
    typeof value === 'string' && value ? value.slice(0, most) : undefined;
  const { source, id } = isRecord(raw) ? raw : ({} as Record<string, unknown>);
  return { source: text(source, MOST.source), id: text(id, MOST.id) };
}

/**
 * The attributes that HTTP headers carry, as the envelope has them; undefined
 * where there is none, so that the body stands for itself.
 */
export function attributesOf(
  headers: Readonly<Record<string, string[] | undefined>>,
): Partial<Record<Attribute, string>> | undefined {
  const found = Object.entries(headers).filter(([name]) =>
    name.startsWith('ce-'),
  );
  if (!found.length) {
    return undefined;
  }
  return Object.fromEntries(
    found.map(([name, values = []]) => {
      if (values.length > 1) {
        throw new Refusal(name, 'The header is there more than once.');
      }
      return [name.slice('ce-'.length), headerText(name, values[0] ?? '')];
    }),
  );
}

/** Requests that carry `ce-` headers have the data for a body. */
export function binaryEvent(
  attributes: Partial<Record<Attribute, string>>,
  contentType: string | undefined,
  body: unknown,
): Record<string, unknown> {
  return { ...attributes, datacontenttype: contentType, data: body };
}

/** Quotes go first, then one round of percent-decoding, as the HTTP binding has it. */
function headerText(name: string, value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value);
  const text = quoted ? quoted[1].replace(/\\(.)/g, '$1') : value;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal(
      name,
      'The percent-encoding is not that of a UTF-8 text.',
    );
  }
}

/** What is null is not set. */
function withoutNulls(raw: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== null),
  );
}

function requiredText(name: 'id' | 'source' | 'type', value: unknown): string {
  if (typeof value !== 'string' || !value.trim()) {
    throw new Refusal(name, 'Required is a text that is not empty.');
  }
  if (value.length > MOST[name]) {
    throw new Refusal(name, `Accepted are at most ${MOST[name]} characters.`);
  }
  if (name === 'source' && /\s/.test(value)) {
    throw new Refusal(name, 'Accepted is a URI reference, without spaces.');
  }
  return value;
}

function isJson(type: unknown): boolean {
  return (
    typeof type === 'string' &&
    /^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i.test(type)
  );
}
