import type { EventKind, Events } from '../pipeline/types';
import { matchOf, rowHolds } from '../tools';
import type { ToolUse } from '../tools';
import type { LiveStage } from './expandCall';
import type { IncludedEvents } from './includedEvents';
import type { KnownPart, KnownStage } from './KnownPart';

/** How a shared part is called. @internal */
export interface LiveCall {
  events: Events;
  use: ToolUse;
  /** Where the part says itself on which events it runs. */
  included?: IncludedEvents;
}

/** The events of a stage: those of the call that it runs on. */
function eventsOf(
  on: readonly EventKind[] | undefined,
  { events, included }: LiveCall,
): Events {
  if (on === undefined || events.size === 0) {
    return events;
  }
  return included
    ? included(on, events)
    : new Map([...events].filter(([event]) => on.includes(event)));
}

/**
 * What a shared part does when it is called in this way, and whether that is
 * all that it may do.
 *
 * @internal
 */
export function liveStages(
  part: KnownPart,
  call: LiveCall,
): { stages: LiveStage[]; isComplete: boolean } {
  const { use } = call;
  const holds = (stage: KnownStage) => rowHolds(stage.row, use);
  return {
    stages: part.stages
      .filter(stage => holds(stage) === true)
      .map(stage => ({
        stage,
        match: matchOf(stage.row, use),
        events: eventsOf(stage.on, call),
      })),
    isComplete:
      part.isComplete && part.stages.every(stage => holds(stage) !== 'unknown'),
  };
}
