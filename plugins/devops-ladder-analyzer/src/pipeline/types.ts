import type { Tier } from '../environments';

/**
 * Where a part of a pipeline is written.
 *
 * @internal
 */
export interface Location {
  file: string;
  line: number;
  endLine?: number;
}

/** @internal */
export type Tri = boolean | 'unknown';

/**
 * What makes a pipeline run. `push-mainline` is a push to the default branch,
 * `push-branch` one to any other branch.
 *
 * @internal
 */
export type EventKind =
  | 'pull-request'
  | 'pull-request-target'
  | 'merge-queue'
  | 'push-mainline'
  | 'push-branch'
  | 'tag'
  | 'release'
  | 'schedule'
  | 'manual'
  | 'upstream'
  | 'other';

/**
 * The events on which a part runs; `conditional` where its condition cannot be
 * decided.
 *
 * @internal
 */
export type Events = ReadonlyMap<EventKind, 'certain' | 'conditional'>;

/** @internal */
export interface Trigger {
  event: EventKind;
  /** Whether a change of this path starts the pipeline. */
  covers: (path: string) => boolean;
  /** Limited by a path filter. */
  filtered: boolean;
  /** `conditional` where a setting outside the file decides whether it fires. */
  certainty?: 'certain' | 'conditional';
  /** Who decides that, in words. */
  note?: string;
  /** Names of the inputs that a person may give. */
  inputs: string[];
  location: Location;
}

/**
 * A reference to an action or another shared step.
 *
 * @internal
 */
export interface StepReference {
  /** As written, without the version. */
  name: string;
  version?: string;
  local: boolean;
  /** A container image instead of an action. */
  image?: string;
}

/** @internal */
export interface Command {
  argv: string[];
  env: Record<string, string>;
  location: Location;
  /** The steps and scripts that led to it, outermost first. */
  via: Location[];
  /** A failure of the command fails the step. */
  fails: boolean;
  /** Why a failure does not fail the step. */
  swallowedBy?: string;
  /** It stands in an `if`, a loop or a `case`. */
  conditional: boolean;
  /** Folder in which it runs; `undefined` where it cannot be known. */
  cwd?: string;
  /** The container image that runs it. */
  image?: string;
  /** The command as written, with the pipe that it is part of. */
  text: string;
  /** Text of the script that it is part of. */
  script: string;
}

/**
 * A script that a command runs and that cannot be read.
 *
 * @internal
 */
export interface OpaqueScript {
  reference: string;
  /** Its name and arguments. */
  words: string;
  location: Location;
  /** Absent where the step as a whole is written in another language. */
  command?: Command;
}

/** @internal */
export interface Step {
  id?: string;
  name?: string;
  uses?: StepReference;
  inputs: Record<string, string>;
  env: Record<string, string>;
  run?: string;
  commands: Command[];
  /** Named scripts that were followed, and which of the commands they led to. */
  targets: Array<{ name: string; from: number; to: number }>;
  /** Scripts that it runs and that cannot be read. */
  opaque: OpaqueScript[];
  /** Empty: it never runs. */
  events: Events;
  /** A failure of the step does not fail the job. */
  advisory: Tri;
  /** It runs only after something has failed. */
  onFailure: boolean;
  /** It also runs after what it waits for has failed. */
  despiteFailure?: boolean;
  /** The text of the condition. */
  condition?: string;
  cwd?: string;
  /** Read from a shared step inside the repository. */
  via: Location[];
  location: Location;
}

/** @internal */
export interface Job {
  id: string;
  name?: string;
  needs: string[];
  events: Events;
  /** A failure of the job does not fail the run. */
  advisory: Tri;
  onFailure: boolean;
  /** It also runs after what it waits for has failed. */
  despiteFailure?: boolean;
  condition?: string;
  /**
   * A person has to start it: what comes after waits (`blocking`), or the run
   * goes on without it (`optional`).
   */
  startedByHand?: 'blocking' | 'optional';
  environments: EnvironmentUse[];
  /** Names the permission to ask for a federated identity. */
  idToken: boolean;
  /** Permissions that may write something. */
  writes: boolean | 'unknown';
  matrix: Record<string, string[]>;
  outputs: Record<string, string>;
  env: Record<string, string>;
  steps: Step[];
  /** A shared pipeline that could not be read. */
  calls?: RemoteCall;
  location: Location;
  via: Location[];
}

/** @internal */
export interface EnvironmentUse {
  name: string;
  /** False where it is used for its secrets only. */
  recordsDeployment: boolean;
  /** The reader concludes it from names; the definition does not say it. */
  inferred?: boolean;
  /** Where the definition itself says it. */
  tier?: Tier;
  location: Location;
}

/** @internal */
export interface RemoteCall {
  name: string;
  version?: string;
  inputs: Record<string, string>;
  secrets: 'none' | 'named' | 'inherit';
}

/**
 * Something that a pipeline calls and that could not be read.
 *
 * @internal
 */
export interface Unresolved {
  what: 'shared pipeline' | 'shared step' | 'script';
  reference: string;
  /** Words that say what it may do: its name, the step's name, its inputs. */
  words: string;
  howToResolve: string;
  events: Events;
  location: Location;
}

/** @internal */
export interface Pipeline {
  /** The CI system. */
  system: string;
  file: string;
  name?: string;
  triggers: Trigger[];
  events: Events;
  jobs: Job[];
  /** Files of the pipelines whose end starts this one. */
  after: string[];
  unresolved: Unresolved[];
  /** Local shared parts that it is composed of. */
  localParts: string[];
  location: Location;
}
