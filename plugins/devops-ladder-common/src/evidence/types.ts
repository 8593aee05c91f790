import { Strength, TrapSeverity } from '../ladder/types';

/**
 * The outcome of a capability for a service. `unknown` is never met and never
 * not met. `waived` is an approved, unexpired exception.
 *
 * @public
 */
export type Outcome =
  | 'met'
  | 'partial'
  | 'not-met'
  | 'not-applicable'
  | 'unknown'
  | 'waived';

/**
 * Why something is not known. A closed list.
 *
 * @public
 */
export type UnknownReason =
  /** The place could not be read or is not what it claims to be (broken YAML). */
  | 'unreadable'
  /** The CI system is one that the analyzer does not read. */
  | 'unsupported-ci'
  /** A shared workflow, template, orb or library could not be resolved. */
  | 'unresolved-include'
  | 'no-permission'
  | 'rate-limited'
  | 'error'
  /** Nothing that is installed can answer this. */
  | 'no-collector'
  /** The catalog entity names no repository. */
  | 'no-repository';

/**
 * Where evidence was seen.
 *
 * @public
 */
export interface Place {
  /** Path in the repository, `/` separated, without a leading slash. */
  file?: string;
  /** First line, counted from 1. */
  line?: number;
  endLine?: number;
  /** At most three lines, with anything that looks like a credential redacted. */
  snippet?: string;
  /** A link that a person can open. */
  url?: string;
  commit?: string;
  /** Seen in the deployment repository, not in the service's own. */
  repository?: 'deployment';
}

/**
 * What one source says of one capability.
 *
 * @public
 */
export interface Evidence {
  capability: string;
  outcome: Exclude<Outcome, 'waived'>;
  strength: Strength;
  /** Read from a name, an input of a shared step or a knowledge pack: one step weaker than its source. */
  inferred?: boolean;
  /** Comes from the organisation's shared pipeline, template or platform. */
  inherited?: boolean;
  /**
   * What the evidence is about, e.g. `gitleaks` or `branch-protection`. A "no"
   * overrides a weaker "yes" only about the same mechanism.
   */
  mechanism: string;
  /** One sentence that says why. */
  statement: string;
  /** Where it was seen; for `not-met` where it was looked for. Strongest first. */
  places: Place[];
  /** Present exactly when the outcome is `unknown`. */
  unknown?: {
    reason: UnknownReason;
    howToResolve?: string;
    /** It is not in what was read; only something outside could do it. */
    absentHere?: boolean;
  };
  /** Id of the collector that brought it. */
  collector: string;
  /** ISO 8601 time at which it was seen. */
  seenAt: string;
}

/**
 * A trap that was found.
 *
 * @public
 */
export interface TrapFinding {
  trap: string;
  /** Those of the capabilities that the trap touches for which it is present. */
  capabilities: string[];
  /** Where it weighs otherwise than the trap does by the ladder. */
  severity?: TrapSeverity;
  statement: string;
  places: Place[];
  strength: Strength;
  collector: string;
  seenAt: string;
}

/** @public */
export type FactValue = string | number | boolean | string[];

/**
 * A fact of the situation that was read from catalog, pipeline or events.
 *
 * @public
 */
export interface ObservedFact {
  fact: string;
  value: FactValue;
  statement: string;
  places: Place[];
  strength: Strength;
  collector: string;
  seenAt: string;
}

/**
 * Everything that was collected about one service.
 *
 * @public
 */
export interface Findings {
  evidence: Evidence[];
  traps: TrapFinding[];
  facts: ObservedFact[];
}
