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
  /**
   * The organisation says that nothing outside the repositories does it, so
   * that its absence there is a no.
   */
  nothingElsewhere?: boolean;
  /** A "no" is something that was seen, not something that is missing. */
  noIsObserved?: boolean;
  /** The one change that brings it, for what an organisation adds. */
  remedy?: { change: string; effort: 'small' | 'medium' | 'large' };
  state: EntryState;
  /** ISO 8601 time from which an upcoming entry counts. */
  activeFrom?: string;
  /** What the organisation changed, in words; absent on an entry as built in. */
  customised?: string;
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
  /** The one change that removes it, for what an organisation adds. */
  remedy?: { change: string; effort: 'small' | 'medium' | 'large' };
  state: EntryState;
  /** ISO 8601 time from which an upcoming entry counts. */
  activeFrom?: string;
  /** What the organisation changed, in words; absent on an entry as built in. */
  customised?: string;
}

/**
 * A number of the model that entries refer to.
 *
 * @public
 */
export interface Threshold {
  id: string;
  value: number;
  /** `share` is a fraction, 0 to 1. */
  unit: 'minutes' | 'days' | 'share' | 'teams';
  means: string;
  /** Ids of the capabilities, traps and requirements that it bounds. */
  of: string[];
  /** What the organisation changed, in words; absent on an entry as built in. */
  customised?: string;
}

/**
 * A number, one of the values of a fact that has an order, or the value of a
 * threshold.
 *
 * @public
 */
export type Bound = number | string | { threshold: string };

/**
 * What a requirement asks of one fact: exactly one of the tests.
 *
 * @public
 */
export interface RequirementCondition {
  fact: string;
  /** The value is one of these. */
  oneOf?: string[];
  /** The value is none of these. */
  noneOf?: string[];
  /** The list names one of these. */
  names?: string[];
  /** A boolean has this value. */
  is?: boolean;
  /** A number, or a value with an order, is this or more. */
  atLeast?: Bound;
  /** A number is more than this. */
  moreThan?: Bound;
  /** Whether anybody or anything says the value, so that it is no guess. */
  known?: boolean;
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
  /** It applies where all conditions of any one of these alternatives hold. */
  anyOf: RequirementCondition[][];
  /** `organisation`: judges the organisation and never raises a service's need. */
  scope: 'service' | 'organisation';
  state: EntryState;
  /** ISO 8601 time from which an upcoming entry counts. */
  activeFrom?: string;
  /** What the organisation changed, in words; absent on an entry as built in. */
  customised?: string;
}

/** @public */
export interface FactDefinition {
  id: string;
  type: 'choice' | 'choices' | 'number' | 'boolean' | 'fraction';
  /** The accepted values of a choice, in order where they have one. */
  values?: string[];
  /**
   * How "at least" is said of the values of a choice, e.g. `or more often`;
   * present exactly where they have an order.
   */
  orMore?: string;
  scope: 'service' | 'organisation';
  /** Where the value comes from, in words. */
  from: string;
  /** What is assumed where nobody said anything, in words. */
  default: string;
  /** What is assumed instead of what the model derives. */
  defaultValue?: string | number | boolean | string[];
  /** What the organisation changed, in words; absent on an entry as built in. */
  customised?: string;
}

/**
 * An entry of the ladder that the organisation changed or wanted to.
 *
 * @public
 */
export interface CustomisationNote {
  /** Who asked for it, e.g. `app-config` or the id of a module. */
  source: string;
  /** The entry, e.g. `capabilities.dast`. */
  item: string;
  /** What is changed; for one that is ignored what is wrong and what is accepted. */
  message: string;
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
  thresholds: Threshold[];
  /** What the organisation changed; absent on the ladder as built in. */
  customisation?: {
    applied: CustomisationNote[];
    /** Those that cannot be used; the entry is as it would be without. */
    ignored: CustomisationNote[];
  };
}
