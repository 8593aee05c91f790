import { DeliveryDefinition } from '../definition';
import { DeliveryEvent } from '../events';
import { measureDelivery } from '../measureDelivery';
import {
  before,
  change,
  deployment,
  inputOf,
  at,
  SERVICE,
} from '../__testUtils__/scenario';

const HOUR = 3600;
const ships = deployment('03-04 10:00', 'v1', { id: 'd1', changes: ['c1'] });

function leadTimeOf(
  events: DeliveryEvent[],
  definition: Partial<DeliveryDefinition> = {},
) {
  const { leadTime, rows } = measureDelivery(inputOf(events, { definition }));
  return { ...leadTime, rows: rows.changes };
}

describe('lead time', () => {
  it.each<[string, DeliveryEvent[], string]>([
    [
      'came with the first deployment ever seen',
      [ships, change('c1', '03-01 10:00')],
      'no-baseline',
    ],
    ['is described by no event', [before, ships], 'change-not-known'],
    [
      'belongs to another service',
      [
        before,
        ships,
        change('c1', '03-01 10:00', { service: 'component:default/other' }),
      ],
      'change-not-known',
    ],
    [
      'has no commit times',
      [
        before,
        ships,
        { type: 'change', id: 'c1', mergedAt: at('03-04 09:00') },
      ],
      'start-not-known',
    ],
    [
      'was written after it was deployed',
      [before, ships, change('c1', '03-05 10:00')],
      'negative',
    ],
  ])('has no value where the change %s', (_, events, reason) => {
    expect(leadTimeOf(events)).toMatchObject({
      n: 0,
      medianSeconds: null,
      exclusions: [
        {
          reason,
          count: 1,
          rows: [{ type: 'change', service: SERVICE, id: 'c1' }],
        },
      ],
      rows: [{ id: 'c1', leadTimeSeconds: null, excluded: reason }],
    });
  });

  it('starts with the earliest of its own commits, or as configured', () => {
    const events = [
      before,
      ships,
      change('c1', '03-04 06:00', {
        commits: [{ sha: 'f1', authoredAt: at('03-04 04:00') }],
        openedAt: at('03-04 07:00'),
        mergedAt: at('03-04 09:00'),
      }),
    ];
    expect(leadTimeOf(events)).toMatchObject({
      start: 'first-commit',
      medianSeconds: 6 * HOUR,
      fromFirstCommit: { n: 1, medianSeconds: 6 * HOUR },
      fromMerge: { n: 1, medianSeconds: HOUR },
    });
    expect(leadTimeOf(events, { leadTimeStart: 'opened' }).medianSeconds).toBe(
      3 * HOUR,
    );
    expect(leadTimeOf(events, { leadTimeStart: 'merged' }).medianSeconds).toBe(
      HOUR,
    );
  });

  it('keeps and counts bots, unless they are left out', () => {
    const events = [before, ships, change('c1', '03-04 09:00', { bot: true })];
    expect(leadTimeOf(events)).toMatchObject({ n: 1, bots: 1 });
    expect(leadTimeOf(events, { bots: 'exclude' })).toMatchObject({
      n: 0,
      bots: 0,
      exclusions: [{ reason: 'bot', count: 1 }],
    });
  });

  it('is that of the first deployment, once for each service', () => {
    const other = 'component:default/other';
    const events = [
      before,
      ships,
      deployment('03-05 10:00', 'v2', { changes: ['c1'] }),
      deployment('02-20 10:00', 'b0', { service: other }),
      deployment('03-06 10:00', 'b1', { service: other, changes: ['c1'] }),
      change('c1', '03-04 09:00'),
    ];
    const { rows } = measureDelivery(
      inputOf(events, { services: [SERVICE, other] }),
    );
    expect(rows.changes).toMatchObject([
      { service: SERVICE, leadTimeSeconds: HOUR },
      { service: other, leadTimeSeconds: 49 * HOUR },
    ]);
  });

  it('is unknown where a deployment does not say what is in it', () => {
    const report = measureDelivery(
      inputOf([before, { ...ships, changes: undefined }]),
    );
    expect(report.rows.deployments).toMatchObject([{ changes: null }]);
    expect(report.leadTime).toMatchObject({ n: 0, exclusions: [] });
  });

  it('has an interval from six values on', () => {
    const ids = ['1', '2', '3', '4', '5', '6'];
    const changes = ids.map(id => change(id, `03-04 0${id}:00`));
    expect(
      leadTimeOf([before, { ...ships, changes: ids }, ...changes]),
    ).toMatchObject({
      medianSeconds: 6.5 * HOUR,
      interval: { lower: 4 * HOUR, upper: 9 * HOUR, coverage: 0.96875 },
    });
    expect(
      leadTimeOf([before, { ...ships, changes: ids.slice(1) }, ...changes])
        .interval,
    ).toBeNull();
  });

  it('is measured through a change of the clocks', () => {
    const [, utc] = ['Europe/Berlin', 'UTC'].map(timeZone =>
      measureDelivery(
        inputOf(
          [
            before,
            deployment('03-29 03:00', 'v1', { changes: ['c1'] }),
            change('c1', '03-28 23:00'),
          ],
          { timeZone },
        ),
      ),
    );
    expect(utc.leadTime.medianSeconds).toBe(4 * HOUR);
  });
});

describe('deployment frequency', () => {
  it('has a Poisson interval per week and a median gap', () => {
    const events = [
      before,
      ...['v1', 'v2', 'v3', 'v4'].map((sha, i) =>
        deployment(`03-0${3 + i} 10:00`, sha),
      ),
    ];
    const { deploymentFrequency } = measureDelivery(inputOf(events));
    expect(deploymentFrequency.perWeek).toBe(1);
    expect(deploymentFrequency.interval?.lower).toBeCloseTo(1.09 / 4, 2);
    expect(deploymentFrequency.interval?.upper).toBeCloseTo(10.24 / 4, 2);
    expect(deploymentFrequency.medianGapSeconds).toBe(24 * HOUR);
  });

  it('does not count the end of the window', () => {
    const events = [
      before,
      deployment('03-02 00:00', 'v1'),
      deployment('03-30 00:00', 'v2'),
    ];
    expect(measureDelivery(inputOf(events)).deploymentFrequency.n).toBe(1);
  });
});
