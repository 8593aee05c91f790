import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { EventParams } from '@backstage/plugin-events-node';
import {
  ChangeEvent,
  DeploymentEvent,
  IncidentEvent,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ServiceTarget } from './EvidenceCollector';
import { RequestBudget } from './RequestBudget';

/**
 * What a source may know of the service that an event is of. The configuration
 * and the annotations of services decide.
 *
 * @public
 */
export interface DeliveryHints {
  /** Entity ref, where the source was asked about that service. */
  service?: string;
  /** URLs of the repository, the best first. */
  repositories?: string[];
  /** Files in it that a change touches; absent: not known. */
  paths?: string[];
  /** What the provider calls the service, the best first. */
  subjects?: string[];
  /** A purl or the like of what was deployed. */
  artifact?: string;
  /** Id of a service at PagerDuty. */
  pagerduty?: string;
}

/**
 * What happened, without the service that it is of. Parts of one deployment,
 * change or incident may come in several events with the same `content.id`;
 * they are put together whatever their order. No person may be in it.
 *
 * @public
 */
export type DeliveryEventContent =
  | Omit<DeploymentEvent, 'service'>
  | Omit<ChangeEvent, 'service'>
  | (Omit<IncidentEvent, 'service' | 'startedAt'> & { startedAt?: string });

/**
 * An event of a source. The same content counts once, however often and by
 * whichever way it is given: what is read again needs no memory.
 *
 * @public
 */
export interface ProvidedDeliveryEvent {
  /**
   * Where it happened, as a URI reference: a repository, a server. Deployments
   * name changes of the same `source`.
   */
  source: string;
  content: DeliveryEventContent;
  hints: DeliveryHints;
}

/**
 * What a delivery of a webhook tells.
 *
 * @public
 */
export interface DeliveryNews {
  /** What it says in full. */
  events: ProvidedDeliveryEvent[];
  /** The services of which the source should be asked soon, as there is more to know. */
  readSoon?: DeliveryHints;
}

/** @public */
export interface DeliveryReadContext {
  /** Aborted when the run must end. */
  signal: AbortSignal;
  /** The time of the run, ISO 8601. */
  at: string;
  /** What happened before is not wanted, ISO 8601. */
  since: string;
  /** What the source's last answer about a service left, to go on from there. */
  lastCursor(entityRef: string): string | undefined;
  /** The environments of a service that are production, in small letters. */
  productionEnvironments(entityRef: string): ReadonlySet<string>;
  /** The requests that may be made of providers; to be asked before each one. */
  budget: RequestBudget;
}

/**
 * What a source says of one service: some of what happened and where to go on,
 * or why it cannot say. It may give several answers about a service in a run;
 * each is kept as soon as it is given, so that a run that ends goes on later.
 *
 * @public
 */
export type DeliveryReading = { entityRef: string } & (
  | {
      status: 'read';
      events: ProvidedDeliveryEvent[];
      /** Handed back by `lastCursor` in the next run. */
      cursor?: string;
    }
  | { status: 'nothing-to-read' }
  | { status: 'failed'; reason: UnknownReason; message: string }
);

/**
 * Knows what was deployed, changed or broke: a provider of CI, of deployments
 * or of incidents. It is asked again and again for what is new (the sweep that
 * finds what webhooks missed), from the beginning of the window on (backfill).
 *
 * @public
 */
export interface DeliverySource {
  /** Such as `github`. */
  readonly id: string;
  /** What it can tell of: only with an incident source is "no incident" something known. */
  readonly provides: ReadonlyArray<'deployments' | 'changes' | 'incidents'>;
  read(
    services: ServiceTarget[],
    context: DeliveryReadContext,
  ): AsyncIterable<DeliveryReading>;
  /** What comes by itself, through Backstage's events; their modules have checked the signature. */
  readonly push?: {
    topics: string[];
    /** Nothing for what is of no interest, or cannot be read. */
    newsOf(delivery: EventParams): DeliveryNews | undefined;
  };
}

/**
 * Where modules add sources of deployments, changes and incidents.
 *
 * @public
 */
export interface DeliverySourcesExtensionPoint {
  /** Throws where a source of the same id was added before. */
  addSource(...sources: DeliverySource[]): void;
}

/**
 * Extension point for sources of deployments, changes and incidents.
 *
 * @public
 */
export const deliverySourcesExtensionPoint =
  createExtensionPoint<DeliverySourcesExtensionPoint>({
    id: 'devops-ladder.delivery-sources',
  });
