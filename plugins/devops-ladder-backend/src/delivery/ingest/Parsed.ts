import { IncomingEvent } from '../types';

/** How an event is called in the answer, as far as that can be read. */
export interface EventName {
  source?: string;
  id?: string;
}

/** What one event of a request turned out to be. */
export type Parsed =
  | { event: IncomingEvent }
  | { ignored: string; name: EventName }
  | { rejected: { field: string; reason: string }; name: EventName };

/** What an event says, or why nothing of it is of use here. */
export type Said =
  | Pick<IncomingEvent, 'content' | 'hints'>
  | { ignored: string };
