import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  ChangeRow,
  DeliveryDaysPage,
  DeliveryDaysQuery,
  DeliveryIncident,
  DeliveryOf,
  DeliveryQuery,
  DeliveryRowsPage,
  DeliveryRowsQuery,
  DeploymentRow,
  devopsLadderDeliveryCorrectPermission,
  FailedAttemptRow,
  IncidentCause,
  IncidentCauseRequest,
  ServiceDelivery,
  TeamDelivery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  DeliveryConfig,
  DeliveryHistories,
  DeliveryMeasures,
  figuresOf,
  MeasuredDelivery,
  pageOf,
  refuseManyBuckets,
  Window,
  windowOf,
  WindowQuery,
  withCorrection,
} from '../delivery';
import {
  DeliveryCorrectionStore,
  DeliveryEventStore,
  DeliveryRetentionStore,
} from '../store';
import { decodeCursor, encodeCursor } from '../store/cursor';
import { wordsOf } from '../waivers';
import { CallerAccess, CallerOptions, notFound } from './CallerAccess';
import { refuseOthers } from './refuseOthers';
import { DeliveryApi } from './types';

const DEFAULT_LIMIT = 50;

/** Answers how services and teams deliver, and takes corrections of that. */
export class DeliveryAnswers implements DeliveryApi {
  private readonly access: CallerAccess;
  private readonly config: DeliveryConfig;
  private readonly events: DeliveryEventStore & DeliveryCorrectionStore;
  private readonly retention: DeliveryRetentionStore;
  private readonly histories: DeliveryHistories;
  private readonly measures: DeliveryMeasures;
  private readonly clock: () => Date;

  constructor(options: {
    access: CallerAccess;
    config: DeliveryConfig;
    deliveryEvents: DeliveryEventStore & DeliveryCorrectionStore;
    deliveryRetention: DeliveryRetentionStore;
    clock: () => Date;
  }) {
    this.access = options.access;
    this.config = options.config;
    this.events = options.deliveryEvents;
    this.retention = options.deliveryRetention;
    this.histories = new DeliveryHistories(this.events);
    this.measures = new DeliveryMeasures({
      store: this.events,
      histories: this.histories,
      definition: this.config.definition,
    });
    this.clock = options.clock;
  }

  async ofService(
    ref: CompoundEntityRef,
    query: DeliveryQuery,
    caller: CallerOptions,
  ): Promise<ServiceDelivery> {
    const entityRef = await this.access.readableRef(ref, caller);
    return { entityRef, ...(await this.figures([entityRef], query)) };
  }

  async ofTeam(
    ref: CompoundEntityRef,
    query: DeliveryQuery,
    caller: CallerOptions,
  ): Promise<TeamDelivery> {
    const services = await this.servicesOf('teams', ref, caller);
    return {
      team: stringifyEntityRef(ref),
      ...(await this.figures(services, query)),
    };
  }

