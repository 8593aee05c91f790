import { isRecord } from '../../../model/isRecord';
import { Envelope } from '../cloudEvent';
import { Refusal } from '../Refusal';
import { timeOf } from '../timeOf';

const TYPE = /^dev\.cdevents\.([a-z]+)\.([a-z]+)\.\d+\.\d+\.\d+(?:-[\w.-]+)?$/;
const OTHER = /^dev\.cdevents(?:x\.[\w-]+)?\.[\w.-]+$/;
const VERSION = /^(\d+)\.(\d+)(?:\.\d+)?(?:-[\w.-]+)?$/;
const MOST = 400;

/** A CDEvent of any version that is read, in one shape. */
export interface CdEvent {
  /** E.g. `service.deployed`; undefined for types of tools of their own. */
  name?: string;
  id: string;
  source: string;
  /** RFC 3339 time. */
  at: string;
  subject: { id: string; source?: string; content: Record<string, unknown> };
  customData?: unknown;
}

/**
 * The CDEvent that an envelope carries. Throws a `Refusal` where it is none,
 * or where envelope and event contradict each other.
 */
export function cdEventOf(envelope: Envelope): CdEvent {
  if (!OTHER.test(envelope.type)) {
    throw new Refusal(
      'type',
      `${envelope.type} is no CDEvent: accepted are types such as dev.cdevents.service.deployed.0.2.0.`,
    );
  }
  const data = recordOf('data', envelope.data);
  const context = recordOf('data.context', data.context);
  refuseOldVersion(context);
  for (const field of ['id', 'source', 'type'] as const) {
    if (context[field] !== envelope[field]) {
      throw new Refusal(
        field,
        `The envelope says ${JSON.stringify(
          envelope[field],
        )} and data.context.${field} ${JSON.stringify(
          context[field],
        )}: both have to be the same.`,
      );
    }
  }
  const at = timeOf('data.context.timestamp', context.timestamp);
  const subject = recordOf('data.subject', data.subject);
  const [, about, happened] = TYPE.exec(envelope.type) ?? [];
  const source = optionalText(subject.source);
  return {
    ...(about && { name: `${about}.${happened}` }),
    id: envelope.id,
    source: envelope.source,
    at,
    subject: {
      id: textOf('data.subject.id', subject.id),
      ...(source && { source }),
      content: isRecord(subject.content) ? subject.content : {},
    },
    customData: data.customData,
  };
}

/** 0.5 calls the version of the specification otherwise than those before. */
function refuseOldVersion(context: Record<string, unknown>) {
  const version = context.specversion ?? context.version;
  const [, major, minor] =
    (typeof version === 'string' && VERSION.exec(version)) || [];
  if (major === undefined || (Number(major) === 0 && Number(minor) < 3)) {
    throw new Refusal(
      'data.context.specversion',
      `Accepted are CDEvents of version 0.3 and later, not ${JSON.stringify(
        version,
      )}; before 0.5 the field is called version.`,
    );
  }
}

export function recordOf(
  field: string,
  value: unknown,
): Record<string, unknown> {
  if (!isRecord(value)) {
    throw new Refusal(field, 'Required is a JSON object.');
  }
  return value;
}

export function textOf(field: string, value: unknown): string {
  const text = optionalText(value);
  if (!text) {
    throw new Refusal(field, `Required is a text of 1 to ${MOST} characters.`);
  }
  return text;
}

export function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() && value.length <= MOST
    ? value
    : undefined;
}
