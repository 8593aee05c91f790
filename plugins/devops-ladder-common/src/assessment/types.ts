import {
  Evidence,
  Outcome,
  TrapFinding,
  UnknownReason,
} from '../evidence/types';
import {
  AxisId,
  ClimbId,
  Ladder,
  Level,
  Strength,
  TrapSeverity,
} from '../ladder/types';
import { NeededByOwner, Situation, SituationFact } from '../situation/types';

/**
 * An approved exception for one capability.
 *
 * @public
 */
export interface Waiver {
  capability: string;
  reason: string;
  /** ISO 8601 time. */
  expiresAt: string;
}

/** @public */
export interface AssessInput {
  ladder: Ladder;
  evidence: Evidence[];
  traps: TrapFinding[];
  situation: Situation;
  waivers?: Waiver[];
  neededByOwner?: NeededByOwner;
  /**
   * The organisation is known to have too few teams for a platform, where the
   * situation does not say how many it has.
   */
  fewTeams?: boolean;
  /** The CI system in use, for remedies; e.g. `github-actions`. */
  ciSystem?: string;
  /** ISO 8601 time that decides on expiry and upcoming entries. */
  at: string;
}

/**
 * What became of one capability after all sources were merged.
 *
 * @public
 */
export interface CapabilityResult {
  capability: string;
  outcome: Outcome;
  /** Strength of the deciding evidence; absent where nothing is known. */
  strength?: Strength;
  /** The outcome rests on the owner's word alone. */
  declaredOnly: boolean;
  inherited: boolean;
  /** One sentence that says why. */
  reason: string;
  /** Present exactly when the outcome is `unknown`. */
  unknown?: { reason: UnknownReason; howToResolve?: string };
  /** Traps that hold the outcome down. */
  traps: string[];
  /** Strongest first. */
  evidence: Evidence[];
  /** Pieces of evidence that disagree, in words. */
  contradictions: string[];
  /** Shown and not counted: the model entry is upcoming. */
  upcoming?: boolean;
  /** Present exactly when the outcome is `waived`: what it is without the waiver. */
  waivedFrom?: Outcome;
}

/** @public */
export interface RungRange {
  /** 0 to 6. */
  attained: number;
  /** The same with every unknown counted as met. */
  possible: number;
}

/** @public */
export interface RungResult extends RungRange {
  /** Levels without an applicable required capability. */
  skippedLevels: Level[];
  /** Required capabilities that keep the next rung from being attained. */
  blockedBy: string[];
  /** Unknown capabilities that would settle the range. */
  settledBy: string[];
}

/** @public */
export interface AxisResult extends RungRange {
  axis: AxisId;
  /** Next level that has an applicable capability on this axis. */
  nextLevel?: Level;
  /** Met fraction of that level, 0 to 1. */
  progress: number;
}

/** @public */
export interface ClimbResult {
  climb: ClimbId;
  applicable: boolean;
  /** Met fraction of the applicable capabilities, 0 to 1. */
  progress?: number;
}

/** @public */
export interface ForcingRequirement {
  requirement: string;
  level: Level;
  /** The facts that made it fire. */
  facts: SituationFact[];
}

/** @public */
export interface NeededResult {
  /** The rung that rules: the higher of `computed` and the owner's. */
  level: number;
  /** The rung that the requirements force; 0 where none applies. */
  computed: number;
  /** The requirements that force `computed`. */
  forcedBy: ForcingRequirement[];
  byOwner?: NeededByOwner;
}

/** @public */
export type FitVerdict =
  | 'under-built'
  | 'right-sized'
  | 'over-built'
  | 'unknown';

/** @public */
export interface FitResult {
  verdict: FitVerdict;
  /** How many rungs under or over at least. */
  by?: number;
  reason: string;
  /** For `unknown`: capabilities or facts that would settle it. */
  settledBy: string[];
  /** Climbs that no requirement asks for and that own upkeep built. */
  surplusClimbs: ClimbId[];
}

/** @public */
export type Effort = 'small' | 'medium' | 'large';

/** @public */
export interface PlanStep {
  capability: string;
  /** What to do: confirm an unknown, remove a trap, add or complete a capability. */
  action: 'confirm' | 'remove-trap' | 'add' | 'complete';
  trap?: string;
  /** The one change in a sentence. */
  change: string;
  effort: Effort;
  level: Level;
}

/** @public */
export interface StopResult {
  /** The next applicable rung; absent at the top. */
  nextLevel?: Level;
  forgone: string[];
  reason: string;
}

/** @public */
export interface ClimbTrigger {
  requirement: string;
  level: Level;
  /** The facts that would have to change, and to what. */
  changes: Array<{
    fact: string;
    from?: SituationFact['value'];
    to: string;
    /** For numeric facts. */
    distance?: number;
  }>;
  statement: string;
  /**
   * Other requirements of the next rung, and the nearest of each other climb
   * that applies to the service.
   */
  others?: ClimbTrigger[];
}

/** @public */
export interface TrapResult {
  trap: string;
  severity: TrapSeverity;
  findings: TrapFinding[];
}

/**
 * HAS, NEEDS, the verdict between them, and the reasons.
 *
 * @public
 */
export interface Assessment {
  modelVersion: string;
  rung: RungResult;
  needed: NeededResult;
  fit: FitResult;
  /** Applicable capabilities up to the rung needed or attained, and how many of them are known. */
  coverage: { known: number; applicable: number };
  axes: AxisResult[];
  climbs: ClimbResult[];
  weakestLink?: PlanStep;
  climbPlan: PlanStep[];
  stop: StopResult;
  climbTrigger?: ClimbTrigger;
  /** By severity, worst first. */
  traps: TrapResult[];
  capabilities: CapabilityResult[];
  situation: SituationFact[];
  withoutDeclarations: RungRange;
  withoutWaivers: RungRange;
}
