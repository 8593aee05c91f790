/** What was read of one detail, and when. @internal */
export interface Remembered {
  /** What it holds for. */
  key: string;
  /** ISO 8601 time of reading. */
  at: string;
  value?: unknown;
  /** Why the credentials were refused it, in words. */
  refused?: string;
}

/**
 * What is kept between runs about a repository, in the fingerprint of the
 * answer: when it was read, in which state, and what cost requests to learn.
 *
 * @internal
 */
export interface SettingsMemory {
  /** ISO 8601 time of reading. */
  at: string;
  /** What of the service decides what is asked and said. */
  scope: string;
  /** Identifies what GraphQL said. */
  state: string;
  details: Record<string, Remembered>;
}

const VERSION = 1;

/** @internal */
export function writeMemory(memory: SettingsMemory): string {
  return JSON.stringify({ v: VERSION, ...memory });
}

/** Undefined for what another version wrote. @internal */
export function readMemory(
  fingerprint: string | undefined,
): SettingsMemory | undefined {
  try {
    const memory = JSON.parse(fingerprint ?? '');
    return memory?.v === VERSION &&
      typeof memory.at === 'string' &&
      typeof memory.scope === 'string' &&
      typeof memory.state === 'string' &&
      memory.details
      ? {
          at: memory.at,
          scope: memory.scope,
          state: memory.state,
          details: memory.details,
        }
      : undefined;
  } catch {
    return undefined;
  }
}
