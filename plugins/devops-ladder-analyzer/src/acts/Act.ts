import type {
  Command,
  Events,
  Job,
  Location,
  Pipeline,
  Step,
} from '../pipeline/types';
import type { ActKind, Gate, ToolRow } from '../tools';

/**
 * One thing that a pipeline does, and where it stands.
 *
 * @internal
 */
export interface Act {
  kind: ActKind;
  tool: string;
  row?: ToolRow;
  pipeline: Pipeline;
  job: Job;
  step?: Step;
  command?: Command;
  /** Empty: it never runs. */
  events: Events;
  /** It runs only after something has failed. */
  onFailure: boolean;
  gate: Gate;
  gateNote?: string;
  /** Read from a name only. */
  inferred: boolean;
  /** Part of a shared pipeline that lives elsewhere. */
  inherited: boolean;
  /** The step first, then what it led to. */
  places: Location[];
  /** The text of the step or command, inputs included. */
  text: string;
}
