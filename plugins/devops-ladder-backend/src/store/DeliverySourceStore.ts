import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** A service, and how far a source has told of it. */
export interface SourcedService {
  entityRef: string;
  repository?: RepositoryLocation;
  cursor?: string;
  askedAt?: Date;
}

/** What a source answered about a service. */
export type SourceAnswer = { entityRef: string } & (
  | { state: 'read'; cursor?: string }
  | { state: 'nothing-to-read' }
  | { state: 'failed'; reason: UnknownReason; message: string }
);

/** How a source fares with a service. */
export interface SourceState {
  source: string;
  state: SourceAnswer['state'];
  askedAt: Date;
  /** When it last could be read. */
  readAt?: Date;
  reason?: UnknownReason;
  message?: string;
}

/** How a source fares with all services. */
export interface SourceCount {
  source: string;
  state: 'read' | 'failed';
  reason?: UnknownReason;
  services: number;
  /** The one that waits longest for an answer. */
  oldestReadAt?: Date;
}

/** How far sources of deliveries were read. */
export interface DeliverySourceStore {
  /** All services, those asked longest ago first. */
  listSourced(source: string): Promise<SourcedService[]>;
  /** What is said of services that are gone by now is not kept. */
  saveAnswers(source: string, answers: SourceAnswer[], at: Date): Promise<void>;
  /** Of those sources that know something of a service. */
  statesOf(entityRef: string): Promise<SourceState[]>;
  counts(): Promise<SourceCount[]>;
}
