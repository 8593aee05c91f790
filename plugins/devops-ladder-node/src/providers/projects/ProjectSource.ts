import { Problem } from '../Reading';

/** A server of a tool, from the configuration. @public */
export interface ProjectSource {
  /** By which an annotation chooses it. */
  name: string;
  /** Where its API is, without a slash at the end. */
  url: string;
  /** What lets in: goes to `url` only, and is shown nowhere. */
  headers: Record<string, string>;
}

/** A project of a tool, as an entity names it. @public */
export interface ProjectReference {
  /** The name of a source; the default one where there is none. */
  source?: string;
  key: string;
  /** Why it cannot be asked about. */
  problem?: Problem;
}

/**
 * What was read of a project: its state, or that it is `hidden` (not there, or
 * not allowed: unknown until somebody does something about it), or that it
 * `failed` for now, so that what was known before stays.
 *
 * @public
 */
export type ProjectReading<T> =
  | { value: T; hidden?: undefined; failed?: undefined }
  | { value?: undefined; hidden: Problem; failed?: undefined }
  | { value?: undefined; hidden?: undefined; failed: Problem };

/** What a status other than 2xx means. @public */
export interface Refusal {
  statuses: readonly number[];
  /** Whether it is about what was asked for, or the whole source. */
  of: 'project' | 'source';
  reason: Problem['reason'];
  /** Goes on after the name of the source, e.g. `does not accept the token`. */
  says: string;
  howToResolve?: string;
}
