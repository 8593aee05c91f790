import { FactValue } from '../evidence/types';
import { Level } from '../ladder/types';

/**
 * `declared` by people, `observed` in catalog, pipeline or events, `assumed`
 * by default: a guess, and shown as one.
 *
 * @public
 */
export type FactOrigin = 'declared' | 'observed' | 'assumed';

/** @public */
export interface SituationFact {
  fact: string;
  /** `undefined` where nothing is known and the model has no default. */
  value?: FactValue;
  origin: FactOrigin;
  /** Where it comes from, e.g. `annotation devops-ladder.io/runtime on component:default/shop`. */
  source: string;
  /** Observed values that say otherwise; absent where none does. */
  contradicts?: Array<{ value: FactValue; source: string }>;
}

/**
 * The facts of one service or of the organisation by fact id.
 *
 * @public
 */
export type Situation = Record<string, SituationFact>;

/**
 * A rung that the owner asks for by hand. It rules only where it is higher
 * than the computed one.
 *
 * @public
 */
export interface NeededByOwner {
  level: Level;
  reason: string;
}

/**
 * Something in an entity's annotations that cannot be used; it changes
 * nothing else.
 *
 * @public
 */
export interface AnnotationWarning {
  annotation: string;
  value: string;
  /** Names the accepted values. */
  message: string;
}
