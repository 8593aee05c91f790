import { DailyRollUp } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  EventContent,
  MappedEvent,
  Mapping,
  Outcome,
  ServiceHints,
  UnmappedReason,
} from '../delivery/types';
import { VisibleServices } from './VisibleServices';

/** What became of an event that could be used. */
export interface Receipt {
  outcome: Extract<Outcome, 'accepted' | 'duplicate' | 'conflict' | 'unmapped'>;
  services?: string[];
  reason?: UnmappedReason;
}

/** How far the events of a service have come. */
export interface DeliveryHead {
  /** Another one where events were taken away. */
  epoch: string;
  revision: number;
}

/** What an event said, and when that was stored. */
export interface StoredContent {
  source: string;
  content: EventContent;
}

/** What an owner says caused an incident. */
export interface StoredCorrection {
  incident: string;
  deployment: string | null;
  reason: string;
  at: string;
}

/** An event of which the service is not known yet. */
export interface UnmappedEvent {
  receiptId: number;
  source: string;
  hints: ServiceHints;
  content: EventContent;
  at: Date;
}

/** How the intake of events fares. */
export interface IntakeState {
  unmapped: Array<{
    reason: UnmappedReason;
    clue: string;
    events: number;
    lastAt: Date;
  }>;
  unmappedEvents: number;
  refused: Array<{
    outcome: 'conflict' | 'rejected';
    source: string;
    events: number;
    lastEventId?: string;
    lastAt: Date;
  }>;
}

/** Takes events in. */
export interface DeliveryIntakeStore {
  /** Each event has its effect once, whoever sends it how often. In the order given. */
  accept(events: MappedEvent[], at: Date): Promise<Receipt[]>;
  /** Counts what was refused before it came to `accept`. */
  countRejected(events: number, at: Date): Promise<void>;
  /** Events without a service, a page at a time by receipt. */
  listUnmapped(after: number, limit: number): Promise<UnmappedEvent[]>;
  /** Gives events to the services that they turned out to be of. Answers how many. */
  mapLater(
    events: Array<UnmappedEvent & { mapping: Mapping }>,
  ): Promise<number>;
  intake(limit: number): Promise<IntakeState>;
}

/** Reads what was taken in. */
export interface DeliveryEventStore {
  heads(entityRefs: readonly string[]): Promise<{
    services: Map<string, DeliveryHead>;
    shared: number;
  }>;
  /** Of revisions after `after` up to `upTo`. */
  events(
    entityRef: string,
    range: { after: number; upTo: number },
  ): Promise<StoredContent[]>;
  sharedBetween(range: {
    after: number;
    upTo: number;
  }): Promise<StoredContent[]>;
  sharedOf(subjects: readonly string[], upTo: number): Promise<StoredContent[]>;
  corrections(entityRef: string): Promise<StoredCorrection[]>;
  /** What an annotation says, by entity ref. */
  annotation(
    key: string,
    entityRefs: readonly string[],
  ): Promise<Map<string, string>>;
  /** Entity refs of services of an owner that the caller may read. */
  ownedBy(owner: string, visible: VisibleServices): Promise<string[]>;
}

/** Keeps what owners correct. */
export interface DeliveryCorrectionStore {
  /** False where the service is gone. */
  correct(entityRef: string, correction: StoredCorrection): Promise<boolean>;
  /** False where there was none. */
  undo(entityRef: string, incident: string): Promise<boolean>;
}

/** Forgets what is old. */
export interface DeliveryRetentionStore {
  /** Services that have events older than that. */
  servicesBefore(before: Date): Promise<string[]>;
  /** Keeps the days and deletes the events, in one. */
  rollUp(
    entityRef: string,
    options: {
      days: DailyRollUp[];
      before: Date;
      /** What is older and still needed, by type and id. */
      keep: ReadonlySet<string>;
    },
  ): Promise<number>;
  /** Days of a service, newest first. */
  days(
    entityRef: string,
    page: { before?: string; from?: string; limit: number },
  ): Promise<DailyRollUp[]>;
  /** Deletes what of no service is older, and receipts that nothing is left of. */
  prune(before: Date, now: Date): Promise<void>;
}
