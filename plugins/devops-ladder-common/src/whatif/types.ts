import {
  AssessInput,
  ClimbTrigger,
  NeededResult,
  OrganisationNumbers,
  PlatformJudgement,
  StopResult,
} from '../assessment';
import { Ladder } from '../ladder/types';
import { Situation, SituationFact } from '../situation/types';

/**
 * A fact in a question that cannot be used.
 *
 * @public
 */
export interface FactProblem {
  /** The fact as it was asked for. */
  field: string;
  problem: 'unknown-fact' | 'invalid-value';
  /** The accepted facts or values; empty where they are a range of numbers. */
  accepted: string[];
  /** What is accepted, in words. */
  message: string;
}

/** @public */
export interface HypotheticalSituationInput {
  ladder: Ladder;
  /** Supposed values by fact id, typed or as text as in an annotation. */
  facts: Record<string, unknown>;
  /** The situation that the question departs from; nothing is known without. */
  situation?: Situation;
}

/** @public */
export type HypotheticalSituation =
  | { status: 'valid'; situation: Situation }
  | { status: 'invalid'; problems: FactProblem[] };

/** @public */
export type NeededForInput = HypotheticalSituationInput &
  Pick<AssessInput, 'neededByOwner' | 'at'> & {
    /** Bounds of the share of hand-built pipelines, unless that is supposed. */
    handBuiltRange?: OrganisationNumbers['handBuiltRange'];
  };

/**
 * The rung that would be needed, and what that rests on.
 *
 * @public
 */
export interface NeededAnswer extends NeededResult {
  modelVersion: string;
  /** Every fact with its origin; a supposed one counts as declared. */
  situation: SituationFact[];
  /** Facts of the service that neither the question nor anybody else states. */
  assumed: string[];
  /** Those of them that, stated otherwise, would ask for a higher rung. */
  mightRaise: string[];
  /** What would deliberately be forgone: the capabilities of the next rung. */
  stop: StopResult;
  /** Absent where no further rung could be called for. */
  climbTrigger?: ClimbTrigger;
  /** The organisation is judged apart and never raises a service's need. */
  platform: PlatformJudgement;
}

/**
 * An answer, or what is wrong with the question. A question that is only
 * partly understood gets no answer.
 *
 * @public
 */
export type NeededForResult =
  | { status: 'valid'; answer: NeededAnswer }
  | { status: 'invalid'; problems: FactProblem[] };
