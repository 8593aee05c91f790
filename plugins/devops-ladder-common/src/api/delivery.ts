import { Bottleneck } from '../delivery/bottleneck';
import { DailyRollUp } from '../delivery/dailyRollUp';
import { DefinitionRule } from '../delivery/describeDefinition';
import { DeliveryDefinition } from '../delivery/definition';
import {
  ChangeEvent,
  DeploymentEvent,
  IncidentEvent,
} from '../delivery/events';
import { DeliveryReport } from '../delivery/report';
import {
  ChangeRow,
  DeliveryRows,
  DeploymentRow,
  FailedAttemptRow,
  IncidentRow,
} from '../delivery/rows';
import { DeliveryWindow } from '../delivery/input';
import { DeliveryTrend, SeriesInterval, SeriesPoint } from '../delivery/trend';
import { components, operations } from './generated/openapi';

type Schemas = components['schemas'];

/**
 * What an event for scripts has beside what it says.
 *
 * @public
 */
export interface PlainDeliveryEnvelope {
  /** Who sends it, e.g. the URL of the pipeline. */
  source: string;
  /**
   * Tells this event from others of the source where it is about the same id;
   * the id if left out.
   */
  eventId?: string;
  /** Entity ref, or a name that leads to one service. */
  service?: string;
  /** URL of the repository, which leads to the service where none is named. */
  repository?: string;
}

/**
 * A deployment, change or incident in the form for scripts. Several about the
 * same id make one; an incident may come in two parts.
 *
 * @public
 */
export type PlainDeliveryEvent = PlainDeliveryEnvelope &
  (
    | Omit<DeploymentEvent, 'service'>
    | (Omit<ChangeEvent, 'service'> & {
        /** Files that it touches. */
        paths?: string[];
      })
    | (Omit<IncidentEvent, 'service' | 'startedAt'> & {
        startedAt?: string;
        /** Id of the service at PagerDuty. */
        pagerdutyService?: string;
      })
  );

/**
 * What became of one event.
 *
 * @public
 */
export type DeliveryReceipt = Schemas['DeliveryReceipt'];

/**
 * What became of the events of one request, in their order.
 *
 * @public
 */
export type DeliveryReceipts = Schemas['DeliveryReceipts'];

/**
 * The definition that numbers follow, also in words.
 *
 * @public
 */
export interface PrintedDefinition extends DeliveryDefinition {
  /** Production environments by entity ref, where the owner names them. */
  environmentsOf?: Record<string, string[]>;
  rules: DefinitionRule[];
}

/**
 * What an owner says caused an incident.
 *
 * @public
 */
export type IncidentCorrection = Schemas['IncidentCorrection'];

/**
 * An incident with what an owner says of it.
 *
 * @public
 */
export interface DeliveryIncident extends IncidentRow {
  correction?: IncidentCorrection;
}

/**
 * The delivery metrics of the events of some services, and what they rest on.
 *
 * @public
 */
export interface DeliveryFigures
  extends Omit<DeliveryReport, 'definition' | 'rows' | 'now'> {
  /** The time that what is open and provisional is told by. */
  asOf: string;
  definition: PrintedDefinition;
  /** `services` names at most 200. */
  servicesInAll: number;
  /** Events before it are deleted; {@link DeliveryDaysPage} has days of them. */
  keptSince: string;
  /** Of the complete weeks of the window, whatever the interval. */
  trend: DeliveryTrend['metrics'];
  bottleneck: Bottleneck;
  interval: SeriesInterval;
  buckets: SeriesPoint[];
  /** The latest 60 of each, oldest first. */
  rows: Omit<DeliveryRows, 'incidents'> & { incidents: DeliveryIncident[] };
  rowsInAll: Record<keyof DeliveryRows, number>;
  /** Whether rows are left out; the lists have them. */
  truncated: boolean;
}

/** @public */
export interface ServiceDelivery extends DeliveryFigures {
  entityRef: string;
}

/**
 * Of the services that a group owns and the caller may read.
 *
 * @public
 */
export interface TeamDelivery extends DeliveryFigures {
  /** Entity ref of the group. */
  team: string;
}

/**
 * The window, its buckets and their time zone.
 *
 * @public
 */
export type DeliveryQuery = NonNullable<
  operations['GetServiceDelivery']['parameters']['query']
>;

/**
 * Rows of the window, newest first.
 *
 * @public
 */
export interface DeliveryRowsPage<T> {
  asOf: string;
  window: DeliveryWindow;
  items: T[];
  totalItems: number;
  pageInfo: Schemas['PageInfo'];
}

/** @public */
export type DeploymentsPage = DeliveryRowsPage<DeploymentRow>;

/** @public */
export type FailedAttemptsPage = DeliveryRowsPage<FailedAttemptRow>;

/** @public */
export type DeliveredChangesPage = DeliveryRowsPage<ChangeRow>;

/** @public */
export type IncidentsPage = DeliveryRowsPage<DeliveryIncident>;

/**
 * The window and the page of rows.
 *
 * @public
 */
export type DeliveryRowsQuery = NonNullable<
  operations['ListServiceDeployments']['parameters']['query']
>;

/**
 * Days of which the events are deleted, newest first.
 *
 * @public
 */
export interface DeliveryDaysPage
  extends Omit<Schemas['DeliveryDaysPage'], 'items'> {
  items: DailyRollUp[];
}

/** @public */
export type DeliveryDaysQuery = NonNullable<
  operations['ListDeliveryDays']['parameters']['query']
>;

/** @public */
export type IncidentCauseRequest = Schemas['IncidentCauseRequest'];

/** @public */
export type IncidentCause = Schemas['IncidentCause'];

/**
 * Whose delivery is meant: that of a service, or of the services of a group.
 *
 * @public
 */
export type DeliveryOf = 'services' | 'teams';
