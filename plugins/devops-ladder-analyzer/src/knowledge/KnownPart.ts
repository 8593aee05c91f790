import type { Tier } from '../environments';
import type { EventKind } from '../pipeline/types';
import type { Condition, ToolRow } from '../tools';
import type { MatchesReference } from './references';

/**
 * One thing that a shared part does, in the order of its work.
 *
 * @internal
 */
export interface KnownStage {
  /** What it proves, by the rules of the catalogue. */
  row: ToolRow;
  /** The events on which it runs; all of the call when absent. */
  on?: readonly EventKind[];
  environment?: KnownEnvironment;
  byHand: boolean;
  /** A tag such as an image that it pushes gets. */
  tag?: string;
}

/** @internal */
export interface KnownEnvironment {
  name?: string;
  /** The input of the call that names it. */
  input?: string;
  tier?: Tier;
  /** The CI system records the deployment. */
  records: boolean;
}

/**
 * What the organisation says of a shared part.
 *
 * @internal
 */
export interface KnownPart {
  id: string;
  references: readonly MatchesReference[];
  stages: readonly KnownStage[];
  /** It does nothing else. */
  isComplete: boolean;
  when?: Condition[];
  unless?: Condition[];
}
