import { Approval, CiSummary } from './RunFacts';

/**
 * What is kept between runs about a repository, in the fingerprint of the
 * answer.
 *
 * @internal
 */
export interface RunMemory {
  /** ISO 8601 time of the last look. */
  at: string;
  /** What of the service decides what is asked and said. */
  scope: string;
  /** Identifies what had happened by then. */
  stamp: string;
  /** What costs requests, and when it was read. */
  ci?: { at: string; value: CiSummary };
  approvals?: { at: string; value: Approval[] };
  /** The checks that are required, and since when they are known to be. */
  required?: { checks: string[]; since: string };
}

const VERSION = 1;

const isText = (value: unknown) => typeof value === 'string';

/** @internal */
export function writeRunMemory(memory: RunMemory): string {
  return JSON.stringify({ v: VERSION, ...memory });
}

/** Undefined for what another version wrote. @internal */
export function readRunMemory(
  fingerprint: string | undefined,
): RunMemory | undefined {
  try {
    const { v, ...memory } = JSON.parse(fingerprint ?? '');
    return v === VERSION &&
      [memory.at, memory.scope, memory.stamp].every(isText)
      ? memory
      : undefined;
  } catch {
    return undefined;
  }
}
