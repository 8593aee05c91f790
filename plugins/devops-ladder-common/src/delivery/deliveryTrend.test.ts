import { bottleneckOf } from './bottleneckOf';
import { deliverySeries } from './deliverySeries';
import { deliveryTrend } from './deliveryTrend';
import { customDefinition, ladderDefault } from './definition';
import { describeDefinition } from './describeDefinition';
import { DeliveryEvent } from './events';
import { DeliveryInput } from './input';
import { rollUpByDay } from './rollUpByDay';
import { TrendMetric } from './trend';
import {
  before,
  change,
  deployment,
  incident,
  inputOf,
  SERVICE,
} from './__testUtils__/scenario';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-03-02T00:00:00Z');

function time(week: number, hours: number): string {
  return new Date(MONDAY + (week * 168 + hours) * HOUR)
    .toISOString()
    .replace('.000', '');
}

/** One deployment on the Tuesday of a week, with a change of so many hours. */
function weekly(week: number, leadHours: number, many = 1): DeliveryEvent[] {
  return Array.from({ length: many }, (_, i) => {
    const id = `${week}-${i}`;
    const finished = time(week, 30 + i);
    return [
      {
        ...deployment('03-02 00:00', id),
        id,
        startedAt: finished,
        statuses: [{ state: 'success' as const, at: finished }],
        changes: [id],
      },
      {
        type: 'change' as const,
        id,
        firstCommitAuthoredAt: time(week, 30 + i - leadHours),
      },
    ];
  }).flat();
}

function inputFor(
  events: DeliveryEvent[],
  weeks: number,
  more: Partial<Omit<DeliveryInput, 'definition'>> = {},
) {
  return inputOf([before, ...events], {
    window: { from: time(0, 0), to: time(weeks, 0) },
    now: time(weeks + 2, 0),
    ...more,
  });
}

function verdict(
  metric: TrendMetric,
  events: DeliveryEvent[],
  weeks: number,
  more = {},
) {
  return deliveryTrend(inputFor(events, weeks, more)).metrics[metric].verdict;
}

const twelve = Array.from({ length: 12 }, (_, week) => week);

describe('deliveryTrend', () => {
  it.each<[string, (week: number) => number, string]>([
    ['shorter and shorter', week => 40 - 3 * week, 'improving'],
    ['longer and longer', week => 4 + 2 * week, 'worsening'],
    ['clearly but hardly longer', week => 100 + week, 'no-clear-trend'],
    ['up and down', week => (week % 2 ? 5 : 9), 'no-clear-trend'],
    ['always the same', () => 5, 'no-clear-trend'],
  ])('lead times that are %s', (_, hoursOf, expected) => {
    const events = twelve.flatMap(week => weekly(week, hoursOf(week)));
    expect(verdict('leadTime', events, 12)).toBe(expected);
  });

  it('needs eight weeks with a value', () => {
    const some = (weeks: number[]) =>
      weeks.flatMap(week => weekly(week, 40 - week * 3));
    expect(verdict('leadTime', some(twelve.slice(0, 7)), 12)).toBe(
      'not-enough-data',
    );
    expect(verdict('leadTime', some([0, 1, 2, 4, 6, 8, 9, 11]), 12)).toBe(
      'improving',
    );
  });

  it('counts weeks without deployments as 0 for the frequency only', () => {
    const events = [0, 1, 2, 3].flatMap(week => weekly(week, 5, 4 - week));
    const trend = deliveryTrend(inputFor(events, 12));
    expect(trend.metrics.deploymentFrequency).toMatchObject({
      n: 12,
      verdict: 'falling',
    });
    expect(trend.metrics.leadTime).toMatchObject({
      n: 4,
      verdict: 'not-enough-data',
      p: null,
    });
    expect(trend.weeks[5]).toMatchObject({
      deployments: 0,
      leadTime: { n: 0, medianSeconds: null },
      changeFailRate: { rate: null },
      failedDeploymentRecoveryTime: { medianSeconds: null },
    });
  });

  it('speaks of rising and falling frequency, without praise', () => {
    const rising = twelve.flatMap(week => weekly(week, 5, week + 1));
    const falling = twelve.flatMap(week => weekly(week, 5, 12 - week));
    expect(verdict('deploymentFrequency', rising, 12)).toBe('rising');
    expect(verdict('deploymentFrequency', falling, 12)).toBe('falling');
  });

  it('takes a service that is connected later for no rise', () => {
    const other = 'component:default/other';
    const events = [
      ...twelve.flatMap(week => weekly(week, 5, 3)),
      ...twelve
        .slice(6)
        .flatMap(week =>
          weekly(week, 5, 8).map(
            event => ({ ...event, service: other } as DeliveryEvent),
          ),
        ),
    ];
    expect(
      verdict('deploymentFrequency', events, 12, {
        services: [SERVICE, other],
      }),
    ).toBe('not-enough-data');
  });

  it('leaves out weeks that are not over, and not settled', () => {
    const events = twelve.flatMap(week => weekly(week, 5));
    const { metrics, weeks } = deliveryTrend(
      inputFor(events, 12, { now: time(11, 12) }),
    );
    expect(weeks.map(({ complete }) => complete)).toEqual(
      twelve.map(week => week < 11),
    );
    expect(metrics.leadTime.n).toBe(11);
    expect(metrics.changeFailRate.n).toBe(10);
  });

  it('follows fractions and recoveries of weeks', () => {
    const failing = twelve.flatMap((week): DeliveryEvent[] => [
      ...weekly(week, 5, 12),
      ...Array.from({ length: week }, (_, i) => ({
        ...incident(`${week}-${i}`, '03-02 00:00'),
        startedAt: time(week, 30 + i),
        resolvedAt: time(week, 31 + i + week),
      })),
    ]);
    expect(verdict('changeFailRate', failing, 12)).toBe('worsening');
    expect(verdict('failedDeploymentRecoveryTime', failing, 12)).toBe(
      'worsening',
    );
    expect(verdict('reworkRate', failing, 12)).toBe('no-clear-trend');
  });

  it('sees a step beside the verdict', () => {
    const step = twelve.flatMap(week => weekly(week, week < 6 ? 30 : 6));
    const { metrics } = deliveryTrend(inputFor(step, 12));
    expect(metrics.leadTime.stepP).toBeCloseTo(2 / 924, 6);
  });
});

