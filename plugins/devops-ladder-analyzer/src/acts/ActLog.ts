import type {
  Command,
  Job,
  Location,
  Pipeline,
  Step,
  Unresolved,
} from '../pipeline/types';
import type { ActKind, ToolMatch } from '../tools';
import type { Act } from './Act';
import { gateOf, hasDeferredGate } from './gate';

/**
 * Where an act stands in the pipelines.
 *
 * @internal
 */
export interface ActSource {
  pipeline: Pipeline;
  job: Job;
  step?: Step;
  command?: Command;
  /** The text of the step or command, inputs included. */
  text: string;
}

/** What counts although it runs only after a failure. */
const AFTER_FAILURE = new Set<ActKind>([
  'rollback',
  'notify',
  'report',
  'deploy',
  'source-deploy',
]);

function placesOf(job: Job, step?: Step, command?: Command): Location[] {
  if (!step) {
    return [job.location];
  }
  if (!command) {
    return [step.location, ...step.via];
  }
  const outermost = command.via.find(
    place => place.file === step.location.file,
  );
  const all = outermost ? [outermost, command.location] : [command.location];
  return [...all, ...step.via].filter(
    (place, index, list) =>
      list.findIndex(
        other => other.file === place.file && other.line === place.line,
      ) === index,
  );
}

function gateInJob(
  match: Pick<ToolMatch, 'gate' | 'gateNote'>,
  { job, step, command, text }: ActSource,
): Pick<Act, 'gate' | 'gateNote'> {
  const gate = gateOf(match, job, step, command);
  const deferred =
    step !== undefined &&
    gate.gate === 'advisory' &&
    job.advisory !== true &&
    hasDeferredGate(step, `${text}\n${step.run ?? ''}`, job, command);
  return deferred
    ? {
        gate: 'blocking',
        gateNote: 'a later step looks at its result and fails',
      }
    : gate;
}

/**
 * Takes down what the pipelines do while they are read, and what in them
 * cannot be read.
 *
 * @internal
 */
export class ActLog {
  readonly acts: Act[] = [];
  readonly unresolved: Array<Unresolved & { pipeline: Pipeline }> = [];

  /** The acts of a tool that is called. */
  addMatch(match: ToolMatch, from: ActSource): void {
    for (const kind of match.proves) {
      this.add(kind, match, from, {
        tool: match.row.tool,
        row: match.row,
        // What stands under a condition of a script may not run.
        inferred: from.command?.conditional === true,
      });
    }
  }

  /** An act that only a name speaks for. */
  addNamed(
    kind: ActKind,
    gate: ToolMatch['gate'],
    from: ActSource,
    name: string,
  ): void {
    this.add(kind, { gate }, from, { tool: name, inferred: true });
  }

  private add(
    kind: ActKind,
    match: Pick<ToolMatch, 'gate' | 'gateNote'>,
    from: ActSource,
    known: Pick<Act, 'tool' | 'row' | 'inferred'>,
  ): void {
    const { job, step, command } = from;
    const onFailure = step?.onFailure === true || job.onFailure;
    this.acts.push({
      ...from,
      ...known,
      ...gateInJob(match, from),
      kind,
      // What runs only after a failure proves nothing but the way back.
      events:
        onFailure && !AFTER_FAILURE.has(kind)
          ? new Map()
          : step?.events ?? job.events,
      onFailure,
      inherited: false,
      places: placesOf(job, step, command),
    });
  }
}
