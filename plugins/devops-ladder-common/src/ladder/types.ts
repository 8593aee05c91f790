/**
 * A rung of the ladder. `0` is used in results for "below the first rung".
 *
 * @public
 */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** @public */
export type AxisId =
  | 'automation'
  | 'path'
  | 'safety'
  | 'feedback'
  | 'self-service';

/** @public */
export type ClimbId = 'rigour' | 'runtime' | 'assurance' | 'platform';

/**
 * Where evidence comes from, strongest first: the provider's own answer, a
 * recorded run, a file of the repository, the catalog, the owner's word.
 *
 * @public
 */
export type Strength = 'api' | 'run' | 'file' | 'catalog' | 'declared';

/**
 * `required`: the rung is not attained without it. `supporting`: counts for
 * the progress of its axis only.
 *
 * @public
 */
export type Need = 'required' | 'supporting';

/**
 * A predicate over facts of the situation that decides whether a capability
 * makes sense for a service. `deployable` is a service or website,
 * `kubernetes` one that runs there, `container-image` one that builds an
 * image, `infrastructure-as-code` one whose repository holds such code.
 *
 * @public
 */
export type Applicability =
  | 'deployable'
  | 'kubernetes'
  | 'container-image'
  | 'infrastructure-as-code';

/**
 * An `upcoming` entry is shown and not counted, a `retired` one is neither.
 *
 * @public
 */
export type EntryState = 'active' | 'upcoming' | 'retired';

/** @public */
export interface Axis {
  id: AxisId;
  name: string;
  question: string;
}

/** @public */
export interface Climb {
  id: ClimbId;
  name: string;
  /** The rungs that the climb leads over. */
  rungs: Level[];
  appliesWhen?: Applicability;
}

/** @public */
export interface Rung {
  level: Level;
  name: string;
  /** What this rung adds to the one below. */
  adds: string;
  enoughWhen: string;
  climbSignal: string;
}

/** @public */
export interface Capability {
  id: string;
  /** The rung where it first belongs. */
  level: Level;
  axis: AxisId;
  need: Need;
  /** Where evidence may come from, strongest first. */
  from: Strength[];
  name: string;
  means: string;
  /** Capabilities that are also met, at the same strength, when this one is. */
  implies?: string[];
  appliesWhen?: Applicability;
  /** An owner may declare it not applicable, with a reason. */
  mayBeDeclaredNotApplicable?: boolean;
  /**
   * The SCM or an external tool could do it as well: that it is absent from
   * files says nothing until that source was asked.
   */
  absenceNeedsAsking?: boolean;
  /** A "no" is something that was seen, not something that is missing. */
  noIsObserved?: boolean;
  state: EntryState;
  /** ISO 8601 time from which an upcoming entry counts. */
  activeFrom?: string;
}

/** @public */
export type TrapSeverity = 'high' | 'medium' | 'low';

/** @public */
export interface Trap {
  id: string;
  severity: TrapSeverity;
  /** What the trap makes of the capabilities that it touches. */
  effect: 'partial' | 'not-met' | 'none';
  touches: string[];
  means: string;
  /**
   * The trap presumes that nothing else does the work: a stronger source that
   * says that something does refutes it.
   */
  presumesNothingElse?: boolean;
  state: EntryState;
  /** ISO 8601 time from which an upcoming entry counts. */
  activeFrom?: string;
}

/** @public */
export interface Requirement {
  id: string;
  /** The lowest rung that satisfies it. */
  level: Level;
  /** The rule in words. */
  when: string;
  /** The facts that the rule reads. */
  facts: string[];
  /** `organisation`: judges the organisation and never raises a service's need. */
  scope: 'service' | 'organisation';
  state: EntryState;
  /** ISO 8601 time from which an upcoming entry counts. */
  activeFrom?: string;
}

/** @public */
export interface FactDefinition {
  id: string;
  type: 'choice' | 'choices' | 'number' | 'boolean' | 'fraction';
  /** The accepted values of a choice, in order where they have one. */
  values?: string[];
  scope: 'service' | 'organisation';
  /** Where the value comes from, in words. */
  from: string;
  /** What is assumed where nobody said anything, in words. */
  default: string;
}

/**
 * The whole ladder as data.
 *
 * @public
 */
export interface Ladder {
  modelVersion: string;
  axes: Axis[];
  climbs: Climb[];
  rungs: Rung[];
  capabilities: Capability[];
  traps: Trap[];
  facts: FactDefinition[];
  requirements: Requirement[];
}
