import { TrapFinding } from '../evidence/types';
import { LadderIndex } from '../ladder/ladderIndex';
import { Level } from '../ladder/types';
import { Situation } from '../situation/types';
import { Entry } from './standing';
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
  traps: TrapFinding[];
  /** Ids of what would be met if every unknown were. */
  hopeful: Set<string>;
  needed: NeededResult;
  /** A requirement forces the runtime level. */
  forcesRuntime: boolean;
  /** Levels that are not skipped. */
  levels: Level[];
  /** The highest level up to the rung needed that is not skipped. */
  target: number;
}
