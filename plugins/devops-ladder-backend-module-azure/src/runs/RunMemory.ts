/** What was learned of one build. @internal */
export interface Look {
  /** When it had ended: it is looked at again when it ends again. */
  at: string;
  /** A failed job was tried again and went green. */
  retried: boolean;
}

/**
 * What is kept between runs about a service, in the fingerprint of the answer.
 *
 * @internal
 */
export interface RunMemory {
  /** ISO 8601 time of the last look. */
  at: string;
  /** What of the service decides what is asked and said. */
  scope: string;
  /** Identifies the runs that there were; empty while something is open. */
  stamp: string;
  /** By the id of the build. */
  looks: Record<number, Look>;
}

const VERSION = 1;

/** There may be a hundred of them, so that they are written short. */
type ShortLook = [at: string, retried: 0 | 1];

/** @internal */
export function writeRunMemory({ looks, ...memory }: RunMemory): string {
  const short = Object.entries(looks).map(
    ([id, { at, retried }]): [string, ShortLook] => [
      id,
      [Date.parse(at).toString(36), retried ? 1 : 0],
    ],
  );
  return JSON.stringify({
    v: VERSION,
    ...memory,
    looks: Object.fromEntries(short),
  });
}

/** Undefined for what another version wrote. @internal */
export function readRunMemory(
  fingerprint: string | undefined,
): RunMemory | undefined {
  try {
    const { v, looks, ...memory } = JSON.parse(fingerprint ?? '');
    return v === VERSION &&
      [memory.at, memory.scope, memory.stamp].every(
        each => typeof each === 'string',
      )
      ? { ...memory, looks: longLooks(looks) }
      : undefined;
  } catch {
    return undefined;
  }
}

function longLooks(looks: Record<string, ShortLook>): Record<number, Look> {
  return Object.fromEntries(
    Object.entries(looks).map(([id, [at, retried]]) => [
      id,
      { at: new Date(parseInt(at, 36)).toISOString(), retried: retried === 1 },
    ]),
  );
}