  deployments(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<DeliveryRowsPage<DeploymentRow>> {
    return this.rows(of, ref, query, caller, {
      rowsOf: ({ report }) => report.rows.deployments,
      timeOf: row => row.finishedAt,
    });
  }

  failedAttempts(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<DeliveryRowsPage<FailedAttemptRow>> {
    return this.rows(of, ref, query, caller, {
      rowsOf: ({ report }) => report.rows.failedAttempts,
      timeOf: row => row.failedAt,
    });
  }

  changes(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<DeliveryRowsPage<ChangeRow>> {
    return this.rows(of, ref, query, caller, {
      rowsOf: ({ report }) => report.rows.changes,
      timeOf: row => row.deployedAt,
    });
  }

  incidents(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<DeliveryRowsPage<DeliveryIncident>> {
    return this.rows<DeliveryIncident>(of, ref, query, caller, {
      rowsOf: ({ report }) => report.rows.incidents,
      timeOf: row => row.startedAt,
      shown: (row, { correctionOf }) => withCorrection(row, correctionOf),
    });
  }

  async days(
    ref: CompoundEntityRef,
    { limit = DEFAULT_LIMIT, cursor }: DeliveryDaysQuery,
    caller: CallerOptions,
  ): Promise<DeliveryDaysPage> {
    const entityRef = await this.access.readableRef(ref, caller);
    const before = cursor ? decodeCursor(cursor).sortKey : undefined;
    const found = await this.retention.days(entityRef, {
      before,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    return {
      entityRef,
      items,
      pageInfo:
        found.length > limit
          ? {
              nextCursor: encodeCursor({
                sortKey: items[items.length - 1].day,
                entityRef,
              }),
            }
          : {},
    };
  }

  async correct(
    ref: CompoundEntityRef,
    incident: string,
    { deployment, reason, ...others }: IncidentCauseRequest,
    caller: CallerOptions,
  ): Promise<IncidentCause> {
    refuseOthers(others, ['deployment', 'reason']);
    const entityRef = await this.correctable(ref, caller);
    await this.refuseUnknown(entityRef, incident, deployment);
    const correction = {
      incident,
      deployment,
      reason: wordsOf('reason', reason),
      at: this.clock().toISOString(),
    };
    if (!(await this.events.correct(entityRef, correction))) {
      throw notFound(entityRef);
    }
    return { entityRef, ...correction };
  }

  async undo(
    ref: CompoundEntityRef,
    incident: string,
    caller: CallerOptions,
  ): Promise<void> {
    const entityRef = await this.correctable(ref, caller);
    if (!(await this.events.undo(entityRef, incident))) {
      throw new NotFoundError(
        `No correction of the incident ${incident} of ${entityRef}`,
      );
    }
  }

  private async figures(services: string[], query: DeliveryQuery) {
    const { interval = 'week' } = query;
    const window = this.windowOf(query);
    refuseManyBuckets(interval, window);
    const measured = await this.measures.measure({ services, ...window });
    const { definition, retentionMs } = this.config;
    return figuresOf(measured, {
      interval,
      definition,
      keptSince: new Date(window.now.getTime() - retentionMs),
    });
  }

  private async rows<T extends { service: string; id: string }>(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
    {
      rowsOf,
      timeOf,
      shown = row => row,
    }: {
      rowsOf: (measured: MeasuredDelivery) => T[];
      timeOf: (row: T) => string;
      shown?: (row: T, measured: MeasuredDelivery) => T;
    },
  ): Promise<DeliveryRowsPage<T>> {
    const services = await this.servicesOf(of, ref, caller);
    const window = this.windowOf(query);
    const measured = await this.measures.measure({ services, ...window });
    const page = pageOf(
      rowsOf(measured),
      row => ({ at: timeOf(row), key: JSON.stringify([row.service, row.id]) }),
      query,
    );
    return {
      asOf: measured.report.now,
      window: measured.report.window,
      ...page,
      items: page.items.map(row => shown(row, measured)),
    };
  }

  /** A group that owns nothing that the caller may read is as one that there is not. */
  private async servicesOf(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<string[]> {
    return of === 'services'
      ? [await this.access.readableRef(ref, caller)]
      : this.events.ownedBy(
          stringifyEntityRef(ref),
          await this.access.visible(caller),
        );
  }

  private windowOf(query: WindowQuery): Window {
    return windowOf(query, {
      at: this.clock(),
      timeZone: this.config.timeZone,
    });
  }

  private async correctable(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<string> {
    const activity = 'Correcting what caused an incident';
    this.access.userOf(caller, activity);
    const entityRef = await this.access.readableRef(ref, caller);
    await this.access.requireFor(
      devopsLadderDeliveryCorrectPermission,
      entityRef,
      caller,
      activity,
    );
    return entityRef;
  }

  private async refuseUnknown(
    entityRef: string,
    incident: string,
    deployment: string | null,
  ): Promise<void> {
    const [{ events }] = await this.histories.of([entityRef]);
    const has = (type: string, id: string) =>
      events.some(event => event.type === type && event.id === id);
    if (!has('incident', incident)) {
      throw new NotFoundError(`No incident ${incident} of ${entityRef}`);
    }
    if (deployment !== null && !has('deployment', deployment)) {
      throw new InputError(
        `deployment: There is no ${deployment} of ${entityRef}. Accepted is the id of one of its deployments, or null where none caused the incident.`,
      );
    }
  }
}
