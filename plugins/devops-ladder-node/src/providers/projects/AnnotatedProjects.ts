import { Entity } from '@backstage/catalog-model';
import {
  Ladder,
  Strength,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  AllowanceState,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Claims } from '../Claim';
import { inParallel } from '../inParallel';
import {
  ProjectReading,
  ProjectReference,
  ProjectSource,
  Refusal,
} from './ProjectSource';

/** One source during one run. @public */
export interface ProjectSession<S extends ProjectSource = ProjectSource> {
  source: S;
  at: string;
  ladder: Ladder;
  /**
   * Asks for JSON below the URL of the source. Takes from the budget, keeps to
   * pauses, follows no redirect; throws only when the run is aborted.
   */
  ask(path: string): Promise<ProjectReading<unknown>>;
}

/** Reads some projects of one source; each key is answered once. @public */
export type ReadProjects<S extends ProjectSource, T> = (
  keys: string[],
  session: ProjectSession<S>,
) => AsyncIterable<readonly [key: string, reading: ProjectReading<T>]>;

/** A project that was read, and how the entity named it. @public */
export interface FoundProject<
  T,
  R extends ProjectReference = ProjectReference,
> {
  reference: R;
  value: T;
}

/** What a collector of annotated projects is made of. @public */
export interface AnnotatedProjects<
  S extends ProjectSource,
  T,
  R extends ProjectReference = ProjectReference,
> {
  id: string;
  strength: Strength;
  /** Ids of all capabilities that it can tell of. */
  capabilities: readonly string[];
  /** The name of the tool, for sentences. */
  tool: string;
  /** What the evidence is about. */
  mechanism: string;
  sources: S[];
  /** Where sources are configured, for whoever names one that is not. */
  configuredIn: string;
  /** The source where an entity names none; the one named `default`, or the only one, if nothing is said. */
  defaultSource?: string;
  /** Age at which a project is read again. */
  refreshEveryMs: number;
  /** How long one request may take. */
  timeoutMs: number;
  /** To be raised when the same state says something else than before. */
  rulesVersion: number;
  /** In addition to those that are the same everywhere. */
  refusals: readonly Refusal[];
  /** What the headers of an answer say of the limit. */
  allowanceIn?(headers: Headers): AllowanceState | undefined;
  /** What an entity names by its annotations; one that names nothing is left alone. */
  named(entity: Entity): R[];
  /** What else of an entity decides what is said. */
  scope?(entity: Entity): unknown;
  /** The capabilities that are unknown where a project cannot be read. */
  concerns(reference: R): readonly string[];
  read: ReadProjects<S, T>;
  /** What the projects of one service show. */
  claims(
    projects: Array<FoundProject<T, R>>,
    about: { service: ServiceTarget; at: string; ladder: Ladder },
  ): Claims;
}

/**
 * Reads projects one by one, a few at a time.
 *
 * @public
 */
export function oneByOne<S extends ProjectSource, T>(
  atOnce: number,
  read: (key: string, session: ProjectSession<S>) => Promise<ProjectReading<T>>,
): ReadProjects<S, T> {
  return (keys, session) =>
    inParallel(
      keys,
      atOnce,
      async key => [key, await read(key, session)] as const,
    );
}