describe('deliverySeries', () => {
  it('knows nothing before the first deployment ever seen', () => {
    const input = inputOf([deployment('03-10 10:00', 'v1')]);
    expect(
      deliverySeries(input, 'week').map(({ deployments }) => deployments),
    ).toEqual([null, 1, 0, 0]);
    expect(deliverySeries(inputOf([]), 'week').map(w => w.deployments)).toEqual(
      [null, null, null, null],
    );
  });

  it('has the days of the time zone', () => {
    const input = inputOf([before, deployment('03-03 23:30', 'v1')], {
      timeZone: 'Europe/Berlin',
    });
    const days = deliverySeries(input, 'day');
    expect(days.find(({ deployments }) => deployments)).toMatchObject({
      day: '2026-03-04',
      from: '2026-03-03T23:00:00Z',
      complete: true,
    });
    expect(days[0]).toMatchObject({ day: '2026-03-02', complete: false });
  });
});

describe('rollUpByDay', () => {
  it('keeps counts of the days on which something happened', () => {
    const events = [
      before,
      deployment('03-03 10:00', 'v1', { changes: ['c1'] }),
      deployment('03-03 12:00', 'v2'),
      deployment('03-03 13:00', 'v1'),
      deployment('03-04 13:00', 'v1'),
      change('c1', '03-03 09:00'),
      incident('i1', '03-05 10:00'),
    ];
    const none = { redeploys: 0, rollbacks: 0, rework: 0, failedAttempts: 0 };
    expect(rollUpByDay(inputOf(events))).toMatchObject([
      {
        ...none,
        service: SERVICE,
        day: '2026-03-03',
        successful: 3,
        rollbacks: 1,
        rework: 1,
        changeDeployments: 2,
        failed: 1,
        changes: 1,
        leadTimeMedianSeconds: 3600,
        incidents: 0,
      },
      { ...none, day: '2026-03-04', successful: 1, redeploys: 1 },
      { ...none, day: '2026-03-05', successful: 0, incidents: 1 },
    ]);
  });
});

describe('bottleneckOf', () => {
  /** Hours of the stages from commit to start; null leaves the time unknown. */
  function changesWith(hours: Array<number | null>, count: number) {
    return Array.from({ length: count }, (_, i): DeliveryEvent[] => {
      const id = `c${i}`;
      const times: Array<string | undefined> = [];
      let elapsed = 0;
      for (const stage of hours) {
        elapsed += stage ?? 0;
        times.push(stage === null ? undefined : time(0, elapsed));
      }
      const [openedAt, firstReviewAt, approvedAt, mergedAt, startedAt] = times;
      return [
        {
          type: 'change',
          id,
          firstCommitAuthoredAt: time(0, 0),
          openedAt,
          firstReviewAt,
          approvedAt,
          mergedAt,
        },
        {
          ...deployment('03-02 00:00', id),
          startedAt,
          statuses: [{ state: 'success', at: time(0, elapsed + 0.5) }],
          changes: [id],
        },
      ];
    }).flat();
  }
  const bottleneck = (hours: Array<number | null>, count: number) =>
    bottleneckOf(inputFor(changesWith(hours, count), 12));

  it('names the stage that is longer than every other', () => {
    const found = bottleneck([2, 20, 1, 1, 3], 6);
    expect(found.bottleneck).toBe('waiting-for-review');
    expect(found.stages[1]).toMatchObject({
      n: 6,
      medianSeconds: 20 * 3600,
      share: 20 / 27.5,
    });
  });

  it.each<[string, Array<number | null>, number, string]>([
    ['five changes', [2, 20, 1, 1, 3], 5, 'not-enough-data'],
    ['none', [2, 20, 1, 1, 3], 0, 'not-enough-data'],
    ['two that are alike', [20, 20, 1, 1, 3], 6, 'no-single-bottleneck'],
    // Twenty hours between opening and merge, and nobody knows of what.
    ['more unknown time', [9, null, null, 20, 3], 6, 'no-single-bottleneck'],
  ])('names none of %s', (_, hours, count, reason) => {
    expect(bottleneck(hours, count)).toMatchObject({
      bottleneck: null,
      reason,
    });
  });

  it('leaves out stages that would end before they begin', () => {
    const { stages } = bottleneck([2, 20, -1, 1, 3], 6);
    expect(stages[2]).toMatchObject({ stage: 'review', n: 0, negative: 6 });
  });
});

describe('the definition', () => {
  it('has another name where it is not the default', () => {
    expect(customDefinition({})).toBe(ladderDefault);
    expect(customDefinition({ bots: 'exclude' })).toMatchObject({
      name: 'ladder-default, customised',
      bots: 'exclude',
      revertRule: true,
    });
  });

  it('is told in words, with what is configured', () => {
    const text = JSON.stringify(
      describeDefinition(
        customDefinition({
          attributionWindowHours: 6,
          hotfixLabels: ['hotfix'],
          bots: 'exclude',
        }),
      ),
    );
    expect(text).toContain('within 6 hours');
    expect(text).toContain('labelled hotfix');
    expect(text).toContain('Changes of bots are left out');
  });
});
