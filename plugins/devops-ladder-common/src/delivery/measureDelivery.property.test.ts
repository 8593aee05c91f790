import fc from 'fast-check';
import { anyEvents, OTHER, timeOf } from './__testUtils__/arbitraries';
import { deployment, inputOf, SERVICE } from './__testUtils__/scenario';
import { bottleneckOf } from './bottleneckOf';
import { deliveryTrend } from './deliveryTrend';
import { DeliveryEvent } from './events';
import { DeliveryInput } from './input';
import { measureDelivery } from './measureDelivery';
import { mergeEvents } from './mergeEvents';
import { rollUpByDay } from './rollUpByDay';

const runs = { numRuns: 150 };
const definition = { hotfixLabels: ['hotfix'] };
const services = [SERVICE, OTHER];

function inputFor(
  events: readonly DeliveryEvent[],
  more: Partial<Omit<DeliveryInput, 'definition'>> = {},
): DeliveryInput {
  return inputOf(events, {
    services,
    timeZone: 'Europe/Berlin',
    ...more,
    definition,
  });
}

/** All that is said of the events, as it goes over the wire. */
function everything(input: DeliveryInput): string {
  return JSON.stringify([
    measureDelivery(input),
    deliveryTrend(input),
    bottleneckOf(input),
    rollUpByDay(input),
  ]);
}

/** One record for each thing that an event says, beside what identifies it. */
function inParts(event: DeliveryEvent): DeliveryEvent[] {
  const { type, id, service, ...rest } = event;
  const needed =
    type === 'deployment'
      ? { statuses: [] }
      : type === 'incident' && { startedAt: event.startedAt };
  return [
    { type, id, service, ...needed },
    ...Object.entries(rest).map(([key, value]) => ({
      type,
      id,
      service,
      ...needed,
      [key]: value,
    })),
  ] as DeliveryEvent[];
}

const TIMES = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
const DAYS = /"day":"\d{4}-\d\d-\d\d"/g;

function shifted<T>(value: T, days: number): T {
  const text = JSON.stringify(value).replace(TIMES, time =>
    new Date(Date.parse(time) + days * 86_400_000)
      .toISOString()
      .replace('.000', ''),
  );
  return JSON.parse(text) as T;
}

describe('delivery, whatever the events', () => {
  it('depends on the set of events only', () => {
    fc.assert(
      fc.property(
        anyEvents().chain(events =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], {
              minLength: 2 * events.length,
            }),
          ),
        ),
        ([events, again]) => {
          expect(everything(inputFor(again))).toBe(
            everything(inputFor(events)),
          );
        },
      ),
      runs,
    );
  });

  it('is the same for events that come in parts, and for merged ones', () => {
    fc.assert(
      fc.property(anyEvents(), events => {
        const whole = everything(inputFor(events));
        expect(everything(inputFor(events.flatMap(inParts)))).toBe(whole);
        expect(everything(inputFor(mergeEvents(events)))).toBe(whole);
      }),
      runs,
    );
  });

  it('moves with the events when they move by days', () => {
    fc.assert(
      fc.property(
        anyEvents(),
        fc.integer({ min: -5, max: 5 }),
        (events, weeks) => {
          // Weeks, so that Mondays stay; UTC, so that no clock changes.
          const input = inputFor(events, { timeZone: 'UTC' });
          const moved = shifted(input, 7 * weeks);
          expect(everything(moved).replace(DAYS, '')).toBe(
            JSON.stringify(
              shifted(JSON.parse(everything(input)), 7 * weeks),
            ).replace(DAYS, ''),
          );
        },
      ),
      runs,
    );
  });

  it('a good deployment never raises the change fail rate', () => {
    fc.assert(
      fc.property(
        anyEvents(),
        fc.integer({ min: 7 * 48, max: 34 * 48 }),
        (events, halfHour) => {
          const finished = timeOf(halfHour);
          const good = {
            ...deployment('03-02 00:00', 'good'),
            startedAt: finished,
            statuses: [{ state: 'success' as const, at: finished }],
          };
          const after = measureDelivery(inputFor([...events, good]));
          const added = after.rows.deployments.find(d => d.id === good.id);
          fc.pre(added?.kind === 'change' && !added.failure);
          const before = measureDelivery(inputFor(events));
          expect(after.changeFailRate.rate ?? 0).toBeLessThanOrEqual(
            before.changeFailRate.rate ?? 1,
          );
        },
      ),
      runs,
    );
  });

  it('a team of one is its service, and a team pools its services', () => {
    fc.assert(
      fc.property(anyEvents(), events => {
        const of = (service: string) =>
          measureDelivery(inputFor(events, { services: [service] }));
        const own = events.filter(
          event => event.service === SERVICE || !event.service,
        );
        expect(of(SERVICE)).toEqual(
          measureDelivery(inputFor(own, { services: [SERVICE, SERVICE] })),
        );
        const [one, other] = services.map(of);
        const team = measureDelivery(inputFor(events));
        for (const metric of ['changeFailRate', 'reworkRate'] as const) {
          expect(team[metric]).toMatchObject({
            count: one[metric].count + other[metric].count,
            n: one[metric].n + other[metric].n,
          });
        }
        expect(team.leadTime.n).toBe(one.leadTime.n + other.leadTime.n);
      }),
      runs,
    );
  });

  it('counts every row once: shown in a number or excluded with a reason', () => {
    fc.assert(
      fc.property(anyEvents(), events => {
        const { rows, leadTime, changeFailRate } = measureDelivery(
          inputFor(events),
        );
        const left = (of: Array<{ count: number }>) =>
          of.reduce((sum, { count }) => sum + count, 0);
        expect(leadTime.n + left(leadTime.exclusions)).toBe(
          rows.changes.length,
        );
        expect(changeFailRate.n + left(changeFailRate.exclusions)).toBe(
          rows.deployments.length +
            rows.failedAttempts.length +
            changeFailRate.unattributedIncidents,
        );
      }),
      runs,
    );
  });

  it('says null, never 0, where there is nothing', () => {
    const report = measureDelivery(inputFor([]));
    expect(report).toMatchObject({
      deploymentFrequency: { counts: null, perWeek: null, interval: null },
      leadTime: { n: 0, medianSeconds: null, interval: null },
      changeFailRate: { n: 0, rate: null, interval: null, precision: 'none' },
      failedDeploymentRecoveryTime: { n: 0, medianSeconds: null },
      reworkRate: { rate: null },
      timeToRestoreAllIncidents: { medianSeconds: null },
      quality: [{ fact: 'no-deployment-seen', count: 2 }],
    });
  });
});
