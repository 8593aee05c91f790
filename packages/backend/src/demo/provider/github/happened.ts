import { createHash } from 'node:crypto';
import { DemoRepository } from './DemoRepository';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FOUR_WEEKS = 28 * 24 * HOUR;
/** What an approver takes to look. */
const REVIEW = 40 * MINUTE;

/** A change, what CI said of it, and its merge. */
export interface Change {
  number: number;
  commit: string;
  startedAt: string;
  endedAt: string;
  mergedAt: string;
  /** The attempt at which it went green. */
  attempt: number;
}

/** One deployment of a release. */
export interface Deployment {
  runId: number;
  commit: string;
  environment: string;
  createdAt: string;
  /** Set where it waited for somebody. */
  waitedUntil?: string;
  succeededAt: string;
}

const time = (ms: number) => new Date(ms).toISOString();

const commitOf = (...words: unknown[]) =>
  createHash('sha1').update(words.join(' ')).digest('hex');

/** The changes of the last four weeks, newest first. */
export function changesOf(
  name: string,
  { ci }: DemoRepository,
  now: number,
): Change[] {
  const durations = ci?.minutes ?? [];
  return durations.map((minutes, index) => {
    const start = now - ((index + 0.5) * FOUR_WEEKS) / durations.length;
    const end = start + minutes * MINUTE;
    return {
      number: 300 - index,
      commit: commitOf(name, 'change', index),
      startedAt: time(start),
      endedAt: time(end),
      mergedAt: time(end + HOUR),
      attempt: ci?.runAgain?.includes(index) ? 2 : 1,
    };
  });
}

/** Everything that was deployed, newest first. */
export function deploymentsOf(
  name: string,
  { releases, environments = {} }: DemoRepository,
): Deployment[] {
  const { at = [], through = [] } = releases ?? {};
  return at.flatMap((latest, index) =>
    [...through].reverse().map((environment, before) => {
      const waits = Boolean(environments[environment]?.reviewers);
      const created = Date.parse(latest) - before * HOUR;
      const started = created + (waits ? REVIEW : 0);
      return {
        runId: 9000 - index,
        commit: commitOf(name, 'release', index),
        environment,
        createdAt: time(created),
        ...(waits && { waitedUntil: time(started) }),
        succeededAt: time(started + 4 * MINUTE),
      };
    }),
  );
}
