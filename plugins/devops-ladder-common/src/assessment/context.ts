import { TrapFinding } from '../evidence/types';
import { LadderIndex } from '../ladder/ladderIndex';
import { AxisId, Climb, Level, Requirement } from '../ladder/types';
import { Situation } from '../situation/types';
import { Entry } from './entry';
import { AssessInput, NeededResult } from './types';

/**
 * What the single results are computed from.
 *
 * @internal
 */
export interface Context {
  input: AssessInput;
  index: LadderIndex;
  situation: Situation;
  /** The capabilities that count. */
  entries: Entry[];
  /** Those of them that are required and not met. */
  open: Entry[];
  /** Those of them on the rungs of each climb, in the order of the ladder. */
  ofClimbs: Map<Climb, Entry[]>;
  /** Those of them on each axis, in the order of the ladder. */
  ofAxes: Map<AxisId, Entry[]>;
  traps: TrapFinding[];
  /** Ids of what would be met if every unknown were. */
  hopeful: Set<string>;
  needed: NeededResult;
  /** The requirements on the service that apply. */
  firing: ReadonlySet<Requirement>;
  /** A requirement forces the runtime level. */
  forcesRuntime: boolean;
  /** Levels that are not skipped. */
  levels: Level[];
  /** The highest level up to the rung needed that is not skipped. */
  target: number;
}
