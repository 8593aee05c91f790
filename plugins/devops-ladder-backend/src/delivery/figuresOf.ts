import {
  bottleneckOf,
  deliverySeries,
  deliveryTrend,
  DeliveryDefinition,
  DeliveryFigures,
  DeliveryIncident,
  DeliveryReport,
  describeDefinition,
  IncidentRow,
  SeriesInterval,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { MeasuredDelivery } from './DeliveryMeasures';

/** Of each kind of rows that one answer has. */
const MOST_ROWS = 60;
const MOST_REFERENCES = 10;
const MOST_SERVICES = 200;
const MOST_SERVICES_OF_A_FACT = 20;
/** Deployments made of more are named by the first ones. */
const MOST_RECORDS = 10;

interface FigureOptions {
  interval: SeriesInterval;
  keptSince: Date;
  /** As configured, for all services. */
  definition: DeliveryDefinition;
}

const made = new WeakMap<
  MeasuredDelivery,
  Map<SeriesInterval, DeliveryFigures>
>();

/** All that is answered of the delivery of services, made once of what is measured. */
export function figuresOf(
  measured: MeasuredDelivery,
  options: FigureOptions,
): DeliveryFigures {
  const byInterval = made.get(measured) ?? new Map();
  made.set(measured, byInterval);
  const figures =
    byInterval.get(options.interval) ?? newFigures(measured, options);
  byInterval.set(options.interval, figures);
  return figures;
}

function newFigures(
  { input, report, environmentsOf, correctionOf }: MeasuredDelivery,
  { interval, keptSince, definition }: FigureOptions,
): DeliveryFigures {
  const { rows, now, quality, services, ...metrics } = report;
  const rowsInAll = {
    deployments: rows.deployments.length,
    failedAttempts: rows.failedAttempts.length,
    changes: rows.changes.length,
    incidents: rows.incidents.length,
  };
  return {
    ...shortened(metrics),
    asOf: now,
    services: services.slice(0, MOST_SERVICES),
    servicesInAll: services.length,
    definition: printed(definition, environmentsOf, services),
    keptSince: keptSince.toISOString(),
    quality: quality.map(fact => ({
      ...fact,
      services: fact.services.slice(0, MOST_SERVICES_OF_A_FACT),
      rows: fact.rows.slice(0, MOST_REFERENCES),
      ...(fact.names && {
        names: fact.names.slice(0, MOST_SERVICES_OF_A_FACT),
      }),
    })),
    trend: deliveryTrend(input).metrics,
    bottleneck: bottleneckOf(input),
    interval,
    buckets: deliverySeries(input, interval),
    rows: {
      deployments: latest(rows.deployments).map(row => ({
        ...row,
        records: row.records.slice(0, MOST_RECORDS),
      })),
      failedAttempts: latest(rows.failedAttempts),
      changes: latest(rows.changes),
      incidents: latest(rows.incidents).map(row =>
        withCorrection(row, correctionOf),
      ),
    },
    rowsInAll,
    truncated: Object.values(rowsInAll).some(count => count > MOST_ROWS),
  };
}

/** An incident with what an owner says of it. */
export function withCorrection(
  row: IncidentRow,
  correctionOf: MeasuredDelivery['correctionOf'],
): DeliveryIncident {
  const correction = correctionOf(row.service, row.id);
  if (!correction) {
    return row;
  }
  const { deployment, reason, at } = correction;
  return { ...row, correction: { deployment, reason, at } };
}

/** Of other services than those asked for, nothing is said. */
function printed(
  definition: DeliveryDefinition,
  environmentsOf: Record<string, string[]>,
  services: readonly string[],
): DeliveryFigures['definition'] {
  const { attributionWindowHoursOf: hours, ...rest } = definition;
  const asked = services.slice(0, MOST_SERVICES);
  const own = <T>(all: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(
      asked.flatMap(ref => (Object.hasOwn(all, ref) ? [[ref, all[ref]]] : [])),
    );
  const windows = own(hours);
  const environments = own(environmentsOf);
  return {
    ...rest,
    ...(Object.keys(windows).length && { attributionWindowHoursOf: windows }),
    ...(Object.keys(environments).length && { environmentsOf: environments }),
    rules: describeDefinition(definition),
  };
}

type Metrics = Omit<DeliveryReport, 'rows' | 'now' | 'quality' | 'services'>;

/** Of what is left out, all are counted and some named. */
function shortened(metrics: Metrics): Metrics {
  const brief = <T extends { rows: unknown[] }, M extends { exclusions: T[] }>(
    metric: M,
  ): M => ({
    ...metric,
    exclusions: metric.exclusions.map(each => ({
      ...each,
      rows: each.rows.slice(0, MOST_REFERENCES),
    })),
  });
  return {
    ...metrics,
    deploymentFrequency: brief(metrics.deploymentFrequency),
    leadTime: brief(metrics.leadTime),
    changeFailRate: brief(metrics.changeFailRate),
    failedDeploymentRecoveryTime: brief(metrics.failedDeploymentRecoveryTime),
    reworkRate: brief(metrics.reworkRate),
    timeToRestoreAllIncidents: brief(metrics.timeToRestoreAllIncidents),
  };
}

function latest<T>(rows: readonly T[]): T[] {
  return rows.slice(-MOST_ROWS);
}
