import { Path } from './webhookTopics';

/** The texts at a path of what somebody sent, in any of the lists on the way. */
export function textsAt(payload: unknown, path: Path): string[] {
  if (Array.isArray(payload)) {
    return payload.flatMap(each => textsAt(each, path));
  }
  const [key, ...rest] = path;
  if (key === undefined) {
    return typeof payload === 'string' && payload ? [payload] : [];
  }
  return typeof payload === 'object' &&
    payload !== null &&
    Object.hasOwn(payload, key)
    ? textsAt((payload as Record<string, unknown>)[key], rest)
    : [];
}
