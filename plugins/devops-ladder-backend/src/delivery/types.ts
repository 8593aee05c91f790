import {
  ChangeEvent,
  DeploymentEvent,
  IncidentEvent,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** What may tell of which service an event is. */
export interface ServiceHints {
  /** Entity ref that the sender names. */
  service?: string;
  /** What the sender calls the service, the best first. */
  subjects?: string[];
  /** A purl or the like of what it is about. */
  artifact?: string;
  /** How the repository may be called, the best first. */
  repositories?: string[];
  /** Files in it that it is about; absent: not known. */
  paths?: string[];
  /** Id of a service at PagerDuty. */
  pagerduty?: string;
}

/** The commit that an artifact was made of. */
export interface ArtifactContent {
  type: 'artifact';
  /** The artifact itself. */
  id: string;
  sha: string;
}

/** What is kept of an event; which service it is of is told apart. */
export type EventContent =
  | Omit<DeploymentEvent, 'service'>
  | Omit<ChangeEvent, 'service'>
  /** The start may come with another event of the same incident. */
  | (Omit<IncidentEvent, 'service' | 'startedAt'> & { startedAt?: string })
  | ArtifactContent;

/** An event that can be used. */
export interface IncomingEvent {
  source: string;
  /** Unique within the source. */
  id: string;
  /** The same for the same payload, however it was sent. */
  digest: string;
  content: EventContent;
  hints: ServiceHints;
  /** The last time that it names. */
  at: Date;
}

/** Where an event belongs. */
export type Mapping =
  | { services: string[] }
  /** To whichever service deploys it. */
  | { shared: true }
  | { unmapped: UnmappedReason; clue: string };

/** Why the service of an event is not known. */
export type UnmappedReason =
  /** The entity that it names is no service. */
  | 'no-such-service'
  /** Nothing that it says leads to a service. */
  | 'no-match'
  /** It leads to several services. */
  | 'ambiguous'
  /** It says nothing of its service. */
  | 'no-hint';

/** An event and where it belongs. */
export interface MappedEvent extends IncomingEvent {
  mapping: Mapping;
}

/** What became of one event. */
export type Outcome =
  | 'accepted'
  | 'duplicate'
  | 'conflict'
  | 'rejected'
  | 'unmapped'
  | 'ignored';
