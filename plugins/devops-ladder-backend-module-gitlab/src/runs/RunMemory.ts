/** What was learned of one pipeline that does not change any more. @internal */
export interface Look {
  /** When the pipeline had changed last: it is looked at again when it does. */
  at: string;
  /** How long it took and waited, in seconds. */
  took?: number;
  /** A failed job was tried again and went green. */
  retried?: boolean;
}

/**
 * What is kept between runs about a project, in the fingerprint of the answer.
 *
 * @internal
 */
export interface RunMemory {
  /** ISO 8601 time of the last look. */
  at: string;
  /** ISO 8601 time at which everything was read anew. */
  readAt: string;
  /** What of the service decides what is asked and said. */
  scope: string;
  /** Identifies the pipelines that there were; empty while something is open. */
  stamp: string;
  projectId: number;
  /** By the id of the pipeline. */
  looks: Record<string, Look>;
}

const VERSION = 1;

/** There may be a hundred of them, so that they are written short. */
type ShortLook = [at: string, took: number | null, retried: boolean | null];

/** @internal */
export function writeRunMemory({ looks, ...memory }: RunMemory): string {
  const short = Object.entries(looks).map(
    ([id, { at, took = null, retried = null }]): [string, ShortLook] => [
      id,
      [Date.parse(at).toString(36), took && Math.round(took), retried],
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
      typeof memory.projectId === 'number' &&
      [memory.at, memory.readAt, memory.scope, memory.stamp].every(
        each => typeof each === 'string',
      )
      ? { ...memory, looks: longLooks(looks) }
      : undefined;
  } catch {
    return undefined;
  }
}

function longLooks(looks: Record<string, ShortLook>): Record<string, Look> {
  return Object.fromEntries(
    Object.entries(looks).map(([id, [at, took, retried]]) => [
      id,
      {
        at: new Date(parseInt(at, 36)).toISOString(),
        ...(took !== null && { took }),
        ...(retried !== null && { retried }),
      },
    ]),
  );
}
