import { deliveryOf } from './deliveryOf';
import { deliverySeries } from './deliverySeries';
import { attributionWindow } from './failures/causeOf';
import { DeliveryInput } from './input';
import { instantOf } from './instant';
import { listed } from './measureDelivery';
import { metricTrend, TrendWords, WeekValue } from './metricTrend';
import { DeliveryTrend, SeriesPoint, TrendMetric } from './trend';

const lessIsBetter: TrendWords = { up: 'worsening', down: 'improving' };

interface Reading {
  valueOf: (week: SeriesPoint) => number | null;
  words: TrendWords;
  /** Incidents may still be linked to its last hours. */
  waitsForIncidents?: boolean;
  /** A week in which a service was first seen is none of its whole weeks. */
  needsHistory?: boolean;
}

const readings: Record<TrendMetric, Reading> = {
  deploymentFrequency: {
    valueOf: week => week.deployments,
    words: { up: 'rising', down: 'falling' },
    needsHistory: true,
  },
  leadTime: {
    valueOf: week => week.leadTime.medianSeconds,
    words: lessIsBetter,
  },
  changeFailRate: {
    valueOf: week => week.changeFailRate.rate,
    words: lessIsBetter,
    waitsForIncidents: true,
  },
  failedDeploymentRecoveryTime: {
    // A lower bound would make the latest failures look short.
    valueOf: ({ failedDeploymentRecoveryTime: week }) =>
      week.exact ? week.medianSeconds : null,
    words: lessIsBetter,
    waitsForIncidents: true,
  },
  reworkRate: {
    valueOf: week => week.reworkRate.rate,
    words: lessIsBetter,
  },
};

/**
 * Whether the metrics have a direction, by the complete weeks of the window.
 * Weeks without deployments are missing for all but the frequency, for which
 * they are 0. With several services, the frequency is followed from when all of
 * them were seen: connecting one more is no rise.
 *
 * @public
 */
export function deliveryTrend(input: DeliveryInput): DeliveryTrend {
  const { definition, timeZone } = input;
  const services = listed(input.services);
  const weeks = deliverySeries(input, 'week');
  const allSeen = Math.max(...deliveryOf(input).firstSeen.values());
  const settled =
    instantOf(input.now) -
    Math.max(0, ...services.map(s => attributionWindow(definition, s)));

  const valuesOf = (reading: Reading): WeekValue[] =>
    weeks.flatMap((point, week) => {
      const value = reading.valueOf(point);
      const usable =
        point.complete &&
        !(reading.waitsForIncidents && instantOf(point.to) > settled) &&
        !(reading.needsHistory && instantOf(point.from) < allSeen);
      return usable && value !== null ? [{ week, value }] : [];
    });
  const trendOf = (metric: TrendMetric) =>
    metricTrend(valuesOf(readings[metric]), readings[metric].words);

  return {
    definition: { name: definition.name, version: definition.version },
    services,
    timeZone,
    weeks,
    metrics: {
      deploymentFrequency: trendOf('deploymentFrequency'),
      leadTime: trendOf('leadTime'),
      changeFailRate: trendOf('changeFailRate'),
      failedDeploymentRecoveryTime: trendOf('failedDeploymentRecoveryTime'),
      reworkRate: trendOf('reworkRate'),
    },
  };
}
