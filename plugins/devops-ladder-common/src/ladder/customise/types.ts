import {
  Applicability,
  AxisId,
  FactDefinition,
  Ladder,
  Level,
  Need,
  RequirementCondition,
  Strength,
  Trap,
  TrapSeverity,
} from '../types';

/**
 * What may be changed of a capability that the ladder has.
 *
 * @public
 */
export interface CapabilityAdjustment {
  /** `false` takes it out of the ladder. */
  enabled?: boolean;
  need?: Need;
  mayBeDeclaredNotApplicable?: boolean;
  /**
   * `false`: nothing outside the repositories does it in this organisation,
   * so that its absence in files is a no.
   */
  elsewhere?: boolean;
  /** Why, shown beside the change. */
  reason?: string;
}

/**
 * The one change that brings a capability or removes a trap.
 *
 * @public
 */
export interface CustomRemedy {
  /** An imperative sentence. */
  change: string;
  effort: 'small' | 'medium' | 'large';
}

/** @public */
export interface NewCapability {
  name: string;
  means: string;
  level: Level;
  axis: AxisId;
  need: Need;
  from: Strength[];
  implies?: string[];
  appliesWhen?: Applicability;
  mayBeDeclaredNotApplicable?: boolean;
  remedy?: CustomRemedy;
  /** ISO 8601 date; before it the capability is shown and not counted. */
  activeFrom?: string;
}

/** @public */
export interface TrapAdjustment {
  enabled?: boolean;
  severity?: TrapSeverity;
  reason?: string;
}

/** @public */
export interface NewTrap {
  means: string;
  severity: TrapSeverity;
  effect: Trap['effect'];
  touches: string[];
  remedy?: CustomRemedy;
  activeFrom?: string;
}

/** @public */
export interface RequirementAdjustment {
  enabled?: boolean;
  level?: Level;
  anyOf?: RequirementCondition[][];
  /** The rule in words; made of the conditions where it is left out. */
  when?: string;
  reason?: string;
}

/** @public */
export interface NewRequirement {
  level: Level;
  anyOf: RequirementCondition[][];
  when?: string;
  activeFrom?: string;
}

/** @public */
export interface FactAdjustment {
  /** What is assumed where nobody says anything; it stays a guess. */
  default: string | number | boolean | string[];
  reason?: string;
}

/** @public */
export interface NewFact {
  type: FactDefinition['type'];
  /** The accepted values of a choice. */
  values?: string[];
  /** Says that the values are in order, e.g. `or more sensitive`. */
  orMore?: string;
  /** Nothing is assumed where it is left out. */
  default?: string | number | boolean | string[];
}

/**
 * What an organisation changes of the ladder, by id. An id that the ladder
 * does not have adds an entry. Ids, levels and axes of what is built in stay.
 *
 * @public
 */
export interface LadderCustomisation {
  /** Who asks for it, e.g. `app-config` or the id of a module. */
  source: string;
  capabilities?: Record<string, CapabilityAdjustment | NewCapability>;
  traps?: Record<string, TrapAdjustment | NewTrap>;
  requirements?: Record<string, RequirementAdjustment | NewRequirement>;
  facts?: Record<string, FactAdjustment | NewFact>;
  thresholds?: Record<string, number>;
}

/**
 * The kinds of entries that can be customised.
 *
 * @internal
 */
export type CustomKind = keyof Omit<LadderCustomisation, 'source'>;

/**
 * One entry to change or to add.
 *
 * @internal
 */
export interface CustomItem {
  source: string;
  kind: CustomKind;
  id: string;
  settings: unknown;
}

/**
 * The ladder with one entry changed, or why it cannot be.
 *
 * @internal
 */
export type Attempt = { ladder: Ladder; message: string } | { problem: string };
